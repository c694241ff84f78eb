"""Opens the mirror: the generations that PostgreSQL knows, with their tables in the engine, which may be older, or gone."""

from __future__ import annotations

from typing import Final

import structlog

from services.warehouse.domain.standing import NoticeKind
from services.warehouse.store import control
from services.warehouse.store.control import Generation
from services.warehouse.store.engine import Engine
from services.warehouse.store.mirror import Mirror
from services.warehouse.store.warehouse import Warehouse
from shared.db import Database
from shared.ids import uuid7

_log: Final = structlog.get_logger(__name__)


async def open_mirror(engine: Engine, database: Database) -> Mirror:
    """Return the mirror, ready to be written and read. Raises EngineFault."""
    async with database.transaction() as tx:
        found = await control.generations(tx)
        if not found:
            found = [Generation(1, uuid7(), answering=True, job_id=None)]
            await control.add_generation(tx, found[0])
    mirror = Mirror(engine, Warehouse(engine, found[0].number), tuple(one.number for one in found))
    for generation in found:
        await _prepare(mirror, database, generation)
    if set_aside := await mirror.detached():
        async with database.transaction() as tx:
            await control.notice(tx, NoticeKind.PARTS_DAMAGED, "", ", ".join(set_aside))
    return mirror


async def _prepare(mirror: Mirror, database: Database, generation: Generation) -> None:
    """Create what is missing; tables without the generation's mark are new, so everything is copied again."""
    if await mirror.create(generation.number, generation.mark):
        return
    async with database.transaction() as tx:
        was_copied = bool(await control.copied(tx, generation.number))
        await control.mark_anew(tx, generation.number, generation.mark)
        if was_copied:
            _log.warning("the engine's tables were gone", generation=generation.number)
            await control.notice(tx, NoticeKind.ENGINE_LOST, "", f"generation {generation.number}")
