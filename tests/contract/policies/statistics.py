"""Who may ask for figures: whoever counts, answers for what is counted, or looks at it, in divisions of theirs."""

from __future__ import annotations

from tests.contract.policies.rows import EVERYBODY, IN_SCOPE, PUBLIC, Row, mutation, one

STATISTICS = "wushe.warehouse.v1.StatisticsService"
COUNT = frozenset({"system", "city_admin", "statistician", "auditor", "viewer"})
FREEZE = frozenset({"city_admin", "statistician"})
TAKE = frozenset({"system", "city_admin", "statistician"})
DIVISION = f"divisions/{IN_SCOPE}"
SELECTION = {"indicator": "indicators/registered_volunteers", "division": DIVISION}
YEAR = {"first_day": {"year": 2025, "month": 1, "day": 1}, "last_day": {"year": 2025, "month": 12, "day": 31}}
FROZEN = {"name": f"frozenPeriods/{IN_SCOPE}-1999", "indicator": "indicators/teams"}
CSV = {"format": "FILE_FORMAT_CSV"}

ROWS: dict[str, Row] = {
    f"{STATISTICS}/ListIndicators": Row(EVERYBODY, one(), PUBLIC),
    f"{STATISTICS}/GetIndicator": Row(EVERYBODY, one(name="indicators/teams"), PUBLIC),
    f"{STATISTICS}/QueryIndicator": Row(COUNT, one(selection=SELECTION)),
    f"{STATISTICS}/CompareIndicators": Row(COUNT, one(indicators=["indicators/teams"], division=DIVISION, base_period=YEAR, period=YEAR)),
    f"{STATISTICS}/ListIndicatorRows": Row(COUNT, one(selection=SELECTION)),
    f"{STATISTICS}/FreezePeriod": Row(FREEZE, mutation(division=DIVISION, calendar_period="2099")),
    f"{STATISTICS}/GetFrozenPeriod": Row(COUNT, one(name=FROZEN["name"])),
    f"{STATISTICS}/ListFrozenPeriods": Row(COUNT, one(parent=DIVISION)),
    f"{STATISTICS}/QueryFrozenPeriod": Row(COUNT, one(**FROZEN)),
    f"{STATISTICS}/ComparePeriod": Row(COUNT, one(**FROZEN)),
    f"{STATISTICS}/ExportIndicator": Row(TAKE | {"auditor"}, one(selection=SELECTION, **CSV)),
    f"{STATISTICS}/ExportAggregates": Row(TAKE, one(aggregate_type="team", division=DIVISION, **CSV)),
}
