"""Records a project as a draft (创建志愿服务项目)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import project_rules
from services.volunteer.domain.project import Project, Proposal
from services.volunteer.domain.refusals import VolunteerRefusal
from services.volunteer.use_cases.project_desk import ProjectDesk
from shared.errand import Errand


async def create_project(
    tx: AsyncConnection, desk: ProjectDesk, errand: Errand, wish: Proposal, *, closed: VolunteerRefusal | None
) -> Project:
    """Record a project. `closed` says why the community cannot keep one, as the directory told before."""
    if closed is not None:
        raise type(closed)(field="project.community")
    await desk.assert_teams(tx, errand, wish.organiser, wish.recruiting, path="project")
    fact = project_rules.create(wish, identifier=desk.new_id(), now=desk.clock.now(), today=desk.clock.today())
    return await desk.record_project(tx, errand, fact)
