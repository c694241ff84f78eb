"""Disclosures, their editions, and which duties follow."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.disclosure import Disclosure, DisclosureKind
from services.charity.domain.disclosure_content import Edition
from services.charity.events import DISCLOSURE, OUTBOX
from shared.aggregates import History, Recorder, Shelf
from shared.db import driver

SHELF: Final = Shelf.flat("disclosure", "disclosures", Disclosure, project="project_id")
RECORDER: Final = Recorder(SHELF, History("disclosure_change", "disclosure_id"), DISCLOSURE, OUTBOX)

# What was never published of these kinds, and is not late yet.
_ENDING: Final = """
WHERE project_id = $1 AND kind = ANY ($2::smallint[]) AND published_edition = 0 AND state < 4 AND due_day >= $3 ORDER BY id FOR UPDATE
"""
# Those whose days are past, and that nothing followed yet.
_TO_FOLLOW: Final = """
SELECT id FROM disclosure WHERE kind IN (1, 2, 4) AND NOT followed AND last_day < $1 ORDER BY last_day, id LIMIT $2
"""
_FOLLOWED: Final = "UPDATE disclosure SET followed = true WHERE id = $1"
_PUBLISHED_WITHIN: Final = """
WHERE community >= $1 AND community < $2 AND (community, id) > ($3, $4) AND published_edition > 0 ORDER BY community, id LIMIT $5
"""
_PUBLISHED_OF: Final = "WHERE project_id = $1 AND id > $2 AND published_edition > 0 ORDER BY id LIMIT $3"
_DRAFT: Final = """
INSERT INTO disclosure_edition (disclosure_id, edition, reason, document, hash, previous_hash, drafted_by, draft_time)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (disclosure_id, edition) DO UPDATE SET document = excluded.document, hash = excluded.hash, drafted_by = excluded.drafted_by,
    draft_time = excluded.draft_time
"""
_PUBLISH: Final = """
UPDATE disclosure_edition SET reviewed_by = $3, published_by = $4, publish_time = $5 WHERE disclosure_id = $1 AND edition = $2
"""
_EDITION: Final = """
SELECT edition, reason, document, previous_hash, draft_time, publish_time FROM disclosure_edition WHERE disclosure_id = $1 AND edition = $2
"""


class KeptEdition(NamedTuple):
    """An edition as it is kept."""

    content: Edition
    draft_time: datetime
    publish_time: datetime | None


async def lock_ending(tx: AsyncConnection, project: UUID, kinds: Collection[DisclosureKind], today: date) -> list[Disclosure]:
    """Lock what was never published of some kinds about a locked project, and is not late."""
    return await SHELF.fetch(tx, _ENDING, project, list(kinds), today)


async def to_follow(connection: AsyncConnection, today: date, limit: int) -> list[UUID]:
    """Return recurring disclosures whose days are past, and that nothing followed yet."""
    return [row[0] for row in await driver(connection).fetch(_TO_FOLLOW, today, limit)]


async def was_followed(tx: AsyncConnection, disclosure: UUID) -> None:
    """Note that another followed a disclosure whose project is locked, or that none ever will."""
    await driver(tx).execute(_FOLLOWED, disclosure)


async def published_within(connection: AsyncConnection, within: str, past: str, *, after: tuple[str, UUID], limit: int) -> list[Disclosure]:
    """Return what is published below a division, by place and identifier, from behind (place, id)."""
    return await SHELF.fetch(connection, _PUBLISHED_WITHIN, within, past, *after, limit)


async def published_of(connection: AsyncConnection, project: UUID, *, after: UUID, limit: int) -> list[Disclosure]:
    """Return what is published about a project, oldest duty first, from behind an identifier."""
    return await SHELF.fetch(connection, _PUBLISHED_OF, project, after, limit)


async def write_draft(tx: AsyncConnection, disclosure: UUID, edition: Edition, *, by: str, now: datetime) -> None:
    """Write an edition of a locked disclosure, or write one anew that is not published."""
    content = (edition.edition, edition.reason, edition.document, edition.hash, edition.previous_hash)
    await driver(tx).execute(_DRAFT, disclosure, *content, by, now)


async def write_published(tx: AsyncConnection, disclosure: Disclosure, *, by: str, now: datetime) -> None:
    """Note that the newest edition of a locked disclosure is published, by whom and after whose review."""
    await driver(tx).execute(_PUBLISH, disclosure.id, disclosure.edition, disclosure.reviewed_by, by, now)


async def edition(connection: AsyncConnection, disclosure: UUID, number: int) -> KeptEdition | None:
    """Return an edition."""
    row = await driver(connection).fetchrow(_EDITION, disclosure, number)
    if row is None:
        return None
    return KeptEdition(Edition(row[0], row[1], row[2], row[3]), row[4], row[5])
