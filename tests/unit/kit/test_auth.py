from __future__ import annotations

from dataclasses import dataclass

import pytest

from shared.auth import EVERY_ROLE, Policy, authorise
from shared.caller import EVERYWHERE, Caller, Grant, Role
from shared.refusals import DivisionOutOfScope, RoleNotAllowed


@dataclass
class Request:
    codes: tuple[str, ...]


KEEPERS = Policy(frozenset({Role.REGISTRAR}), scope=lambda request: request.codes)


def registrar(division: str) -> Caller:
    return Caller("somebody", (Grant(Role.REGISTRAR, division),))


@pytest.mark.parametrize(
    ("division", "code", "allowed"),
    [
        ("130402", "130402", True),
        ("130402", "130402001", True),
        ("130402", "130402001001", True),
        ("130402", "1304021", False),
        ("130402", "13040200", False),
        ("130402", "130403001001", False),
        ("130402", "1304", False),
        ("130402", "", False),
        ("1304", "130402001001", True),
        (EVERYWHERE, "", True),
        (EVERYWHERE, "650102001001", True),
    ],
)
def test_a_scope_ends_where_a_division_code_ends(division: str, code: str, allowed: bool) -> None:
    if allowed:
        authorise(KEEPERS, registrar(division), Request((code,)))
    else:
        with pytest.raises(DivisionOutOfScope):
            authorise(KEEPERS, registrar(division), Request((code,)))


def test_every_division_that_a_request_touches_must_be_in_scope() -> None:
    with pytest.raises(DivisionOutOfScope):
        authorise(KEEPERS, registrar("130402"), Request(("130402001001", "130403001001")))


def test_a_role_held_elsewhere_does_not_lend_its_scope() -> None:
    caller = Caller("somebody", (Grant(Role.VIEWER, EVERYWHERE), Grant(Role.REGISTRAR, "130402")))
    with pytest.raises(DivisionOutOfScope):
        authorise(KEEPERS, caller, Request(("130403",)))


def test_a_caller_without_grants_may_nothing() -> None:
    with pytest.raises(RoleNotAllowed):
        authorise(Policy(EVERY_ROLE), Caller("somebody", ()), Request(()))


def test_a_policy_that_lets_nobody_in_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="names roles"):
        Policy(frozenset())
    with pytest.raises(ValueError, match="names roles"):
        Policy(EVERY_ROLE, public=True)
