"""Who may call which method, and for which divisions. What no policy allows is refused.

A service keeps its policies in one table, so that the whole of its permissions reads on one screen:

    POLICIES = {
        "/wushe.directory.v1.CommunityService/GetCommunity": Policy(EVERY_ROLE),
        "/wushe.directory.v1.CommunityService/CreateCommunity": Policy(KEEPERS, scope=lambda request: (request.code,)),
    }
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from shared.caller import Caller, Role
from shared.refusals import DivisionOutOfScope, RoleNotAllowed

EVERY_ROLE: Final = frozenset(Role)
"""For what any signed-in caller may do."""

Scope: TypeAlias = Callable[[Any], Iterable[str]]
"""Tells from a request which divisions it touches, as codes. An empty code means the whole country."""


@dataclass(frozen=True, slots=True)
class Policy:
    """Which roles may call a method, and which divisions a request touches."""

    roles: frozenset[Role]
    scope: Scope | None = None
    """None when the request names no division: then the use case asks `caller.may(…)` or narrows by `caller.scopes(…)`."""
    public: bool = False
    """Answers callers without a token, and tells them nothing about a person. A service opens such a method a second time, by name,
    where it adds its servicer: a slip in a table of policies alone opens nothing."""

    def __post_init__(self) -> None:
        """Refuse a policy that lets nobody in, and one that is public and asks for roles."""
        if self.public == bool(self.roles):
            message = "a policy names roles, or is public"
            raise ValueError(message)


Policies: TypeAlias = Mapping[str, Policy]
"""Policies by full method name: `/package.Service/Method`."""


def authorise(policy: Policy, caller: Caller, request: Any) -> None:
    """Refuse unless the caller holds one of the policy's roles in every division that the request touches."""
    require_role(policy, caller)
    require_scope(policy, caller, request)


def require_role(policy: Policy, caller: Caller) -> None:
    """Refuse unless the caller holds one of the policy's roles somewhere."""
    for grant in caller.grants:
        if grant.role in policy.roles:
            return
    raise RoleNotAllowed


def require_scope(policy: Policy, caller: Caller, request: Any) -> None:
    """Refuse unless the caller holds one of the policy's roles in every division that the request touches.

    The answer does not depend on whether the division exists: out of scope and nonexistent look the same.
    """
    if policy.scope is None:
        return
    for code in policy.scope(request):
        if not caller.may(policy.roles, code):
            raise DivisionOutOfScope
