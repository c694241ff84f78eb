"""Marks a project as a demonstration project (示范项目)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import project_rules
from services.volunteer.domain.project import Project
from services.volunteer.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def mark_demonstration(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected) -> Project:
    """Mark a project as the caller saw it."""
    project = await desk.lock_project(tx, errand, expected)
    return await desk.record_project(tx, errand, project_rules.mark(project, now=desk.clock.now()))
