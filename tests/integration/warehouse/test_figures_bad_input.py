"""What is wrong about figures is refused by name and field, and nothing is stored."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from wushe.warehouse.v1 import statistics_service_pb2 as pb

from services.warehouse.indicators import catalogue
from services.warehouse.store.engine import Engine
from services.warehouse.store.relations import Relations
from shared.refusals import Refusal
from tests.infrastructure import Infra
from tests.integration.warehouse.generated import Registry
from tests.integration.warehouse.statistics import Statistics, counting

GENERATION = 902
FIRST, LAST = {"year": 2026, "month": 1, "day": 1}, {"year": 2026, "month": 12, "day": 31}
YEAR = {"first_day": FIRST, "last_day": LAST}
CITY = {"indicator": "indicators/registered_volunteers", "division": "divisions/1304"}
HOURS = {"indicator": "indicators/service_minutes", "division": "divisions/1304"}
RATIO = {"indicator": "indicators/volunteer_coverage", "division": "divisions/1304"}
FROZEN = {"name": "frozenPeriods/1304-2026-01", "indicator": "indicators/service_minutes"}
NEVER = {**FROZEN, "name": "frozenPeriods/1304-1999"}


def asked(selection: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a request with a selection."""
    return {"selection": selection, **more}


BAD: dict[str, tuple[str, dict[str, Any], str, str]] = {
    "no selection": ("QueryIndicator", {}, "INVALID_FIELD", "selection"),
    "an indicator of another kind": ("QueryIndicator", asked(CITY | {"indicator": "volunteers/1"}), "INVALID_FIELD", "selection.indicator"),
    "no such indicator": ("QueryIndicator", asked(CITY | {"indicator": "indicators/x"}), "INDICATOR_NOT_FOUND", "selection.indicator"),
    "a division of five digits": ("QueryIndicator", asked(CITY | {"division": "divisions/13040"}), "INVALID_FIELD", "selection.division"),
    "a basis nobody knows": ("QueryIndicator", asked(CITY | {"division_basis": 9}), "INVALID_FIELD", "selection.division_basis"),
    "hours of no period": ("QueryIndicator", asked(HOURS), "PERIOD_MISSING", "selection.period"),
    "a ratio of no period": (
        "QueryIndicator",
        asked({**RATIO, "indicator": "indicators/minutes_per_active_volunteer"}),
        "PERIOD_MISSING",
        "selection.period",
    ),
    "a file of no period": ("ExportIndicator", asked(HOURS, format=1), "PERIOD_MISSING", "selection.period"),
    "a period without an end": (
        "QueryIndicator",
        asked(HOURS | {"period": {"first_day": FIRST}}),
        "INVALID_FIELD",
        "selection.period.last_day",
    ),
    "days turned round": (
        "QueryIndicator",
        asked(HOURS | {"period": {"first_day": LAST, "last_day": FIRST}}),
        "MALFORMED_PERIOD",
        "selection.period",
    ),
    "the year 3000": (
        "QueryIndicator",
        asked(HOURS | {"period": {"first_day": FIRST, "last_day": {"year": 3000, "month": 1, "day": 1}}}, grouping={"interval": 3}),
        "MALFORMED_PERIOD",
        "selection.period",
    ),
    "30 February": (
        "QueryIndicator",
        asked(HOURS | {"period": {"first_day": {"year": 2026, "month": 2, "day": 30}, "last_day": LAST}}),
        "MALFORMED_PERIOD",
        "selection.period",
    ),
    "narrowed by what the indicator does not have": (
        "QueryIndicator",
        asked(CITY | {"filters": [{"dimension": "weight", "members": ["1"]}]}),
        "UNKNOWN_DIMENSION",
        "selection.filters[0].dimension",
    ),
    "narrowed to nothing": (
        "QueryIndicator",
        asked(CITY | {"filters": [{"dimension": "gender", "members": []}]}),
        "INVALID_FIELD",
        "selection.filters[0].members",
    ),
    "grouped by what the indicator does not have": (
        "QueryIndicator",
        asked(CITY, grouping={"dimensions": ["gender", "weight"]}),
        "UNKNOWN_DIMENSION",
        "grouping.dimensions[1]",
    ),
    "grouped by one thing twice": (
        "QueryIndicator",
        asked(CITY, grouping={"dimensions": ["gender", "gender"]}),
        "INVALID_FIELD",
        "grouping.dimensions",
    ),
    "a city by provinces": ("QueryIndicator", asked(CITY, grouping={"level": 1}), "LEVEL_ABOVE_DIVISION", "grouping.level"),
    "months of no period": ("QueryIndicator", asked(CITY, grouping={"interval": 1}), "PERIOD_MISSING", "selection.period"),
    "eleven years by months": (
        "QueryIndicator",
        asked(HOURS | {"period": {"first_day": {"year": 2015, "month": 1, "day": 1}, "last_day": LAST}}, grouping={"interval": 1}),
        "TOO_MANY_INTERVALS",
        "grouping.interval",
    ),
    "a ratio by what it does not have": (
        "QueryIndicator",
        asked(RATIO, grouping={"dimensions": ["gender"]}),
        "UNKNOWN_DIMENSION",
        "grouping.dimensions[0]",
    ),
    "rows of a ratio": ("ListIndicatorRows", asked(RATIO), "RATIO_PART_MISSING", "part"),
    "a part of what is no ratio": ("ListIndicatorRows", asked(CITY, part=1), "RATIO_PART_UNEXPECTED", "part"),
    "a negative page": ("ListIndicatorRows", asked(CITY, page_size=-1), "INVALID_FIELD", "page_size"),
    "a token of another list": ("ListIndicatorRows", asked(CITY, page_token="AAAA"), "INVALID_PAGE_TOKEN", "page_token"),
    "no such indicator to read": ("GetIndicator", {"name": "indicators/x"}, "INDICATOR_NOT_FOUND", "name"),
    "comparing nothing": (
        "CompareIndicators",
        {"division": "divisions/1304", "base_period": YEAR, "period": YEAR},
        "INVALID_FIELD",
        "indicators",
    ),
    "comparing what is none": (
        "CompareIndicators",
        {"indicators": ["indicators/teams", "indicators/x"], "division": "divisions/1304", "base_period": YEAR, "period": YEAR},
        "INDICATOR_NOT_FOUND",
        "indicators[1]",
    ),
    "a thirteenth month": (
        "FreezePeriod",
        {"division": "divisions/1304", "calendar_period": "2026-13", "request_id": "bad"},
        "INVALID_FIELD",
        "calendar_period",
    ),
    "the year 0": (
        "FreezePeriod",
        {"division": "divisions/1304", "calendar_period": "0000", "request_id": "bad"},
        "MALFORMED_PERIOD",
        "calendar_period",
    ),
    "a year that is not over": (
        "FreezePeriod",
        {"division": "divisions/1304", "calendar_period": "2027", "request_id": "bad"},
        "PERIOD_NOT_OVER",
        "calendar_period",
    ),
    "no request id": ("FreezePeriod", {"division": "divisions/1304", "calendar_period": "2026-01"}, "INVALID_FIELD", "request_id"),
    "never frozen": ("GetFrozenPeriod", {"name": "frozenPeriods/1304-1999"}, "FROZEN_PERIOD_NOT_FOUND", "name"),
    "a figure of what was never frozen": ("QueryFrozenPeriod", NEVER, "FROZEN_PERIOD_NOT_FOUND", "name"),
    "a frozen figure that was not": ("QueryFrozenPeriod", FROZEN | {"indicator": "indicators/x"}, "FIGURE_NOT_FROZEN", "indicator"),
    "a frozen dimension that was not": ("QueryFrozenPeriod", FROZEN | {"dimension": "weight"}, "FIGURE_NOT_FROZEN", "dimension"),
    "members by township": ("QueryFrozenPeriod", FROZEN | {"dimension": "source", "level": 4}, "LEVEL_BELOW_COUNTY", "level"),
    "what was frozen by provinces": ("QueryFrozenPeriod", FROZEN | {"level": 1}, "LEVEL_ABOVE_DIVISION", "level"),
    "comparing what was never frozen": ("ComparePeriod", NEVER, "FROZEN_PERIOD_NOT_FOUND", "name"),
    "comparing a ratio": ("ComparePeriod", FROZEN | {"indicator": "indicators/volunteer_coverage"}, "RATIO_HAS_NO_ROWS", "indicator"),
    "comparing elsewhere": ("ComparePeriod", FROZEN | {"division": "divisions/1305"}, "DIVISION_NOT_IN_PERIOD", "division"),
    "no format": ("ExportIndicator", asked(CITY), "INVALID_FIELD", "format"),
    "aggregates of no kind": (
        "ExportAggregates",
        {"aggregate_type": "donkey", "division": "divisions/1304", "format": 1},
        "UNKNOWN_AGGREGATE_TYPE",
        "aggregate_type",
    ),
    "people, who belong to no division": (
        "ExportAggregates",
        {"aggregate_type": "person", "division": "divisions/1304", "format": 1},
        "UNKNOWN_AGGREGATE_TYPE",
        "aggregate_type",
    ),
}
STREAMS = {"ExportIndicator", "ExportAggregates"}


@pytest.fixture(scope="module")
async def statistics(
    infra: Infra, module_database_url: str, engine: Engine, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Statistics]:
    """Run one service for all of them, with one frozen month."""
    registry, folder = Registry(3, catalogue(), Relations().tables, size=5), tmp_path_factory.mktemp("statistics")
    async with counting(infra, module_database_url, Path(folder), engine, registry=registry, generation=GENERATION) as running:
        await running.caller().freeze("2026-01")
        yield running


@pytest.mark.parametrize("case", BAD)
async def test_bad_input_is_refused_by_name_and_nothing_is_stored(statistics: Statistics, module_database_url: str, case: str) -> None:
    method, content, reason, field = BAD[case]
    caller, request = statistics.caller(("statistician", "*")), getattr(pb, f"{method}Request")(**content)
    call = caller.file if method in STREAMS else caller
    with pytest.raises(Refusal) as refused:
        await call(method, request)
    assert refused.value.reason == reason
    assert [violation.field for violation in refused.value.violations] == [field]
    connection = await asyncpg.connect(module_database_url)
    try:
        assert await connection.fetchval("SELECT count(*) FROM frozen_period") == 1
        assert await connection.fetchval("SELECT count(*) FROM idempotency") == 1
    finally:
        await connection.close()


async def test_what_is_asked_of_an_unknown_dimension_names_those_there_are(statistics: Statistics) -> None:
    request = pb.QueryIndicatorRequest(**asked(RATIO, grouping={"dimensions": ["gender"]}))
    with pytest.raises(Refusal) as refused:
        await statistics.caller()("QueryIndicator", request)
    assert refused.value.metadata["dimensions"] == "kind,urban_rural_class"
