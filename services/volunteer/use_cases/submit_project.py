"""Hands a draft in for review (提交审核)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import project_rules
from services.volunteer.domain.project import Project
from services.volunteer.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def submit_project(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected) -> Project:
    """Submit a project as the caller saw it."""
    project = await desk.lock_project(tx, errand, expected)
    return await desk.record_project(tx, errand, project_rules.submit(project, now=desk.clock.now()))
