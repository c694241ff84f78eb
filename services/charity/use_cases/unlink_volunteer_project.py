"""Takes the link of a volunteer project back; its service counts for the charity project no longer."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import project_rules
from services.charity.domain.project import CharityProject
from services.charity.store import volunteer_links
from services.charity.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def unlink_volunteer_project(
    tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected, *, volunteer_project: UUID, reason: str
) -> CharityProject:
    """Unlink a volunteer project as the caller saw it."""
    project = await desk.lock(tx, errand, expected)
    fact = project_rules.unlink(project, volunteer_project, reason, now=desk.clock.now())
    await volunteer_links.unlink(tx, volunteer_project, project.id)
    return await desk.record(tx, errand, fact)
