"""Opens a suspended post again."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import post_rules
from services.social_work.domain.post import Post
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def resume_post(_tx: AsyncConnection, office: Office, _errand: Errand, post: Post) -> Fact[Post]:
    """Let a suspended post be filled again, as the caller saw it."""
    return post_rules.resume(post, now=office.now())
