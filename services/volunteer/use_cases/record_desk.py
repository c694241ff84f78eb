"""What every change of service records needs: lock as the caller saw them, write what happened."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.record_facts import RecordFact
from services.volunteer.domain.record_refusals import RecordListedTwice, RecordNotFound
from services.volunteer.domain.served_project import ServedProject
from services.volunteer.domain.service_record import ServiceRecord
from services.volunteer.store import hours, served_projects, service_records
from services.volunteer.store.record_recording import record_changes
from services.volunteer.use_cases.desk import Expected
from shared import etag
from shared.clock import Clock
from shared.errand import Errand
from shared.refusals import Outcome, Refusal, attempt

Rule = Callable[[ServiceRecord], RecordFact]


@dataclass(frozen=True, slots=True)
class RecordDesk:
    """Where changes to records are carried out."""

    clock: Clock

    async def lock(self, tx: AsyncConnection, errand: Errand, identifier: UUID) -> ServiceRecord:
        """Lock a record, after its volunteer's account, and return it as it is now. Raises RecordNotFound."""
        found = (await self._lock(tx, errand, [identifier])).get(identifier)
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
        await record_changes(tx, [fact], actor=errand.caller.subject, traceparent=errand.traceparent)
        return fact.record

    async def each(self, tx: AsyncConnection, errand: Errand, wanted: Sequence[Expected], rule: Rule) -> list[Outcome[ServiceRecord]]:
        """Apply a rule to many records, each as its caller saw it; a refusal is the outcome of one record, its fields those of the list."""
        held = await self._lock(tx, errand, [one.identifier for one in wanted])
        done: set[UUID] = set()

        def apply(one: Expected) -> RecordFact:
            if one.identifier in done:
                raise RecordListedTwice(field="name")
            if (found := held.get(one.identifier)) is None:
                raise RecordNotFound(field="name")
            done.add(one.identifier)
            etag.check(one.etag, found.version)
            return rule(found)

        outcomes = [attempt(apply, one) for one in wanted]
        facts = [one for one in outcomes if not isinstance(one, Refusal)]
        await record_changes(tx, facts, actor=errand.caller.subject, traceparent=errand.traceparent)
        return [_told(one, at) if isinstance(one, Refusal) else one.record for at, one in enumerate(outcomes)]

    async def _lock(self, tx: AsyncConnection, errand: Errand, identifiers: Collection[UUID]) -> dict[UUID, ServiceRecord]:
        seen = [one for one in (await service_records.read(tx, identifiers)).values() if one.seen_from(errand.scopes)]
        await hours.lock(tx, [one.volunteer for one in seen])
        return await service_records.lock(tx, [one.id for one in seen])


def _told(refusal: Refusal, position: int) -> Refusal:
    refusal.violations = tuple(replace(each, field=f"records[{position}].{each.field}") for each in refusal.violations)
    return refusal
