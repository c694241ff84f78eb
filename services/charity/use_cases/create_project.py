"""Records a charity project as a draft."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import project_rules
from services.charity.domain.project import CharityProject, Proposal
from services.charity.use_cases.project_desk import ProjectDesk
from shared.errand import Errand


async def create_project(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, wish: Proposal) -> CharityProject:
    """Record a draft, of which organisations and communities were asked for before."""
    fact = project_rules.create(wish, identifier=desk.new_id(), now=desk.clock.now(), today=desk.clock.today())
    return await desk.kept.add(tx, errand, fact)
