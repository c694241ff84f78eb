"""Adds a post to a draft (设置岗位)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import project_rules
from services.volunteer.domain.post import PostTerms
from services.volunteer.domain.project import Project
from services.volunteer.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def add_post(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected, terms: PostTerms) -> Project:
    """Add a post to a project as the caller saw it."""
    project = await desk.lock_project(tx, errand, expected, field="parent")
    fact = project_rules.add_post(project, terms, rule=desk.rule, identifier=desk.new_id(), now=desk.clock.now())
    return await desk.record_project(tx, errand, fact)
