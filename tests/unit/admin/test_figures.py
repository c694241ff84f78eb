"""What the `wushe figures` commands make of words, and how they show what they were told."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner
from wushe.warehouse.v1 import indicator_pb2
from wushe.warehouse.v1 import statistics_service_pb2 as pb

from services.admin import exits
from services.admin.cli import app
from services.admin.figures import asking, showing
from services.admin.terminal import Format

RUN = CliRunner()


def test_a_selection_is_read_from_words() -> None:
    told = asking.selection("teams", "130402001001", during="2026-Q1", as_of="2026-10-31", where=["kind=A,B", "state="], recorded=True)
    assert (told.indicator, told.division) == ("indicators/teams", "communities/130402001001")
    assert told.division_basis == indicator_pb2.DIVISION_BASIS_RECORDED
    assert (told.period.first_day.month, told.period.last_day.month) == (1, 3)
    assert told.as_of.ToDatetime(UTC) == datetime(2026, 10, 31, 16, tzinfo=UTC)
    assert {one.dimension: list(one.members) for one in told.filters} == {"kind": ["A", "B"], "state": [""]}


def test_days_of_ones_own_are_a_period_too() -> None:
    told = asking.period("2026-01-15..2026-02-03")
    assert (told.first_day.day, told.last_day.day) == (15, 3)


@pytest.mark.parametrize("wrong", ["", "2026-13", "yesterday", "2026-02-01..2026-01-01", "2026-02-30..2026-03-01"])
def test_what_is_no_period_is_a_usage_error(wrong: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r".+"):
        asking.period(wrong)
    command = ["figures", "compare", "teams", "--base", wrong, "--period", "2026", "--dir", str(tmp_path)]
    assert RUN.invoke(app, command).exit_code == exits.USAGE


def test_an_instant_without_a_zone_is_one_of_china() -> None:
    assert asking.instant("2026-10-31T12:00") == datetime(2026, 10, 31, 4, tzinfo=UTC)
    assert asking.instant("2026-10-31T12:00+00:00") == datetime(2026, 10, 31, 12, tzinfo=UTC)


def test_figures_are_grouped_by_levels_lengths_of_time_and_all_other_words() -> None:
    told = asking.grouping(["gender", "county", "month", "channel"])
    assert (told.level, told.interval, list(told.dimensions)) == (pb.DIVISION_LEVEL_COUNTY, pb.INTERVAL_MONTH, ["gender", "channel"])


def test_narrowing_to_nothing_is_a_usage_error(tmp_path: Path) -> None:
    answer = RUN.invoke(app, ["figures", "get", "teams", "--where", "kind", "--dir", str(tmp_path)])
    assert answer.exit_code == exits.USAGE


def test_where_nothing_runs_figures_say_what_to_do(tmp_path: Path) -> None:
    answer = RUN.invoke(app, ["figures", "list", "--dir", str(tmp_path)])
    assert answer.exit_code == exits.UNAVAILABLE
    assert "wushe up" in answer.stderr


def test_a_file_of_another_kind_is_a_usage_error(tmp_path: Path) -> None:
    answer = RUN.invoke(app, ["figures", "export", "teams", str(tmp_path / "teams.xls"), "--dir", str(tmp_path)])
    assert answer.exit_code == exits.USAGE


def test_columns_stand_under_each_other_though_characters_are_of_two_widths(capsys: pytest.CaptureFixture[str]) -> None:
    showing.show([{"name": "人", "value": 12}, {"name": "ab", "value": 3}], Format.TABLE)
    assert capsys.readouterr().out == "name  value\n人    12\nab    3\n"


def test_programs_are_told_in_json_or_csv(capsys: pytest.CaptureFixture[str]) -> None:
    records: list[showing.Record] = [{"name": "人", "value": 12, "growth": None}]
    showing.show(records, Format.JSON)
    assert json.loads(capsys.readouterr().out) == records
    showing.show(records, Format.CSV)
    assert capsys.readouterr().out == "name,value,growth\n人,12,\n"


def test_a_ratio_is_shown_as_its_quotient() -> None:
    cell = indicator_pb2.Cell(division="divisions/1304", value=1, denominator=3, ratio=1 / 3, row_count=1)
    [told] = showing.cells(pb.QueryIndicatorResponse(cells=[cell], unit=indicator_pb2.Indicator.UNIT_RATIO), [])
    assert told == {"division": "1304", "value": 0.333333, "unit": "", "rows": 1}
