"""Lets a suspended charity project go on (恢复)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import project_rules
from services.charity.domain.project import CharityProject
from services.charity.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def resume_project(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected, reason: str) -> CharityProject:
    """Resume a project as the caller saw it, with the holder's entitlement of today."""
    project = await desk.lock(tx, errand, expected)
    entitled = await desk.entitled(tx, project)
    return await desk.record(tx, errand, project_rules.resume(project, reason, entitled=entitled, now=desk.clock.now()))
