"""A flood, from the first donation to the last disclosure: clocks, money, volunteers, and what everybody may read of it."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any, Final

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from wushe.charity.v1 import charity_project_pb2, disclosure_pb2, donation_pb2, ledger_pb2
from wushe.charity.v1.charity_project_pb2 import Emergency
from wushe.charity.v1.disclosure_events_pb2 import DisclosureState

from shared.refusals import Refusal
from tests.infrastructure import Infra
from tests.integration.charity.conftest import database
from tests.integration.charity.disclosures import (
    DISCLOSURE,
    EMERGENCY_RAISING,
    PROJECT_FINAL,
    RAISING_FINAL,
    Anybody,
    Disclosures,
    Finance,
    Hands,
)
from tests.integration.charity.projects import NO_VOLUNTEER_PROJECT, PROJECT, Projects, sent
from tests.integration.charity.running import SPONSOR, Running, beside, eventually
from tests.integration.directory.persons import Persons, claim
from tests.integration.directory.running import Directory
from tests.integration.volunteer.records import Records
from tests.integration.volunteer.records import project as volunteer_project
from tests.integration.volunteer.running import Running as Volunteering
from tests.integration.volunteer.running import beside as volunteers_beside
from tests.integration.volunteer.teams import active

ORGANIZATION: Final = donation_pb2.Donor.KIND_ORGANIZATION
PERSON_DONOR: Final = donation_pb2.Donor.KIND_PERSON
NOBODY_KNOWS: Final = donation_pb2.Donor(kind=donation_pb2.Donor.KIND_ANONYMOUS)
INVOICE: Final = donation_pb2.Goods.VALUATION_BASIS_INVOICE
WITHHELD: Final = "样本刘某某"
"""Gives, and wants nothing published of it."""


@pytest.fixture(scope="module")
async def volunteering(infra: Infra, directory: Directory, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Volunteering]:
    """Run a volunteer service beside the directory."""
    with database(infra) as url:
        async with volunteers_beside(directory, infra, url, tmp_path_factory.mktemp("volunteer") / "files") as running:
            yield running


@pytest.fixture(scope="module")
async def running(
    infra: Infra, directory: Directory, volunteering: Volunteering, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Running]:
    """Run a charity service beside both."""
    with database(infra) as url:
        peers = {"volunteer": volunteering.service.address}
        async with beside(directory, infra, url, tmp_path_factory.mktemp("charity") / "files", peers) as running:
            yield running


@dataclass
class Flood:
    """The project, and whoever has to do with it."""

    running: Running
    desk: Projects
    finance: Finance
    hands: Hands
    anybody: Anybody
    project: charity_project_pb2.CharityProject

    @property
    def name(self) -> str:
        return self.project.name

    @property
    def today(self) -> date:
        return self.desk.today

    async def change(self, method: str, **content: Any) -> None:
        self.project = await self.desk.change(method, await self.desk.get(self.name), **content)

    async def published(self, name: str) -> disclosure_pb2.DisclosureContent:
        return (await self.anybody.read(name)).edition.content


async def test_a_flood_from_the_first_donation_to_the_last_disclosure(running: Running, volunteering: Volunteering) -> None:
    desk, clock = Projects(running), running.directory.clock
    await desk.entitle()
    emergency = Emergency(declaration_number="冀汛指〔2026〕1号", declaration_day=sent(clock.today()))
    project = await desk.create(desk.proposal(begins_in=0, days=30, emergency=emergency))
    flood = Flood(running, desk, Finance(running), Hands(running), Anybody(running), project)
    await _it_raises_at_once_and_the_clocks_of_the_law_begin(flood)
    person = await _money_and_goods_come_in_and_help_goes_out(flood)
    first = await _the_first_disclosure_goes_through_three_pairs_of_hands(flood)
    await _and_then_anybody_reads_it_to_the_fen(flood, first, person)
    await _five_days_on_another_is_due_and_what_is_missed_is_late_for_good(flood)
    await _what_is_published_stays(flood, first)
    await _volunteers_serve(flood, volunteering)
    await _the_fundraising_ends_and_what_was_due_for_it(flood)
    final = await _the_work_ends_when_nothing_is_left(flood)
    await _the_events_hold_nobody(flood, final)


async def test_two_projects_that_link_one_volunteer_project_at_once_are_not_both_served(
    running: Running, volunteering: Volunteering
) -> None:
    desk, served = Projects(running), await volunteer_project(volunteering, await active(volunteering, 31))
    projects = [await desk.create() for _ in range(3)]
    linked = await asyncio.gather(
        *(desk.change("LinkVolunteerProject", one, volunteer_project=served) for one in projects), return_exceptions=True
    )
    assert sorted(getattr(one, "reason", "") for one in linked) == ["", "VOLUNTEER_PROJECT_TAKEN", "VOLUNTEER_PROJECT_TAKEN"]


async def _it_raises_at_once_and_the_clocks_of_the_law_begin(flood: Flood) -> None:
    await flood.change("BeginFundraising")
    assert flood.project.state == PROJECT.STATE_FUNDRAISING
    duties = await flood.hands.writer.duties(due_until=sent(flood.today + timedelta(days=20)))
    assert [(duty.rule, duty.source, duty.due_day) for duty in duties] == [
        ("emergency_raising", "慈善法 72", sent(flood.today + timedelta(days=5))),
        ("filing_afterwards", "慈善法 73", sent(flood.today + timedelta(days=10))),
    ]
    assert await flood.hands.writer.duties() == []


async def _money_and_goods_come_in_and_help_goes_out(flood: Flood) -> str:
    donate = partial(flood.finance.donate, flood.name)
    person = (await Persons(flood.running.directory).resolve(claim(name=WITHHELD))).person.name
    await donate(500_000, donation_pb2.Donor(kind=ORGANIZATION, organization=SPONSOR, published_name="样本爱心企业"))
    await donate(20_000, donation_pb2.Donor(kind=PERSON_DONOR, person=person, name_withheld=True))
    await donate(8_000, NOBODY_KNOWS)
    goods = donation_pb2.Goods(description="棉被", quantity=50, unit="床", valuation_basis=INVOICE, valuation_document="发票-9")
    await donate(300_000, donation_pb2.Donor(kind=ORGANIZATION, published_name="样本家纺厂"), goods=goods)
    await flood.finance.spend(flood.name, 200_000)
    return person


async def _the_first_disclosure_goes_through_three_pairs_of_hands(flood: Flood) -> str:
    hands, running = flood.hands, flood.running
    first = await hands.writer.one(flood.name, EMERGENCY_RAISING)
    with pytest.raises(Refusal) as unpublished:
        await flood.anybody.read(first.name)
    assert unpublished.value.reason == "DISCLOSURE_NOT_FOUND"
    drafted = await hands.writer.change("Draft", first)
    with pytest.raises(Refusal) as own:
        await Disclosures(running, ("reviewer", "1304"), subject="writer").change("Review", drafted)
    reviewed = await hands.reviewer.change("Review", drafted)
    with pytest.raises(Refusal) as twice:
        await Disclosures(running, ("publisher", "1304"), subject="reviewer").change("Publish", reviewed)
    assert (own.value.reason, twice.value.reason) == ("SAME_PERSON", "SAME_PERSON")
    published = await hands.publisher.change("Publish", reviewed)
    assert (published.state, published.late, published.published_edition) == (DISCLOSURE.STATE_PUBLISHED, False, 1)
    return first.name


async def _and_then_anybody_reads_it_to_the_fen(flood: Flood, first: str, person: str) -> None:
    read = await flood.anybody.read(first)
    content, turnover = read.edition.content, read.edition.content.turnover
    assert (turnover.opening_fen, turnover.donated_money_fen, turnover.donated_goods_fen) == (0, 528_000, 300_000)
    assert (turnover.programme_fen, turnover.closing_fen) == (200_000, 628_000)
    assert turnover == content.total
    assert [(one.donor, one.amount_fen, one.goods) for one in content.donations] == [
        ("样本爱心企业", 500_000, ""), ("", 8_000, ""), ("样本家纺厂", 300_000, "棉被 50床"),
    ]  # fmt: skip
    assert (content.unlisted_donation_count, content.expenses[0].people) == (1, 120)
    for secret in (person, WITHHELD):
        assert secret.encode() not in read.SerializeToString()
    assert read.edition.hash == hashlib.sha256(read.edition.document.encode()).hexdigest()
    assert await flood.anybody.listed(flood.name) == [first] == await flood.anybody.listed("divisions/130402")
    assert await flood.anybody.listed("divisions/130403") == []


async def _five_days_on_another_is_due_and_what_is_missed_is_late_for_good(flood: Flood) -> None:
    clock, hands = flood.running.directory.clock, flood.hands
    clock.advance(timedelta(days=6))
    await eventually(lambda: _numbers(flood), [1, 2])
    clock.advance(timedelta(days=5))
    await eventually(lambda: _numbers(flood), [1, 2, 3])
    missed = await hands.writer.one(flood.name, EMERGENCY_RAISING, 2)
    assert {(duty.rule, duty.subject) for duty in await hands.writer.duties() if duty.overdue} == {
        ("emergency_raising", missed.name),
        ("filing_afterwards", flood.name),
    }
    flood.project = await flood.desk.file(await flood.desk.get(flood.name))
    assert (flood.project.state, flood.project.filing.day) == (PROJECT.STATE_FUNDRAISING, sent(flood.today))
    second = await hands.publish(missed)
    assert (second.late, await hands.writer.duties()) == (True, [])
    turnover = (await flood.published(second.name)).turnover
    assert (turnover.opening_fen, turnover.donated_money_fen, turnover.closing_fen) == (628_000, 0, 628_000)
    await flood.finance.donate(flood.name, 1_000, NOBODY_KNOWS)


async def _what_is_published_stays(flood: Flood, first: str) -> None:
    hands, anybody = flood.hands, flood.anybody
    before = await anybody.read(first)
    [one] = [each for each in await hands.writer.owed(flood.name) if each.name == first]
    revised = await hands.writer.change("Revise", one, reason="捐赠人姓名有误")
    assert (revised.edition, revised.published_edition, revised.state) == (2, 1, DISCLOSURE.STATE_DRAFTED)
    assert await anybody.read(first) == before
    with pytest.raises(Refusal) as hidden:
        await anybody.read(first, 2)
    assert hidden.value.reason == "EDITION_NOT_FOUND"
    await hands.publisher.change("Publish", await hands.reviewer.change("Review", revised))
    new, old = await anybody.read(first), await anybody.read(first, 1)
    assert (new.edition.edition, new.edition.reason, old.edition) == (2, "捐赠人姓名有误", before.edition)
    assert new.edition.hash == hashlib.sha256((old.edition.hash + new.edition.document).encode()).hexdigest()
    for change in ("SET document = '{}'", "SET published_by = 'nobody'"):
        with pytest.raises(DBAPIError, match="what is published stays"):
            async with flood.running.service.database.transaction() as tx:
                await tx.execute(text(f"UPDATE disclosure_edition {change} WHERE edition = 1"))


async def _volunteers_serve(flood: Flood, volunteering: Volunteering) -> None:
    """What they did before the link counts, what they do after it, and nothing that is revoked; and only for one project."""
    records, one, other = Records(volunteering), await active(volunteering, 21), await active(volunteering, 22)
    served = await volunteer_project(volunteering, one, other)
    await records.change("ApproveRecord", await records.enter("RecordService", served, one.name, -2, 0))
    with pytest.raises(Refusal) as unknown:
        await flood.change("LinkVolunteerProject", volunteer_project=NO_VOLUNTEER_PROJECT)
    assert unknown.value.reason == "VOLUNTEER_PROJECT_NOT_FOUND"
    await flood.change("LinkVolunteerProject", volunteer_project=served)
    assert list(flood.project.volunteer_projects) == [served]
    await eventually(lambda: _service(flood), (1, 1, 120, False))
    effective = await records.change("ApproveRecord", await records.enter("RecordService", served, other.name, -3, 0))
    await eventually(lambda: _service(flood), (2, 2, 300, False))
    with pytest.raises(Refusal) as taken:
        await flood.desk.change("LinkVolunteerProject", await flood.desk.create(), volunteer_project=served)
    assert taken.value.reason == "VOLUNTEER_PROJECT_TAKEN"
    await records.change("RevokeRecord", effective, reason="虚报时长")
    await eventually(lambda: _service(flood), (1, 1, 120, False))
    await flood.change("UnlinkVolunteerProject", volunteer_project=served, reason="关联有误")
    assert await _service(flood) == (0, 0, 0, False)
    await flood.change("LinkVolunteerProject", volunteer_project=served)
    await eventually(lambda: _service(flood), (1, 1, 120, False))


async def _the_fundraising_ends_and_what_was_due_for_it(flood: Flood) -> None:
    await flood.change("BeginImplementation")
    assert (await flood.hands.writer.one(flood.name, EMERGENCY_RAISING, 3)).state == DISCLOSURE.STATE_LAPSED
    final = await flood.hands.publish(await flood.hands.writer.one(flood.name, RAISING_FINAL))
    assert final.due_day == sent(date(2026, 6, 12))  # three months after 12 March, a Friday


async def _the_work_ends_when_nothing_is_left(flood: Flood) -> str:
    hands = flood.hands
    await flood.finance.sell(flood.name, 20_000, 15_000, "SALE-1")
    await flood.finance.spend(flood.name, 280_000, asset=ledger_pb2.ASSET_GOODS)
    await flood.change("CompleteCharityProject")
    final = await hands.reviewer.change("Review", await hands.writer.change("Draft", await hands.writer.one(flood.name, PROJECT_FINAL)))
    with pytest.raises(Refusal) as left:
        await hands.publisher.change("Publish", final)
    assert (left.value.reason, left.value.metadata) == ("BALANCE_LEFT", {"balance_fen": "344000"})
    await flood.finance.spend(flood.name, 300_000)
    await flood.finance.earn(flood.name, 250, "INT-2026-Q2")
    await flood.finance.spend(flood.name, 44_250, management=True)
    final = await hands.publish(await hands.reviewer.change("Return", final, reason="支出已有变化"))
    content = await flood.published(final.name)
    assert (content.total.closing_fen, content.total.programme_fen, content.total.management_fen) == (0, 780_000, 44_250)
    assert (content.total.interest_fen, content.total.donated_money_fen) == (250, 529_000)
    sold = (content.total.sale_proceeds_fen, content.total.sold_goods_fen, content.total.sale_gain_fen)
    assert sold == (15_000, 20_000, -5_000)
    assert (content.volunteer_count, content.volunteer_minutes) == (1, 120)
    assert (await flood.desk.get(flood.name)).state == PROJECT.STATE_DISCLOSED
    with pytest.raises(Refusal) as shut:
        await flood.finance.donate(flood.name, 1_000, NOBODY_KNOWS)
    assert shut.value.reason == "BOOK_CLOSED"
    assert await hands.writer.duties(due_until=sent(flood.today + timedelta(days=400))) == []
    assert (await flood.anybody.listed(flood.name))[-1] == final.name
    return final.name


async def _the_events_hold_nobody(flood: Flood, final: str) -> None:
    events = [event for event in await flood.running.events("disclosure") if event.subject == final]
    kinds = [event.type.rpartition("Disclosure")[2] for event in events]
    assert kinds == ["Arose", "Drafted", "Reviewed", "Returned", "Drafted", "Reviewed", "Published"]
    state = DisclosureState()
    assert events[-1].data.Unpack(state)
    assert (state.state, state.published_edition, state.late, len(state.published_hash)) == (DISCLOSURE.STATE_PUBLISHED, 1, False, 64)
    for event in await flood.running.events():
        assert WITHHELD.encode() not in event.SerializeToString()


async def _numbers(flood: Flood) -> list[int]:
    return sorted(one.number for one in await flood.hands.writer.owed(flood.name, kind=EMERGENCY_RAISING))


async def _service(flood: Flood) -> tuple[int, int, int, bool]:
    one = (await flood.desk.read(flood.name)).volunteer_service
    return one.volunteer_count, one.person_times, one.minutes, one.catching_up
