"""Ends a team (解散), and whatever anybody was in it."""

from __future__ import annotations

from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import team_rules
from services.volunteer.domain.team import Team
from services.volunteer.store import memberships
from services.volunteer.use_cases.team_desk import TeamDesk
from shared.aggregates import Expected
from shared.errand import Errand

DISBANDED: Final = "队伍已解散"
"""Why memberships end with their team."""


async def disband_team(tx: AsyncConnection, desk: TeamDesk, errand: Errand, expected: Expected, reason: str) -> Team:
    """Disband a team as the caller saw it. Its lock keeps everybody out until the last membership has ended."""
    team, now = await desk.teams.lock(tx, errand, expected), desk.clock.now()
    after = await desk.teams.record(tx, errand, team_rules.disband(team, reason, now=now))
    await memberships.end_of_team(tx, team.id, DISBANDED, now=now, actor=errand.caller.subject, traceparent=errand.traceparent)
    return after
