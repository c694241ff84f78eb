"""Takes the good rows of a staged code list: records what is new, renames what has another name."""

from __future__ import annotations

import asyncio
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain import community, division
from services.directory.domain.community import Newcomer, Order
from services.directory.domain.division import DivisionChanged
from services.directory.events import OUTBOX, division_changed
from services.directory.store import communities, divisions, imported, staging

ROWS_AT_ONCE: Final = 1_000
"""Rows taken at a time: their events are made here, and other calls want their turn."""


async def take_staged(tx: AsyncConnection, order: Order) -> None:
    """Record all that the staged rows say, from the province down."""
    await _take_divisions(tx, order)
    async for renamed in staging.renamed(tx, "community", ROWS_AT_ONCE):
        locked = await communities.lock(tx, renamed)
        facts = [community.rename(locked[code], name, order) for code, name in renamed.items()]
        await communities.record(tx, facts, order.traceparent)
    await _take_new_communities(tx, order)


async def _take_new_communities(tx: AsyncConnection, order: Order) -> None:
    """Make the next rows ready while the database records those before: one connection, but two processors."""
    pages = staging.new_communities(tx, ROWS_AT_ONCE)
    newcomers: list[Newcomer] = await anext(pages, [])
    if not newcomers:
        return
    await imported.begin(tx)
    recording = asyncio.ensure_future(asyncio.sleep(0))
    try:
        while newcomers:
            rows = imported.ready([community.imported(newcomer, order) for newcomer in newcomers], order.traceparent)
            await recording
            newcomers = await anext(pages, [])
            recording = asyncio.ensure_future(imported.add(tx, rows))
            await asyncio.sleep(0)  # it is sent now
        await recording
    finally:
        recording.cancel()  # where something else failed; a cancelled statement leaves the transaction to be rolled back
        await asyncio.gather(recording, return_exceptions=True)
    await imported.end(tx)


async def _take_divisions(tx: AsyncConnection, order: Order) -> None:
    new = [division.imported(newcomer.code, newcomer.display_name, order.now) for newcomer in await staging.new_divisions(tx)]
    await divisions.add(tx, [fact.division for fact in new])
    await _publish(tx, new, order)
    async for names in staging.renamed(tx, "division", ROWS_AT_ONCE):
        locked = await divisions.lock(tx, names)
        facts = [division.renamed(locked[code], name, order.now) for code, name in names.items()]
        await divisions.save(tx, [fact.division for fact in facts])
        await _publish(tx, facts, order)


async def _publish(tx: AsyncConnection, facts: list[DivisionChanged], order: Order) -> None:
    await OUTBOX.append(tx, [division_changed(fact, order.actor, order.traceparent) for fact in facts])
