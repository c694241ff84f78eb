"""Bad input about funds and the ledger: each is refused by name, with the field at fault, and nothing is stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from google.type.date_pb2 import Date
from wushe.charity.v1 import charity_fund_service_pb2 as funds_pb
from wushe.charity.v1 import donation_pb2
from wushe.charity.v1 import donation_service_pb2 as donations_pb
from wushe.charity.v1 import voucher_service_pb2 as vouchers_pb

from shared.refusals import Refusal
from tests.integration.charity.ledger import (
    CARE,
    DONOR,
    KITCHEN,
    MONEY,
    NO_DONATION,
    NO_ENTRY,
    NO_FUND,
    NO_PLEDGE,
    NOBODY,
    TABLES,
    Desk,
    committee,
    established,
    expense,
    persons,
    proposal,
)
from tests.integration.charity.running import NO_ORGANIZATION, Running, request_id


@dataclass
class World:
    """What there is: people, a fund of one purpose and one of two, a gift, a pledge, a posted and a waiting voucher."""

    desk: Desk
    people: list[str]
    fund: str
    wide: str
    gift: Any
    pledge: Any
    posted: Any
    waiting: Any


@pytest.fixture(scope="module")
async def world(running: Running) -> World:
    people, desk = await persons(running, 6), Desk(running, "finance")
    fund = str((await established(running, people)).name)
    wide = str((await established(running, people, purposes=[1, 2])).name)
    gift = await desk.donate(fund, 1_000)
    giver = DONOR(kind=DONOR.KIND_ORGANIZATION, published_name="样本公司")
    asked = donations_pb.CreatePledgeRequest(
        cause=fund, donor=giver, asset=MONEY, pledged_fen=100, public_promise=True, request_id=request_id()
    )
    pledge = (await desk("CreatePledge", asked)).pledge
    posted = await Desk(running, "reviewer").decide("Post", await desk.prepare(expense=expense(fund, 10)))
    waiting = await desk.prepare(expense=expense(fund, 10))
    return World(desk, people, fund, wide, gift, pledge, posted, waiting)


GOODS = {"description": "大米", "quantity": 1, "unit": "袋", "valuation_basis": 1}
PERSON, COMPANY, ANONYMOUS = DONOR.KIND_PERSON, DONOR.KIND_ORGANIZATION, DONOR.KIND_ANONYMOUS
ISSUED, UNKNOWN_GIVER = donation_pb2.RECEIPT_KIND_ISSUED, donation_pb2.RECEIPT_KIND_ANONYMOUS

GIFTS: dict[str, tuple[dict[str, Any], str, str]] = {
    "a fund that there is not": ({"cause": NO_FUND}, "CAUSE_NOT_FOUND", "donation.cause"),
    "no amount": ({"amount_fen": 0}, "INVALID_FIELD", "donation.amount_fen"),
    "more than there is in the world": ({"amount_fen": 10**13 + 1}, "INVALID_FIELD", "donation.amount_fen"),
    "a day to come": ({"received_day": Date(year=2999, month=1, day=1)}, "DATES_MISMATCH", "donation.received_day"),
    "30 February": ({"received_day": Date(year=2026, month=2, day=30)}, "DATES_MISMATCH", "donation.received_day"),
    "a person who is anonymous": ({"donor": DONOR(kind=ANONYMOUS, person=NOBODY)}, "DONOR_MISMATCH", "donation.donor.person"),
    "a person without a name": ({"donor": DONOR(kind=PERSON)}, "DONOR_MISMATCH", "donation.donor.person"),
    "a person whom nobody knows": ({"donor": DONOR(kind=PERSON, person=NOBODY)}, "PERSON_NOT_FOUND", "donation.donor"),
    "an organisation that nobody knows": (
        {"donor": DONOR(kind=COMPANY, organization=NO_ORGANIZATION)},
        "ORGANIZATION_NOT_FOUND",
        "donation.donor",
    ),
    "an organisation that is a person": ({"donor": DONOR(kind=COMPANY, person=NOBODY)}, "DONOR_MISMATCH", "donation.donor.person"),
    "a company without a name": ({"donor": DONOR(kind=COMPANY)}, "DONOR_MISMATCH", "donation.donor.organization"),
    "a name that is withheld": (
        {"donor": DONOR(kind=COMPANY, published_name="样本公司", name_withheld=True)},
        "NAME_WITHHELD",
        "donation.donor.published_name",
    ),
    "a phone number as a name": (
        {"donor": DONOR(kind=COMPANY, published_name="王 13800000000")},
        "INVALID_FIELD",
        "donation.donor.published_name",
    ),
    "a name with a tab": ({"donor": DONOR(kind=COMPANY, published_name="样\t本")}, "MALFORMED_TEXT", "donation.donor.published_name"),
    "a receipt for nobody": ({"receipt": ISSUED}, "RECEIPT_MISMATCH", "donation.receipt"),
    "an anonymous receipt for somebody": (
        {"donor": DONOR(kind=COMPANY, published_name="样本公司"), "receipt": UNKNOWN_GIVER},
        "RECEIPT_MISMATCH",
        "donation.receipt",
    ),
    "goods of which there are none": ({"goods": {**GOODS, "quantity": 0}}, "INVALID_FIELD", "donation.goods.quantity"),
    "goods that nobody valued": ({"goods": {**GOODS, "valuation_basis": 0}}, "INVALID_FIELD", "donation.goods.valuation_basis"),
    "goods without words": ({"goods": {**GOODS, "description": " "}}, "MALFORMED_TEXT", "donation.goods.description"),
    "a purpose that the fund has not": ({"purpose": CARE}, "PURPOSE_NOT_HELD", "donation.purpose"),
    "no purpose where there are two": ({"cause": "wide"}, "PURPOSE_MISSING", "donation.purpose"),
    "a pledge that there is not": ({"pledge": NO_PLEDGE}, "PLEDGE_NOT_FOUND", "donation.pledge"),
    "goods for a pledge of money": ({"pledge": "pledge", "goods": GOODS}, "PLEDGE_MISMATCH", "donation.pledge"),
    "more than was pledged": ({"pledge": "pledge", "amount_fen": 101}, "PLEDGE_EXCEEDED", "donation.pledge"),
}


@pytest.mark.parametrize("case", GIFTS)
async def test_a_donation_that_cannot_be_is_refused(world: World, case: str) -> None:
    changes, reason, field = GIFTS[case]
    told = {
        name: world.__dict__[value].name if value == "pledge" else world.wide if value == "wide" else value
        for name, value in changes.items()
    }
    entry = {"cause": world.fund, "amount_fen": 100, "donor": DONOR(kind=ANONYMOUS), "received_day": world.desk.today, **told}
    request = donations_pb.DonateRequest(donation=donations_pb.DonationEntry(**entry), request_id=request_id())
    await refused(world, "Donate", request, reason, field)


EXPENSE = {"asset": MONEY, "amount_fen": 1, "category": 1, "beneficiary": KITCHEN}
TRANSFER = {"asset": MONEY, "amount_fen": 1, "basis": 2, "basis_document": "同意书1"}

INTEREST = {"amount_fen": 35, "bank_reference": "INT-1"}
SALE = {"value_fen": 30, "price_fen": 20, "bank_reference": "SALE-1"}
VOUCHERS: dict[str, tuple[dict[str, Any], str, str]] = {
    "nothing": ({}, "INVALID_FIELD", "content"),
    "an expense of no fund": ({"expense": {**EXPENSE, "cause": NO_FUND}}, "CAUSE_NOT_FOUND", "expense.cause"),
    "an expense for another purpose": ({"expense": {**EXPENSE, "cause": "fund", "purpose": CARE}}, "PURPOSE_NOT_HELD", "expense.purpose"),
    "an expense of nothing": ({"expense": {**EXPENSE, "cause": "fund", "amount_fen": -5}}, "INVALID_FIELD", "expense.amount_fen"),
    "a person by a community's name": (
        {"expense": {**EXPENSE, "cause": "fund", "beneficiary": {"kind": 1, "name": "communities/130402001001"}}},
        "BENEFICIARY_MISMATCH", "expense.beneficiary.name",
    ),
    "a group by a phone number": (
        {"expense": {**EXPENSE, "cause": "fund", "beneficiary": {"kind": 4, "name": "13800000000"}}},
        "INVALID_FIELD", "expense.beneficiary.name",
    ),
    "a refund of no donation": ({"refund": {"donation": NO_DONATION, "amount_fen": 1}}, "DONATION_NOT_FOUND", "refund.donation"),
    "a refund of more than was given": ({"refund": {"donation": "gift", "amount_fen": 1_001}}, "REFUND_EXCEEDED", "refund.amount_fen"),
    "a transfer to itself": ({"transfer": {**TRANSFER, "cause": "fund", "to_cause": "fund"}}, "SAME_BOOK", "transfer.to_cause"),
    "a transfer to nowhere": ({"transfer": {**TRANSFER, "cause": "fund", "to_cause": NO_FUND}}, "CAUSE_NOT_FOUND", "transfer.to_cause"),
    "a transfer to a purpose that is not held": (
        {"transfer": {**TRANSFER, "cause": "fund", "to_cause": "wide", "to_purpose": 3}}, "PURPOSE_NOT_HELD", "transfer.to_purpose",
    ),
    "a basis without its document": (
        {"transfer": {**TRANSFER, "cause": "fund", "to_cause": "wide", "basis_document": ""}}, "BASIS_MISSING", "transfer.basis_document",
    ),
    "interest of no fund": ({"interest": {**INTEREST, "cause": NO_FUND}}, "CAUSE_NOT_FOUND", "interest.cause"),
    "interest of nothing": ({"interest": {**INTEREST, "cause": "fund", "amount_fen": 0}}, "INVALID_FIELD", "interest.amount_fen"),
    "interest that no bank paid": (
        {"interest": {**INTEREST, "cause": "fund", "bank_reference": ""}}, "INVALID_FIELD", "interest.bank_reference",
    ),
    "interest by an unreadable number": (
        {"interest": {**INTEREST, "cause": "fund", "bank_reference": "INT\t1"}}, "MALFORMED_TEXT", "interest.bank_reference",
    ),
    "a sale of nothing": ({"sale": {**SALE, "cause": "fund", "value_fen": 0}}, "INVALID_FIELD", "sale.value_fen"),
    "a sale for nothing": ({"sale": {**SALE, "cause": "fund", "price_fen": 0}}, "INVALID_FIELD", "sale.price_fen"),
    "a sale of no fund": ({"sale": {**SALE, "cause": NO_FUND}}, "CAUSE_NOT_FOUND", "sale.cause"),
    "a reversal of no entry": ({"reversal": {"entry": NO_ENTRY}}, "ENTRY_NOT_FOUND", "reversal.entry"),
    "a summary with a phone number": (
        {"expense": {**EXPENSE, "cause": "fund"}, "summary": "请联系13800000000"}, "INVALID_FIELD", "summary",
    ),
    "no proof": ({"expense": {**EXPENSE, "cause": "fund"}, "proof": ""}, "INVALID_FIELD", "proof"),
}  # fmt: skip


@pytest.mark.parametrize("case", VOUCHERS)
async def test_a_voucher_that_cannot_be_is_refused(world: World, case: str) -> None:
    content, reason, field = VOUCHERS[case]
    names = {"fund": world.fund, "wide": world.wide, "gift": world.gift.name}
    told = {part: _named(wish, names) for part, wish in content.items()}
    request = vouchers_pb.PrepareVoucherRequest(**{"summary": "样本", "proof": "1", "request_id": request_id(), **told})
    await refused(world, "PrepareVoucher", request, reason, field)


FUNDS: dict[str, tuple[dict[str, Any], str, str]] = {
    "an even committee": ({"members": slice(0, 4)}, "COMMITTEE_MISMATCH", "charity_fund.committee.members"),
    "a committee of three": ({"members": slice(0, 3)}, "COMMITTEE_MISMATCH", "charity_fund.committee.members"),
    "no supervisor": ({"supervisors": slice(0, 0)}, "COMMITTEE_MISMATCH", "charity_fund.committee.supervisors"),
    "a supervisor who governs": ({"supervisors": slice(0, 1)}, "COMMITTEE_MISMATCH", "charity_fund.committee.supervisors"),
    "a community that there is not": ({"community": "communities/130402001999"}, "COMMUNITY_NOT_FOUND", "charity_fund.community"),
    "an organisation that there is not": ({"organization": NO_ORGANIZATION}, "ORGANIZATION_NOT_FOUND", "charity_fund.organization"),
    "no purpose": ({"purposes": []}, "INVALID_FIELD", "charity_fund.purposes"),
    "a purpose twice": ({"purposes": [1, 1]}, "INVALID_FIELD", "charity_fund.purposes"),
}


@pytest.mark.parametrize("case", FUNDS)
async def test_a_fund_that_cannot_be_is_refused(world: World, case: str) -> None:
    changes, reason, field = FUNDS[case]
    chosen = {"members": slice(0, 5), "supervisors": slice(5, 6)} | {part: cut for part, cut in changes.items() if isinstance(cut, slice)}
    told = {part: value for part, value in changes.items() if not isinstance(value, slice)}
    people = committee(world.people[chosen["members"]], world.people[chosen["supervisors"]])
    request = {"charity_fund": proposal(world.people, committee=people, **told), "request_id": request_id()}
    await refused(world, "CreateCharityFund", request, reason, field)


async def test_nobody_on_a_committee_is_paid_and_everybody_is_known(world: World) -> None:
    paid = proposal(world.people)
    paid.committee.members[2].paid = True
    await refused(world, "CreateCharityFund", {"charity_fund": paid}, "COMMITTEE_PAID", "charity_fund.committee.members[2].paid")
    strange = proposal([*world.people[:5], NOBODY])
    await refused(world, "CreateCharityFund", {"charity_fund": strange}, "PERSON_NOT_FOUND", "charity_fund.committee")


async def test_a_charity_gives_a_sub_account_once_and_a_funds_purposes_stay(world: World) -> None:
    first = await world.desk.create_fund(proposal(world.people))
    again = proposal(world.people, sub_account=first.sub_account)
    await refused(world, "CreateCharityFund", {"charity_fund": again}, "SUB_ACCOUNT_TAKEN", "charity_fund.sub_account")
    one = await world.desk.read_fund(world.fund)
    told = {"name": one.name, "etag": one.etag}
    await refused(world, "UpdateCharityFund", {**told, "update": {"purposes": [2]}}, "PURPOSES_FIXED", "update.purposes")
    taken = {**told, "update": {"sub_account": first.sub_account}}
    await refused(world, "UpdateCharityFund", taken, "SUB_ACCOUNT_TAKEN", "update.sub_account")
    await refused(world, "SuspendCharityFund", {**told, "etag": "v9", "reason": "样本事由"}, "STALE_ETAG", "etag")
    await refused(world, "CloseCharityFund", told, "ILLEGAL_TRANSITION", "name")


async def test_a_promise_made_in_public_is_kept_unless_hard_times_are_proven(world: World) -> None:
    told = {"name": world.pledge.name, "etag": world.pledge.etag, "reason": "捐赠人申请免除"}
    await refused(world, "ReleasePledge", told, "HARDSHIP_UNPROVEN", "hardship_document")


def _named(wish: Any, names: dict[str, str]) -> Any:
    """Return what is wished with the names of what there is."""
    if not isinstance(wish, dict):
        return wish
    return {key: names.get(value, value) if isinstance(value, str) else value for key, value in wish.items()}


async def refused(world: World, method: str, request: Any, reason: str, field: str) -> None:
    """Call, and see it refused by name, about a field, with nothing stored."""
    if isinstance(request, dict):
        kind = getattr(funds_pb, f"{method}Request", None) or getattr(donations_pb, f"{method}Request")
        request = kind(**{"request_id": request_id(), **request})
    before = await world.desk.running.stored(TABLES)
    with pytest.raises(Refusal) as caught:
        await world.desk(method, request)
    assert (caught.value.reason, [one.field for one in caught.value.violations][:1]) == (reason, [field])
    assert await world.desk.running.stored(TABLES) == before
