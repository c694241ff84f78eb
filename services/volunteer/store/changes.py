"""Statements on the history of volunteers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.age import AgeBand
from services.volunteer.domain.facts import Change, ChangeKind, VolunteerFact
from services.volunteer.domain.lifecycle import State
from shared.db import driver

_COLUMNS: Final = "volunteer_id, version, kind, state, community, age_band, person_id, reason, actor, record_time"
_ADD: Final = f"""
INSERT INTO volunteer_change ({_COLUMNS}) SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::smallint[], $4::smallint[], $5::text[],
    $6::smallint[], $7::uuid[], $8::text[], $9::text[], $10::timestamptz[])
"""  # noqa: S608 — made of constants
_OF: Final = f"SELECT {_COLUMNS} FROM volunteer_change WHERE volunteer_id = $1 AND version > $2 ORDER BY version LIMIT $3"  # noqa: S608 — the same


async def add(tx: AsyncConnection, facts: Sequence[tuple[VolunteerFact, str]]) -> None:
    """Append facts, each with who caused it, to the history of volunteers that are locked or new."""
    if facts:
        await driver(tx).execute(_ADD, *map(list, zip(*[_row(fact, actor) for fact, actor in facts], strict=True)))


async def of(connection: AsyncConnection, identifier: UUID, *, after: int, limit: int) -> list[Change]:
    """Return what happened to a volunteer after a version, oldest first."""
    return [_change(row) for row in await driver(connection).fetch(_OF, identifier, after, limit)]


def _row(fact: VolunteerFact, actor: str) -> tuple[Any, ...]:
    one = fact.volunteer
    return one.id, one.version, fact.kind, one.state, one.community, one.age.band, one.person, fact.reason, actor, one.update_time


def _change(row: Any) -> Change:
    identifier, version, kind, state, community, band, person, reason, actor, record_time = row
    return Change(identifier, version, ChangeKind(kind), State(state), community, AgeBand(band), person, reason, actor, record_time)
