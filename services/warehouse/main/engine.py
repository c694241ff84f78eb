"""The engine that the settings ask for."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from services.warehouse.config import Settings
from services.warehouse.store.engine import Engine


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Engine]:
    """Open the engine and close it at the end. Raises EngineBroken."""
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

    threads, memory = settings.engine_threads, settings.engine_memory_mib
    return await EmbeddedEngine.open(settings.folder(), memory_mib=memory, threads=threads, dialect=settings.dialect())
