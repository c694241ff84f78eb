"""Begins to carry a charity project out (开始实施)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import project_rules
from services.charity.domain.project import CharityProject
from services.charity.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def begin_implementation(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected) -> CharityProject:
    """Carry a project out as the caller saw it; its fundraising ends."""
    project = await desk.lock(tx, errand, expected)
    return await desk.record(tx, errand, project_rules.begin_implementation(project, now=desk.clock.now(), today=desk.clock.today()))
