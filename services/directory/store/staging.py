"""A code list on its way in: rows are staged in a table of the session, judged as a set, then taken in the order of their codes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.code_list import Row, RowFault, Tally
from services.directory.domain.codes import LEVELS
from services.directory.domain.community import Newcomer, Order
from services.directory.domain.refusals import (
    CommunityEnded,
    DuplicateCode,
    EffectiveDateMissing,
    EffectiveDateTooEarly,
    UnknownParent,
)
from shared.db import driver, lock_key

_LOCK: Final = "SELECT pg_advisory_xact_lock($1)"
_ALONE: Final = "LOCK TABLE division, community IN SHARE ROW EXCLUSIVE MODE"
_CREATE: Final = """
CREATE TEMPORARY TABLE staged (
    line bigint NOT NULL, code text COLLATE "C" NOT NULL, name text NOT NULL, fault_column text, fault text
) ON COMMIT DROP
"""
_ANALYSE: Final = "ANALYZE staged"
# Of a code that stands twice the first row counts, unless the rows disagree: then nobody knows which is right.
_DUPLICATES: Final = """
UPDATE staged s SET fault_column = 'code', fault = $1
FROM (SELECT code, min(line) AS line, min(name) <> max(name) AS disagree FROM staged GROUP BY code HAVING count(*) > 1) twice
WHERE s.code = twice.code AND (twice.disagree OR s.line > twice.line)
"""
_ORPHANS: Final = """
UPDATE staged s SET fault_column = 'parent_code', fault = $1
WHERE s.fault IS NULL AND length(s.code) = {digits}
AND NOT EXISTS (SELECT FROM division d WHERE d.code = left(s.code, {above}))
AND NOT EXISTS (SELECT FROM staged p WHERE p.code = left(s.code, {above}) AND p.fault IS NULL)
"""
_LOCK_RENAMED: Final = (
    "SELECT FROM staged s JOIN division d USING (code) WHERE d.display_name <> s.name AND fault IS NULL ORDER BY code FOR UPDATE OF d",
    "SELECT FROM staged s JOIN community c USING (code) WHERE c.display_name <> s.name AND fault IS NULL ORDER BY code FOR UPDATE OF c",
)
_UNTIMELY: Final = """
UPDATE staged s SET fault_column = '', fault = $1
WHERE $2::date IS NULL AND fault IS NULL AND (
    EXISTS (SELECT FROM division d WHERE d.code = s.code AND d.display_name <> s.name)
    OR EXISTS (SELECT FROM community c WHERE c.code = s.code AND c.display_name <> s.name AND c.state = 1)
)
"""
_CONFLICTS: Final = """
UPDATE staged s SET fault_column = CASE WHEN c.state <> 1 THEN 'code' ELSE '' END, fault = CASE WHEN c.state <> 1 THEN $1 ELSE $2 END
FROM community c
WHERE c.code = s.code AND s.fault IS NULL AND c.display_name <> s.name AND (c.state <> 1 OR c.changed_on > $3::date)
"""
_FAULTS: Final = "SELECT line, fault_column, fault FROM staged WHERE fault IS NOT NULL"
_TALLY: Final = """
SELECT count(*), count(*) FILTER (WHERE fault IS NOT NULL), count(*) FILTER (WHERE fault IS NULL AND known IS NULL AND length(code) < 12),
    count(*) FILTER (WHERE fault IS NULL AND known IS NULL AND length(code) = 12), count(*) FILTER (WHERE fault IS NULL AND known <> name)
FROM (
    SELECT s.*, coalesce(d.display_name, c.display_name) AS known
    FROM staged s LEFT JOIN division d ON d.code = s.code LEFT JOIN community c ON c.code = s.code
) AS row
"""
_NEW: Final = """
SELECT s.code, s.name FROM staged s LEFT JOIN {table} t ON t.code = s.code
WHERE s.fault IS NULL AND t.code IS NULL AND (length(s.code) = 12) = {communities} ORDER BY s.code
"""
_RENAMED: Final = """
SELECT s.code, s.name FROM staged s JOIN {table} t ON t.code = s.code
WHERE s.fault IS NULL AND t.display_name <> s.name ORDER BY s.code
"""


async def begin(tx: AsyncConnection) -> None:
    """Wait for the import before this one to end, and open the staging table."""
    inner = driver(tx)
    await inner.execute(_LOCK, lock_key("directory.import"))
    await inner.execute(_CREATE)


async def keep_others_out(tx: AsyncConnection) -> None:
    """Let nobody else write to the code list until the transaction ends; to be called first, so that nobody waits in a circle."""
    await driver(tx).execute(_ALONE)


async def add(tx: AsyncConnection, rows: Sequence[Row]) -> None:
    """Stage rows that are good by themselves."""
    inner = driver(tx)
    await inner.copy_records_to_table("staged", records=[(row.line, row.code, row.name) for row in rows], columns=("line", "code", "name"))


async def judge(tx: AsyncConnection, order: Order) -> list[RowFault]:
    """Mark the rows that cannot be taken beside the others and what is on record, and return why; lock what will be renamed."""
    inner = driver(tx)
    await inner.execute(_ANALYSE)
    await inner.execute(_DUPLICATES, DuplicateCode.reason)
    above = 0
    for digits in LEVELS.values():  # from the province down, so that what lies below a bad row is bad too
        if above:
            await inner.execute(_ORPHANS.format(digits=digits, above=above), UnknownParent.reason)
        above = digits
    for statement in _LOCK_RENAMED:
        await inner.execute(statement)
    await inner.execute(_CONFLICTS, CommunityEnded.reason, EffectiveDateTooEarly.reason, order.effective_date)
    await inner.execute(_UNTIMELY, EffectiveDateMissing.reason, order.effective_date)
    return [RowFault(*row) for row in await inner.fetch(_FAULTS)]


async def tally(tx: AsyncConnection) -> Tally:
    """Count what taking the staged rows comes to."""
    [(rows, refused, divisions, communities, renamed)] = await driver(tx).fetch(_TALLY)
    return Tally(rows, divisions, communities, renamed, rows - refused - divisions - communities - renamed, refused)


async def new_divisions(tx: AsyncConnection) -> list[Newcomer]:
    """Return the divisions that are not on record yet, those above first."""
    rows = await driver(tx).fetch(_NEW.format(table="division", communities="false"))
    return [Newcomer(*row) for row in sorted(rows, key=lambda row: len(row[0]))]


async def new_communities(tx: AsyncConnection, at_once: int) -> AsyncIterator[list[Newcomer]]:
    """Yield the communities that are not on record yet, in the order of their codes."""
    async for rows in _pages(tx, _NEW.format(table="community", communities="true"), at_once):
        yield [Newcomer(*row) for row in rows]


async def renamed(tx: AsyncConnection, table: str, at_once: int) -> AsyncIterator[dict[str, str]]:
    """Yield the new names of what is on record in a table under another name, by code."""
    async for rows in _pages(tx, _RENAMED.format(table=table), at_once):
        yield dict(rows)


async def _pages(tx: AsyncConnection, statement: str, at_once: int) -> AsyncIterator[list[Any]]:
    cursor = await driver(tx).cursor(statement)
    while rows := await cursor.fetch(at_once):
        yield rows
