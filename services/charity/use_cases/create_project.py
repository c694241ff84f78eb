"""Records a charity project as a draft."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import project_rules
from services.charity.domain.project import CharityProject, Proposal
from services.charity.use_cases.project_desk import ProjectDesk
from shared.aggregates import New
from shared.errand import Errand


async def create_project(_tx: AsyncConnection, desk: ProjectDesk, _errand: Errand, wish: Proposal) -> New[CharityProject]:
    """Record a draft, of which organisations and communities were asked for before."""
    fact = project_rules.create(wish, identifier=desk.new_id(), now=desk.clock.now(), today=desk.clock.today())
    return desk.kept.new(fact)
