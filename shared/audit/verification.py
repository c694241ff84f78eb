"""Verification: recompute the chain from its first block and hold it against the anchors."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.audit.anchors import Anchor, Anchors
from shared.audit.chain import NO_PREVIOUS, RECORD_COLUMNS, Block
from shared.db import DriverConnection, driver

RECORDS_AT_ONCE: Final = 10_000
BLOCKS_AT_ONCE: Final = 1_000
ANCHORS_AT_ONCE: Final = 1_000
MOST_FAULTS: Final = 1_000
LEAST_NUMBER: Final = -(2**63)

_BLOCKS: Final = """
SELECT number, previous_digest, digest, record_count, first_id, last_id, sealed_at
FROM audit_block WHERE number > $1 ORDER BY number LIMIT $2
"""
_RECORDS: Final = f"""
SELECT {RECORD_COLUMNS}, block_number FROM audit_record WHERE block_number BETWEEN $1 AND $2 ORDER BY block_number, id
"""  # noqa: S608 - made of constants
_STRAY: Final = """
SELECT block_number FROM audit_record record WHERE block_number IS NOT NULL
AND NOT EXISTS (SELECT FROM audit_block block WHERE block.number = record.block_number) GROUP BY block_number ORDER BY block_number LIMIT $1
"""
_UNSEALED: Final = "SELECT count(*) FROM audit_record WHERE block_number IS NULL"
_DIGESTS: Final = "SELECT number, digest FROM audit_block WHERE number = ANY ($1::bigint[])"


class FaultKind(StrEnum):
    """What is wrong with a block."""

    RECORDS_ALTERED = "records_altered"
    """As many records as were sealed, but not the same, or another head."""
    RECORDS_MISSING = "records_missing"
    """Fewer records than were sealed."""
    RECORDS_ADDED = "records_added"
    """More records than were sealed."""
    BLOCK_MISSING = "block_missing"
    """A number between the first block and the last has no block, or records name a block that is not there."""
    LINK_BROKEN = "link_broken"
    """The block does not continue the one before it."""
    TAIL_MISSING = "tail_missing"
    """The block was anchored and is gone, as are all after it."""
    REWRITTEN = "rewritten"
    """The block is not the one that was anchored under its number."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with one block."""

    kind: FaultKind
    block: int


@dataclass(slots=True)
class ChainReport:
    """What verification found."""

    blocks: int = 0
    records: int = 0
    unsealed: int = 0
    """Records that wait for their block: a second's worth in a healthy service."""
    anchors: int = 0
    head: Anchor | None = None
    faults: list[Fault] = field(default_factory=list)
    """By block; the list ends after MOST_FAULTS."""

    @property
    def intact(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults

    @property
    def first_broken_block(self) -> int | None:
        """The number of the first block with a fault."""
        return min((fault.block for fault in self.faults), default=None)

    def add(self, kind: FaultKind, block: int) -> None:
        """Note a fault, once."""
        fault = Fault(kind, block)
        if len(self.faults) < MOST_FAULTS and fault not in self.faults:
            self.faults.append(fault)


async def verify(connection: AsyncConnection, anchors: Sequence[Anchors] = ()) -> ChainReport:
    """Recompute every block and look up every anchor. Takes a read of the whole log; the sealer may work on meanwhile."""
    inner = driver(connection)
    report = ChainReport()
    async for block, digest, records in _blocks(inner):
        _check_block(report, block, digest, records)
    for row in await inner.fetch(_STRAY, MOST_FAULTS):
        report.add(FaultKind.BLOCK_MISSING, row["block_number"])
    for one in anchors:
        await _check_anchors(inner, report, one)
    report.unsealed = await inner.fetchval(_UNSEALED)
    report.faults.sort(key=lambda fault: fault.block)
    return report


def _check_block(report: ChainReport, block: Block, digest: bytes, records: Sequence[Any]) -> None:
    expected = report.head.number + 1 if report.head else 1
    if block.number < 1:  # before the first block: nobody seals there, so it can only hide records
        report.add(FaultKind.LINK_BROKEN, block.number)
        return
    for missing in range(expected, min(block.number, expected + MOST_FAULTS)):
        report.add(FaultKind.BLOCK_MISSING, missing)
    if block.number == expected and block.previous_digest != (report.head.digest if report.head else NO_PREVIOUS):
        report.add(FaultKind.LINK_BROKEN, block.number)
    if len(records) != block.record_count:
        report.add(FaultKind.RECORDS_MISSING if len(records) < block.record_count else FaultKind.RECORDS_ADDED, block.number)
    elif len(block.previous_digest) != len(NO_PREVIOUS) or block.digest(records) != digest:
        report.add(FaultKind.RECORDS_ALTERED, block.number)
    report.blocks += 1
    report.records += len(records)
    report.head = Anchor(block.number, digest, block.sealed_at)  # as stored, so that one broken block does not taint all after it


async def _blocks(connection: DriverConnection) -> AsyncIterator[tuple[Block, bytes, Sequence[Any]]]:
    """Yield each block with its stored digest and its records, a bounded number of them in memory."""
    after = LEAST_NUMBER
    while rows := await connection.fetch(_BLOCKS, after, BLOCKS_AT_ONCE):
        for some in _portions(rows):
            found = await connection.fetch(_RECORDS, some[0]["number"], some[-1]["number"])
            by_block = {number: list(records) for number, records in groupby(found, key=itemgetter("block_number"))}
            for row in some:
                number, previous, digest, count, first, last, sealed_at = row
                yield Block(number, previous, count, first, last, sealed_at), digest, by_block.get(number, ())
        after = rows[-1]["number"]


def _portions(rows: Sequence[Any]) -> Iterator[list[Any]]:
    portion: list[Any] = []
    held = 0
    for row in rows:
        portion.append(row)
        held += row["record_count"]
        if held >= RECORDS_AT_ONCE:
            yield portion
            portion, held = [], 0
    if portion:
        yield portion


async def _check_anchors(connection: DriverConnection, report: ChainReport, anchors: Anchors) -> None:
    portion: list[Anchor] = []
    async for anchor in anchors.read():
        portion.append(anchor)
        if len(portion) == ANCHORS_AT_ONCE:
            await _compare(connection, report, portion)
            portion = []
    await _compare(connection, report, portion)


async def _compare(connection: DriverConnection, report: ChainReport, anchors: Sequence[Anchor]) -> None:
    digests = {row["number"]: row["digest"] for row in await connection.fetch(_DIGESTS, [anchor.number for anchor in anchors])}
    report.anchors += len(anchors)
    for anchor in anchors:
        found = digests.get(anchor.number)
        if found is None:
            beyond = report.head is None or anchor.number > report.head.number
            report.add(FaultKind.TAIL_MISSING if beyond else FaultKind.BLOCK_MISSING, anchor.number)
        elif found != anchor.digest:
            report.add(FaultKind.REWRITTEN, anchor.number)
