"""Changes what the money of a charity project is spent on, and for whom (变更用途, 慈善法 56)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import project_rules
from services.charity.domain.project import Beneficiaries, BudgetLine, CharityProject, UseChange
from services.charity.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def change_project_use(
    tx: AsyncConnection,
    desk: ProjectDesk,
    errand: Errand,
    expected: Expected,
    *,
    budget: tuple[BudgetLine, ...],
    beneficiaries: Beneficiaries,
    ground: UseChange,
    reason: str,
) -> CharityProject:
    """Change the use as the caller saw it, on the ground of a document."""
    project = await desk.lock(tx, errand, expected)
    now, today = desk.clock.now(), desk.clock.today()
    fact = project_rules.change_use(project, budget, beneficiaries, ground, reason, now=now, today=today)
    return await desk.record(tx, errand, fact)
