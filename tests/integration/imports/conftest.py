"""A server that takes lists of parts."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from shared.db import Database
from shared.migrate import upgrade
from tests.integration.imports.parts import MIGRATIONS, Running, serving


@pytest.fixture
async def running(database_url: str, tmp_path: Path) -> AsyncIterator[Running]:
    await upgrade(database_url, MIGRATIONS)
    database = Database(database_url, pool_size=4, application_name="parts")
    await database.open()
    async with serving(database, tmp_path) as running:
        yield running
    await database.close()
