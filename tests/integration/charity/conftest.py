"""A running charity service beside a directory, one for all tests of a file: each test makes what it asks about."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager

import pytest

from tests.infrastructure import Infra, await_now, create_database, drop_database, forget_streams
from tests.integration.charity.ledger import established, persons
from tests.integration.charity.running import Running, beside
from tests.integration.directory.persons import PLACES
from tests.integration.directory.running import Directory
from tests.integration.directory.running import running as running_directory


@contextmanager
def database(infra: Infra) -> Iterator[str]:
    """Return the address of an empty database of one's own, for the length of the block."""
    name = f"test_{uuid.uuid4().hex[:12]}"
    await_now(lambda: create_database(infra, name))
    yield infra.database_url(name)
    await_now(lambda: drop_database(infra, name))


@pytest.fixture(scope="module")
async def directory(infra: Infra, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Directory]:
    """Run a directory that knows two counties, with a few communities."""
    await_now(lambda: forget_streams(infra))
    with database(infra) as url:
        async with running_directory(infra, url, tmp_path_factory.mktemp("directory")) as directory:
            await directory.communities().load(PLACES)
            yield directory


@pytest.fixture(scope="module")
async def running(infra: Infra, directory: Directory, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    """Run a charity service beside it."""
    with database(infra) as url:
        async with beside(directory, infra, url, tmp_path_factory.mktemp("charity") / "files", {}) as running:
            yield running


@pytest.fixture(scope="module")
async def people(running: Running) -> list[str]:
    """Six people: a committee and its supervisor."""
    return await persons(running, 6)


@pytest.fixture
async def fund(running: Running, people: list[str]) -> str:
    """A fund that receives and spends, by name."""
    return str((await established(running, people)).name)
