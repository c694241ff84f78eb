"""Locks an assignment as the caller saw it, and its post before it: the order in which everybody locks them."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain.assignment import Assignment
from services.social_work.domain.post import Post
from services.social_work.store import posts
from services.social_work.use_cases.office import ASSIGNMENTS
from shared.aggregates import Expected
from shared.errand import Errand


async def lock_assignment(tx: AsyncConnection, errand: Errand, expected: Expected) -> tuple[Post, Assignment]:
    """Return a locked assignment with its locked post. Raises AssignmentNotFound, StaleEtag."""
    seen = await ASSIGNMENTS.find(tx, errand, expected.identifier, field="name")
    post = await posts.SHELF.lock(tx, seen.post)
    if post is None:
        raise AssertionError  # a foreign key holds it, and an assignment never changes its post
    return post, await ASSIGNMENTS.lock(tx, errand, expected)
