"""Begins, suspends and ends statutory clocks, in the transaction of what they are about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.use_cases.office import Office
from shared.facts import Aggregate
from shared.statutory import clock as rules
from shared.statutory import clocks
from shared.statutory.clock import Clock


async def begin(tx: AsyncConnection, office: Office, code: str, about: Aggregate) -> date:
    """Begin the clock of a rule about a locked aggregate, and return its last day."""
    started = rules.start(
        office.periods[code], about.resource, about.place, identifier=office.new_id(), at=office.now, workdays=office.workdays
    )
    await clocks.insert(tx, started)
    return started.due.last_day


async def suspend(tx: AsyncConnection, office: Office, code: str, about: Aggregate) -> None:
    """Let a clock stand still. Raises IllegalTransition for one that is late."""
    await _change(tx, code, about, lambda clock: rules.suspend(clock, at=office.now))


async def resume(tx: AsyncConnection, office: Office, code: str, about: Aggregate) -> None:
    """Let a clock run on."""
    await _change(tx, code, about, lambda clock: rules.resume(clock, at=office.now, workdays=office.workdays))


async def stop(tx: AsyncConnection, office: Office, code: str, about: Aggregate) -> None:
    """End a clock whose duty is done; one that does not run is left alone."""
    await _change(tx, code, about, lambda clock: rules.stop(clock, at=office.now, workdays=office.workdays))


async def lapse(tx: AsyncConnection, office: Office, code: str, about: Aggregate) -> None:
    """End a clock whose duty is gone; one that does not run is left alone."""
    await _change(tx, code, about, lambda clock: rules.lapse(clock, at=office.now))


async def _change(tx: AsyncConnection, code: str, about: Aggregate, change: Callable[[Clock], Clock]) -> None:
    running = await clocks.lock(tx, about.resource, code)
    if running is not None:
        await clocks.save(tx, change(running))
