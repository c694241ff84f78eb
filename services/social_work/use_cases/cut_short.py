"""Ends assignments whose post or registration goes, and vacates posts to which nobody is assigned any more."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import assignment_rules, post_rules
from services.social_work.domain.assignment import Assignment
from services.social_work.domain.post import Post
from services.social_work.store import assignments
from services.social_work.use_cases.office import ASSIGNMENTS, POSTS, Office
from shared.errand import Errand


async def cut_short(tx: AsyncConnection, office: Office, errand: Errand, locked: Sequence[Assignment], reason: str) -> None:
    """End these locked assignments today, and cancel those that have not begun."""
    today, now = office.today(), office.now()
    if locked:
        await ASSIGNMENTS.record(tx, errand, *(assignment_rules.cut_short(one, reason, today=today, now=now) for one in locked))


async def release_posts(tx: AsyncConnection, office: Office, errand: Errand, locked: Collection[Post]) -> None:
    """Vacate those of some locked posts to which nobody is assigned any more."""
    occupied = await assignments.occupied(tx, [post.id for post in locked])
    vacated = [post_rules.vacate(post, now=office.now()) for post in locked if post.id not in occupied]
    facts = [fact for fact in vacated if fact is not None]
    if facts:
        await POSTS.record(tx, errand, *facts)


async def release_worker(tx: AsyncConnection, office: Office, errand: Errand, worker: UUID, reason: str) -> None:
    """End all assignments of a locked social worker, and vacate their posts."""
    posts = await POSTS.recorder.shelf.lock_all(tx, await assignments.posts_of(tx, worker))
    await cut_short(tx, office, errand, await assignments.lock_of_worker(tx, worker), reason)
    await release_posts(tx, office, errand, posts.values())
