"""Donations are found below a division, by the name they are published under and by receipt; pledges below a division, too."""

from __future__ import annotations

from typing import Any

import pytest
from wushe.charity.v1 import donation_service_pb2 as donations_pb

from shared.refusals import DivisionOutOfScope, InvalidPageToken, Refusal
from tests.integration.charity.ledger import DONATION, DONOR, MONEY, Desk
from tests.integration.charity.running import Running, request_id

CITY = "divisions/1304"


def named(name: str) -> Any:
    """Return an organization that gives under a name."""
    return DONOR(kind=DONOR.KIND_ORGANIZATION, published_name=name)


async def listed(desk: Desk, parent: str = CITY, *, method: str = "Donations", page_size: int = 2, **narrowed: Any) -> list[str]:
    """Return the names of what a list holds, by pages."""
    found: list[str] = []
    token = ""
    while True:
        request = getattr(donations_pb, f"List{method}Request")(parent=parent, page_size=page_size, page_token=token, **narrowed)
        page = await desk(f"List{method}", request)
        found += [one.name for one in getattr(page, method.lower())]
        token = page.next_page_token
        if not token:
            return found


async def test_a_division_lists_what_was_given_in_it_page_by_page(running: Running, fund: str) -> None:
    finance = Desk(running, "finance")
    given = [(await finance.donate(fund, fen)).name for fen in (100, 200, 300, 400, 500)]
    below = await listed(finance)
    assert [name for name in below if name in given] == given
    assert len(below) == len(set(below))
    assert await listed(finance, (await finance.read_fund(fund)).community) == below
    assert await listed(finance, "divisions/130403") == []
    assert await listed(finance, fund) == given


async def test_nobody_lists_a_division_out_of_scope(running: Running, fund: str) -> None:
    await Desk(running, "finance").donate(fund, 100)
    stranger = Desk(running, "elsewhere", ("finance", "130403"))
    for method in ("Donations", "Pledges"):
        with pytest.raises(DivisionOutOfScope):
            await listed(stranger, "divisions/130402", method=method)


async def test_a_donation_is_found_by_the_beginning_of_a_name_and_by_the_number_on_its_receipt(running: Running, fund: str) -> None:
    finance = Desk(running, "finance")
    first = await finance.donate(fund, 100, donor=named("甲乙公司"))
    second = await finance.donate(fund, 200, donor=named("甲丙商行"))
    third = await finance.donate(fund, 300)
    assert await listed(finance, query="甲乙") == [first.name]
    assert await listed(finance, query="甲") == await listed(finance, fund, query="甲") == [first.name, second.name]
    assert await listed(finance, query="公司") == await listed(finance, query="%") == []
    number, year = third.receipt.number, third.receipt.year
    for text in (f"{number}", f"{year}-{number}", f"{year}-{number:06d}"):
        assert await listed(finance, query=text) == await listed(finance, fund, query=text) == [third.name], text
    assert await listed(finance, query=f"{year - 1}-{number}") == []
    assert await listed(finance, query="甲", state=DONATION.STATE_REVERSED) == []


async def test_a_text_of_spaces_is_refused_and_a_page_of_one_text_is_none_of_another(running: Running, fund: str) -> None:
    finance = Desk(running, "finance")
    for _ in range(2):
        await finance.donate(fund, 100, donor=named("样本公司"))
    with pytest.raises(Refusal) as refused:
        await listed(finance, query="  ")
    assert (refused.value.reason, refused.value.violations[0].field) == ("INVALID_FIELD", "query")
    page = await finance("ListDonations", donations_pb.ListDonationsRequest(parent=CITY, query="样本", page_size=1))
    with pytest.raises(InvalidPageToken):
        await finance("ListDonations", donations_pb.ListDonationsRequest(parent=CITY, query="样", page_token=page.next_page_token))


async def test_a_division_lists_the_promises_made_in_it(running: Running, fund: str) -> None:
    finance = Desk(running, "finance")
    asked = donations_pb.CreatePledgeRequest(cause=fund, donor=named("样本公司"), asset=MONEY, pledged_fen=250, request_id=request_id())
    pledge = (await finance("CreatePledge", asked)).pledge
    assert pledge.name in await listed(finance, method="Pledges")
    assert await listed(finance, fund, method="Pledges") == [pledge.name]
    assert await listed(finance, "divisions/130403", method="Pledges") == []
