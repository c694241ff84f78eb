"""A second database, for what runs beside the first."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

import pytest

from tests.infrastructure import Infra, await_now, create_database, drop_database


@pytest.fixture
def volunteer_database_url(infra: Infra) -> Iterator[str]:
    """Return the address of a second database that is the test's own."""
    name = f"test_{uuid.uuid4().hex[:12]}"
    await_now(lambda: create_database(infra, name))
    yield infra.database_url(name)
    await_now(lambda: drop_database(infra, name))
