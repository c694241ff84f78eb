"""Cancels a project (取消), and every application and place in it."""

from __future__ import annotations

from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import project_rules
from services.volunteer.domain.project import Project
from services.volunteer.store import sign_ups
from services.volunteer.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand

CANCELLED: Final = "项目已取消"
"""Why sign-ups end with their project."""


async def cancel_project(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected, reason: str) -> Project:
    """Cancel a project as the caller saw it. Its lock keeps everybody out until the last sign-up has ended."""
    project = await desk.lock_project(tx, errand, expected)
    after = await desk.record_project(tx, errand, project_rules.cancel(project, reason, now=desk.clock.now()))
    await desk.end(tx, errand, await sign_ups.live_in(tx, project.id), CANCELLED)
    return after
