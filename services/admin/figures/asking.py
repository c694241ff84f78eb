"""What is asked of StatisticsService, out of the words of a command line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Final

from wushe.warehouse.v1 import indicator_pb2
from wushe.warehouse.v1 import statistics_service_pb2 as pb

from shared.clock import SHANGHAI
from shared.instants import sent_day, sent_instant
from shared.periods import Period, calendar_period, period_of

COMMUNITY_DIGITS: Final = 12
LEVELS: Final = {
    "province": pb.DIVISION_LEVEL_PROVINCE,
    "city": pb.DIVISION_LEVEL_CITY,
    "county": pb.DIVISION_LEVEL_COUNTY,
    "township": pb.DIVISION_LEVEL_TOWNSHIP,
    "community": pb.DIVISION_LEVEL_COMMUNITY,
}
INTERVALS: Final = {"month": pb.INTERVAL_MONTH, "quarter": pb.INTERVAL_QUARTER, "year": pb.INTERVAL_YEAR}


def division(code: str) -> str:
    """Return the resource name of a division or community."""
    return f"communities/{code}" if len(code) == COMMUNITY_DIGITS else f"divisions/{code}"


def indicator(code: str) -> str:
    """Return the resource name of an indicator."""
    return f"indicators/{code}"


def period(text: str) -> indicator_pb2.Period:
    """Return `2026`, `2026-10`, `2026-Q3` or `2026-01-01..2026-02-15` as it is sent; ValueError for anything else."""
    first, dots, last = text.partition("..")
    found: Period = period_of(date.fromisoformat(first), date.fromisoformat(last)) if dots else calendar_period(text)
    return indicator_pb2.Period(first_day=sent_day(found.first_day), last_day=sent_day(found.last_day))


def instant(text: str) -> datetime:
    """Return `2026-10-31` as the end of that day in China, `2026-10-31T12:00` as that moment there; ValueError for anything else."""
    if len(text) == len("2026-10-31"):
        day = date.fromisoformat(text)
        return period_of(day, day).end
    found = datetime.fromisoformat(text)
    return (found if found.tzinfo else found.replace(tzinfo=SHANGHAI)).astimezone(UTC)


def selection(
    code: str, within: str, *, during: str = "", as_of: str = "", where: Sequence[str] = (), recorded: bool = False
) -> indicator_pb2.Selection:
    """Return which rows are meant; ValueError says which word is none."""
    told = indicator_pb2.Selection(indicator=indicator(code), division=division(within))
    if during:
        told.period.CopyFrom(period(during))
    if as_of:
        told.as_of.CopyFrom(sent_instant(instant(as_of)))
    if recorded:
        told.division_basis = indicator_pb2.DIVISION_BASIS_RECORDED
    for text in where:
        dimension, equals, members = text.partition("=")
        if not equals:
            message = f"{text!r} narrows nothing: write DIMENSION=MEMBER or DIMENSION=MEMBER,MEMBER"
            raise ValueError(message)
        told.filters.add(dimension=dimension, members=members.split(","))
    return told


def grouping(by: Sequence[str]) -> pb.Grouping:
    """Return by what figures are grouped: levels of divisions, lengths of time, else dimensions."""
    told = pb.Grouping()
    for word in by:
        if word in LEVELS:
            told.level = LEVELS[word]
        elif word in INTERVALS:
            told.interval = INTERVALS[word]
        else:
            told.dimensions.append(word)
    return told
