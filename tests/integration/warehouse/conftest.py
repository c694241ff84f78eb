"""Databases for the tests, and a service that is followed."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator, Iterator
from functools import partial
from pathlib import Path

import pytest

from services.warehouse.store.embedded_engine import EmbeddedEngine
from tests.infrastructure import Infra, await_now, create_database, drop_database
from tests.integration.warehouse.following import Both, following


@pytest.fixture(scope="module")
def module_database_url(infra: Infra) -> Iterator[str]:
    """Return the address of a database that the tests of one file share."""
    name = f"test_{uuid.uuid4().hex[:12]}"
    await_now(lambda: create_database(infra, name))
    yield infra.database_url(name)
    await_now(lambda: drop_database(infra, name))


@pytest.fixture
def databases(infra: Infra, nats_url: str) -> Iterator[list[str]]:
    """Return the addresses of three databases that are the test's own, beside a NATS without any stream."""
    assert nats_url
    names = [f"test_{uuid.uuid4().hex[:12]}" for _ in range(3)]
    for name in names:
        await_now(partial(create_database, infra, name))
    yield list(map(infra.database_url, names))
    for name in names:
        await_now(partial(drop_database, infra, name))


@pytest.fixture
async def both(infra: Infra, databases: list[str], engine: EmbeddedEngine, tmp_path: Path) -> AsyncIterator[Both]:
    """Run the incubation service, and a warehouse that follows it."""
    async with following(infra, databases, tmp_path, engine) as both:
        yield both
