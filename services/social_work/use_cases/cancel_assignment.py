"""Takes back an assignment that never took place."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import assignment_rules
from services.social_work.domain.assignment import Assignment
from services.social_work.use_cases.cut_short import release_posts
from services.social_work.use_cases.lock_assignment import lock_assignment
from services.social_work.use_cases.office import ASSIGNMENTS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def cancel_assignment(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, reason: str) -> Assignment:
    """Cancel an assignment as the caller saw it; its days count for nobody, and its post is vacant."""
    post, one = await lock_assignment(tx, errand, expected)
    after = await ASSIGNMENTS.record(tx, errand, assignment_rules.cancel(one, reason, now=office.now()))
    await release_posts(tx, office, errand, [post])
    return after
