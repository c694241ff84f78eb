"""Gives a project back to whoever wrote it (退回)."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import project_rules
from services.volunteer.domain.project import Project, UnpublishableKind
from services.volunteer.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def return_project(
    tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected, *, reason: str, kinds: Collection[UnpublishableKind]
) -> Project:
    """Return a project as the reviewer saw it."""
    project = await desk.lock_project(tx, errand, expected)
    return await desk.record_project(tx, errand, project_rules.give_back(project, reason, kinds, now=desk.clock.now()))
