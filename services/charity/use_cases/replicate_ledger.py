"""Lets consumers copy the ledger and what belongs to it: what may leave the service of each, those that ended or were reversed included."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.entry import Posted
from services.charity.events import DONATION, ENTRY, entry_event
from services.charity.store import donations, entries
from services.charity.store.funds import FUND_RECORDER
from services.charity.store.pledges import PLEDGE_RECORDER
from services.charity.store.vouchers import VOUCHER_RECORDER
from shared.aggregates import copied
from shared.aggregates.shelf import FIRST
from shared.aggregates.telling import SNAPSHOT
from shared.ids import identifier_in
from shared.outbox import NewEvent
from shared.replication import AggregateSource


async def _entries(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> Sequence[NewEvent]:
    if names:
        found = await entries.read(connection, list(map(identifier_in, names)))
        return [_snapshot(one) for one in found.values() if one.entry.resource in names]
    return [_snapshot(one) for one in await entries.following(connection, identifier_in(after) if after else FIRST, limit)]


async def _donations(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> Sequence[NewEvent]:
    if names:
        found = await donations.read(connection, list(map(identifier_in, names)))
        return [DONATION.snapshot(one) for one in found.values() if one.resource in names]
    behind = identifier_in(after) if after else FIRST
    return [DONATION.snapshot(one) for one in await donations.following(connection, behind, limit)]


def _snapshot(one: Posted) -> NewEvent:
    return entry_event(one.entry, one.lines, kind=SNAPSHOT)


ENTRIES: Final = AggregateSource(ENTRY, entries.VERSIONS, _entries)
DONATIONS: Final = AggregateSource(DONATION.aggregate_type, donations.VERSIONS, _donations)
COPIED_LEDGER: Final = (copied(FUND_RECORDER), ENTRIES, DONATIONS, copied(PLEDGE_RECORDER), copied(VOUCHER_RECORDER))
"""What `ReplicationService` serves of funds and of the ledger."""
