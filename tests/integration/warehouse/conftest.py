"""One engine for all tests of a process, for it has one folder open at a time. Each test has a generation of its own in it."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator, Iterator

import pytest

from services.warehouse.store.embedded_engine import EmbeddedEngine
from services.warehouse.store.engine import Dialect
from tests.infrastructure import Infra, await_now, create_database, drop_database


@pytest.fixture(scope="session")
async def engine(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[EmbeddedEngine]:
    """An engine without tables."""
    engine = await EmbeddedEngine.open(tmp_path_factory.mktemp("engine"), memory_mib=512, threads=2, dialect=Dialect())
    yield engine
    await engine.close()


@pytest.fixture(scope="module")
def module_database_url(infra: Infra) -> Iterator[str]:
    """Return the address of a database that the tests of one file share."""
    name = f"test_{uuid.uuid4().hex[:12]}"
    await_now(lambda: create_database(infra, name))
    yield infra.database_url(name)
    await_now(lambda: drop_database(infra, name))
