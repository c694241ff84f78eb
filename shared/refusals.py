"""Named refusals: how a rule says no.

Pure, so that every `domain/` may import it. `shared.errors` turns a refusal into a gRPC status on the way out, and
`shared.grpc_client` turns that status back into the same refusal on the other side.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, ParamSpec, TypeAlias, TypeVar

T = TypeVar("T")
P = ParamSpec("P")


class Kind(StrEnum):
    """What a caller can do about a refusal; the values are the names of gRPC status codes."""

    INVALID_ARGUMENT = "INVALID_ARGUMENT"
    """Mend the request."""
    NOT_FOUND = "NOT_FOUND"
    """Nothing there, or nothing the caller may see: the two answer alike."""
    ALREADY_EXISTS = "ALREADY_EXISTS"
    """Somebody was first."""
    FAILED_PRECONDITION = "FAILED_PRECONDITION"
    """Change the resource's state first."""
    ABORTED = "ABORTED"
    """Read again, then try again."""
    PERMISSION_DENIED = "PERMISSION_DENIED"
    """Ask somebody who may."""
    RESOURCE_EXHAUSTED = "RESOURCE_EXHAUSTED"
    """Wait, or ask for less."""
    UNAUTHENTICATED = "UNAUTHENTICATED"
    """Sign in."""
    UNAVAILABLE = "UNAVAILABLE"
    """Try again later; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Violation:
    """One field that is wrong: `field` is its path in the request (`documents[0].number`)."""

    field: str
    reason: str
    description: str


class Refusal(Exception):
    """A rule said no. Each rule has a subclass that names it; `reason` is public and never changes.

    `metadata` and `description` travel to the caller, so they never hold a document number, a phone or a name.
    """

    kind: ClassVar[Kind]
    reason: ClassVar[str]
    domain: ClassVar[str] = "wushe.common"

    def __init__(
        self,
        description: str = "",
        *,
        field: str = "",
        violations: Sequence[Violation] = (),
        metadata: Mapping[str, str] | None = None,
    ) -> None:
        """Refuse with a sentence for people, the field at fault, and facts for programs."""
        self.description = description or (type(self).__doc__ or "").strip().splitlines()[0]
        self.violations: tuple[Violation, ...] = tuple(violations)
        if field and not self.violations:
            self.violations = (Violation(field, self.reason, self.description),)
        self.metadata: dict[str, str] = dict(metadata or {})
        super().__init__(self.description)


Outcome: TypeAlias = T | Refusal
"""What one item of a list comes to: its value, or the refusal of this item alone."""


def attempt(rule: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Outcome[T]:
    """Apply a rule to one item of a list: a refusal becomes that item's outcome instead of ending the others."""
    try:
        return rule(*args, **kwargs)
    except Refusal as refusal:
        return refusal


def value(outcome: T | Exception) -> T:
    """Return the value of an outcome, or raise its refusal, or its fault."""
    if isinstance(outcome, Exception):
        raise outcome
    return outcome


class InvalidField(Refusal):
    """A field breaks a rule of the contract."""

    kind = Kind.INVALID_ARGUMENT
    reason = "INVALID_FIELD"


class Unauthenticated(Refusal):
    """The call carries no usable credentials."""

    kind = Kind.UNAUTHENTICATED
    reason = "UNAUTHENTICATED"


class RoleNotAllowed(Refusal):
    """The caller's role may not do this."""

    kind = Kind.PERMISSION_DENIED
    reason = "ROLE_NOT_ALLOWED"


class DivisionOutOfScope(Refusal):
    """The division lies outside the caller's scope."""

    kind = Kind.PERMISSION_DENIED
    reason = "DIVISION_OUT_OF_SCOPE"


class RequestTooLarge(Refusal):
    """The message is larger than the service accepts."""

    kind = Kind.RESOURCE_EXHAUSTED
    reason = "REQUEST_TOO_LARGE"


class Overloaded(Refusal):
    """The service has more calls under way than it can serve; nothing was changed."""

    kind = Kind.UNAVAILABLE
    reason = "OVERLOADED"


class Stopping(Refusal):
    """This instance of the service is about to stop; nothing was changed, and another one may answer."""

    kind = Kind.UNAVAILABLE
    reason = "STOPPING"


class InvalidPageToken(Refusal):
    """The page token was not issued for this list and filter."""

    kind = Kind.INVALID_ARGUMENT
    reason = "INVALID_PAGE_TOKEN"


class RequestIdReused(Refusal):
    """The request_id was used before with another content."""

    kind = Kind.INVALID_ARGUMENT
    reason = "REQUEST_ID_REUSED"


class StaleEtag(Refusal):
    """Somebody changed the resource in between; read it again."""

    kind = Kind.ABORTED
    reason = "STALE_ETAG"


class InvalidUpdateMask(Refusal):
    """The update mask names an unknown or immutable field."""

    kind = Kind.INVALID_ARGUMENT
    reason = "INVALID_UPDATE_MASK"


class BatchTooLarge(Refusal):
    """The batch is larger than the method allows."""

    kind = Kind.INVALID_ARGUMENT
    reason = "BATCH_TOO_LARGE"


class QuotaExceeded(Refusal):
    """The caller's quota is used up for now."""

    kind = Kind.RESOURCE_EXHAUSTED
    reason = "QUOTA_EXCEEDED"


class IllegalTransition(Refusal):
    """The action is not possible in the resource's present state."""

    kind = Kind.FAILED_PRECONDITION
    reason = "ILLEGAL_TRANSITION"


class DependencyUnavailable(Refusal):
    """A service this one depends on is out of reach; nothing was changed."""

    kind = Kind.UNAVAILABLE
    reason = "DEPENDENCY_UNAVAILABLE"


class UnknownAggregateType(Refusal):
    """This service has no such aggregate type."""

    kind = Kind.INVALID_ARGUMENT
    reason = "UNKNOWN_AGGREGATE_TYPE"


class JobNotFound(Refusal):
    """There is no such job in your scope."""

    kind = Kind.NOT_FOUND
    reason = "JOB_NOT_FOUND"
