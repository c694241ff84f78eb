"""Statements on donations: many are inserted at once, few are ever changed."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.book import Cause, CauseKind
from services.charity.domain.donation import Donation, DonationState, Goods, Receipt, ReceiptKind, Serial, ValuationBasis
from services.charity.domain.donation_query import Wanted
from services.charity.domain.donor import Donor, DonorKind
from services.charity.domain.purposes import CharityPurpose
from shared.codes import PAST_THE_DIGITS
from shared.db import driver
from shared.inserting import Inserting, as_columns

VERSIONS: Final = "SELECT 'donations/' || id AS name, version FROM donation"
"""Name and version of every donation, those that were reversed included."""

_COLUMNS: Final = (
    ("id", "uuid"), ("book_id", "uuid"), ("cause_kind", "smallint"), ("cause_id", "uuid"), ("purpose", "smallint"),
    ("organization_id", "uuid"), ("division", "text"), ("donor_kind", "smallint"), ("donor_person", "uuid"), ("donor_organization", "uuid"),
    ("donor_name", "text"), ("name_withheld", "boolean"), ("asset", "smallint"), ("amount_fen", "bigint"), ("goods_description", "text"),
    ("goods_quantity", "bigint"), ("goods_unit", "text"), ("valuation_basis", "smallint"), ("valuation_document", "text"),
    ("received_on", "date"), ("payment_reference", "text"), ("pledge_id", "uuid"), ("entry_id", "uuid"), ("receipt_year", "smallint"),
    ("receipt_number", "bigint"), ("receipt_kind", "smallint"), ("receipt_check_code", "text"), ("state", "smallint"),
    ("refunded_fen", "bigint"), ("recorded_by", "text"), ("version", "bigint"), ("create_time", "timestamptz"),
    ("update_time", "timestamptz"),
)  # fmt: skip
_NAMES: Final = ", ".join(name for name, _ in _COLUMNS)
INSERTING: Final = Inserting("donation", _COLUMNS)
"""Inserts donations whose entries are posted, of the columns that `columns` returns."""
_PAST_EVERY_NAME: Final = "\U0010ffff"
_SAVE: Final = "UPDATE donation SET (state, refunded_fen, version, update_time) = ROW ($2, $3, $4, $5) WHERE id = $1"
_SELECT: Final = f"SELECT {_NAMES} FROM donation"  # noqa: S608 — made of constants, as all below
_READ: Final = f"{_SELECT} WHERE id = ANY ($1::uuid[])"
_LOCK: Final = f"{_SELECT} WHERE id = $1 FOR UPDATE"
_OF_ENTRY: Final = "SELECT id FROM donation WHERE entry_id = $1"
_ISSUERS: Final = "SELECT organization_id FROM receipt_series WHERE year = $1 AND last_number >= $2"
_OF_RECEIPT: Final = f"{_SELECT} WHERE receipt_year = $1 AND receipt_number = $2 AND organization_id IN ({_ISSUERS})"
"""By the key that a receipt has among those of its charity: the series say which charities came so far that year."""
_AFTER: Final = f"{_SELECT} WHERE id > $1 ORDER BY id LIMIT $2"
_OF: Final = "{key} = $1 AND id > $2 AND state = coalesce($4, state)"
_BELOW: Final = "division >= $1 AND division < $5 AND (division, id) > ($6, $2) AND state = coalesce($4, state)"
_NAMED: Final = """
((donor_name COLLATE "C" >= ${first} AND donor_name COLLATE "C" < ${second})
 OR (receipt_number = ${third} AND receipt_year = coalesce(${fourth}, receipt_year)))
"""
_LISTS: Final = frozenset({"cause_id", "pledge_id", "donor_person"})


def columns(donations: Sequence[Donation]) -> list[list[Any]]:
    """Return new donations as columns."""
    return as_columns(map(_row, donations))


async def save(tx: AsyncConnection, one: Donation) -> None:
    """Write what became of a locked donation."""
    await driver(tx).execute(_SAVE, one.id, one.state, one.refunded_fen, one.version, one.update_time)


async def read(connection: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, Donation]:
    """Return the donations of these identifiers that exist."""
    return {one.id: one for one in _donations(await driver(connection).fetch(_READ, list(identifiers)))}


async def lock(tx: AsyncConnection, identifier: UUID) -> Donation:
    """Lock a donation that exists, and return it as it is now."""
    return _donation(await driver(tx).fetchrow(_LOCK, identifier))


async def of_entry(tx: AsyncConnection, entry: UUID) -> UUID | None:
    """Return the donation that an entry books."""
    found: UUID | None = await driver(tx).fetchval(_OF_ENTRY, entry)
    return found


async def of_receipt(connection: AsyncConnection, receipt: Serial) -> list[Donation]:
    """Return the donations whose receipts say this year and number: one of each charity that came so far."""
    return _donations(await driver(connection).fetch(_OF_RECEIPT, receipt.year, receipt.number))


async def listed(
    connection: AsyncConnection, key: str, value: UUID, *, state: DonationState | None, wanted: Wanted | None, after: UUID, limit: int
) -> list[Donation]:
    """Return the donations whose `cause_id`, `pledge_id` or `donor_person` this is, oldest first, from behind an identifier."""
    if key not in _LISTS:
        raise ValueError(key)
    named, values = _named(wanted, 5)
    query = f"{_SELECT} WHERE {_OF.format(key=key)}{named} ORDER BY id LIMIT $3"
    return _donations(await driver(connection).fetch(query, value, after, limit, state, *values))


async def below(
    connection: AsyncConnection,
    within: str,
    *,
    state: DonationState | None,
    wanted: Wanted | None,
    after: tuple[str, UUID],
    limit: int,
) -> list[Donation]:
    """Return the donations below a division by division and identifier, from behind a place of the list."""
    named, values = _named(wanted, 7)
    query = f"{_SELECT} WHERE {_BELOW}{named} ORDER BY division, id LIMIT $3"
    place, identifier = after
    found = await driver(connection).fetch(query, within, identifier, limit, state, within + PAST_THE_DIGITS, place, *values)
    return _donations(found)


async def following(connection: AsyncConnection, after: UUID, limit: int) -> list[Donation]:
    """Return donations in the order of their identifiers."""
    return _donations(await driver(connection).fetch(_AFTER, after, limit))


def _named(wanted: Wanted | None, first: int) -> tuple[str, list[Any]]:
    """Return the condition of those that are wanted, with its values from parameter `first` on."""
    if wanted is None:
        return "", []
    numbers = dict(zip(("first", "second", "third", "fourth"), range(first, first + 4), strict=True))
    return f" AND {_NAMED.format(**numbers)}", [wanted.name, wanted.name + _PAST_EVERY_NAME, wanted.receipt_number, wanted.receipt_year]


def _row(one: Donation) -> tuple[Any, ...]:
    donor, goods, receipt = one.donor, one.goods, one.receipt
    kept = (
        ("", 0, "", 0, "")
        if goods is None
        else (goods.description, goods.quantity, goods.unit, goods.valuation_basis, goods.valuation_document)
    )
    return (
        one.id, one.book, one.cause.kind, one.cause.id, one.purpose, one.organization, one.place, donor.kind, donor.person,
        donor.organization, donor.published_name, donor.name_withheld, one.asset, one.amount_fen, *kept, one.received_on,
        one.payment_reference, one.pledge, one.entry, receipt.year, receipt.number, receipt.kind, receipt.check_code, one.state,
        one.refunded_fen, one.recorded_by, one.version, one.create_time, one.update_time,
    )  # fmt: skip


def _donations(rows: Sequence[Any]) -> list[Donation]:
    return [_donation(row) for row in rows]


def _donation(row: Any) -> Donation:
    goods = None
    if row["goods_quantity"]:
        basis = ValuationBasis(row["valuation_basis"])
        goods = Goods(row["goods_description"], row["goods_quantity"], row["goods_unit"], basis, row["valuation_document"])
    return Donation(
        id=row["id"],
        book=row["book_id"],
        cause=Cause(CauseKind(row["cause_kind"]), row["cause_id"]),
        purpose=CharityPurpose(row["purpose"]),
        organization=row["organization_id"],
        place=row["division"],
        donor=donor(row),
        amount_fen=row["amount_fen"],
        goods=goods,
        received_on=row["received_on"],
        payment_reference=row["payment_reference"],
        pledge=row["pledge_id"],
        entry=row["entry_id"],
        receipt=Receipt(row["receipt_year"], row["receipt_number"], ReceiptKind(row["receipt_kind"]), row["receipt_check_code"]),
        state=DonationState(row["state"]),
        refunded_fen=row["refunded_fen"],
        recorded_by=row["recorded_by"],
        version=row["version"],
        create_time=row["create_time"],
        update_time=row["update_time"],
    )


def donor(row: Any) -> Donor:
    """Return the donor in a row of donations or pledges."""
    return Donor(DonorKind(row["donor_kind"]), row["donor_person"], row["donor_organization"], row["donor_name"], row["name_withheld"])
