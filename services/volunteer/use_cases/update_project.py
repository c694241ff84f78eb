"""Changes a draft, or time, place and insurance of a published project."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import project_rules
from services.volunteer.domain.project import Project
from services.volunteer.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def update_project(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected, changes: Mapping[str, Any]) -> Project:
    """Update a project as the caller saw it."""
    project = await desk.lock_project(tx, errand, expected)
    fact = project_rules.update(project, changes, now=desk.clock.now(), today=desk.clock.today())
    await desk.assert_teams(tx, errand, changes.get("organiser"), changes.get("recruiting"), path="update")
    return await desk.record_project(tx, errand, fact)
