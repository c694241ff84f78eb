"""Fixtures for every test: a PostgreSQL and a NATS for the session, a fresh database and an empty bus for a test."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator

import pytest

from tests.infrastructure import PROVIDERS, Infra, await_now, create_database, drop_database, forget_streams


@pytest.fixture(scope="session")
def infra() -> Iterator[Infra]:
    """Return the servers of this session; they start with the first test that wants them."""
    chosen = os.environ.get("WUSHE_TEST_INFRA", "embedded")
    if chosen not in PROVIDERS:
        raise pytest.UsageError(f"WUSHE_TEST_INFRA={chosen}: one of {', '.join(PROVIDERS)} is wanted")
    with PROVIDERS[chosen]() as servers:
        yield servers


@pytest.fixture
def database_url(infra: Infra) -> Iterator[str]:
    """Return the address of a fresh, empty database that is the test's own."""
    name = f"test_{uuid.uuid4().hex[:12]}"
    await_now(lambda: create_database(infra, name))
    yield infra.database_url(name)
    await_now(lambda: drop_database(infra, name))


@pytest.fixture
def nats_url(infra: Infra) -> str:
    """Return the address, with credentials, of a NATS without any stream."""
    await_now(lambda: forget_streams(infra))
    return infra.nats_url_with_credentials
