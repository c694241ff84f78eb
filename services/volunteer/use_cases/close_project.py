"""Closes a project under way (结项), and whatever nobody decided about."""

from __future__ import annotations

from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import project_rules
from services.volunteer.domain.project import Project
from services.volunteer.domain.sign_up_lifecycle import SignUpState
from services.volunteer.store import sign_ups
from services.volunteer.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand

UNDECIDED: Final = "项目已结项"
"""Why applications end with their project."""


async def close_project(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected) -> Project:
    """Close a project as the caller saw it. Its lock keeps everybody out until the last application has ended."""
    project = await desk.lock_project(tx, errand, expected)
    after = await desk.record_project(tx, errand, project_rules.close(project, now=desk.clock.now()))
    undecided = [one for one in await sign_ups.live_in(tx, project.id) if one.state is SignUpState.APPLIED]
    await desk.end(tx, errand, undecided, UNDECIDED)
    return after
