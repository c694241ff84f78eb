"""Memberships in teams, and the statements that only they have.

Whoever changes one takes locks in one order: the volunteer, the team, then memberships by identifier. So nobody waits in a circle.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import membership_rules
from services.volunteer.domain.membership import Membership
from services.volunteer.domain.team_facts import MembershipEnded
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.events import OUTBOX
from services.volunteer.store import rows
from services.volunteer.wire import teams as wire
from shared.aggregates import History, Recorder, Shelf, Telling
from shared.db import driver

REGISTRATION_ENDED: Final = "志愿者登记已终止"
"""Why memberships end when their volunteer is none any more."""

MEMBERSHIPS: Final = Recorder(
    Shelf.flat("team_membership", "teamMemberships", Membership, team="team_id", volunteer="volunteer_id"),
    History("team_membership_change", "membership_id"),
    Telling("team_membership", wire.membership_state),
    OUTBOX,
)

_LIVE: Final = "WHERE team_id = $1 AND volunteer_id = $2 AND state <= 3"
_LIVE_IN_TEAM: Final = "WHERE team_id = $1 AND state <= 3 ORDER BY id FOR UPDATE"
_LIVE_OF_VOLUNTEERS: Final = "WHERE volunteer_id = ANY ($1::uuid[]) AND state <= 3 ORDER BY id FOR UPDATE"
_HOLD_VOLUNTEER: Final = f"SELECT {rows.COLUMNS} FROM volunteer WHERE id = $1 FOR SHARE"  # noqa: S608 — made of constants


async def hold_volunteer(tx: AsyncConnection, identifier: UUID) -> Volunteer | None:
    """Keep a volunteer as it is while it comes into a team: whoever suspends it waits."""
    row = await driver(tx).fetchrow(_HOLD_VOLUNTEER, identifier)
    return None if row is None else rows.volunteer(row)


async def live(tx: AsyncConnection, team: UUID, volunteer: UUID) -> Membership | None:
    """Return what a volunteer is in a team at present: a member, an applicant or invited."""
    return next(iter(await MEMBERSHIPS.shelf.fetch(tx, _LIVE, team, volunteer)), None)


async def end_of_team(tx: AsyncConnection, team: UUID, reason: str, *, now: datetime, actor: str, traceparent: str) -> None:
    """End what anybody is in a team that is locked, so that no others come."""
    held = await MEMBERSHIPS.shelf.fetch(tx, _LIVE_IN_TEAM, team)
    await MEMBERSHIPS.record(tx, _ended(held, reason, now), actor=actor, traceparent=traceparent)


async def end_of_volunteers(tx: AsyncConnection, volunteers: Collection[UUID], *, now: datetime, actor: str, traceparent: str) -> None:
    """End what locked volunteers, whose registrations ended, are in any team."""
    held = await MEMBERSHIPS.shelf.fetch(tx, _LIVE_OF_VOLUNTEERS, list(volunteers))
    await MEMBERSHIPS.record(tx, _ended(held, REGISTRATION_ENDED, now), actor=actor, traceparent=traceparent)


def _ended(held: Collection[Membership], reason: str, now: datetime) -> list[MembershipEnded]:
    return [membership_rules.end(one, reason, now=now) for one in held]
