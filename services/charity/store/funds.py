"""Funds: their table, their history, and the statement that only they have."""

from __future__ import annotations

from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.fund import Fund
from services.charity.events import FUND, OUTBOX
from shared.aggregates import History, Recorder, Shelf
from shared.db import driver, lock_key

FUNDS: Final = Shelf.flat("charity_fund", "charityFunds", Fund, organization="organization_id")
FUND_RECORDER: Final = Recorder(FUNDS, History("charity_fund_change", "charity_fund_id"), FUND, OUTBOX)

_HOLD_SUB_ACCOUNT: Final = "SELECT pg_advisory_xact_lock($1)"
_TAKEN: Final = """
SELECT EXISTS (SELECT FROM charity_fund WHERE organization_id = $1 AND sub_account = $2 AND state <> 5 AND id <> $3)
"""


async def sub_account_is_free(tx: AsyncConnection, one: Fund) -> bool:
    """Tell whether no other fund has the sub-account; whoever else changes to it waits, and a unique index stands behind both."""
    await driver(tx).execute(_HOLD_SUB_ACCOUNT, lock_key(f"sub-account {one.organization} {one.sub_account}"))
    taken: bool = await driver(tx).fetchval(_TAKEN, one.organization, one.sub_account, one.id)
    return not taken
