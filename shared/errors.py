"""Refusals on the wire: a gRPC status with `google.rpc.ErrorInfo` and `BadRequest`, and back into the same class.

What is no refusal is a fault: the caller learns INTERNAL and a correlation id, the log learns the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final, NamedTuple, TypeVar

import grpc
from google.protobuf.message import DecodeError, Message
from google.rpc import error_details_pb2, status_pb2

from shared.refusals import DependencyUnavailable, Kind, Refusal, Violation

M = TypeVar("M", bound=Message)

DETAILS_KEY: Final = "grpc-status-details-bin"
COMMON_DOMAIN: Final = "wushe.common"
INTERNAL_REASON: Final = "INTERNAL"
FAULT_TEXT: Final = "something failed that the caller cannot mend; the correlation id finds it in the service's log"

_CODES: Final = {kind: grpc.StatusCode[kind.value] for kind in Kind}
_KINDS: Final = {code.value[0]: kind for kind, code in _CODES.items()}


class WireStatus(NamedTuple):
    """What `context.abort()` takes."""

    code: grpc.StatusCode
    details: str
    trailing_metadata: tuple[tuple[str, bytes], ...]


class RemoteRefusal(Refusal):
    """Another service refused, for a reason this one has no class for."""

    kind = Kind.FAILED_PRECONDITION
    reason = "UNKNOWN"


class RemoteFault(Exception):
    """Another service failed; its correlation id, when it gave one, finds the cause in its log."""

    def __init__(self, method: str, code: grpc.StatusCode, correlation_id: str = "") -> None:
        """Say which call failed, and how."""
        self.method = method
        self.code = code
        self.correlation_id = correlation_id
        super().__init__(f"{method} failed with {code.name}" + (f", correlation id {correlation_id}" if correlation_id else ""))


def refused(refusal: Refusal) -> WireStatus:
    """Return the status that tells a caller of a refusal."""
    info = error_details_pb2.ErrorInfo(reason=refusal.reason, domain=refusal.domain, metadata=refusal.metadata)
    status = status_pb2.Status(code=_CODES[refusal.kind].value[0], message=refusal.description)
    status.details.add().Pack(info)
    if refusal.violations:
        bad_request = error_details_pb2.BadRequest()
        for violation in refusal.violations:
            bad_request.field_violations.add(field=violation.field, reason=violation.reason, description=violation.description)
        status.details.add().Pack(bad_request)
    return WireStatus(_CODES[refusal.kind], refusal.description, ((DETAILS_KEY, status.SerializeToString()),))


def faulted(correlation_id: str) -> WireStatus:
    """Return the status that tells a caller of a fault: that there was one, and how to ask about it."""
    return _unmended(grpc.StatusCode.INTERNAL, INTERNAL_REASON, FAULT_TEXT, correlation_id)


def timed_out(correlation_id: str) -> WireStatus:
    """Return the status of a call whose time ran out on the server's side."""
    text = "the call took longer than its deadline; it may have had its effect, so repeat it with the same request_id"
    return _unmended(grpc.StatusCode.DEADLINE_EXCEEDED, "DEADLINE_EXCEEDED", text, correlation_id)


def _unmended(code: grpc.StatusCode, reason: str, text: str, correlation_id: str) -> WireStatus:
    info = error_details_pb2.ErrorInfo(reason=reason, domain=COMMON_DOMAIN, metadata={"correlation_id": correlation_id})
    status = status_pb2.Status(code=code.value[0], message=text)
    status.details.add().Pack(info)
    return WireStatus(code, text, ((DETAILS_KEY, status.SerializeToString()),))


def received(method: str, error: grpc.RpcError) -> Exception:
    """Return what a failed call to another service means here: the same refusal, or a fault."""
    code = error.code()
    status = _status_of(error)
    if status is None:
        if code is grpc.StatusCode.UNAVAILABLE:
            return DependencyUnavailable(f"{method} is out of reach", metadata={"method": method})
        return RemoteFault(method, code)
    return refusal_in(status) or RemoteFault(method, code, _info(status).metadata.get("correlation_id", ""))


def refusal_in(status: status_pb2.Status) -> Refusal | None:
    """Return the refusal that a status tells of, as in the outcome of one item of a batch; None when it is no refusal."""
    info, kind = _info(status), _KINDS.get(status.code)
    if kind is None or not info.reason:
        return None
    bad_request = _detail(status, error_details_pb2.BadRequest()) or error_details_pb2.BadRequest()
    refusal_class = refusal_named(info.domain, info.reason, kind)
    refusal = refusal_class.__new__(refusal_class)  # a subclass may take other arguments; what came over the wire is complete
    Refusal.__init__(
        refusal,
        status.message,
        violations=[Violation(each.field, each.reason, each.description) for each in bad_request.field_violations],
        metadata=dict(info.metadata),
    )
    return refusal


def refusal_under(status: status_pb2.Status, path: str) -> Refusal:
    """Return the refusal in the outcome of one item, its fields under the item's own path: `person.phone` of `claims[3].phone`."""
    refusal = refusal_in(status)
    if refusal is None:
        raise RuntimeError("an outcome is neither a value nor a refusal")
    refusal.violations = tuple(replace(each, field=f"{path}.{each.field.partition('.')[2]}") for each in refusal.violations)
    return refusal


@lru_cache(maxsize=512)
def refusal_named(domain: str, reason: str, kind: Kind) -> type[Refusal]:
    """Return the refusal class of that name, if this process knows it, or a RemoteRefusal that carries the name."""
    for known in _descendants(Refusal):
        if known.__dict__.get("reason") == reason and known.domain == domain and not issubclass(known, RemoteRefusal):
            return known
    return type("RemoteRefusal", (RemoteRefusal,), {"__doc__": RemoteRefusal.__doc__, "kind": kind, "reason": reason, "domain": domain})


def _descendants(ancestor: type[Refusal]) -> Iterator[type[Refusal]]:
    for child in ancestor.__subclasses__():
        yield child
        yield from _descendants(child)


def _status_of(error: grpc.RpcError) -> status_pb2.Status | None:
    trailing: Any = error.trailing_metadata() or ()  # pairs, though the stubs do not say so
    for key, value in trailing:
        if key == DETAILS_KEY:
            try:
                return status_pb2.Status.FromString(value)
            except DecodeError:
                return None
    return None


def _info(status: status_pb2.Status) -> error_details_pb2.ErrorInfo:
    return _detail(status, error_details_pb2.ErrorInfo()) or error_details_pb2.ErrorInfo()


def _detail(status: status_pb2.Status, into: M) -> M | None:
    for packed in status.details:
        if packed.Is(into.DESCRIPTOR) and packed.Unpack(into):
            return into
    return None
