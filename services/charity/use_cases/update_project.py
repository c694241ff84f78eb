"""Changes the draft of a charity project."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import project_rules
from services.charity.domain.project import CharityProject
from services.charity.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def update_project(
    tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected, changes: Mapping[str, Any]
) -> CharityProject:
    """Change a draft as the caller saw it."""
    project = await desk.lock(tx, errand, expected)
    fact = project_rules.update(project, changes, now=desk.clock.now(), today=desk.clock.today())
    return await desk.record(tx, errand, fact)
