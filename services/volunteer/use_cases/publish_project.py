"""Publishes a project after a review (发布)."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import project_rules
from services.volunteer.domain.project import Project, UnpublishableKind
from services.volunteer.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def publish_project(
    tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected, ruled_out: Collection[UnpublishableKind]
) -> Project:
    """Publish a project as the reviewer saw it."""
    project = await desk.lock_project(tx, errand, expected)
    return await desk.record_project(tx, errand, project_rules.publish(project, ruled_out, now=desk.clock.now()))
