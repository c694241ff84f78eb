"""Statements on the scores of records. A score changes only while its record is locked, or is new."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.record_score import RecordScore, ScoreState
from services.volunteer.domain.scoring import Finding
from services.volunteer.domain.scoring_rules import RuleBook, book_of
from shared.codes import PAST_THE_DIGITS
from shared.db import driver

VERSIONS: Final = "SELECT 'recordScores/' || record_id AS name, version FROM record_score WHERE version > 0"
"""Name and version of the score of every record that was flagged."""

_COLUMNS: Final = (
    "record_id, community, entered_by, state, points, burst_points, rules, findings, rules_version, reason, decided_by, decide_time, "
    "score_time, version, update_time"
)
_READ: Final = f"SELECT {_COLUMNS} FROM record_score WHERE record_id = ANY ($1::uuid[])"  # noqa: S608 — made of constants, as all below
_OPEN: Final = "SELECT record_id FROM record_score WHERE record_id = ANY ($1::uuid[]) AND state = 2"
_AFTER: Final = f"SELECT {_COLUMNS} FROM record_score WHERE record_id > $1 AND version > 0 ORDER BY record_id LIMIT $2"  # noqa: S608
_QUEUE: Final = f"""
SELECT {_COLUMNS} FROM record_score
WHERE state = $1 AND (points < $2 OR (points = $2 AND record_id > $3)) AND points >= $4 AND community >= $5 AND community < $6
    AND ($7 = '' OR $7 = ANY (rules))
ORDER BY points DESC, record_id LIMIT $8
"""  # noqa: S608
_SAVE: Final = f"""
INSERT INTO record_score ({_COLUMNS})
SELECT id, community, entered_by, state, points, burst_points, string_to_array(rules, ' '), findings::jsonb, rules_version, reason,
    decided_by, decide_time, score_time, version, update_time
FROM unnest($1::uuid[], $2::text[], $3::text[], $4::smallint[], $5::integer[], $6::integer[], $7::text[], $8::text[], $9::text[],
    $10::text[], $11::text[], $12::timestamptz[], $13::timestamptz[], $14::bigint[], $15::timestamptz[])
    AS new (id, community, entered_by, state, points, burst_points, rules, findings, rules_version, reason, decided_by, decide_time,
    score_time, version, update_time)
ORDER BY id
ON CONFLICT (record_id) DO UPDATE SET (state, points, burst_points, rules, findings, rules_version, reason, decided_by, decide_time,
    score_time, version, update_time) = ROW (excluded.state, excluded.points, excluded.burst_points, excluded.rules, excluded.findings,
    excluded.rules_version, excluded.reason, excluded.decided_by, excluded.decide_time, excluded.score_time, excluded.version,
    excluded.update_time)
"""  # noqa: S608
_KEEP_RULES: Final = "INSERT INTO scoring_rules (version, rules) VALUES ($1, $2::text::jsonb) ON CONFLICT DO NOTHING"
_RULES: Final = "SELECT rules FROM scoring_rules WHERE version = $1"


@dataclass(frozen=True, slots=True)
class Queue:
    """Which scores are wanted."""

    within: str
    state: ScoreState
    least_points: int
    rule: str


async def read(connection: AsyncConnection, records: Collection[UUID]) -> dict[UUID, RecordScore]:
    """Return the scores of records of which the rules found something."""
    return {one.record: one for one in map(_score, await driver(connection).fetch(_READ, list(records)))}


async def flagged(tx: AsyncConnection, records: Collection[UUID]) -> set[UUID]:
    """Return which of these locked records have an open flag."""
    return {row[0] for row in await driver(tx).fetch(_OPEN, list(records))}


async def page(connection: AsyncConnection, queue: Queue, *, after: tuple[int, UUID], limit: int) -> list[RecordScore]:
    """Return scores below a division, most points first, from behind a place."""
    told = (queue.state, *after, queue.least_points, queue.within, queue.within + PAST_THE_DIGITS, queue.rule, limit)
    return list(map(_score, await driver(connection).fetch(_QUEUE, *told)))


async def following(connection: AsyncConnection, after: UUID, limit: int) -> list[RecordScore]:
    """Return scores of records that were flagged in the order of their identifiers."""
    return list(map(_score, await driver(connection).fetch(_AFTER, after, limit)))


async def save(tx: AsyncConnection, scores: Sequence[RecordScore]) -> None:
    """Write scores as they are now."""
    written = [
        (
            one.record, one.community, one.entered_by, one.state, one.score.points, one.score.burst_points,
            " ".join(finding.rule for finding in one.findings),
            json.dumps([_told(finding) for finding in one.findings], ensure_ascii=False), one.rules_version, one.reason, one.decided_by,
            one.decide_time, one.score_time, one.version, one.update_time,
        )
        for one in scores
    ]  # fmt: skip
    if written:
        await driver(tx).execute(_SAVE, *map(list, zip(*written, strict=True)))


async def keep_rules(tx: AsyncConnection, book: RuleBook) -> None:
    """Keep the rules under which something was found."""
    await driver(tx).execute(_KEEP_RULES, book.version, json.dumps(book.content, ensure_ascii=False))


async def rules(connection: AsyncConnection, version: str) -> RuleBook | None:
    """Return the rules of a version that was kept."""
    found = await driver(connection).fetchval(_RULES, version)
    return None if found is None else book_of(found)


def _told(finding: Finding) -> dict[str, Any]:
    return {"rule": finding.rule, "points": finding.points, "explanation": finding.explanation, "figures": dict(finding.figures)}


def _score(row: Any) -> RecordScore:
    return RecordScore(
        record=row["record_id"],
        community=row["community"],
        entered_by=row["entered_by"],
        state=ScoreState(row["state"]),
        findings=tuple(Finding(**each) for each in row["findings"]),
        rules_version=row["rules_version"],
        score_time=row["score_time"],
        reason=row["reason"],
        decided_by=row["decided_by"],
        decide_time=row["decide_time"],
        version=row["version"],
        update_time=row["update_time"],
    )
