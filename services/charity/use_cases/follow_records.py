"""Follows service records of volunteer projects that serve charity projects, in the transaction it is given."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.volunteer_service import ServedRecord
from services.charity.store import volunteer_links


async def follow_records(tx: AsyncConnection, records: Sequence[ServedRecord]) -> None:
    """Write the newest state of each; what serves no charity project is passed over."""
    newest: dict[object, ServedRecord] = {}
    for one in records:
        if one.id not in newest or newest[one.id].version < one.version:
            newest[one.id] = one
    await volunteer_links.follow(tx, list(newest.values()))
