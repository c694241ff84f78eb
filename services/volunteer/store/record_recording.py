"""Records what happened to service records: rows, history, accounts and events, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.record_facts import RecordFact
from services.volunteer.events import OUTBOX, record_event
from services.volunteer.store import hours, service_records
from services.volunteer.store.fallen_records import Fallen, withdraw_what_stood_on
from shared.db import driver

_CHANGES: Final = """
INSERT INTO service_record_change (record_id, version, kind, state, start_time, end_time, reason, actor, record_time)
SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::smallint[], $4::smallint[], $5::timestamptz[], $6::timestamptz[], $7::text[], $8::text[],
    $9::timestamptz[])
"""


async def record_first(tx: AsyncConnection, facts: Sequence[tuple[RecordFact, str]]) -> set[UUID]:
    """Write new records, each with the traceparent of its call, and return those that overlap no other.

    The accounts of their volunteers are locked.
    """
    written = await service_records.insert(tx, [fact.record for fact, _ in facts])
    await _tell(tx, [(fact, fact.record.entered_by, trace) for fact, trace in facts if fact.record.id in written])
    return written


async def record_changes(tx: AsyncConnection, facts: Sequence[RecordFact], *, actor: str, traceparent: str) -> None:
    """Write facts about locked records, one about each; the accounts of their volunteers are locked where hours change."""
    if facts:
        await service_records.save(tx, [fact.record for fact in facts])
        await _tell(tx, [(fact, actor, traceparent) for fact in facts])
        # What stood on hours that went falls with them, in this transaction.
        fallen = [Fallen(fact.record.id, fact.record.volunteer) for fact in facts if fact.minutes_gained < 0]
        await withdraw_what_stood_on(tx, fallen, now=facts[0].record.update_time, actor=actor, traceparent=traceparent)


async def _tell(tx: AsyncConnection, told: Sequence[tuple[RecordFact, str, str]]) -> None:
    if not told:
        return
    changes = [
        (one.id, one.version, fact.kind, one.state, one.period.start, one.period.end, fact.reason, actor, one.update_time)
        for fact, actor, _ in told
        for one in (fact.record,)
    ]
    await driver(tx).execute(_CHANGES, *map(list, zip(*changes, strict=True)))
    await hours.add(tx, _gains([fact for fact, _, _ in told]))
    await OUTBOX.append(tx, [record_event(fact, actor=actor, traceparent=traceparent) for fact, actor, traceparent in told])


def _gains(facts: Sequence[RecordFact]) -> dict[UUID, tuple[int, int]]:
    """Return what the accounts gain, or lose, by volunteer."""
    gains: dict[UUID, tuple[int, int]] = {}
    for fact in facts:
        if fact.minutes_gained or fact.records_gained:
            minutes, records = gains.get(fact.record.volunteer, (0, 0))
            gains[fact.record.volunteer] = (minutes + fact.minutes_gained, records + fact.records_gained)
    return gains
