"""Suspends a post (冻结); whoever is assigned to it is so no longer."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import post_rules
from services.social_work.domain.post import Post
from services.social_work.store import assignments
from services.social_work.use_cases.cut_short import cut_short
from services.social_work.use_cases.office import POSTS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def suspend_post(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, reason: str) -> Post:
    """Suspend a post as the caller saw it; assignments to it end today, and those to come are cancelled."""
    post = await POSTS.lock(tx, errand, expected)
    fact = post_rules.suspend(post, reason, now=office.now())
    await cut_short(tx, office, errand, await assignments.lock_of_post(tx, post.id), reason)
    return await POSTS.record(tx, errand, fact)
