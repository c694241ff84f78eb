"""The life of a fund, and what the law asks of a charity's year."""

from __future__ import annotations

from typing import Any

import pytest
from wushe.charity.v1 import charity_fund_service_pb2 as funds_pb
from wushe.charity.v1 import donation_service_pb2 as donations_pb
from wushe.charity.v1 import ledger_service_pb2 as ledger_pb
from wushe.charity.v1 import voucher_service_pb2 as vouchers_pb

from services.charity.domain.fund_refusals import FundNotFound
from services.charity.domain.ledger_refusals import CauseNotFound, DonationNotFound, EntryNotFound, SamePerson
from services.charity.domain.refusals import BalanceLeft, OrganizationNotFound
from shared.refusals import IllegalTransition
from tests.integration.charity.ledger import (
    CARE,
    FUND,
    MANAGEMENT,
    POVERTY,
    Desk,
    committee,
    established,
    interest,
    persons,
    proposal,
    spent,
)
from tests.integration.charity.running import BASE, ELSEWHERE, NO_ORGANIZATION, Running, request_id

ELSEWHERES_FINANCE = (("finance", "130403"),)


@pytest.fixture(scope="module")
async def people(running: Running) -> list[str]:
    """Ten people."""
    return await persons(running, 10)


async def history(desk: Desk, name: str) -> list[str]:
    """Return what happened to a fund."""
    told = (await desk("ListCharityFundChanges", funds_pb.ListCharityFundChangesRequest(parent=name))).changes
    assert [one.version for one in told] == list(range(1, len(told) + 1))
    return [type(one).Kind.Name(one.kind).removeprefix("KIND_") for one in told]


async def test_a_fund_is_set_up_governed_and_ended_and_its_history_tells_all_of_it(running: Running, people: list[str]) -> None:
    clerk, reviewer = Desk(running, "clerk"), Desk(running, "reviewer")
    draft = await clerk.create_fund(proposal(people[:6]))
    renamed = await clerk.fund("Update", draft, update={"display_name": "社区互助基金", "purposes": [POVERTY, CARE]})
    assert (renamed.display_name, renamed.sub_account, list(renamed.purposes)) == ("社区互助基金", draft.sub_account, [POVERTY, CARE])
    with pytest.raises(SamePerson):
        await clerk.fund("Establish", renamed)
    with pytest.raises(CauseNotFound):
        await clerk.donate(renamed.name, 1)
    active = await reviewer.fund("Establish", renamed)
    assert (active.state, active.establish_day) == (FUND.STATE_ACTIVE, clerk.today)
    assert [(book.purpose, book.balance_fen) for book in await clerk.books(active.name)] == [(POVERTY, 0), (CARE, 0)]
    asked = funds_pb.ReplaceCommitteeRequest(
        name=active.name, etag=active.etag, committee=committee(people[1:8], people[8:]), reason="届满换届", request_id=request_id()
    )
    turned = (await clerk("ReplaceCommittee", asked)).charity_fund
    assert (len(turned.committee.members), len(turned.committee.supervisors)) == (7, 2)
    await clerk.donate(active.name, 100, purpose=CARE)
    ending = await reviewer.fund("WindUp", turned, reason="基金到期")
    with pytest.raises(BalanceLeft):
        await reviewer.fund("Close", ending)
    await spent(running, active.name, 100, purpose=CARE)
    closed = await reviewer.fund("Close", ending)
    with pytest.raises(IllegalTransition):
        await clerk.fund("Update", closed, update={"display_name": "样本基金二号"})
    assert await history(clerk, closed.name) == ["CREATED", "UPDATED", "ESTABLISHED", "COMMITTEE_REPLACED", "WINDING_UP", "CLOSED"]
    listed = funds_pb.ListCharityFundsRequest(parent="divisions/130402", state=FUND.STATE_CLOSED)
    assert [one.name for one in (await clerk("ListCharityFunds", listed)).charity_funds] == [closed.name]


async def test_what_lies_in_another_county_is_not_there(running: Running, people: list[str]) -> None:
    fund = str((await established(running, people[:6])).name)
    desk, stranger = Desk(running), Desk(running, "stranger", *ELSEWHERES_FINANCE)
    gift = await desk.donate(fund, 100)
    calls: list[tuple[type[Exception], Any]] = [
        (CauseNotFound, stranger.donate(fund, 1)),
        (CauseNotFound, stranger.books(fund)),
        (DonationNotFound, stranger.donation(gift.name)),
        (CauseNotFound, stranger("ListDonations", donations_pb.ListDonationsRequest(parent=fund))),
        (EntryNotFound, stranger("GetLedgerEntry", ledger_pb.GetLedgerEntryRequest(name=gift.entry))),
        (CauseNotFound, stranger("ListVouchers", vouchers_pb.ListVouchersRequest(parent=fund))),
        (FundNotFound, stranger.read_fund(fund)),
    ]
    for refusal, calling in calls:
        with pytest.raises(refusal):
            await calling


async def test_the_ratios_of_a_year_open_down_to_their_entries(running: Running, people: list[str]) -> None:
    fund = str((await established(running, people[:6], organization=BASE)).name)
    desk, today = Desk(running, "finance"), running.directory.clock.today()
    last_year = {"received_day": type(desk.today)(year=today.year - 1, month=12, day=31)}
    old = [await desk.donate(fund, amount, **last_year) for amount in (600, 400)]
    await desk.donate(fund, 5_000)
    meals = [await spent(running, fund, amount) for amount in (500, 190)]
    office = await spent(running, fund, 80, category=MANAGEMENT)

    async def ratios(year: int = today.year, *, of: str = BASE, by: Desk = desk) -> list[tuple[int, int, int, bool]]:
        told = (await by("GetSpendingRatios", ledger_pb.GetSpendingRatiosRequest(organization=of, year=year))).ratios
        return [(one.numerator_fen, one.denominator_fen, one.basis_points, one.met) for one in told]

    assert await ratios() == [(690, 1_000, 6_900, False), (80, 770, 1_038, False)]
    meals.append(await spent(running, fund, 110))
    assert await ratios() == [(800, 1_000, 8_000, True), (80, 880, 909, True)]
    paid = await Desk(running, "finance").prepare(interest=interest(fund, 40, "INT-1"))
    await Desk(running, "reviewer").decide("Post", paid)
    assert (await ratios(today.year + 1))[0] == (0, 5_040, 0, False)

    async def entries(kind: int, side: int) -> dict[str, int]:
        found: dict[str, int] = {}
        asked = ledger_pb.ListRatioEntriesRequest(organization=BASE, year=today.year, kind=kind, side=side, page_size=2)  # type: ignore[arg-type]
        while True:
            page = await desk("ListRatioEntries", asked)
            found |= {one.entry.name: one.amount_fen for one in page.entries}
            asked.page_token = page.next_page_token
            if not asked.page_token:
                return found

    assert await entries(1, 1) == {one.entry: one.amount_fen for one in meals}
    assert await entries(1, 2) == {one.entry: one.amount_fen for one in old}
    assert await entries(2, 1) == {office.entry: 80}
    assert sum((await entries(2, 2)).values()) == 880
    await established(running, people[:6], organization=BASE, community=f"communities/{ELSEWHERE}")
    for refused in (ratios(by=Desk(running, "county", ("finance", "130402"))), ratios(of=NO_ORGANIZATION)):
        with pytest.raises(OrganizationNotFound):
            await refused
