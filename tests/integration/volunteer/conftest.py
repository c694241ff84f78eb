"""A running volunteer service beside a directory, for every test that asks."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.infrastructure import Infra, await_now, create_database, drop_database
from tests.integration.directory.persons import PLACES
from tests.integration.directory.running import running as running_directory
from tests.integration.volunteer.running import Running, Volunteers, beside


@pytest.fixture
def volunteer_database_url(infra: Infra) -> Iterator[str]:
    """Return the address of a second database that is the test's own."""
    name = f"test_{uuid.uuid4().hex[:12]}"
    await_now(lambda: create_database(infra, name))
    yield infra.database_url(name)
    await_now(lambda: drop_database(infra, name))


@pytest.fixture
async def running(infra: Infra, database_url: str, volunteer_database_url: str, nats_url: str, tmp_path: Path) -> AsyncIterator[Running]:
    """Run both services; the directory knows two counties, with a few communities."""
    assert nats_url
    async with running_directory(infra, database_url, tmp_path) as directory:
        await directory.communities().load(PLACES)
        async with beside(directory, infra, volunteer_database_url, tmp_path / "volunteer") as running:
            yield running


@pytest.fixture
def desk(running: Running) -> Volunteers:
    """Call as the city's administrator."""
    return Volunteers(running)
