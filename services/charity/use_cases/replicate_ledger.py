"""Lets consumers copy the ledger and what belongs to it: what may leave the service of each, those that ended or were reversed included."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.entry import Posted
from services.charity.events import DONATION, LEDGER_LINE, line_events
from services.charity.store import donations, entries
from services.charity.store.funds import FUND_RECORDER
from services.charity.store.pledges import PLEDGE_RECORDER
from services.charity.store.statement_lines import LINE_RECORDER
from services.charity.store.vouchers import VOUCHER_RECORDER
from shared.aggregates import copied
from shared.aggregates.shelf import FIRST
from shared.aggregates.telling import SNAPSHOT
from shared.ids import identifier_in
from shared.outbox import NewEvent
from shared.replication import AggregateSource


async def _lines(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> Sequence[NewEvent]:
    if names:
        found = list((await entries.read(connection, list({_entry_of(name) for name in names}))).values())
        return [one for one in _snapshots(found) if one.subject in names]
    behind = _entry_of(after) if after else FIRST
    begun = (await entries.read(connection, [behind])).values() if after else ()
    told = _snapshots([*begun, *await entries.following(connection, behind, limit)])
    return [one for one in told if one.subject > after][:limit]


async def _donations(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> Sequence[NewEvent]:
    if names:
        found = await donations.read(connection, list(map(identifier_in, names)))
        return [DONATION.snapshot(one) for one in found.values() if one.resource in names]
    behind = identifier_in(after) if after else FIRST
    return [DONATION.snapshot(one) for one in await donations.following(connection, behind, limit)]


def _snapshots(posted: Sequence[Posted]) -> list[NewEvent]:
    return [told for one in posted for told in line_events(one.entry, one.lines, kind=SNAPSHOT)]


def _entry_of(line: str) -> UUID:
    """Return the entry of a line's name."""
    return identifier_in(line.partition("/lines/")[0])


LINES: Final = AggregateSource(LEDGER_LINE, entries.VERSIONS, _lines)
DONATIONS: Final = AggregateSource(DONATION.aggregate_type, donations.VERSIONS, _donations)
COPIED_LEDGER: Final = (copied(FUND_RECORDER), LINES, DONATIONS, copied(PLEDGE_RECORDER), copied(VOUCHER_RECORDER), copied(LINE_RECORDER))
"""What `ReplicationService` serves of funds and of the ledger."""
