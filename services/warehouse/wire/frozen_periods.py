"""Frozen periods between the contract and the domain."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from wushe.warehouse.v1 import frozen_period_pb2 as pb
from wushe.warehouse.v1 import statistics_service_pb2 as service_pb

from services.warehouse.domain.cells import PeriodComparison
from services.warehouse.domain.frozen import Difference, FrozenFigure, FrozenPeriod
from services.warehouse.domain.selection import division_name
from services.warehouse.wire.figures import cell, sent_period
from shared.instants import sent_instant

MOST_UNEXPLAINED: Final = 100


def frozen_period(one: FrozenPeriod, figures: Sequence[FrozenFigure] = ()) -> pb.FrozenPeriod:
    """Return a frozen period as it is sent."""
    return pb.FrozenPeriod(
        name=one.resource,
        division=division_name(one.division),
        calendar_period=one.calendar_period,
        period=sent_period(one.period),
        as_of=sent_instant(one.as_of),
        create_time=sent_instant(one.create_time),
        created_by=one.created_by,
        figures=map(frozen_figure, figures),
    )


def frozen_figure(one: FrozenFigure) -> pb.FrozenFigure:
    """Return a frozen figure as it is sent."""
    return pb.FrozenFigure(
        indicator=f"indicators/{one.indicator}",
        query_version=one.query_version,
        division=division_name(one.division),
        member=one.member,
        value=one.value,
        row_count=one.rows,
        denominator=one.denominator or 0,
        ratio=one.ratio,
    )


def difference(one: Difference) -> pb.RowDifference:
    """Return a row that differs as it is sent."""
    return pb.RowDifference(
        name=one.name,
        kind=one.kind,  # type: ignore[arg-type] # the same number
        frozen_amount=one.frozen_amount,
        present_amount=one.present_amount,
    )


def comparison(told: PeriodComparison, next_page_token: str) -> service_pb.ComparePeriodResponse:
    """Return a frozen figure beside the present one as it is sent."""
    return service_pb.ComparePeriodResponse(
        frozen=frozen_figure(told.frozen),
        present=cell(told.present),
        present_query_version=told.present_version,
        differences=map(difference, told.differences.items),
        next_page_token=next_page_token,
        complete=not told.unexplained,
        unexplained_communities=map(division_name, told.unexplained[:MOST_UNEXPLAINED]),
    )
