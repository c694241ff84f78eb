"""Opens a planned post."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import post_rules
from services.social_work.domain.post import Post
from services.social_work.use_cases.office import POSTS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def open_post(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected) -> Post:
    """Let a post be filled, as the caller saw it."""
    post = await POSTS.lock(tx, errand, expected)
    return await POSTS.record(tx, errand, post_rules.open_(post, now=office.now()))
