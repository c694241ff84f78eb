"""A running directory for every test that asks."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.infrastructure import Infra
from tests.integration.directory.persons import PLACES
from tests.integration.directory.running import Directory, running


@pytest.fixture
async def directory(infra: Infra, database_url: str, nats_url: str, tmp_path: Path) -> AsyncIterator[Directory]:
    """Run a directory on an empty database."""
    assert nats_url
    async with running(infra, database_url, tmp_path) as directory:
        yield directory


@pytest.fixture
async def places(directory: Directory) -> Directory:
    """Run a directory that knows two counties, with a few communities."""
    await directory.communities().load(PLACES)
    return directory
