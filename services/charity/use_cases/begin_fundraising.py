"""Begins to raise money for a charity project (开始募捐)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import project_rules
from services.charity.domain.project import CharityProject
from services.charity.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def begin_fundraising(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected) -> CharityProject:
    """Raise money for a project as the caller saw it, with the holder's entitlement of today."""
    project = await desk.lock(tx, errand, expected)
    entitled = await desk.entitled(tx, project)
    fact = project_rules.begin_fundraising(project, entitled=entitled, now=desk.clock.now(), today=desk.clock.today())
    return await desk.record(tx, errand, fact)
