"""Puts a charity project on file (募捐方案备案)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import project_rules
from services.charity.domain.ledger_refusals import SamePerson
from services.charity.domain.project import CharityProject
from services.charity.store import projects
from services.charity.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def file_project(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected, number: str) -> CharityProject:
    """File a project as the caller saw it. Raises SamePerson for whoever wrote it."""
    project = await desk.lock(tx, errand, expected)
    if await projects.writer(tx, project.id) == errand.caller.subject:
        raise SamePerson("Whoever wrote a project does not put it on file.", field="name")
    fact = project_rules.file(project, number, desk.rule, now=desk.clock.now(), today=desk.clock.today())
    return await desk.record(tx, errand, fact)
