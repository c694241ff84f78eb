"""Charity communities and every assessment of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.charity_community import CharityCommunity, CharityCommunityState
from services.charity.domain.community_criteria import Assessment
from services.charity.events import CHARITY_COMMUNITY, OUTBOX
from shared.aggregates import History, Recorder, Shelf
from shared.db import driver

_COLUMNS: Final = (
    "id", "community", "statement", "assessment_edition", "assessment_codes", "assessment_points", "total_points", "pass_points", "passed",
    "assessment_day", "document_number", "designation_day", "valid_until", "state", "state_reason", "version", "create_time", "update_time",
)  # fmt: skip
_ENDING: Final = """
WHERE community >= $1 AND community < $2 AND (community, id) > ($3, $4) AND valid_until <= $6 AND state IN (3, 4)
    AND state = coalesce($7, state)
ORDER BY community, id LIMIT $5
"""
_SCORES: Final = """
INSERT INTO charity_community_score SELECT $1, $2, $3, * FROM unnest($4::text[], $5::integer[])
"""


def _row(one: CharityCommunity) -> Sequence[Any]:
    said, assessed = one.assessment, tuple[Any, ...]((None,) * 7)
    if said is not None:
        codes, points = [code for code, _ in said.scores], [each for _, each in said.scores]
        assessed = (said.edition, codes, points, said.total_points, said.pass_points, said.passed, said.day)
    return (
        one.id, one.community, one.statement, *assessed, one.document_number, one.designation_day, one.valid_until, one.state,
        one.state_reason, one.version, one.create_time, one.update_time,
    )  # fmt: skip


def _made(row: Any) -> CharityCommunity:
    identifier, community, statement, edition, codes, points, total, least, passed, day, *rest = row
    assessment = None if edition is None else Assessment(edition, tuple(zip(codes, points, strict=True)), total, least, passed, day)
    document, designated, until, state, *last = rest
    return CharityCommunity(identifier, community, statement, assessment, document, designated, until, CharityCommunityState(state), *last)


SHELF: Final = Shelf("charity_community", "charityCommunities", _COLUMNS, row=_row, made=_made)
RECORDER: Final = Recorder(SHELF, History("charity_community_change", "charity_community_id"), CHARITY_COMMUNITY, OUTBOX)


async def keep_scores(tx: AsyncConnection, one: CharityCommunity) -> None:
    """Keep the points of the assessment by which a community got its present version."""
    if one.assessment is not None:
        codes, points = zip(*one.assessment.scores, strict=True)
        await driver(tx).execute(_SCORES, one.id, one.version, one.assessment.edition, list(codes), list(points))


async def ending(
    connection: AsyncConnection,
    within: str,
    past: str,
    until: date,
    state: CharityCommunityState | None,
    *,
    after: tuple[str, UUID],
    limit: int,
) -> list[CharityCommunity]:
    """Return those below a division whose designation ends by a day, by community, from behind (community, id)."""
    return await SHELF.fetch(connection, _ENDING, within, past, *after, limit, until, state)
