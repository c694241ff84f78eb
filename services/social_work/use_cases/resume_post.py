"""Opens a suspended post again."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import post_rules
from services.social_work.domain.post import Post
from services.social_work.use_cases.office import POSTS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def resume_post(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected) -> Post:
    """Let a suspended post be filled again, as the caller saw it."""
    post = await POSTS.lock(tx, errand, expected)
    return await POSTS.record(tx, errand, post_rules.resume(post, now=office.now()))
