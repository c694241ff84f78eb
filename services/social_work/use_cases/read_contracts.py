"""Reads the ledger and the amendments of contracts."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from services.social_work.domain.contract import Amendment, Contract, Payment
from services.social_work.store import contracts
from shared.aggregates import Reading
from shared.db import Database
from shared.pages import Cursor, Page, cut
from shared.reach import Sight

NOTHING = UUID(int=0)


@dataclass(frozen=True, slots=True)
class ReadContracts:
    """Reads what lies in the caller's scope."""

    database: Database
    reading: Reading[Contract]

    async def payments(self, contract: UUID, sight: Sight, *, after: Cursor, size: int) -> Page[Payment]:
        """Return payments and reversals of a contract, oldest first. Raises ContractNotFound."""
        [behind] = after or (str(NOTHING),)
        await self.reading.one(contract, sight, field="parent")
        async with self.database.reading() as connection:
            found = await contracts.payments(connection, contract, after=UUID(str(behind)), limit=size + 1)
        return cut(found, size, lambda one: (str(one.id),))

    async def amendments(self, contract: UUID, sight: Sight, *, after: Cursor, size: int) -> Page[Amendment]:
        """Return the amendments of a contract, oldest first. Raises ContractNotFound."""
        [behind] = after or (0,)
        await self.reading.one(contract, sight, field="parent")
        async with self.database.reading() as connection:
            found = await contracts.amendments(connection, contract, after=int(behind), limit=size + 1)
        return cut(found, size, lambda one: (one.version,))
