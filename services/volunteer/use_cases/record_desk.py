"""What every change of service records needs: lock as the caller saw them, write what happened."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.record_facts import RecordFact
from services.volunteer.domain.record_refusals import RecordListedTwice, RecordNotFound
from services.volunteer.domain.review_refusals import RecordFlagged
from services.volunteer.domain.served_project import ServedProject
from services.volunteer.domain.service_record import ServiceRecord
from services.volunteer.store import hours, record_scores, served_projects, service_records
from services.volunteer.store.record_recording import record_changes
from services.volunteer.use_cases.watch_records import WatchRecords
from shared import etag
from shared.aggregates import Expected
from shared.clock import Clock
from shared.errand import Errand
from shared.refusals import Outcome, Refusal, attempt

Rule = Callable[[ServiceRecord], RecordFact]


@dataclass(frozen=True, slots=True)
class RecordDesk:
    """Where changes to records are carried out."""

    clock: Clock
    watch: WatchRecords

    async def lock(self, tx: AsyncConnection, errand: Errand, identifier: UUID) -> ServiceRecord:
        """Lock a record, after its volunteer's account, and return it as it is now. Raises RecordNotFound."""
        found = (await self.lock_all(tx, errand, [identifier])).get(identifier)
        if found is None:
            raise RecordNotFound(field="name")
        return found

    async def lock_as_seen(self, tx: AsyncConnection, errand: Errand, expected: Expected) -> ServiceRecord:
        """Lock a record as its caller saw it. Raises RecordNotFound, StaleEtag."""
        found = await self.lock(tx, errand, expected.identifier)
        etag.check(expected.etag, found.version)
        return found

    async def project(self, tx: AsyncConnection, record: ServiceRecord) -> ServedProject:
        """Return the project of a record, kept as it is until the end of the transaction."""
        return (await served_projects.hold(tx, [record.project]))[record.project]

    async def record(self, tx: AsyncConnection, errand: Errand, fact: RecordFact) -> ServiceRecord:
        """Write a fact about a locked record and return the record after it. Raises RecordOverlaps, which ends the transaction."""
        await self.record_all(tx, errand, [fact])
        return fact.record

    async def record_all(self, tx: AsyncConnection, errand: Errand, facts: Sequence[RecordFact]) -> None:
        """Write facts about locked records, one about each, and what they mean for the scores of the records."""
        await record_changes(tx, facts, actor=errand.caller.subject, traceparent=errand.traceparent)
        await self.watch.changed(tx, facts, actor=errand.caller.subject, traceparent=errand.traceparent)

    async def assert_unflagged(self, tx: AsyncConnection, record: ServiceRecord) -> None:
        """Raise RecordFlagged where a locked record has an open flag."""
        if await record_scores.flagged(tx, [record.id]):
            raise _flagged(record)

    async def each(
        self, tx: AsyncConnection, errand: Errand, wanted: Sequence[Expected], rule: Rule, *, unflagged: bool = False
    ) -> list[Outcome[ServiceRecord]]:
        """Apply a rule to many records, each as its caller saw it; a refusal is the outcome of one record, its fields those of the list.

        Where the rule is for unflagged ones alone, an open flag is a refusal.
        """
        held = await self.lock_all(tx, errand, [one.identifier for one in wanted])
        flagged = await record_scores.flagged(tx, held) if unflagged else ()
        done: set[UUID] = set()

        def apply(one: Expected) -> RecordFact:
            if one.identifier in done:
                raise RecordListedTwice(field="name")
            if (found := held.get(one.identifier)) is None:
                raise RecordNotFound(field="name")
            done.add(one.identifier)
            etag.check(one.etag, found.version)
            if found.id in flagged:
                raise _flagged(found)
            return rule(found)

        outcomes = [attempt(apply, one) for one in wanted]
        facts = [one for one in outcomes if not isinstance(one, Refusal)]
        await self.record_all(tx, errand, facts)
        return [_told(one, at) if isinstance(one, Refusal) else one.record for at, one in enumerate(outcomes)]

    async def lock_all(self, tx: AsyncConnection, errand: Errand, identifiers: Collection[UUID]) -> dict[UUID, ServiceRecord]:
        """Lock those records that the caller may see, after the accounts of their volunteers, and return them as they are now."""
        seen = [one for one in (await service_records.read(tx, identifiers)).values() if one.seen_from(errand.scopes)]
        await hours.lock(tx, [one.volunteer for one in seen])
        return await service_records.lock(tx, [one.id for one in seen])


def _flagged(record: ServiceRecord) -> RecordFlagged:
    return RecordFlagged(field="name", metadata={"record_score": f"recordScores/{record.id}"})


def _told(refusal: Refusal, position: int) -> Refusal:
    refusal.violations = tuple(replace(each, field=f"records[{position}].{each.field}") for each in refusal.violations)
    return refusal
