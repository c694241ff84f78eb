"""Records a team (成立志愿服务队伍)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import team_rules
from services.volunteer.domain.refusals import VolunteerRefusal
from services.volunteer.domain.team import Founding, Team
from services.volunteer.use_cases.team_desk import TeamDesk
from shared.errand import Errand


async def create_team(tx: AsyncConnection, desk: TeamDesk, errand: Errand, wish: Founding, *, closed: VolunteerRefusal | None) -> Team:
    """Record a team. `closed` says why the community cannot keep one, as the directory told before."""
    if closed is not None:
        raise type(closed)(field="team.community")
    identifier = desk.new_id()
    fact = team_rules.found(wish, desk.way_in(identifier, wish.joining), identifier=identifier, now=desk.clock.now())
    return await desk.teams.new(fact).write(tx, errand)
