"""Records what happened to teams and memberships: rows, history and events."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import membership_rules
from services.volunteer.domain.team_facts import MembershipFact, TeamCreated, TeamFact
from services.volunteer.events import OUTBOX, membership_event, team_event
from services.volunteer.store import memberships, teams
from shared.db import driver

REGISTRATION_ENDED: Final = "志愿者登记已终止"
"""Why memberships end when their volunteer is none any more."""

_TEAM_CHANGE: Final = """
INSERT INTO team_change (team_id, version, kind, state, reason, actor, record_time) VALUES ($1, $2, $3, $4, $5, $6, $7)
"""
_MEMBERSHIP_CHANGES: Final = """
INSERT INTO team_membership_change (membership_id, version, kind, state, reason, actor, record_time)
SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::smallint[], $4::smallint[], $5::text[], $6::text[], $7::timestamptz[])
"""


async def record_team(tx: AsyncConnection, fact: TeamFact, *, actor: str, traceparent: str) -> None:
    """Write a fact about a team that is locked or new."""
    one = fact.team
    await (teams.insert if isinstance(fact, TeamCreated) else teams.save)(tx, one)
    await driver(tx).execute(_TEAM_CHANGE, one.id, one.version, fact.kind, one.state, fact.reason, actor, one.update_time)
    await OUTBOX.append(tx, [team_event(fact, actor=actor, traceparent=traceparent)])


async def record_first(tx: AsyncConnection, fact: MembershipFact, *, actor: str, traceparent: str) -> bool:
    """Write a new membership, and tell whether it is one: not where the volunteer has a live one in the team."""
    if not await memberships.insert(tx, fact.membership):
        return False
    await _tell(tx, [fact], actor, traceparent)
    return True


async def record_memberships(tx: AsyncConnection, facts: Sequence[MembershipFact], *, actor: str, traceparent: str) -> None:
    """Write facts about locked memberships, one about each."""
    if facts:
        await memberships.save(tx, [fact.membership for fact in facts])
        await _tell(tx, facts, actor, traceparent)


async def end_of_volunteers(tx: AsyncConnection, volunteers: Collection[UUID], *, now: datetime, actor: str, traceparent: str) -> None:
    """End what locked volunteers, whose registrations ended, are in any team."""
    held = await memberships.lock_volunteers(tx, volunteers)
    facts = [membership_rules.end(one, REGISTRATION_ENDED, now=now) for one in held]
    await record_memberships(tx, facts, actor=actor, traceparent=traceparent)


async def _tell(tx: AsyncConnection, facts: Sequence[MembershipFact], actor: str, traceparent: str) -> None:
    changes = [
        (one.id, one.version, fact.kind, one.state, fact.reason, actor, one.update_time) for fact in facts for one in (fact.membership,)
    ]
    await driver(tx).execute(_MEMBERSHIP_CHANGES, *map(list, zip(*changes, strict=True)))
    await OUTBOX.append(tx, [membership_event(fact, actor=actor, traceparent=traceparent) for fact in facts])
