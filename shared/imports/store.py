"""Statements on lists on their way in: rows that wait, sealed; where an identity stood first; what became of each row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import copy_records, driver
from shared.imports.importable import ListKind
from shared.imports.outcome import RowOutcome

_REFUSED: Final = "AND reason IS NOT NULL"


class SealedPortion(NamedTuple):
    """Rows that arrived together; `rows` counts those as well that were refused at once and are not in it."""

    last_line: int
    rows: int
    sealed: bytes


class ImportStore:
    """The tables of one kind of import."""

    def __init__(self, kind: ListKind) -> None:
        """Write the statements down, with the names of the kind."""
        name, made, identity = kind.name, kind.made, kind.identity
        self._outcome_table = f"{name}_outcome"
        self._outcome_columns = ("line", made, "reason", "reason_domain", "fault_column", "masked_value", "first_line")
        self._begin = f"INSERT INTO {name} (job_id, wrapped, received_line) VALUES ($1, $2, 0)"
        self._received = f"SELECT received_line FROM {name} WHERE job_id = $1"
        self._wrapped = f"SELECT wrapped FROM {name} WHERE job_id = $1"
        self._add = f"INSERT INTO {name}_portion (job_id, last_line, row_count, sealed) VALUES ($1, $2, $3, $4)"
        self._receive = f"UPDATE {name} SET received_line = $2 WHERE job_id = $1"
        self._meet = f"""
            INSERT INTO {name}_{identity} (job_id, {identity}, line)
            SELECT $1, * FROM unnest($2::uuid[], $3::bigint[]) ON CONFLICT DO NOTHING
        """
        self._met = f"""
            SELECT new.line, first.line FROM unnest($2::uuid[], $3::bigint[]) AS new ({identity}, line)
            JOIN {name}_{identity} first ON first.job_id = $1 AND first.{identity} = new.{identity} WHERE first.line < new.line
        """
        # Only what is taken is read: of a long list each portion is some ten thousand bytes, and thousands of them wait.
        self._next = f"""
            SELECT last_line, row_count, sealed FROM (
                SELECT *, sum(row_count) OVER (ORDER BY last_line) AS rows_so_far FROM (
                    SELECT * FROM {name}_portion WHERE job_id = $1 AND last_line > $2 ORDER BY last_line LIMIT $3
                ) AS waiting
            ) AS counted WHERE rows_so_far <= greatest($3, row_count) ORDER BY last_line
        """
        self._decided = f"DELETE FROM {name}_portion WHERE job_id = $1 AND last_line <= $2"
        self._outcomes = f"""
            SELECT {", ".join(self._outcome_columns)} FROM {name}_outcome WHERE job_id = $1 AND line > $2
            AND line <= (SELECT position FROM job WHERE id = $1) {{narrowed}} ORDER BY line LIMIT $3
        """
        self._end = tuple(f"DELETE FROM {name}{table} WHERE job_id = $1" for table in ("_portion", f"_{identity}", ""))

    async def begin(self, tx: AsyncConnection, job: UUID, wrapped: bytes) -> None:
        """Make room for the rows of a new import."""
        await driver(tx).execute(self._begin, job, wrapped)

    async def received(self, connection: AsyncConnection, job: UUID) -> int | None:
        """Return the line of the last row that is kept; None for an import that has ended."""
        line: int | None = await driver(connection).fetchval(self._received, job)
        return line

    async def wrapped(self, connection: AsyncConnection, job: UUID) -> bytes | None:
        """Return the import's key; None for an import that has ended."""
        key: bytes | None = await driver(connection).fetchval(self._wrapped, job)
        return key

    async def add(self, tx: AsyncConnection, job: UUID, portion: SealedPortion) -> None:
        """Keep rows of a locked job that still receives."""
        inner = driver(tx)
        await inner.execute(self._add, job, *portion)
        await inner.execute(self._receive, job, portion.last_line)

    async def met_before(self, tx: AsyncConnection, job: UUID, identities: Sequence[UUID], lines: Sequence[int]) -> dict[int, int]:
        """Remember where identities stand, and return the lines of those that stood in an earlier one, each with that."""
        inner = driver(tx)
        if await inner.execute(self._meet, job, identities, lines) == f"INSERT 0 {len(lines)}":  # each stands for the first time
            return {}
        return {row[0]: row[1] for row in await inner.fetch(self._met, job, identities, lines)}

    async def following(self, connection: AsyncConnection, job: UUID, after: int, limit: int) -> list[SealedPortion]:
        """Return what was kept behind a line: so many rows at most, but at least one portion if there is any."""
        return [SealedPortion(*row) for row in await driver(connection).fetch(self._next, job, after, limit)]

    async def decide(self, tx: AsyncConnection, job: UUID, outcomes: Sequence[RowOutcome], *, up_to: int) -> None:
        """Note what became of rows, and delete them."""
        await self.note(tx, job, outcomes)
        await driver(tx).execute(self._decided, job, up_to)

    async def note(self, tx: AsyncConnection, job: UUID, outcomes: Sequence[RowOutcome]) -> None:
        """Note what became of rows."""
        if outcomes:
            columns = ("job_id", *self._outcome_columns)
            await copy_records(tx, self._outcome_table, columns, [(job, *outcome) for outcome in outcomes])

    async def outcomes(self, connection: AsyncConnection, job: UUID, *, refused_only: bool, after: int, limit: int) -> list[RowOutcome]:
        """Return what became of rows behind a line, as far as the job is."""
        statement = self._outcomes.format(narrowed=_REFUSED if refused_only else "")
        return [RowOutcome(*row) for row in await driver(connection).fetch(statement, job, after, limit)]

    async def end(self, tx: AsyncConnection, job: UUID) -> None:
        """Forget the rows that were not decided, and the key of all."""
        inner = driver(tx)
        for statement in self._end:
            await inner.execute(statement, job)
