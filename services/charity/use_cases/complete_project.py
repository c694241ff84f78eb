"""Completes a charity project (完成)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import project_rules
from services.charity.domain.project import CharityProject
from services.charity.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def complete_project(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected) -> CharityProject:
    """Complete a project as the caller saw it."""
    project = await desk.lock(tx, errand, expected)
    return await desk.record(tx, errand, project_rules.complete(project, now=desk.clock.now(), today=desk.clock.today()))
