"""The ledger against a model of it, a few steps; `make faults` takes many (`tests/faults/test_the_ledger_against_a_model.py`)."""

from __future__ import annotations

from tests.integration.charity.machine import run
from tests.integration.charity.running import Running

RUNS, STEPS = 2, 30


async def test_no_sequence_of_steps_breaks_the_balance(running: Running) -> None:
    await run(running, runs=RUNS, steps=STEPS)
