"""How far a caller reaches: all of some divisions, and in others what certain holders have."""

from __future__ import annotations

from uuid import UUID

from shared.caller import EVERYWHERE
from shared.reach import Reach, reach_of

OURS, THEIRS = UUID(int=1), UUID(int=2)
REACH = Reach(("130403",), ("130402",), frozenset({OURS}))


def test_in_a_division_of_other_roles_everything_is_in_reach_whoever_has_it() -> None:
    assert REACH.includes("130403001", THEIRS)
    assert REACH.includes("130403001", None)


def test_in_a_division_of_staff_only_what_its_employers_have_is_in_reach() -> None:
    assert REACH.includes("130402001", OURS)
    assert not REACH.includes("130402001", THEIRS)
    assert not REACH.includes("130402001", None)
    assert not REACH.whole("130402001")


def test_what_an_employer_has_elsewhere_is_out_of_reach() -> None:
    assert not REACH.includes("130404001", OURS)
    assert Reach((), (EVERYWHERE,), frozenset({OURS})).includes("130404001", OURS)


def test_scopes_narrow_no_statement() -> None:
    assert reach_of(("130402",)) is None
    assert reach_of(REACH) is REACH
