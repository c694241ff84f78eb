"""Holds a charity project up (中止)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import project_rules
from services.charity.domain.project import CharityProject
from services.charity.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def suspend_project(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected, reason: str) -> CharityProject:
    """Suspend a project as the caller saw it."""
    project = await desk.lock(tx, errand, expected)
    return await desk.record(tx, errand, project_rules.suspend(project, reason, now=desk.clock.now()))
