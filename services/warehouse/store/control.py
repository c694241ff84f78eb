"""Statements on what is known of the mirror: generations, copies, positions of streams, notices, proofs of equality."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from asyncpg import Range
from sqlalchemy.ext.asyncio import AsyncConnection

from services.warehouse.domain.standing import Equality, Notice, NoticeKind
from services.warehouse.domain.stream_watch import Span, StreamWatch
from shared.db import driver

NOTICES_SHOWN: Final = 100


@dataclass(frozen=True, slots=True)
class Generation:
    """A set of the engine's tables."""

    number: int
    mark: UUID
    answering: bool
    job_id: UUID | None


@dataclass(frozen=True, slots=True)
class Copied:
    """How far the copy of an aggregate type has come."""

    shape: str
    resume_token: str
    done: bool


async def generations(connection: AsyncConnection) -> list[Generation]:
    """Return the generations that are written: the one that answers first, then the one that is being built."""
    rows = await driver(connection).fetch("SELECT number, mark, answering, job_id FROM generation ORDER BY answering DESC")
    return [Generation(*row) for row in rows]


async def add_generation(tx: AsyncConnection, generation: Generation) -> None:
    """Add a generation; a second one that answers or is built is refused by the database."""
    await driver(tx).execute(
        "INSERT INTO generation (number, mark, answering, job_id) VALUES ($1, $2, $3, $4)",
        *(generation.number, generation.mark, generation.answering, generation.job_id),
    )


async def promote(tx: AsyncConnection, number: int) -> None:
    """Let a generation answer, and forget the one that did."""
    await driver(tx).execute("DELETE FROM generation WHERE answering AND number <> $1", number)
    await driver(tx).execute("UPDATE generation SET answering = true, job_id = NULL WHERE number = $1", number)


async def drop_generation(tx: AsyncConnection, number: int) -> None:
    """Forget a generation that does not answer."""
    await driver(tx).execute("DELETE FROM generation WHERE number = $1 AND NOT answering", number)


async def mark_anew(tx: AsyncConnection, number: int, mark: UUID) -> None:
    """Note that a generation's tables are new and empty: nothing of them was copied."""
    await driver(tx).execute("UPDATE generation SET mark = $2 WHERE number = $1", number, mark)
    await driver(tx).execute("DELETE FROM copied_aggregate WHERE generation = $1", number)


async def copied(connection: AsyncConnection, generation: int) -> dict[tuple[str, str], Copied]:
    """Return how far a generation's copies have come, by service and aggregate type."""
    rows = await driver(connection).fetch(
        "SELECT service, aggregate_type, shape, resume_token, done_time IS NOT NULL FROM copied_aggregate WHERE generation = $1", generation
    )
    return {(row[0], row[1]): Copied(*row[2:]) for row in rows}


async def note_copied(
    tx: AsyncConnection, generation: int, service: str, aggregate_type: str, *, shape: str, resume_token: str, rows: int, done: bool
) -> None:
    """Note how far a copy has come; nothing where the generation is forgotten meanwhile."""
    await driver(tx).execute(
        """
        INSERT INTO copied_aggregate (generation, service, aggregate_type, shape, resume_token, copied, done_time)
        SELECT number, $2, $3, $4, $5, $6, CASE WHEN $7::boolean THEN now() END FROM generation WHERE number = $1 FOR SHARE
        ON CONFLICT (generation, service, aggregate_type) DO UPDATE SET shape = excluded.shape, resume_token = excluded.resume_token,
            copied = copied_aggregate.copied + excluded.copied, done_time = excluded.done_time
        """,
        *(generation, service, aggregate_type, shape, resume_token, rows, done),
    )


async def position(connection: AsyncConnection, service: str) -> StreamWatch:
    """Return how far a service's stream was read."""
    row = await driver(connection).fetchrow("SELECT sequence, taken FROM stream_position WHERE service = $1", service)
    if row is None:
        return StreamWatch()
    return StreamWatch(sequence=row[0], beyond=[Span(one.lower, one.upper - 1) for one in row[1]], begun=True)


async def save_position(tx: AsyncConnection, service: str, watch: StreamWatch, last_event_time: datetime | None) -> None:
    """Note how far a service's stream was read."""
    await driver(tx).execute(
        """
        INSERT INTO stream_position (service, sequence, taken, last_event_time) VALUES ($1, $2, $3, $4)
        ON CONFLICT (service) DO UPDATE SET sequence = excluded.sequence, taken = excluded.taken,
            last_event_time = coalesce(greatest(excluded.last_event_time, stream_position.last_event_time), stream_position.last_event_time)
        """,
        *(service, watch.sequence, [Range(span.first, span.last + 1) for span in watch.beyond], last_event_time),
    )


async def last_times(connection: AsyncConnection) -> dict[str, tuple[int, datetime | None]]:
    """Return sequence and time of the newest event of each service."""
    rows = await driver(connection).fetch("SELECT service, sequence, last_event_time FROM stream_position")
    return {row[0]: (row[1], row[2]) for row in rows}


async def notice(tx: AsyncConnection, kind: NoticeKind, service: str, detail: str) -> None:
    """Note that something was noticed."""
    await driver(tx).execute("INSERT INTO notice (kind, service, detail) VALUES ($1, $2, $3)", int(kind), service, detail)


async def notices(connection: AsyncConnection) -> list[Notice]:
    """Return the newest notices, newest first."""
    rows = await driver(connection).fetch("SELECT kind, service, detail, notice_time FROM notice ORDER BY id DESC LIMIT $1", NOTICES_SHOWN)
    return [Notice(NoticeKind(row[0]), *row[1:]) for row in rows]


async def answer_notices(tx: AsyncConnection) -> bool:
    """Tell whether there were notices that no reconciliation was begun for, and count them as answered."""
    return bool(await driver(tx).fetch("UPDATE notice SET answered = true WHERE NOT answered RETURNING id"))


async def prove(tx: AsyncConnection, service: str, aggregate_type: str, equality: Equality) -> None:
    """Note that warehouse and service were equal."""
    await driver(tx).execute(
        """
        INSERT INTO equality (service, aggregate_type, prove_time, count, digest, sequence) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (service, aggregate_type) DO UPDATE SET prove_time = excluded.prove_time, count = excluded.count,
            digest = excluded.digest, sequence = excluded.sequence
        """,
        *(service, aggregate_type, equality.prove_time, equality.count, equality.digest.to_bytes(8, "big"), equality.sequence),
    )


async def equalities(connection: AsyncConnection) -> dict[tuple[str, str], Equality]:
    """Return the last proofs, by service and aggregate type."""
    rows = await driver(connection).fetch("SELECT service, aggregate_type, prove_time, count, digest, sequence FROM equality")
    return {(row[0], row[1]): Equality(row[2], row[3], int.from_bytes(row[4], "big"), row[5]) for row in rows}


async def dead_letter_counts(connection: AsyncConnection) -> dict[str, int]:
    """Return how many dead letters wait, by service."""
    rows = await driver(connection).fetch("SELECT consumer, count(*) FROM dead_letter WHERE replayed_at IS NULL GROUP BY consumer")
    return {row[0]: row[1] for row in rows}
