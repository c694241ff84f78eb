"""Indicators, selections and figures between the contract and the domain.

Enumerations have the same numbers on both sides; a test holds them to it.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, Final

from wushe.warehouse.v1 import indicator_pb2 as pb
from wushe.warehouse.v1 import statistics_service_pb2 as service_pb

from services.warehouse.domain.asked import AskedGrouping, AskedSelection
from services.warehouse.domain.cells import Beside, Cell
from services.warehouse.domain.figure_refusals import MalformedPeriod
from services.warehouse.domain.indicator import Count, Distinct, Indicator, Ratio, Sum
from services.warehouse.domain.selection import Basis, Selection, digits_of_level, division_name
from shared.codes import code_of
from shared.instants import sent_day, sent_instant
from shared.periods import Interval, Period, period_of

_MEASURES: Final = {
    Count: pb.Indicator.MEASURE_COUNT,
    Sum: pb.Indicator.MEASURE_SUM,
    Distinct: pb.Indicator.MEASURE_DISTINCT,
    Ratio: pb.Indicator.MEASURE_RATIO,
}


def indicator(one: Indicator) -> pb.Indicator:
    """Return an indicator as it is sent."""
    message = pb.Indicator(
        name=one.resource,
        display_name=one.name,
        unit=one.unit,  # type: ignore[arg-type] # the same number
        timing=one.timing or 0,  # type: ignore[arg-type] # the same
        definition=one.definition,
        source=one.source,
        dimensions=[pb.Dimension(code=dimension.code, display_name=dimension.name) for dimension in one.dimensions],
        query_version=one.version,
        measure=_MEASURES[type(one.measure)],
    )
    if isinstance(one.measure, Ratio):
        message.numerator, message.denominator = f"indicators/{one.measure.numerator}", f"indicators/{one.measure.denominator}"
    else:
        message.aggregate_type = one.measure.rows.aggregate
    return message


def period(sent: pb.Period, *, field: str) -> Period:
    """Return a period. Raises MalformedPeriod."""
    try:
        return period_of(*(date(one.year, one.month, one.day) for one in (sent.first_day, sent.last_day)))
    except ValueError:
        raise MalformedPeriod(field=field) from None


def sent_period(one: Period) -> pb.Period:
    """Return a period as it is sent."""
    return pb.Period(first_day=sent_day(one.first_day), last_day=sent_day(one.last_day))


def instant(request: Any, field: str = "as_of") -> datetime | None:
    """Return an instant that may be absent."""
    return getattr(request, field).ToDatetime(UTC) if request.HasField(field) else None


def selection(sent: pb.Selection) -> AskedSelection:
    """Return which rows are asked for. Raises MalformedPeriod."""
    return AskedSelection(
        indicator=code_of(sent.indicator),
        division=code_of(sent.division),
        basis=Basis(sent.division_basis or Basis.PRESENT),
        period=period(sent.period, field="selection.period") if sent.HasField("period") else None,
        as_of=instant(sent),
        filters=tuple((one.dimension, tuple(one.members)) for one in sent.filters),
    )


def sent_selection(one: Selection) -> pb.Selection:
    """Return which rows make a figure as it is sent; whoever sends it back is told the same rows."""
    message = pb.Selection(
        indicator=one.indicator.resource,
        division=division_name(one.division),
        division_basis=one.basis,  # type: ignore[arg-type] # the same number
        as_of=sent_instant(one.as_of),
        filters=[pb.DimensionFilter(dimension=narrowed.dimension.code, members=narrowed.members) for narrowed in one.filters],
    )
    if one.period is not None:
        message.period.CopyFrom(sent_period(one.period))
    return message


def grouping(sent: service_pb.Grouping) -> AskedGrouping:
    """Return by what figures are grouped."""
    interval = Interval(sent.interval) if sent.interval else None
    return AskedGrouping(digits_of_level(sent.level), interval, tuple(sent.dimensions))


def cell(one: Cell) -> pb.Cell:
    """Return a figure as it is sent."""
    message = pb.Cell(
        division=division_name(one.division),
        members=one.members,
        value=one.value,
        row_count=one.rows,
        denominator=one.denominator or 0,
        ratio=one.ratio,
        selection=sent_selection(one.selection),
    )
    if one.period is not None:
        message.period.CopyFrom(sent_period(one.period))
    return message


def comparison(one: Beside) -> service_pb.IndicatorComparison:
    """Return two figures beside each other as they are sent."""
    return service_pb.IndicatorComparison(
        indicator=one.indicator.resource,
        division=division_name(one.division),
        base=cell(one.base),
        present=cell(one.present),
        difference=one.difference,
        growth=one.growth,
    )
