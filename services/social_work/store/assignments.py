"""Statements on assignments. Whoever changes some takes locks in one order: social workers, posts, assignments, each by identifier."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain.assignment import Assignment, Term
from services.social_work.domain.level import Level
from services.social_work.events import ASSIGNMENT, OUTBOX
from shared.aggregates import History, Recorder, Shelf
from shared.db import driver

_EMPLOYER: Final = "(SELECT employer_organisation FROM post WHERE post.id = post_id)"
SHELF: Final = Shelf.flat("assignment", "assignments", Assignment, place="place", holder=_EMPLOYER, worker="worker_id", post="post_id")
RECORDER: Final = Recorder(SHELF, History("assignment_change", "assignment_id"), ASSIGNMENT, OUTBOX)

_POSTS_OF: Final = "SELECT DISTINCT post_id FROM assignment WHERE worker_id = $1 AND state = 1"
_OCCUPIED: Final = "SELECT DISTINCT post_id FROM assignment WHERE post_id = ANY ($1::uuid[]) AND state = 1"
_LOWEST: Final = """
SELECT min(level) FROM assignment JOIN social_worker ON social_worker.id = worker_id WHERE post_id = $1 AND assignment.state = 1
"""
_DUE: Final = "SELECT id, post_id FROM assignment WHERE state = 1 AND last_day < $1 ORDER BY last_day, id LIMIT $2"
_IN_THE_WAY: Final = """
WHERE post_id = $1 AND state < 3 AND daterange(first_day, last_day, '[]') && daterange($2, $3, '[]') ORDER BY first_day LIMIT 1
"""
_OF_POST: Final = "WHERE post_id = $1 AND state = 1 ORDER BY id FOR UPDATE"
_OF_WORKER: Final = "WHERE worker_id = $1 AND state = 1 ORDER BY id FOR UPDATE"


async def lock_of_post(tx: AsyncConnection, post: UUID) -> list[Assignment]:
    """Lock the assignments to a locked post that are in force."""
    return await SHELF.fetch(tx, _OF_POST, post)


async def lock_of_worker(tx: AsyncConnection, worker: UUID) -> list[Assignment]:
    """Lock the assignments of a locked social worker that are in force; their posts are locked before."""
    return await SHELF.fetch(tx, _OF_WORKER, worker)


async def posts_of(tx: AsyncConnection, worker: UUID) -> list[UUID]:
    """Return the posts to which a locked social worker is assigned."""
    return [row[0] for row in await driver(tx).fetch(_POSTS_OF, worker)]


async def occupied(tx: AsyncConnection, posts: Collection[UUID]) -> set[UUID]:
    """Return those of some locked posts to which somebody is assigned."""
    return {row[0] for row in await driver(tx).fetch(_OCCUPIED, list(posts))}


async def lowest_level(tx: AsyncConnection, post: UUID) -> Level | None:
    """Return the lowest level among those assigned to a locked post; None where nobody is."""
    found = await driver(tx).fetchval(_LOWEST, post)
    return None if found is None else Level(found)


async def in_the_way(connection: AsyncConnection, post: UUID, term: Term) -> Assignment | None:
    """Return the first assignment to a post that shares a day with a term."""
    return next(iter(await SHELF.fetch(connection, _IN_THE_WAY, post, term.first_day, term.last_day)), None)


async def due(connection: AsyncConnection, today: date, limit: int) -> list[tuple[UUID, UUID]]:
    """Return assignments in force whose last day is past, with their posts."""
    return [(row[0], row[1]) for row in await driver(connection).fetch(_DUE, today, limit)]
