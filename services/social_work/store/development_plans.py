"""Statements on development plans, on what they said in each version, and on what exists of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain.development_plan import Development, Plan
from services.social_work.events import OUTBOX, PLAN
from shared.aggregates import History, Recorder, Shelf
from shared.db import driver

SHELF: Final = Shelf.flat("development_plan", "developmentPlans", Plan, place="county")
RECORDER: Final = Recorder(SHELF, History("development_plan_change", "plan_id"), PLAN, OUTBOX)

_NOTE: Final = "INSERT INTO development_plan_numbers VALUES ($1, $2, $3, $4)"
_NUMBERS: Final = """
SELECT version, planned_posts, planned_stations FROM development_plan_numbers WHERE plan_id = $1 AND version = ANY ($2::bigint[])
"""
_EXISTING: Final = """
SELECT plan.id,
    (SELECT count(*) FROM post WHERE development_year = plan.year AND place >= county AND place < county || ':' AND state IN (2, 3, 4)),
    (SELECT count(*) FROM post WHERE development_year = plan.year AND place >= county AND place < county || ':' AND state = 3),
    (SELECT count(*) FROM station WHERE township >= county AND township < county || ':' AND state = 2)
FROM development_plan AS plan WHERE id = ANY ($1::uuid[])
"""


async def note(tx: AsyncConnection, plan: Plan) -> None:
    """Write down what a plan says in this version."""
    await driver(tx).execute(_NOTE, plan.id, plan.version, plan.planned_posts, plan.planned_stations)


async def numbers(connection: AsyncConnection, plan: UUID, versions: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Return what a plan said in these versions: posts and stations."""
    rows = await driver(connection).fetch(_NUMBERS, plan, list(versions))
    return {version: (posts, stations) for version, posts, stations in rows}


async def existing(connection: AsyncConnection, plans: Collection[UUID]) -> dict[UUID, Development]:
    """Return what exists of these plans."""
    return {row[0]: Development(*row[1:]) for row in await driver(connection).fetch(_EXISTING, list(plans))}
