"""What deciding about flags needs: records locked as every change locks them, scores as the reviewer saw them, an outcome for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.record_refusals import RecordListedTwice, RecordNotFound
from services.volunteer.domain.record_score import RecordScore, unscored
from services.volunteer.domain.service_record import ServiceRecord
from services.volunteer.store import record_scores
from services.volunteer.use_cases.record_desk import RecordDesk
from shared import etag
from shared.aggregates import Expected
from shared.errand import Errand
from shared.refusals import Outcome, Refusal, attempt

Fact = TypeVar("Fact")


async def decide(
    tx: AsyncConnection, desk: RecordDesk, errand: Errand, wanted: Sequence[Expected], rule: Callable[[RecordScore, ServiceRecord], Fact]
) -> list[Outcome[Fact]]:
    """Apply a rule to many flags, each as its reviewer saw it; a refusal is the outcome of one, its fields those of the list."""
    held = await desk.lock_all(tx, errand, [one.identifier for one in wanted])
    scores = await record_scores.read(tx, held)
    done: set[UUID] = set()

    def apply(one: Expected) -> Fact:
        if one.identifier in done:
            raise RecordListedTwice(field="name")
        if (record := held.get(one.identifier)) is None:
            raise RecordNotFound(field="name")
        done.add(one.identifier)
        found = scores.get(record.id) or unscored(record.id, record.community, record.entered_by)
        etag.check(one.etag, found.version)
        return rule(found, record)

    outcomes = [attempt(apply, one) for one in wanted]
    return [_told(one, at) if isinstance(one, Refusal) else one for at, one in enumerate(outcomes)]


async def after(tx: AsyncConnection, outcomes: Sequence[Outcome[UUID]]) -> list[Outcome[RecordScore]]:
    """Return the scores of records as they are now, refusals as they are."""
    decided: Mapping[UUID, RecordScore] = await record_scores.read(tx, [one for one in outcomes if not isinstance(one, Refusal)])
    return [one if isinstance(one, Refusal) else decided[one] for one in outcomes]


def _told(refusal: Refusal, position: int) -> Refusal:
    refusal.violations = tuple(replace(each, field=f"flags[{position}].{each.field}") for each in refusal.violations)
    return refusal
