"""Lines of bank statements: what their rows say, and what in the ledger they are."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import product
from uuid import UUID

import pytest
from wushe.charity.v1 import statement_line_pb2

from services.charity.domain import statement
from services.charity.domain.statement import LINES, Candidate, Direction, LineAction, LineState, Match, MatchKind, Stated
from services.charity.domain.statement_refusals import MalformedStatement, MatchMismatch
from shared.refusals import IllegalTransition

CHARITY, OTHER = UUID(int=1), UUID(int=2)
DAY, NOW = date(2026, 3, 1), datetime(2026, 3, 1, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1234.50", (Direction.IN, 123450)),
        ("1,234.5", (Direction.IN, 123450)),
        ("¥7", (Direction.IN, 700)),
        ("-0.01", (Direction.OUT, 1)),
        ("1e2", (Direction.IN, 10000)),
    ],
)
def test_an_amount_is_fen_and_a_direction(text: str, told: tuple[Direction, int]) -> None:
    assert statement.amount(text) == told


@pytest.mark.parametrize("text", ["", "0", "1.234", "one", "NaN", "Infinity", "1e300", "--1"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(MalformedStatement):
        statement.amount(text)


def test_codes_are_found_in_a_remark_and_nothing_else_of_it() -> None:
    assert statement.codes("捐赠 abcd2345，王先生 13800000000") == ("ABCD2345",)
    assert statement.codes("ABCD23456") == ()
    assert statement.codes("ABCD2345 ABCD2345 EFGH2345") == ("ABCD2345", "EFGH2345")


def stated(**changes: object) -> Stated:
    told = {"organization": CHARITY, "booked_on": DAY, "direction": Direction.IN, "amount_fen": 100, "bank_reference": "R1", "codes": ()}
    return Stated(**{**told, **changes})  # type: ignore[arg-type]


def candidate(number: int, kind: MatchKind = MatchKind.DONATION, **changes: object) -> Candidate:
    told = {"organization": CHARITY, "direction": Direction.IN, "amount_fen": 100, "on": DAY, "reference": ""}
    return Candidate(Match(kind, UUID(int=number)), **{**told, **changes})  # type: ignore[arg-type]


def test_a_name_is_worth_more_than_an_amount_and_two_that_fit_are_none() -> None:
    named, alike, twin = candidate(1, reference="R1", on=date(2020, 1, 1)), candidate(2), candidate(3)
    pledge = candidate(4, MatchKind.PLEDGE, reference="ABCD2345", amount_fen=900)
    for row, among, wanted in (
        (stated(), [named, alike, twin], named),
        (stated(bank_reference="R2"), [named, alike], alike),
        (stated(bank_reference="R2"), [alike, twin], None),
        (stated(bank_reference="R2", codes=("ABCD2345",)), [alike, twin, pledge], pledge),
        (stated(bank_reference="R2"), [pledge], None),
        (stated(bank_reference="R2", amount_fen=900), [pledge], None),
        (stated(amount_fen=99), [named], None),
        (stated(bank_reference="R2"), [candidate(5, on=date(2026, 3, 5))], None),
        (stated(bank_reference="R2"), [candidate(5, organization=OTHER)], None),
        (stated(bank_reference="R2", direction=Direction.OUT), [alike], None),
    ):
        assert statement.found(row, among, within_days=3) == (None if wanted is None else wanted.match)


def test_whoever_matches_by_hand_matches_what_can_be() -> None:
    line = statement.imported(stated(), None, "130402", identifier=UUID(int=9), now=NOW).after
    assert statement.match(line, candidate(1, on=date(2020, 1, 1)), now=NOW).after.match == Match(MatchKind.DONATION, UUID(int=1))
    assert statement.match(line, candidate(1, MatchKind.PLEDGE, amount_fen=900), now=NOW).after.state is LineState.MATCHED
    for wrong in (candidate(1, amount_fen=99), candidate(1, organization=OTHER), candidate(1, direction=Direction.OUT)):
        with pytest.raises(MatchMismatch):
            statement.match(line, wrong, now=NOW)


@pytest.mark.parametrize(("state", "action"), list(product(LineState, LineAction)))
def test_whatever_was_said_of_a_line_can_be_mended_until_it_is_taken_back(state: LineState, action: LineAction) -> None:
    if state is LineState.WITHDRAWN:
        with pytest.raises(IllegalTransition):
            LINES.advance(state, action)
    else:
        after = {LineAction.MATCH: LineState.MATCHED, LineAction.SET_ASIDE: LineState.SET_ASIDE, LineAction.WITHDRAW: LineState.WITHDRAWN}
        assert LINES.advance(state, action) is after[action]


def test_numbers_are_the_same_in_the_domain_and_in_the_contract() -> None:
    sent = statement_line_pb2.StatementLine
    for own, other, prefix in ((LineState, sent.State, "STATE_"), (Direction, sent.Direction, "DIRECTION_")):
        assert {one.name: one.value for one in own} == {name.removeprefix(prefix): number for name, number in other.items() if number}
