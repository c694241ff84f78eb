"""Begins, suspends and ends statutory clocks, in the transaction of what they are about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.use_cases.office import Office
from shared.aggregates import Write
from shared.facts import Aggregate
from shared.statutory import clock as rules
from shared.statutory import clocks
from shared.statutory.clock import Clock


def due(office: Office, code: str) -> date:
    """Return the last day of a rule's clock that begins now."""
    return office.periods[code].due(office.now, office.workdays).last_day


class _End(NamedTuple):
    """How the clock of a rule about something ends."""

    subject: str
    rule: str
    end: Callable[[Clock], Clock]


def beginning(office: Office, code: str, about: Aggregate) -> Write:
    """Begin the clock of a rule about what is altered."""
    started = rules.start(
        office.periods[code], about.resource, about.place, identifier=office.new_id(), at=office.now, workdays=office.workdays
    )
    return Write(clocks.insert_all, started)


def stopping(office: Office, code: str, about: Aggregate) -> Write:
    """End a clock whose duty is done; one that does not run is left alone."""
    return Write(_end_all, _End(about.resource, code, partial(rules.stop, at=office.now, workdays=office.workdays)))


def lapsing(office: Office, code: str, about: Aggregate) -> Write:
    """End a clock whose duty is gone; one that does not run is left alone."""
    return Write(_end_all, _End(about.resource, code, partial(rules.lapse, at=office.now)))


async def _end_all(tx: AsyncConnection, ends: Sequence[_End]) -> None:
    running = await clocks.lock_all(tx, [(one.subject, one.rule) for one in ends])
    ended = [one.end(running[one.subject, one.rule]) for one in ends if (one.subject, one.rule) in running]
    if ended:
        await clocks.save_all(tx, ended)


async def suspend(tx: AsyncConnection, office: Office, code: str, about: Aggregate) -> None:
    """Let a clock stand still. Raises IllegalTransition for one that is late."""
    await _change(tx, code, about, lambda clock: rules.suspend(clock, at=office.now))


async def resume(tx: AsyncConnection, office: Office, code: str, about: Aggregate) -> date:
    """Let a clock that stands still run on, and return its last day."""
    resumed = await _change(tx, code, about, lambda clock: rules.resume(clock, at=office.now, workdays=office.workdays))
    if resumed is None:
        raise AssertionError  # what waits for a supplement has a clock that stands still
    return resumed.due.last_day


async def _change(tx: AsyncConnection, code: str, about: Aggregate, change: Callable[[Clock], Clock]) -> Clock | None:
    running = await clocks.lock(tx, about.resource, code)
    if running is None:
        return None
    changed = change(running)
    await clocks.save(tx, changed)
    return changed
