"""The ledger against a model of it: ten thousand steps where `WUSHE_FAULTS_FULL` is set."""

from __future__ import annotations

import os

import pytest

from tests.integration.charity.conftest import directory, running
from tests.integration.charity.machine import run
from tests.integration.charity.running import Running

__all__ = ["directory", "running"]

FULL = bool(os.environ.get("WUSHE_FAULTS_FULL"))
RUNS, STEPS = (100, 100) if FULL else (5, 50)


@pytest.mark.timeout(7200 if FULL else 300)
async def test_no_sequence_of_many_steps_breaks_the_balance(running: Running) -> None:
    await run(running, runs=RUNS, steps=STEPS)
