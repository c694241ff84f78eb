"""Statements on incubations, on the service that was given in them, and on what became of the organizations."""

from __future__ import annotations

from typing import Any, Final, NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain.base import SeatKind, ServiceKind
from services.incubation.domain.incubation import Agreement, Evaluation, Incubation, Milestone, Stage
from services.incubation.domain.incubation_lifecycle import IncubationState
from services.incubation.domain.outcome import Outcome
from services.incubation.domain.service_delivery import ServiceDelivery
from services.incubation.events import INCUBATION, OUTBOX, OUTCOME, SERVICE_DELIVERY
from services.incubation.store.documents import Document
from shared.aggregates import History, Recorder, Shelf
from shared.db import driver

_AGREEMENT: Final[Document[Agreement]] = Document(Agreement)
_MILESTONES: Final[Document[tuple[Milestone, ...]]] = Document(tuple[Milestone, ...])
_EVALUATIONS: Final[Document[tuple[Evaluation, ...]]] = Document(tuple[Evaluation, ...])
_COLUMNS: Final = (
    "id", "application_id", "organization_id", "base_id", "place", "seat_kind", "seat_number", "agreement", "renewal_count", "stage",
    "state", "state_reason", "milestones", "evaluations", "end_date", "hand_over_due_date", "hand_over_date", "version", "create_time",
    "update_time",
)  # fmt: skip


def _row(one: Incubation) -> tuple[Any, ...]:
    return (
        one.id, one.application, one.organization, one.base, one.place, one.seat_kind, one.seat_number, _AGREEMENT.written(one.agreement),
        one.renewal_count, one.stage, one.state, one.state_reason, _MILESTONES.written(one.milestones),
        _EVALUATIONS.written(one.evaluations), one.end_date, one.hand_over_due_date, one.hand_over_date, one.version, one.create_time,
        one.update_time,
    )  # fmt: skip


def _incubation(row: Any) -> Incubation:
    identifier, application, organization, base, place, kind, seat, agreement, renewals, stage, state, reason, planned, evaluated, *rest = (
        row
    )
    return Incubation(
        identifier, application, organization, base, place, SeatKind(kind), seat, _AGREEMENT.value(agreement), renewals, Stage(stage),
        IncubationState(state), reason, _MILESTONES.value(planned), _EVALUATIONS.value(evaluated), *rest,
    )  # fmt: skip


INCUBATIONS: Final[Shelf[Incubation]] = Shelf("incubation", "incubations", _COLUMNS, row=_row, made=_incubation, place="place")
RECORDER: Final = Recorder(INCUBATIONS, History("incubation_change", "incubation_id"), INCUBATION, OUTBOX)

_RENAMED: Final = {"incubation": "incubation_id", "organization": "organization_id", "base": "base_id", "place": "place"}

DELIVERIES: Final = Shelf.flat("service_delivery", "serviceDeliveries", ServiceDelivery, **_RENAMED)
DELIVERY_RECORDER: Final = Recorder(DELIVERIES, History("service_delivery_change", "service_delivery_id"), SERVICE_DELIVERY, OUTBOX)

OUTCOMES: Final = Shelf.flat("outcome", "outcomes", Outcome, **_RENAMED)
OUTCOME_RECORDER: Final = Recorder(OUTCOMES, History("outcome_change", "outcome_id"), OUTCOME, OUTBOX)


class Sum(NamedTuple):
    """Service of one kind, added up."""

    kind: ServiceKind
    delivery_count: int
    minutes: int


_SUMS: Final = "SELECT kind, count(*), sum(minutes) FROM service_delivery WHERE {column} = $1 AND state = 1 GROUP BY kind ORDER BY kind"


async def sums(connection: AsyncConnection, column: str, identifier: UUID) -> list[Sum]:
    """Return what counts of the service in an incubation or at a base, by kind; `column` names which of the two."""
    rows = await driver(connection).fetch(_SUMS.format(column=column), identifier)
    return [Sum(ServiceKind(kind), count, minutes) for kind, count, minutes in rows]


async def outcome_of_year(connection: AsyncConnection, incubation: UUID, year: int) -> Outcome | None:
    """Return the outcome of a year."""
    found = await OUTCOMES.fetch(connection, "WHERE incubation_id = $1 AND year = $2", incubation, year)
    return next(iter(found), None)
