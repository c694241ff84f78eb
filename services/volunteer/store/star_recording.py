"""Records what happened to stars: rows, history and events."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.star_facts import StarFact
from services.volunteer.events import OUTBOX, star_event
from services.volunteer.store import stars
from shared.db import driver

_CHANGES: Final = """
INSERT INTO star_change (star_id, version, kind, state, reason, actor, record_time)
SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::smallint[], $4::smallint[], $5::text[], $6::text[], $7::timestamptz[])
"""


async def record_first(tx: AsyncConnection, fact: StarFact, *, actor: str, traceparent: str) -> bool:
    """Write a new star, and tell whether it is one: not where the volunteer has a live one of the level."""
    if not await stars.insert(tx, fact.star):
        return False
    await _tell(tx, [fact], actor, traceparent)
    return True


async def record_stars(tx: AsyncConnection, facts: Sequence[StarFact], *, actor: str, traceparent: str) -> None:
    """Write facts about locked stars, one about each."""
    if facts:
        await stars.save(tx, [fact.star for fact in facts])
        await _tell(tx, facts, actor, traceparent)


async def _tell(tx: AsyncConnection, facts: Sequence[StarFact], actor: str, traceparent: str) -> None:
    changes = [(one.id, one.version, fact.kind, one.state, fact.reason, actor, one.update_time) for fact in facts for one in (fact.star,)]
    await driver(tx).execute(_CHANGES, *map(list, zip(*changes, strict=True)))
    await OUTBOX.append(tx, [star_event(fact, actor=actor, traceparent=traceparent) for fact in facts])
