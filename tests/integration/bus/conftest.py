"""A toy service: parts that have a colour and lie in a county."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from shared.db import Database
from shared.embedded import nats as nats_server
from shared.embedded.child import Child
from shared.embedded.files import ensure_folder
from shared.jetstream import Bus
from shared.migrate import upgrade
from tests.infrastructure import Infra
from tests.integration.bus.toy import MIGRATIONS


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    await upgrade(database_url, MIGRATIONS)
    database = Database(database_url, pool_size=4, application_name="toy")
    await database.open()
    yield database
    await database.close()


@pytest.fixture
async def bus(infra: Infra, nats_url: str) -> AsyncIterator[Bus]:  # noqa: ARG001 # nats_url empties the bus
    bus = Bus(infra.nats_url, name="toy", user=infra.nats_user, password=infra.nats_password, monitor_url=infra.nats_monitor_url)
    yield bus
    await bus.close()


class OwnNats:
    """A NATS that a test may stop and start."""

    def __init__(self, folder: Path) -> None:
        self.server = nats_server.at(folder)
        self.child: Child = self.server.child()

    async def start(self) -> None:
        await asyncio.to_thread(self.child.start)

    async def stop(self) -> None:
        await asyncio.to_thread(self.child.stop)

    def bus(self) -> Bus:
        password = self.server.password_file(nats_server.OPERATOR).read_text(encoding="ascii")
        return Bus(self.server.url, name="toy", user=nats_server.OPERATOR, password=password, monitor_url=self.server.monitor_url)


@pytest.fixture
def own_nats() -> Iterator[OwnNats]:
    folder = ensure_folder(Path(tempfile.mkdtemp(prefix="wushe-nats-")))
    with ExitStack() as ending:
        ending.callback(shutil.rmtree, folder, ignore_errors=True)
        own = OwnNats(folder / "nats")
        ending.callback(own.child.stop)
        yield own
