"""Agrees the last day of an assignment."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import assignment_rules
from services.social_work.domain.assignment import Assignment
from services.social_work.use_cases.cut_short import release_posts
from services.social_work.use_cases.lock_assignment import lock_assignment
from services.social_work.use_cases.office import ASSIGNMENTS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def end_assignment(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, *, day: date, reason: str) -> Assignment:
    """End an assignment as the caller saw it: today or earlier at once, and its post is vacant; a later day is kept until it is past."""
    post, one = await lock_assignment(tx, errand, expected)
    fact = assignment_rules.end(one, day, reason, today=office.today(), now=office.now())
    after = await ASSIGNMENTS.record(tx, errand, fact)
    await release_posts(tx, office, errand, [post])
    return after
