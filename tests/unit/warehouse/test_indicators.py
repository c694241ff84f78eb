"""The catalogue of indicators, and the contract that tells them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from enum import IntEnum
from pathlib import Path
from typing import Any

import pytest
from wushe.warehouse.v1 import error_reason_pb2, frozen_period_pb2, indicator_pb2
from wushe.warehouse.v1 import statistics_service_pb2 as pb

from deploy.scripts import indicators_page
from services.warehouse import indicators
from services.warehouse.domain.cells import cells, quotients
from services.warehouse.domain.figure_refusals import FigureRefusal, LevelAboveDivision, PeriodMissing, UnknownDimension
from services.warehouse.domain.file import FileFormat
from services.warehouse.domain.frozen import DifferenceKind
from services.warehouse.domain.indicator import Among, Count, Dimension, Holds, Indicator, Ratio, Rows, Timing, Unit
from services.warehouse.domain.selection import Basis, Figure, Filter, Grouping, Selection, digits_of_level, division_name
from services.warehouse.indicators import catalogue
from services.warehouse.wire import figures as wire
from shared.periods import Interval, Period

NOW = datetime(2026, 11, 1, tzinfo=UTC)
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
FIRST_FIGURE_REASON = 20


def test_each_indicator_has_a_file_and_each_file_an_indicator() -> None:
    files = {path.stem for path in Path(*indicators.__path__).rglob("*.py")} - {"__init__", "dimensions"}
    assert set(catalogue()) == files


def test_no_indicator_asks_for_what_the_model_does_not_have() -> None:
    assert indicators_page.problems() == ""


def test_a_state_that_nothing_is_ever_in_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = Rows(aggregate="record_score", where=(Among("state", "FLAGGED"), Holds("x")))
    one = Indicator(code="wrong", name="错", unit=Unit.ITEMS, definition="错", source="错", measure=Count(wrong))
    monkeypatch.setattr(indicators_page, "catalogue", lambda: {"wrong": one})
    assert "looks for {'FLAGGED'} in record_score.state" in indicators_page.problems()
    assert "asks for record_score.x" in indicators_page.problems()


@pytest.mark.parametrize("code", list(catalogue()))
def test_every_indicator_says_in_words_what_it_counts_and_who_asks_for_it(code: str) -> None:
    one = catalogue()[code]
    assert len(one.definition) > 15
    assert one.definition.endswith("。")
    assert one.source
    names = [other.name for other in catalogue().values()]
    assert names.count(one.name) == 1


def test_a_ratio_is_counted_as_one_and_nothing_else_is() -> None:
    with pytest.raises(ValueError, match="ratio"):
        Indicator(code="x", name="x", unit=Unit.PERSONS, definition="x", source="x", measure=Ratio("a", "b"))
    with pytest.raises(ValueError, match="ratio"):
        Indicator(code="x", name="x", unit=Unit.RATIO, definition="x", source="x", measure=Count(Rows(aggregate="x")))


def test_two_dimensions_of_one_code_are_refused() -> None:
    twice = (Dimension("state", "a", "state"), Dimension("state", "b", "other"))
    with pytest.raises(ValueError, match="dimensions"):
        Indicator(code="x", name="x", unit=Unit.ITEMS, definition="x", source="x", measure=Count(Rows(aggregate="x")), dimensions=twice)


def test_a_figure_of_an_instant_is_told_as_at_the_end_of_a_period_or_now_if_that_is_earlier() -> None:
    people = catalogue()["registered_volunteers"]
    assert Selection(people, "1304", NOW, period=YEAR).instant == NOW
    assert Selection(people, "1304", NOW, period=Period(date(2026, 1, 1), date(2026, 1, 31))).instant == datetime(
        2026, 1, 31, 16, tzinfo=UTC
    )
    hours = catalogue()["service_minutes"]
    assert Selection(hours, "1304", NOW, period=Period(date(2026, 1, 1), date(2026, 1, 31))).instant == NOW


def test_hours_of_no_period_are_refused() -> None:
    with pytest.raises(PeriodMissing):
        Selection(catalogue()["service_minutes"], "1304", NOW).checked()


def test_a_county_is_not_grouped_by_cities() -> None:
    county = Selection(catalogue()["teams"], "130402", NOW)
    assert Grouping(6).checked(county) == Grouping(6)
    with pytest.raises(LevelAboveDivision):
        Grouping(4).checked(county)


def test_a_cell_is_narrowed_to_itself() -> None:
    people = catalogue()["registered_volunteers"]
    gender = people.dimension("gender")
    assert gender is not None
    selection = Selection(people, "1304", NOW, filters=(Filter(gender, ("MALE", "FEMALE")),))
    [cell] = cells([Figure("130402", None, ("MALE",), 3, 3)], selection, Grouping(6, dimensions=(gender,)))
    assert (cell.selection.division, cell.selection.filters) == ("130402", (Filter(gender, ("MALE",)),))


def test_a_ratio_without_anything_below_the_line_has_no_quotient() -> None:
    ratio = catalogue()["volunteer_coverage"]
    above, below = (catalogue()[code] for code in ("communities_with_volunteers", "communities"))
    assert {above.timing, below.timing} == {Timing.AS_OF}
    selection = Selection(ratio, "1304", NOW)
    told = quotients([Figure("130402", None, (), 2, 2)], [Figure("130403", None, (), 4, 4)], selection, Grouping(6), ratio)
    assert [(one.division, one.value, one.denominator, one.ratio) for one in told] == [("130402", 2, 0, None), ("130403", 0, 4, 0.0)]


def test_a_ratio_is_not_narrowed_by_what_one_of_its_figures_lacks() -> None:
    people, ratio = catalogue()["registered_volunteers"], catalogue()["volunteers_per_community"]
    gender = people.dimension("gender")
    assert gender is not None
    with pytest.raises(UnknownDimension):
        Selection(ratio, "1304", NOW, filters=(Filter(gender, ("MALE",)),)).of(catalogue()["communities"])


def test_what_a_cell_asks_for_is_read_as_it_was_meant() -> None:
    hours = catalogue()["service_minutes"]
    source = hours.dimension("source")
    assert source is not None
    meant = Selection(hours, "130402001001", NOW, Basis.RECORDED, YEAR, (Filter(source, ("IMPORT", "")),))
    assert wire.selection(wire.sent_selection(meant)).known(catalogue(), NOW.replace(year=2030)) == meant


@pytest.mark.parametrize(("level", "digits"), [(0, 0), (1, 2), (2, 4), (3, 6), (4, 9), (5, 12)])
def test_a_level_is_told_by_the_digits_of_its_codes(level: int, digits: int) -> None:
    assert digits_of_level(level) == digits


def test_a_community_is_named_otherwise_than_a_division() -> None:
    assert [division_name(code) for code in ("1304", "130402001001")] == ["divisions/1304", "communities/130402001001"]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (Unit, indicator_pb2.Indicator.Unit),
        (Timing, indicator_pb2.Indicator.Timing),
        (Basis, indicator_pb2.DivisionBasis),
        (Interval, pb.Interval),
        (FileFormat, pb.FileFormat),
        (DifferenceKind, frozen_period_pb2.RowDifference.Kind),
    ],
)
def test_enumerations_have_the_same_numbers_on_both_sides(ours: type[IntEnum], theirs: Any) -> None:
    assert {int(one) for one in ours} | {0} == set(theirs.values())


def test_every_reason_about_figures_stands_in_the_contract_and_the_contract_names_no_other() -> None:
    reasons = error_reason_pb2.WarehouseErrorReason.items()
    promised = {name.removeprefix("WAREHOUSE_ERROR_REASON_") for name, number in reasons if number >= FIRST_FIGURE_REASON}
    assert {refusal.reason for refusal in FigureRefusal.__subclasses__()} == promised
