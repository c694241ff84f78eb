"""Records donations: entries, receipts, rows and events, in the transaction in which their books are locked."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.donation import Donation
from services.charity.domain.entry import Movement
from services.charity.events import DONATION, OUTBOX, line_events
from services.charity.store import donations, entries, receipts
from shared.errand import Errand
from shared.facts import Fact
from shared.outbox import NewEvent


async def record_donations(tx: AsyncConnection, received: Sequence[tuple[Fact[Donation], Movement, Errand]]) -> None:
    """Write new donations, each with its movement and whose errand it is, in the order in which they were booked."""
    if not received:
        return
    new = [fact.after for fact, _, _ in received]
    await entries.post(tx, [movement for _, movement, _ in received])
    await receipts.insert(tx, new)
    await donations.insert(tx, new)
    told: list[NewEvent] = []
    for fact, movement, errand in received:
        actor, traceparent = errand.caller.subject, errand.traceparent
        told += line_events(movement.entry, movement.told, actor=actor, traceparent=traceparent)
        told.append(DONATION.event(fact, actor=actor, traceparent=traceparent))
    await OUTBOX.append(tx, told)


async def record_donation(tx: AsyncConnection, fact: Fact[Donation], errand: Errand) -> Donation:
    """Write what became of a locked donation, and return it."""
    await donations.save(tx, fact.after)
    await OUTBOX.append(tx, [DONATION.event(fact, actor=errand.caller.subject, traceparent=errand.traceparent)])
    return fact.after
