"""Removes a post from a draft."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import project_rules
from services.volunteer.domain.project import Project
from services.volunteer.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def remove_post(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected, post: UUID) -> Project:
    """Remove a post from a project as the caller saw it."""
    project = await desk.lock_project(tx, errand, expected)
    fact = project_rules.remove_post(project, project.post(post, field="name"), now=desk.clock.now())
    return await desk.record_project(tx, errand, fact)
