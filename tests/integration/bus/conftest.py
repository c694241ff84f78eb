"""A toy service: parts that have a colour and lie in a county."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from shared.db import Database
from shared.migrate import upgrade

MIGRATIONS = "tests.integration.bus.toy.migrations"


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    await upgrade(database_url, MIGRATIONS)
    database = Database(database_url, pool_size=4, application_name="toy")
    await database.open()
    yield database
    await database.close()
