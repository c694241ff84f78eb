"""The engine that the settings ask for."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import structlog

from services.warehouse.config import Settings
from services.warehouse.store.engine import Engine, EngineBroken
from shared.ids import uuid7

_log: Final = structlog.get_logger(__name__)


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Engine]:
    """Open the engine and close it at the end. Raises EngineBusy, and EngineBroken where a cluster does not answer."""
    engine = await _open(settings)
    try:
        yield engine
    finally:
        await engine.close()


async def _open(settings: Settings) -> Engine:
    if settings.clickhouse_url:
        from services.warehouse.store.cluster_engine import ClusterEngine  # noqa: PLC0415  # each engine is a large library

        return await ClusterEngine.open(settings.clickhouse_url, settings.clickhouse_password(), settings.dialect())
    from services.warehouse.store.embedded_engine import EmbeddedEngine  # noqa: PLC0415  # the same

    told: dict[str, Any] = {"memory_mib": settings.engine_memory_mib, "threads": settings.engine_threads, "dialect": settings.dialect()}
    try:
        return await EmbeddedEngine.open(settings.folder(), **told)
    except EngineBroken as broken:
        aside = await asyncio.to_thread(_put_aside, settings.folder())
        _log.error("the engine's folder cannot be opened and was put aside", cause=str(broken), folder=str(aside))
        return await EmbeddedEngine.open(settings.folder(), **told)


def _put_aside(folder: Path) -> Path:
    """Make room for a new folder; what is missing in it will be copied anew. A person may look at the old one, and delete it."""
    return folder.rename(folder.with_suffix(f".broken-{uuid7()}"))
