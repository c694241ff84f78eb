"""A running social-work service beside a directory: one a file, for every test in it that does not move the clock."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

import pytest

from tests.infrastructure import Infra, await_now, create_database, drop_database, forget_streams
from tests.integration.directory.running import running as running_directory
from tests.integration.social_work.running import STREETS, Desk, Running, beside


@contextmanager
def database_of_its_own(infra: Infra) -> Iterator[str]:
    """Make a database, and drop it at the end."""
    name = f"test_{uuid.uuid4().hex[:12]}"
    await_now(lambda: create_database(infra, name))
    yield infra.database_url(name)
    await_now(lambda: drop_database(infra, name))


@pytest.fixture(scope="module")
async def running(infra: Infra, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    """Run both services; the directory knows two counties with three streets."""
    await_now(lambda: forget_streams(infra))
    folder = tmp_path_factory.mktemp("social_work")
    with database_of_its_own(infra) as first, database_of_its_own(infra) as second:
        async with running_directory(infra, first, folder) as directory:
            await directory.communities().load(STREETS)
            async with beside(directory, infra, second, folder / "social_work") as running:
                yield running


@pytest.fixture
def desk(running: Running) -> Desk:
    """Call as the city's administrator."""
    return Desk(running)
