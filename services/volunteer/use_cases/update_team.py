"""Changes name, standing or the way into a team."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import team_rules
from services.volunteer.domain.team import Team
from services.volunteer.use_cases.team_desk import TeamDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def update_team(tx: AsyncConnection, desk: TeamDesk, errand: Errand, expected: Expected, changes: Mapping[str, Any]) -> Team:
    """Update a team as the caller saw it."""
    team = await desk.teams.lock(tx, errand, expected)
    new = {path: value for path, value in changes.items() if path != "joining"}
    if "joining" in changes:
        new["way_in"] = desk.way_in(team.id, changes["joining"])
    return await desk.teams.record(tx, errand, team_rules.update(team, new, now=desk.clock.now()))
