"""Pledges: their table, their history, and the statements that only they have."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.book import Cause, CauseKind
from services.charity.domain.movements import Asset
from services.charity.domain.pledge import Pledge, PledgeState
from services.charity.domain.purposes import CharityPurpose
from services.charity.events import OUTBOX, PLEDGE
from services.charity.store.donations import donor
from shared.aggregates import History, Recorder, Shelf

_COLUMNS: Final = (
    "id", "book_id", "cause_kind", "cause_id", "purpose", "organization_id", "division", "code", "donor_kind", "donor_person",
    "donor_organization", "donor_name", "name_withheld", "asset", "pledged_fen", "received_fen", "public_promise", "due_on", "state",
    "state_reason", "hardship_document", "version", "create_time", "update_time",
)  # fmt: skip


def _row(one: Pledge) -> tuple[Any, ...]:
    giver = one.donor
    return (
        one.id, one.book, one.cause.kind, one.cause.id, one.purpose, one.organization, one.place, one.code, giver.kind, giver.person,
        giver.organization, giver.published_name, giver.name_withheld, one.asset, one.pledged_fen, one.received_fen, one.public_promise,
        one.due_on, one.state, one.state_reason, one.hardship_document, one.version, one.create_time, one.update_time,
    )  # fmt: skip


def _made(row: Any) -> Pledge:
    return Pledge(
        id=row["id"],
        book=row["book_id"],
        cause=Cause(CauseKind(row["cause_kind"]), row["cause_id"]),
        purpose=CharityPurpose(row["purpose"]),
        organization=row["organization_id"],
        place=row["division"],
        code=row["code"],
        donor=donor(row),
        asset=Asset(row["asset"]),
        pledged_fen=row["pledged_fen"],
        received_fen=row["received_fen"],
        public_promise=row["public_promise"],
        due_on=row["due_on"],
        state=PledgeState(row["state"]),
        state_reason=row["state_reason"],
        hardship_document=row["hardship_document"],
        version=row["version"],
        create_time=row["create_time"],
        update_time=row["update_time"],
    )


PLEDGES: Final = Shelf("pledge", "pledges", _COLUMNS, row=_row, made=_made, place="division")
PLEDGE_RECORDER: Final = Recorder(PLEDGES, History("pledge_change", "pledge_id"), PLEDGE, OUTBOX)


async def lock_all(tx: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, Pledge]:
    """Lock pledges whose books are locked, and return those that exist."""
    return await PLEDGES.lock_all(tx, identifiers)
