"""Records what happened to projects and sign-ups: rows, places, history and events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import sign_up_rules
from services.volunteer.domain.project import Project
from services.volunteer.domain.project_facts import ProjectCreated, SignUpFact
from services.volunteer.domain.project_lifecycle import OPEN
from services.volunteer.domain.sign_up import SignUp
from services.volunteer.events import OUTBOX
from services.volunteer.store import projects, sign_ups
from services.volunteer.store.sign_ups import SIGN_UPS
from services.volunteer.wire import projects as wire
from shared.aggregates import History, Telling
from shared.facts import Fact

MAY_NOT_SERVE: Final = "志愿者已暂停或终止服务"
"""Why sign-ups end when their volunteer is suspended, or none any more."""

HISTORY: Final = History("project_change", "project_id")
TELLING: Final = Telling("project", wire.state)


async def record_project(tx: AsyncConnection, fact: Fact[Project], *, actor: str, traceparent: str) -> None:
    """Write a fact about a project that is locked or new."""
    await (projects.insert if isinstance(fact, ProjectCreated) else projects.save)(tx, fact.after)
    await HISTORY.add(tx, [(fact, actor)])
    await OUTBOX.append(tx, [TELLING.event(fact, actor=actor, traceparent=traceparent)])


async def record_first(tx: AsyncConnection, fact: SignUpFact, *, actor: str, traceparent: str) -> bool:
    """Write a new sign-up for a locked post, and tell whether it is one: not where the volunteer has a live one in the project."""
    if not await SIGN_UPS.add(tx, fact, actor=actor, traceparent=traceparent):
        return False
    await projects.take(tx, {fact.after.post: fact.places})
    return True


async def record_sign_ups(tx: AsyncConnection, facts: Sequence[SignUpFact], *, actor: str, traceparent: str) -> None:
    """Write facts about locked sign-ups for locked posts, one about each."""
    places: Counter[UUID] = Counter()
    for fact in facts:
        places[fact.after.post] += fact.places
    await projects.take(tx, places)
    await SIGN_UPS.record(tx, facts, actor=actor, traceparent=traceparent)


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
