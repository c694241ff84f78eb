"""Statements on projects and their posts.

Whoever changes a project locks it first, then its posts by identifier. Whoever takes or frees a place keeps the project as it is
(FOR SHARE) and locks the post: so places are counted by one caller at a time, and no two wait for each other in a circle.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.post import Post
from services.volunteer.domain.project import Project
from services.volunteer.domain.project_lifecycle import ProjectState
from services.volunteer.store.project_rows import COLUMNS, POST_COLUMNS, VALUES, WRITTEN, post, post_row, project, row
from shared.codes import PAST_THE_DIGITS
from shared.db import driver

VERSIONS: Final = "SELECT 'projects/' || id AS name, version FROM project"
"""Name and version of every project, those that were cancelled included."""

_SELECT: Final = f"SELECT {COLUMNS} FROM project"  # noqa: S608 — made of constants, as all below
_READ: Final = f"{_SELECT} WHERE id = ANY ($1::uuid[])"
_LOCK: Final = f"{_SELECT} WHERE id = $1 FOR UPDATE"
_HOLD: Final = f"{_READ} ORDER BY id FOR SHARE"
_AFTER: Final = f"{_SELECT} WHERE id > $1 ORDER BY id LIMIT $2"
_INSERT: Final = f"INSERT INTO project ({WRITTEN}) VALUES ({VALUES})"  # noqa: S608
_SAVE: Final = f"UPDATE project SET ({WRITTEN}) = ROW ({VALUES}) WHERE id = $1"  # noqa: S608
_POSTS: Final = f"SELECT {POST_COLUMNS} FROM project_post WHERE project_id = ANY ($1::uuid[]) ORDER BY id"  # noqa: S608
_LOCK_POSTS: Final = f"SELECT {POST_COLUMNS} FROM project_post WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE"  # noqa: S608
_KEEP_POSTS: Final = "DELETE FROM project_post WHERE project_id = $1 AND id <> ALL ($2::uuid[])"
_SAVE_POST: Final = """
INSERT INTO project_post (id, project_id, display_name, head_count, skills, minimum_minutes, minimum_age_band, task_kind, selection)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (id) DO UPDATE SET
    (display_name, head_count, skills, minimum_minutes, minimum_age_band, task_kind, selection) = ROW (excluded.display_name,
     excluded.head_count, excluded.skills, excluded.minimum_minutes, excluded.minimum_age_band, excluded.task_kind, excluded.selection)
"""
_TAKE: Final = """
UPDATE project_post SET taken = taken + change.places FROM unnest($1::uuid[], $2::integer[]) AS change (id, places)
WHERE project_post.id = change.id
"""
_BEHIND: Final = "community >= $1 AND community < $2 AND (community, id) > ($3, $4)"
_ORDER: Final = "ORDER BY community, id LIMIT $5"
# What takes sign-ups on a day, as `Project.takes_sign_ups` says it, for whoever may come by themselves and as long as a place is left.
_OPEN: Final = """
state IN (3, 4) AND (backfilled OR coalesce(sign_up_until, last_day) >= {day}::date) AND recruit_scope <> 3
AND EXISTS (SELECT FROM project_post p WHERE p.project_id = project.id AND p.taken < p.head_count)
"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which projects a list is narrowed to."""

    within: str
    state: ProjectState | None = None
    organiser: UUID | None = None
    demonstration: bool = False
    open_on: date | None = None
    """Only those that take sign-ups on this day."""


async def read(connection: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, Project]:
    """Return the projects of these identifiers that exist."""
    return {one.id: one for one in await _whole(connection, await driver(connection).fetch(_READ, list(identifiers)))}


async def lock(tx: AsyncConnection, identifier: UUID) -> Project | None:
    """Lock a project that is to be changed, and its posts, and return it as it is now; nobody signs up meanwhile."""
    found = await driver(tx).fetchrow(_LOCK, identifier)
    return None if found is None else project(found, [post(one) for one in await driver(tx).fetch(_POSTS, [identifier])])


async def hold(tx: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, Project]:
    """Keep projects as they are while places are taken or freed; others may do so at the same time."""
    return {one.id: one for one in await _whole(tx, await driver(tx).fetch(_HOLD, list(set(identifiers))))}


async def lock_posts(tx: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, Post]:
    """Lock posts of projects that are held, and return them with the places that are taken now."""
    return {one.id: one for one in map(post, await driver(tx).fetch(_LOCK_POSTS, list(set(identifiers))))}


async def take(tx: AsyncConnection, places: Mapping[UUID, int]) -> None:
    """Take places of locked posts, or free them where the number is negative. The database refuses one too many."""
    changed = {identifier: number for identifier, number in places.items() if number}
    if changed:
        await driver(tx).execute(_TAKE, list(changed), list(changed.values()))


async def page(connection: AsyncConnection, wanted: Wanted, *, after: tuple[str, UUID], limit: int) -> list[Project]:
    """Return projects below a division by community and identifier, from behind a place."""
    conditions, parameters = [_BEHIND], [wanted.within, wanted.within + PAST_THE_DIGITS, *after, limit]
    for condition, parameter in (
        ("state = {}", wanted.state), ("organiser_team = {}", wanted.organiser), (_OPEN.replace("{day}", "{}"), wanted.open_on),
    ):  # fmt: skip
        if parameter is not None:
            parameters.append(parameter)
            conditions.append(condition.format(f"${len(parameters)}"))
    if wanted.demonstration:
        conditions.append("demonstration")
    found = await driver(connection).fetch(f"{_SELECT} WHERE {' AND '.join(conditions)} {_ORDER}", *parameters)
    return await _whole(connection, found)


async def following(connection: AsyncConnection, after: UUID, limit: int) -> list[Project]:
    """Return projects in the order of their identifiers."""
    return await _whole(connection, await driver(connection).fetch(_AFTER, after, limit))


async def insert(tx: AsyncConnection, one: Project) -> None:
    """Insert a new project, which has no posts yet."""
    await driver(tx).execute(_INSERT, *row(one))


async def save(tx: AsyncConnection, one: Project) -> None:
    """Write a locked project as it is now, and its posts but for the places that are taken."""
    inner = driver(tx)
    await inner.execute(_SAVE, *row(one))
    await inner.execute(_KEEP_POSTS, one.id, [each.id for each in one.posts])
    for each in one.posts:
        await inner.execute(_SAVE_POST, each.id, one.id, *post_row(each))


async def _whole(connection: AsyncConnection, found: Sequence[Any]) -> list[Project]:
    if not found:
        return []
    posts: dict[UUID, list[Post]] = defaultdict(list)
    for one in await driver(connection).fetch(_POSTS, [each["id"] for each in found]):
        posts[one["project_id"]].append(post(one))
    return [project(each, posts[each["id"]]) for each in found]
