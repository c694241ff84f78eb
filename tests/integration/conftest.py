"""One engine of the warehouse for all tests of a process, for it has one folder open at a time. Each test has tables of its own in it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from services.warehouse.store.embedded_engine import EmbeddedEngine
from services.warehouse.store.engine import Dialect

_OPEN: list[EmbeddedEngine] = []


@pytest.fixture(scope="session")
async def engine(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[EmbeddedEngine]:
    """An engine without tables; the same one for whoever else imports this fixture."""
    if _OPEN:
        yield _OPEN[0]
        return
    _OPEN.append(await EmbeddedEngine.open(tmp_path_factory.mktemp("engine"), memory_mib=512, threads=2, dialect=Dialect()))
    yield _OPEN[0]
    await _OPEN.pop().close()
