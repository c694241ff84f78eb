"""Changes a post of a draft, or how many are wanted for one of a published project."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import project_rules
from services.volunteer.domain.project import Project
from services.volunteer.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def update_post(
    tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected, *, post: UUID, changes: Mapping[str, Any]
) -> Project:
    """Update a post of a project as the caller saw it; nobody takes a place meanwhile."""
    project = await desk.lock_project(tx, errand, expected)
    fact = project_rules.update_post(project, project.post(post, field="name"), changes, rule=desk.rule, now=desk.clock.now())
    return await desk.record_project(tx, errand, fact)
