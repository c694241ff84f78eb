"""Fixtures for every test: a PostgreSQL and a NATS for the session, a fresh database and an empty bus for a test."""

from __future__ import annotations

import asyncio
import os
import uuid
from collections.abc import Generator, Iterator
from typing import Any

import pytest
from hypothesis import settings

from tests.infrastructure import PROVIDERS, Infra, await_now, create_database, drop_database, forget_streams

# How long an example takes says how busy the machine is, and nothing about the rule.
settings.register_profile("wushe", deadline=None)
settings.load_profile("wushe")

LOOP = pytest.StashKey[asyncio.AbstractEventLoop]()


@pytest.fixture(scope="session", autouse=True)
async def _one_loop(request: pytest.FixtureRequest) -> None:
    """Note the loop all tests run in, for the moment when one of them waits in vain."""
    request.config.stash[LOOP] = asyncio.get_running_loop()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show what each task waits for when a test has run out of time: the stack of the thread says only that the loop is idle."""
    report = yield
    if call.excinfo is not None and "Timeout (>" in str(call.excinfo.value) and LOOP in item.config.stash:
        tasks = asyncio.all_tasks(item.config.stash[LOOP])
        report.sections.append(("tasks of the event loop", "\n".join(shown for task in tasks for shown in _waits(task))))
    return report


def _waits(task: asyncio.Task[Any]) -> Iterator[str]:
    """Show where a task is, outermost call first. Not by `Task.print_stack`, which stumbles over compiled code."""
    yield repr(task)
    inner: Any = task.get_coro()
    while (frame := getattr(inner, "cr_frame", None) or getattr(inner, "ag_frame", None)) is not None:
        yield f"    {frame.f_code.co_filename}:{frame.f_lineno} {frame.f_code.co_name}"
        inner = getattr(inner, "cr_await", None) or getattr(inner, "ag_await", None)


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
