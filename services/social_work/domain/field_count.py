"""What a station did in a month in one field, by itself: figures by field open down to these. They follow their month."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum
from uuid import UUID

from services.social_work.domain.service_month import Counts, MonthState, ServiceField, ServiceMonth
from shared.facts import Fact


class FieldChangeKind(IntEnum):
    """What happened to a field of a month. Numbers are stored: none is ever changed or used again."""

    COUNTED = 1
    CLOSED = 2
    CORRECTED = 3


@dataclass(frozen=True, slots=True)
class FieldCount:
    """One field of a service month."""

    id: UUID
    month: UUID
    station: UUID
    place: str
    """The station's township."""
    year: int
    month_of_year: int
    field: ServiceField
    cases: int
    groups: int
    activities: int
    visits: int
    closed_cases: int | None
    """As it stood when the month was closed; none of the four while it is open."""
    closed_groups: int | None
    closed_activities: int | None
    closed_visits: int | None
    state: MonthState
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"serviceCounts/{self.id}"

    @property
    def counts(self) -> Counts:
        """Return what stands now."""
        return Counts(self.cases, self.groups, self.activities, self.visits)

    @property
    def closed(self) -> Counts | None:
        """Return what stood when the month was closed."""
        if self.closed_cases is None or self.closed_groups is None or self.closed_activities is None or self.closed_visits is None:
            return None
        return Counts(self.closed_cases, self.closed_groups, self.closed_activities, self.closed_visits)


class FieldCounted(Fact[FieldCount]):
    """Counts were entered."""

    kind = FieldChangeKind.COUNTED


class FieldClosed(Fact[FieldCount]):
    """The month was closed."""

    kind = FieldChangeKind.CLOSED


class FieldCorrected(Fact[FieldCount]):
    """Counts were corrected after closing."""

    kind = FieldChangeKind.CORRECTED


def follow(
    month: ServiceMonth, kept: Mapping[ServiceField, FieldCount], reason: str, *, new_id: Callable[[], UUID]
) -> tuple[list[Fact[FieldCount]], list[Fact[FieldCount]]]:
    """Return what happens to the fields of a month that changed: to those that are new, and to those that are kept already."""
    counts, closed = dict(month.counts), dict(month.closed_counts)
    new, changed = list[Fact[FieldCount]](), list[Fact[FieldCount]]()
    for field in sorted({*counts, *closed, *kept}):
        before = kept.get(field) or _empty(month, field, new_id())
        settled = closed.get(field, Counts()) if month.state is MonthState.CLOSED else None
        after = _with(before, counts.get(field, Counts()), settled, month)
        if field not in kept:
            new.append(_fact(after, MonthState.OPEN, reason))
        elif (after.counts, after.closed) != (before.counts, before.closed):
            changed.append(_fact(replace(after, version=before.version + 1), before.state, reason))
    return new, changed


def _fact(after: FieldCount, before: MonthState, reason: str) -> Fact[FieldCount]:
    if after.state is MonthState.OPEN:
        return FieldCounted(after)
    return FieldCorrected(after, reason) if before is MonthState.CLOSED or reason else FieldClosed(after)


def _empty(month: ServiceMonth, field: ServiceField, identifier: UUID) -> FieldCount:
    return FieldCount(
        identifier, month.id, month.station, month.place, month.year, month.month, field, 0, 0, 0, 0, None, None, None, None,
        MonthState.OPEN, 1, month.update_time, month.update_time,
    )  # fmt: skip


def _with(one: FieldCount, counts: Counts, closed: Counts | None, month: ServiceMonth) -> FieldCount:
    return replace(
        one,
        cases=counts.cases,
        groups=counts.groups,
        activities=counts.activities,
        visits=counts.visits,
        closed_cases=None if closed is None else closed.cases,
        closed_groups=None if closed is None else closed.groups,
        closed_activities=None if closed is None else closed.activities,
        closed_visits=None if closed is None else closed.visits,
        state=month.state,
        update_time=month.update_time,
    )
