"""Reads donations: as many as ask at the same moment share a statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from services.charity.domain.donation import Donation
from services.charity.domain.ledger_refusals import DonationNotFound
from services.charity.store import donations
from shared.db import Database
from shared.facts import seen_from
from shared.refusals import Outcome


@dataclass(frozen=True, slots=True)
class DonationWanted:
    """One call: which donation it asks for, and how far its caller sees."""

    identifier: UUID
    scopes: Sequence[str]


class GetDonations:
    """Reads the donations of many calls in one statement."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, calls: Sequence[DonationWanted]) -> list[Outcome[Donation]]:
        """Return each call's donation, or DonationNotFound."""
        async with self._database.reading() as connection:
            found = await donations.read(connection, {call.identifier for call in calls})
        return [_seen(call, found.get(call.identifier)) for call in calls]


def _seen(call: DonationWanted, one: Donation | None) -> Outcome[Donation]:
    return DonationNotFound(field="name") if one is None or not seen_from(call.scopes, one) else one
