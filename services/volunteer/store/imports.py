"""Statements on lists on their way in: rows that wait, sealed; where a document stood first; what became of each row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.list_row import RowOutcome
from shared.crypto import KeyRing, context
from shared.db import copy_records, driver
from shared.ids import identifier
from shared.wrapped_keys import WrappedKeys

IMPORT_KEYS: Final = WrappedKeys("volunteer_import", "job_id", "wrapped")
"""Each import's own key, which ends with it."""

_BEGIN: Final = "INSERT INTO volunteer_import (job_id, wrapped, received_line) VALUES ($1, $2, 0)"
_RECEIVED: Final = "SELECT received_line FROM volunteer_import WHERE job_id = $1"
_WRAPPED: Final = "SELECT wrapped FROM volunteer_import WHERE job_id = $1"
_ADD: Final = "INSERT INTO volunteer_import_portion (job_id, last_line, row_count, sealed) VALUES ($1, $2, $3, $4)"
_RECEIVE: Final = "UPDATE volunteer_import SET received_line = $2 WHERE job_id = $1"
_MEET: Final = """
INSERT INTO volunteer_import_document (job_id, document, line) SELECT $1, * FROM unnest($2::uuid[], $3::bigint[]) ON CONFLICT DO NOTHING
"""
_MET: Final = """
SELECT new.line, first.line FROM unnest($2::uuid[], $3::bigint[]) AS new (document, line)
JOIN volunteer_import_document first ON first.job_id = $1 AND first.document = new.document WHERE first.line < new.line
"""
# Only what is taken is read: of a long list each portion is some ten thousand bytes, and thousands of them wait.
_NEXT: Final = """
SELECT last_line, row_count, sealed FROM (
    SELECT *, sum(row_count) OVER (ORDER BY last_line) AS rows_so_far FROM (
        SELECT * FROM volunteer_import_portion WHERE job_id = $1 AND last_line > $2 ORDER BY last_line LIMIT $3
    ) AS waiting
) AS counted WHERE rows_so_far <= greatest($3, row_count) ORDER BY last_line
"""
_DECIDED: Final = "DELETE FROM volunteer_import_portion WHERE job_id = $1 AND last_line <= $2"
_COLUMNS: Final = "line, volunteer_id, reason, reason_domain, fault_column, masked_value, first_line"
_OUTCOMES: Final = f"""
SELECT {_COLUMNS} FROM volunteer_import_outcome WHERE job_id = $1 AND line > $2
AND line <= (SELECT position FROM job WHERE id = $1) {{narrowed}} ORDER BY line LIMIT $3
"""  # noqa: S608 — made of constants
_END: Final = tuple(f"DELETE FROM {table} WHERE job_id = $1" for table in (  # noqa: S608 — the same
    "volunteer_import_portion", "volunteer_import_document", "volunteer_import",
))  # fmt: skip


class SealedPortion(NamedTuple):
    """Rows that arrived together; `rows` counts those as well that were refused at once and are not in it."""

    last_line: int
    rows: int
    sealed: bytes


class Vault:
    """Seals rows that wait, each import's under a key of its own."""

    def __init__(self, keyring: KeyRing) -> None:
        """Wrap the imports' keys with the key ring."""
        self._keyring = keyring

    def new_key(self, job: UUID) -> bytes:
        """Return a new import's key, wrapped."""
        return self._keyring.new_data_key(context=IMPORT_KEYS.context(job))[1]

    def seal(self, content: bytes, job: UUID, last_line: int, wrapped: bytes) -> bytes:
        """Seal rows for their place."""
        return self._keyring.unwrap(wrapped, context=IMPORT_KEYS.context(job)).seal(content, context=_place(job, last_line))

    def open(self, sealed: bytes, job: UUID, last_line: int, wrapped: bytes) -> bytes:
        """Open rows."""
        return self._keyring.unwrap(wrapped, context=IMPORT_KEYS.context(job)).open(sealed, context=_place(job, last_line))

    def document(self, job: UUID, document: str) -> UUID:
        """Return what a document is recognised by within one import, and nowhere else."""
        return identifier(self._keyring.blind_index("volunteer_import_document", f"{job.hex}:{document}")[:16])


async def begin(tx: AsyncConnection, job: UUID, wrapped: bytes) -> None:
    """Make room for the rows of a new import."""
    await driver(tx).execute(_BEGIN, job, wrapped)


async def received(connection: AsyncConnection, job: UUID) -> int | None:
    """Return the line of the last row that is kept; None for an import that has ended."""
    line: int | None = await driver(connection).fetchval(_RECEIVED, job)
    return line


async def wrapped(connection: AsyncConnection, job: UUID) -> bytes | None:
    """Return the import's key; None for an import that has ended."""
    key: bytes | None = await driver(connection).fetchval(_WRAPPED, job)
    return key


async def add(tx: AsyncConnection, job: UUID, portion: SealedPortion) -> None:
    """Keep rows of a locked job that still receives."""
    inner = driver(tx)
    await inner.execute(_ADD, job, *portion)
    await inner.execute(_RECEIVE, job, portion.last_line)


async def met_before(tx: AsyncConnection, job: UUID, documents: Sequence[UUID], lines: Sequence[int]) -> dict[int, int]:
    """Remember where documents stand, and return the lines of those that stood in an earlier one, each with that."""
    inner = driver(tx)
    if await inner.execute(_MEET, job, documents, lines) == f"INSERT 0 {len(lines)}":  # each of them stands for the first time
        return {}
    return {row[0]: row[1] for row in await inner.fetch(_MET, job, documents, lines)}


async def following(connection: AsyncConnection, job: UUID, after: int, limit: int) -> list[SealedPortion]:
    """Return what was kept behind a line: so many rows at most, but at least one portion if there is any."""
    return [SealedPortion(*row) for row in await driver(connection).fetch(_NEXT, job, after, limit)]


async def decide(tx: AsyncConnection, job: UUID, outcomes: Sequence[RowOutcome], *, up_to: int) -> None:
    """Note what became of rows, and delete them."""
    await note(tx, job, outcomes)
    await driver(tx).execute(_DECIDED, job, up_to)


async def note(tx: AsyncConnection, job: UUID, outcomes: Sequence[RowOutcome]) -> None:
    """Note what became of rows."""
    if outcomes:
        columns = ("job_id", *_COLUMNS.split(", "))
        await copy_records(tx, "volunteer_import_outcome", columns, [(job, *outcome) for outcome in outcomes])


async def outcomes(connection: AsyncConnection, job: UUID, *, refused_only: bool, after: int, limit: int) -> list[RowOutcome]:
    """Return what became of rows behind a line, as far as the job is."""
    statement = _OUTCOMES.format(narrowed="AND reason IS NOT NULL" if refused_only else "")
    return [RowOutcome(*row) for row in await driver(connection).fetch(statement, job, after, limit)]


async def end(tx: AsyncConnection, job: UUID) -> None:
    """Forget the rows that were not decided, and the key of all."""
    inner = driver(tx)
    for statement in _END:
        await inner.execute(statement, job)


def _place(job: UUID, last_line: int) -> bytes:
    return _SEALED_AT + job.bytes + last_line.to_bytes(8, "big")


_SEALED_AT: Final = context("volunteer_import_portion", "sealed", "")
