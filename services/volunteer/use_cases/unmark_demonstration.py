"""Takes the mark of a demonstration project back."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import project_rules
from services.volunteer.domain.project import Project
from services.volunteer.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def unmark_demonstration(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected, reason: str) -> Project:
    """Unmark a project as the caller saw it."""
    project = await desk.lock_project(tx, errand, expected)
    return await desk.record_project(tx, errand, project_rules.unmark(project, reason, now=desk.clock.now()))
