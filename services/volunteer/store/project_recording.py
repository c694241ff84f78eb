"""Records what happened to projects and sign-ups: rows, places, history and events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import sign_up_rules
from services.volunteer.domain.project_facts import ProjectChange, ProjectChangeKind, ProjectCreated, ProjectFact, SignUpFact
from services.volunteer.domain.project_lifecycle import OPEN, ProjectState
from services.volunteer.domain.sign_up import SignUp
from services.volunteer.events import OUTBOX, project_event, sign_up_event
from services.volunteer.store import projects, sign_ups
from shared.db import driver

MAY_NOT_SERVE: Final = "志愿者已暂停或终止服务"
"""Why sign-ups end when their volunteer is suspended, or none any more."""

_PROJECT_COLUMNS: Final = "project_id, version, kind, state, reason, actor, record_time"
_PROJECT_CHANGE: Final = f"INSERT INTO project_change ({_PROJECT_COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7)"  # noqa: S608 — constants
_CHANGES_OF: Final = f"""
SELECT {_PROJECT_COLUMNS} FROM project_change WHERE project_id = $1 AND version > $2 ORDER BY version LIMIT $3
"""  # noqa: S608
_SIGN_UP_CHANGES: Final = """
INSERT INTO sign_up_change (sign_up_id, version, kind, state, reason, actor, record_time)
SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::smallint[], $4::smallint[], $5::text[], $6::text[], $7::timestamptz[])
"""


async def record_project(tx: AsyncConnection, fact: ProjectFact, *, actor: str, traceparent: str) -> None:
    """Write a fact about a project that is locked or new."""
    one = fact.project
    await (projects.insert if isinstance(fact, ProjectCreated) else projects.save)(tx, one)
    await driver(tx).execute(_PROJECT_CHANGE, one.id, one.version, fact.kind, one.state, fact.reason, actor, one.update_time)
    await OUTBOX.append(tx, [project_event(fact, actor=actor, traceparent=traceparent)])


async def changes_of(connection: AsyncConnection, project: UUID, *, after: int, limit: int) -> list[ProjectChange]:
    """Return what happened to a project after a version, oldest first."""
    return [
        ProjectChange(identifier, version, ProjectChangeKind(kind), ProjectState(state), *rest)
        for identifier, version, kind, state, *rest in await driver(connection).fetch(_CHANGES_OF, project, after, limit)
    ]


async def record_first(tx: AsyncConnection, fact: SignUpFact, *, actor: str, traceparent: str) -> bool:
    """Write a new sign-up for a locked post, and tell whether it is one: not where the volunteer has a live one in the project."""
    if not await sign_ups.insert(tx, fact.sign_up):
        return False
    await _tell(tx, [fact], actor, traceparent)
    return True


async def record_sign_ups(tx: AsyncConnection, facts: Sequence[SignUpFact], *, actor: str, traceparent: str) -> None:
    """Write facts about locked sign-ups for locked posts, one about each."""
    if facts:
        await sign_ups.save(tx, [fact.sign_up for fact in facts])
        await _tell(tx, facts, actor, traceparent)


async def end_of(tx: AsyncConnection, ending: Sequence[SignUp], reason: str, *, now: datetime, actor: str, traceparent: str) -> None:
    """End those of some sign-ups that are live still, for projects that are locked or held."""
    if not ending:
        return
    await projects.lock_posts(tx, {one.post for one in ending})
    held = await sign_ups.lock_live(tx, [one.id for one in ending])
    facts = [sign_up_rules.end(one, reason, now=now) for one in held]
    await record_sign_ups(tx, facts, actor=actor, traceparent=traceparent)


async def end_of_participants(tx: AsyncConnection, volunteers: Collection[UUID], *, now: datetime, actor: str, traceparent: str) -> None:
    """End what locked volunteers have signed up for, in projects that are not over; what they took part in stays on record."""
    found = await sign_ups.open_of(tx, volunteers)
    if not found:
        return
    held = await projects.hold(tx, {one.project for one in found})
    ending = [one for one in found if held[one.project].state in OPEN]
    await end_of(tx, ending, MAY_NOT_SERVE, now=now, actor=actor, traceparent=traceparent)


async def _tell(tx: AsyncConnection, facts: Sequence[SignUpFact], actor: str, traceparent: str) -> None:
    places: Counter[UUID] = Counter()
    for fact in facts:
        places[fact.sign_up.post] += fact.places
    await projects.take(tx, places)
    changes = [
        (one.id, one.version, fact.kind, one.state, fact.reason, actor, one.update_time) for fact in facts for one in (fact.sign_up,)
    ]
    await driver(tx).execute(_SIGN_UP_CHANGES, *map(list, zip(*changes, strict=True)))
    await OUTBOX.append(tx, [sign_up_event(fact, actor=actor, traceparent=traceparent) for fact in facts])
