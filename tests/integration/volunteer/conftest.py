"""A running volunteer service beside a directory, for every test that asks.

All tests of this folder share one event loop, as one process has one: gRPC's poller belongs to the first loop that used it, and two
services that call each other leave it more to do at the end of a test than it survives the end of a loop with.
"""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.infrastructure import Infra, await_now, create_database, drop_database
from tests.integration.directory.persons import PLACES
from tests.integration.directory.running import running as running_directory
from tests.integration.volunteer.running import Running, Volunteers, beside


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run every test of this folder in the loop of the session."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@pytest.fixture
def volunteer_database_url(infra: Infra) -> Iterator[str]:
    """Return the address of a second database that is the test's own."""
    name = f"test_{uuid.uuid4().hex[:12]}"
    await_now(lambda: create_database(infra, name))
    yield infra.database_url(name)
    await_now(lambda: drop_database(infra, name))


@pytest_asyncio.fixture(loop_scope="session")
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
