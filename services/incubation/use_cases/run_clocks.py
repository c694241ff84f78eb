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


def due(office: Office, code: str) -> date:
    """Return the last day of a rule's clock that begins now."""
    return office.periods[code].due(office.now, office.workdays).last_day


async def begin(tx: AsyncConnection, office: Office, code: str, about: Aggregate) -> None:
    """Begin the clock of a rule about a locked aggregate."""
    started = rules.start(
        office.periods[code], about.resource, about.place, identifier=office.new_id(), at=office.now, workdays=office.workdays
    )
    await clocks.insert(tx, started)


async def suspend(tx: AsyncConnection, office: Office, code: str, about: Aggregate) -> None:
    """Let a clock stand still. Raises IllegalTransition for one that is late."""
    await _change(tx, code, about, lambda clock: rules.suspend(clock, at=office.now))


async def resume(tx: AsyncConnection, office: Office, code: str, about: Aggregate) -> date:
    """Let a clock that stands still run on, and return its last day."""
    resumed = await _change(tx, code, about, lambda clock: rules.resume(clock, at=office.now, workdays=office.workdays))
    if resumed is None:
        raise AssertionError  # what waits for a supplement has a clock that stands still
    return resumed.due.last_day


async def stop(tx: AsyncConnection, office: Office, code: str, about: Aggregate) -> None:
    """End a clock whose duty is done; one that does not run is left alone."""
    await _change(tx, code, about, lambda clock: rules.stop(clock, at=office.now, workdays=office.workdays))


async def lapse(tx: AsyncConnection, office: Office, code: str, about: Aggregate) -> None:
    """End a clock whose duty is gone; one that does not run is left alone."""
    await _change(tx, code, about, lambda clock: rules.lapse(clock, at=office.now))


async def _change(tx: AsyncConnection, code: str, about: Aggregate, change: Callable[[Clock], Clock]) -> Clock | None:
    running = await clocks.lock(tx, about.resource, code)
    if running is None:
        return None
    changed = change(running)
    await clocks.save(tx, changed)
    return changed
