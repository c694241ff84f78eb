"""Records donations: entries, receipts, rows and events, in the transaction in which their books are locked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.donation import Donation
from services.charity.domain.entry import Movement
from services.charity.events import DONATION, OUTBOX, line_events
from services.charity.store import donations, entries, receipts
from shared.db import driver
from shared.errand import Errand
from shared.facts import Fact
from shared.outbox import NewEvent, insert

_RECEIPTS: Final = 1 + entries.ENTRIES.width + entries.LINES.width
_DONATIONS: Final = _RECEIPTS + receipts.INSERTING.width
_EVENTS: Final = _DONATIONS + donations.INSERTING.width
_RECORD: Final = f"""
WITH entry AS ({entries.ENTRIES.statement(1)}),
    line AS ({entries.LINES.statement(1 + entries.ENTRIES.width)}),
    receipt AS ({receipts.INSERTING.statement(_RECEIPTS)}),
    donation AS ({donations.INSERTING.statement(_DONATIONS)})
{insert(f"${_EVENTS}", f"${_EVENTS + 1}")}
"""
"""All in one round trip; what refers to each other is compared at the end of the statement."""


async def record_donations(tx: AsyncConnection, received: Sequence[tuple[Fact[Donation], Movement, Errand]]) -> None:
    """Write new donations, each with its movement and whose errand it is, in the order in which they were booked."""
    if not received:
        return
    new = [fact.after for fact, _, _ in received]
    booked = entries.columns([movement for _, movement, _ in received])
    told: list[NewEvent] = []
    for fact, movement, errand in received:
        actor, traceparent = errand.caller.subject, errand.traceparent
        told += line_events(movement.entry, movement.told, actor=actor, traceparent=traceparent)
        told.append(DONATION.event(fact, actor=actor, traceparent=traceparent))
    events = OUTBOX.encode(told)
    await driver(tx).execute(_RECORD, *booked, *receipts.columns(new), *donations.columns(new), events.subjects, events.events)


async def record_donation(tx: AsyncConnection, fact: Fact[Donation], errand: Errand) -> Donation:
    """Write what became of a locked donation, and return it."""
    await donations.save(tx, fact.after)
    await OUTBOX.append(tx, [DONATION.event(fact, actor=errand.caller.subject, traceparent=errand.traceparent)])
    return fact.after
