"""A running social-work service beside a directory: one a file, for every test in it that does not move the clock."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from pathlib import Path

import pytest

from tests.infrastructure import Infra, await_now, create_database, drop_database, forget_streams
from tests.integration.directory.running import running as running_directory
from tests.integration.incubation.running import Running as Incubation
from tests.integration.incubation.running import beside as beside_incubation
from tests.integration.social_work.running import STREETS, Desk, Running, beside


@contextmanager
def database_of_its_own(infra: Infra) -> Iterator[str]:
    """Make a database, and drop it at the end."""
    name = f"test_{uuid.uuid4().hex[:12]}"
    await_now(lambda: create_database(infra, name))
    yield infra.database_url(name)
    await_now(lambda: drop_database(infra, name))


@asynccontextmanager
async def beside_organisations(infra: Infra, folder: Path) -> AsyncIterator[tuple[Running, Incubation]]:
    """Run the service beside a directory and the registry of organisations."""
    await_now(lambda: forget_streams(infra))
    with ExitStack() as stack:
        first, second, third = (stack.enter_context(database_of_its_own(infra)) for _ in range(3))
        async with running_directory(infra, first, folder) as directory:
            await directory.communities().load(STREETS)
            async with beside_incubation(directory, infra, second, folder / "incubation") as incubation:
                peers = {"directory": directory.service.address, "incubation": incubation.service.address}
                async with beside(directory, infra, third, folder / "social_work", peers=peers) as running:
                    yield running, incubation


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
