"""Changes what is asked of a post, who employs there, what it is paid from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import post_rules
from services.social_work.domain.post import Post
from services.social_work.store import assignments
from services.social_work.use_cases.in_reach import assert_in_reach
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def update_post(tx: AsyncConnection, office: Office, errand: Errand, post: Post, changes: Mapping[str, Any]) -> Fact[Post]:
    """Change a post as the caller saw it; whoever fills it stays. Raises EmployerOutOfReach, and what the rule raises."""
    lowest = await assignments.lowest_level(tx, post.id)
    fact = post_rules.update(post, changes, lowest, now=office.now())
    assert_in_reach(errand, fact.after.place, fact.after.employer, field="update.employer")
    return fact
