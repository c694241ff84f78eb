"""A running incubation service beside a directory: one for the tests of a file, each of which makes what it needs."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator, Iterator
from functools import partial

import pytest

from tests.infrastructure import Infra, await_now, create_database, drop_database, forget_streams
from tests.integration.directory.persons import PLACES
from tests.integration.directory.running import running as running_directory
from tests.integration.incubation.running import Running, beside


@pytest.fixture(scope="module")
def two_databases(infra: Infra) -> Iterator[list[str]]:
    """Return the addresses of two databases, and see to it that the bus is empty."""
    await_now(lambda: forget_streams(infra))
    names = [f"test_{uuid.uuid4().hex[:12]}" for _ in range(2)]
    for name in names:
        await_now(partial(create_database, infra, name))
    yield [infra.database_url(name) for name in names]
    for name in names:
        await_now(partial(drop_database, infra, name))


@pytest.fixture(scope="module")
async def running(infra: Infra, two_databases: list[str], tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    """Run both services; the directory knows two counties, with a few communities."""
    folder = tmp_path_factory.mktemp("incubation")
    async with running_directory(infra, two_databases[0], folder) as directory:
        await directory.communities().load(PLACES)
        async with beside(directory, infra, two_databases[1], folder / "incubation") as running:
            yield running
