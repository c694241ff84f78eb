"""What may be done with a team: functions from values to facts, each of which holds the team as it is afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from services.volunteer.domain.team import Founding, Team, WayIn
from services.volunteer.domain.team_facts import TeamCreated, TeamDisbanded, TeamUpdated
from services.volunteer.domain.team_lifecycle import LIFECYCLE, TeamAction, TeamState


def found(wish: Founding, way_in: WayIn, *, identifier: UUID, now: datetime) -> TeamCreated:
    """Record a team. `way_in` is the wish's, with the password made unreadable."""
    return TeamCreated(
        Team(
            id=identifier,
            display_name=wish.display_name,
            standing=wish.standing,
            community=wish.community,
            way_in=way_in,
            state=TeamState.ACTIVE,
            state_reason="",
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def update(team: Team, changes: Mapping[str, Any], *, now: datetime) -> TeamUpdated:
    """Change name, standing or the way in; whoever is in the team stays in it."""
    return TeamUpdated(_next(team, TeamAction.UPDATE, now, **changes))


def disband(team: Team, reason: str, *, now: datetime) -> TeamDisbanded:
    """End a team (解散)."""
    return TeamDisbanded(_next(team, TeamAction.DISBAND, now, state_reason=reason), reason)


def _next(team: Team, action: TeamAction, now: datetime, **changes: Any) -> Team:
    return replace(team, state=LIFECYCLE.advance(team.state, action), version=team.version + 1, update_time=now, **changes)
