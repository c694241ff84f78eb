"""What two, or fifty, at once do: nothing is given twice, overdrawn, numbered twice or left out."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from wushe.charity.v1 import donation_service_pb2 as donations_pb
from wushe.common.v1.event_pb2 import Event
from wushe.common.v1.replication_service_pb2 import StreamAggregatesRequest
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub

from services.charity.domain.ledger_refusals import PledgeExceeded, PledgeMismatch
from shared.errors import refusal_in
from shared.refusals import IllegalTransition, Refusal, RequestIdReused, StaleEtag
from tests.integration.charity.ledger import DONOR, MONEY, NO_FUND, Desk, established, expense, interest
from tests.integration.charity.running import Running, request_id

WRITERS, EACH = 50, 4


async def test_fifty_givers_at_once_have_receipts_without_a_gap(running: Running, fund: str) -> None:
    desks = [Desk(running, f"finance-{number}", ("finance", "1304")) for number in range(WRITERS)]

    async def give(desk: Desk, number: int) -> list[Any]:
        return [await desk.donate(fund, 100 * number + at + 1) for at in range(EACH)]

    given = [one for some in await asyncio.gather(*(give(desk, number) for number, desk in enumerate(desks))) for one in some]
    numbers = sorted(one.receipt.number for one in given)
    assert numbers == list(range(numbers[0], numbers[0] + WRITERS * EACH))
    [book] = await desks[0].books(fund)
    assert (book.lines, book.money_fen) == (WRITERS * EACH, sum(one.amount_fen for one in given))


async def test_of_ten_who_spend_all_at_once_as_many_succeed_as_there_is_money_for(running: Running, fund: str) -> None:
    finance, reviewer = Desk(running, "finance"), Desk(running, "reviewer")
    await finance.donate(fund, 350)
    prepared = [await finance.prepare(expense=expense(fund, 100)) for _ in range(10)]
    done = await asyncio.gather(*(reviewer.decide("Post", one) for one in prepared), return_exceptions=True)
    assert sorted(type(one).__name__ for one in done) == ["BalanceExceeded"] * 7 + ["Voucher"] * 3
    [book] = await finance.books(fund)
    assert (book.spent_fen, book.balance_fen) == (300, 50)


async def test_two_funds_that_give_to_each_other_at_once_wait_in_no_circle(running: Running, people: list[str], fund: str) -> None:
    other = str((await established(running, people)).name)
    finance, reviewer = Desk(running, "finance"), Desk(running, "reviewer")
    for one in (fund, other):
        await finance.donate(one, 1_000)
    told = {"asset": MONEY, "amount_fen": 1, "basis": 2, "basis_document": "同意书1"}
    ways = [(fund, other), (other, fund)] * 8
    prepared = [await finance.prepare(transfer={"cause": source, "to_cause": target, **told}) for source, target in ways]
    await asyncio.gather(*(reviewer.decide("Post", one) for one in prepared))
    assert [(book.money_fen, book.transferred_in_fen) for one in (fund, other) for book in await finance.books(one)] == [(1_000, 8)] * 2


async def test_a_voucher_is_decided_once_and_a_gift_refunded_once(running: Running, fund: str) -> None:
    finance, reviewer, third = Desk(running, "finance"), Desk(running, "reviewer"), Desk(running, "third")
    gift = await finance.donate(fund, 1_000)
    one = await finance.prepare(expense=expense(fund, 100))
    deciding = (reviewer.decide("Post", one), third.decide("Post", one), third.decide("Reject", one, reason="票据不全"))
    done = await asyncio.gather(*deciding, return_exceptions=True)
    assert sum(not isinstance(each, BaseException) for each in done) == 1
    assert all(isinstance(each, StaleEtag | IllegalTransition) for each in done if isinstance(each, BaseException))
    backs = [await finance.prepare(refund={"donation": gift.name, "amount_fen": 600}) for _ in range(2)]
    done = await asyncio.gather(*(reviewer.decide("Post", back) for back in backs), return_exceptions=True)
    assert sum(isinstance(each, Refusal) for each in done) == 1
    assert (await finance.donation(gift.name)).refunded_fen == 600


async def test_a_payment_of_the_bank_is_booked_once_whoever_is_first(running: Running, fund: str) -> None:
    finance, reviewer = Desk(running, "finance"), Desk(running, "reviewer")
    prepared = [await finance.prepare(interest=interest(fund, 35, "INT-2026-Q3")) for _ in range(4)]
    done = await asyncio.gather(*(reviewer.decide("Post", one) for one in prepared), return_exceptions=True)
    assert sorted(type(one).__name__ for one in done) == ["PaymentBooked"] * 3 + ["Voucher"]
    assert [(book.interest_fen, book.lines) for book in await finance.books(fund)] == [(35, 1)]


async def test_a_pledge_takes_no_more_than_it_lacks_however_many_come(running: Running, fund: str) -> None:
    finance = Desk(running, "finance")
    giver = DONOR(kind=DONOR.KIND_ORGANIZATION, published_name="样本公司")
    asked = donations_pb.CreatePledgeRequest(cause=fund, donor=giver, asset=MONEY, pledged_fen=250, request_id=request_id())
    pledge = (await finance("CreatePledge", asked)).pledge
    done = await asyncio.gather(*(finance.donate(fund, 100, donor=giver, pledge=pledge.name) for _ in range(6)), return_exceptions=True)
    assert sum(not isinstance(each, BaseException) for each in done) == 2
    assert all(isinstance(each, PledgeExceeded | PledgeMismatch) for each in done if isinstance(each, BaseException))
    kept = (await finance("GetPledge", donations_pb.GetPledgeRequest(name=pledge.name))).pledge
    assert kept.received_fen == 200
    page = await finance("ListDonations", donations_pb.ListDonationsRequest(parent=pledge.name, page_size=1))
    assert (len(page.donations), bool(page.next_page_token)) == (1, True)


async def test_a_call_that_is_made_again_gives_the_same_donation_and_never_another(running: Running, fund: str) -> None:
    finance, key = Desk(running, "finance"), request_id()
    many = await asyncio.gather(*(finance.donate(fund, 700, key=key) for _ in range(5)))
    assert len({(one.name, one.receipt.number) for one in many}) == 1
    with pytest.raises(RequestIdReused):
        await finance.donate(fund, 701, key=key)
    [book] = await finance.books(fund)
    assert (book.lines, book.money_fen) == (1, 700)


async def test_of_a_list_what_is_refused_does_not_stop_the_rest(running: Running, fund: str) -> None:
    finance = Desk(running, "finance")
    entries = [finance.entry(fund, 5), finance.entry(NO_FUND, 5), finance.entry(fund, 7), finance.entry(fund, 1, receipt=1)]
    asked = donations_pb.BatchDonateRequest(donations=entries, request_id=request_id())
    outcomes = (await finance("BatchDonate", asked)).outcomes
    assert [one.donation.amount_fen for one in outcomes] == [5, 0, 7, 0]
    told = [refusal_in(one.refusal) for one in outcomes if one.HasField("refusal")]
    assert [(type(one).__name__, one.violations[0].field) for one in told if one] == [
        ("CauseNotFound", "donations[1].cause"),
        ("ReceiptMismatch", "donations[3].receipt"),
    ]
    assert (await finance("BatchDonate", asked)).outcomes == outcomes


async def test_copies_are_what_the_events_came_to_and_name_nobody(running: Running, people: list[str], fund: str) -> None:
    finance, reviewer = Desk(running, "finance"), Desk(running, "reviewer")
    giver = DONOR(kind=DONOR.KIND_PERSON, person=people[0], published_name="爱心市民")
    gift = await finance.donate(fund, 900, donor=giver, payment_reference="SECRET-77")
    await reviewer.decide("Post", await finance.prepare(refund={"donation": gift.name, "amount_fen": 100}))
    told = {(event.aggregate_type, event.subject): event for event in await running.events()}
    stub, token = ReplicationServiceStub(running.channel), running.directory.token(("system", "*"))
    for kind in ("charity_fund", "donation", "ledger_line", "pledge", "voucher"):
        asked = StreamAggregatesRequest(aggregate_type=kind)
        answers = stub.StreamAggregates(asked, metadata=(("authorization", f"Bearer {token}"),), timeout=30)
        copies: list[Event] = [one async for answer in answers for one in answer.snapshots]
        assert copies
        for one in copies:
            assert (one.version, one.data) == (told[kind, one.subject].version, told[kind, one.subject].data)
    stored = b"".join([event.SerializeToString() for event in told.values()])
    for secret in ("爱心市民", "SECRET-77", people[0]):
        assert secret.encode() not in stored
