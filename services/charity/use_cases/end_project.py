"""Gives a charity project up (终止, 慈善法 58)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import project_rules
from services.charity.domain.project import CharityProject
from services.charity.store import project_books
from services.charity.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def end_project(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected, reason: str) -> CharityProject:
    """End a project as the caller saw it, once its book is empty."""
    project = await desk.lock(tx, errand, expected)
    balance = await project_books.lock_balance(tx, project.id)
    fact = project_rules.end(project, reason, balance_fen=balance, now=desk.clock.now(), today=desk.clock.today())
    return await desk.record(tx, errand, fact)
