"""A database with the toy's tables."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from shared.db import Database
from shared.migrate import upgrade
from tests.integration.aggregates.toy import MIGRATIONS


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    await upgrade(database_url, MIGRATIONS)
    database = Database(database_url, pool_size=4, application_name="toy")
    await database.open()
    yield database
    await database.close()
