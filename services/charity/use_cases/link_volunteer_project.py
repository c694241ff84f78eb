"""Links a volunteer project, whose service counts for a charity project from now on."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import project_rules
from services.charity.domain.project import CharityProject
from services.charity.domain.project_refusals import VolunteerProjectTaken
from services.charity.store import volunteer_links
from services.charity.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def link_volunteer_project(
    tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected, volunteer_project: UUID
) -> CharityProject:
    """Link a volunteer project that the volunteer service knows. The database says which charity project was first."""
    project = await desk.lock(tx, errand, expected)
    now = desk.clock.now()
    fact = project_rules.link(project, volunteer_project, now=now)
    if not await volunteer_links.link(tx, volunteer_project, project.id, now):
        raise VolunteerProjectTaken(field="volunteer_project")
    return await desk.record(tx, errand, fact)
