"""A flood, from the first donation to the last disclosure: clocks, money, volunteers, and what everybody may read of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator
from datetime import date, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from wushe.charity.v1 import charity_project_service_pb2, donation_pb2, ledger_pb2
from wushe.charity.v1.charity_project_pb2 import Emergency
from wushe.charity.v1.disclosure_events_pb2 import DisclosureState

from shared.refusals import Refusal
from tests.integration.charity.conftest import database
from tests.integration.charity.disclosures import (
    DISCLOSURE,
    EMERGENCY_RAISING,
    NO_DISCLOSURE,
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
from tests.infrastructure import Infra
from tests.integration.volunteer.records import Records
from tests.integration.volunteer.records import project as volunteer_project
from tests.integration.volunteer.running import Running as Volunteering
from tests.integration.volunteer.running import beside as volunteers_beside
from tests.integration.volunteer.teams import active

WITHHELD = "样本刘某某"
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


async def test_a_flood_from_the_first_donation_to_the_last_disclosure(running: Running, volunteering: Volunteering) -> None:
    desk, finance, hands, anybody, clock = Projects(running), Finance(running), Hands(running), Anybody(running), running.directory.clock
    await desk.entitle()
    emergency = Emergency(declaration_number="冀汛指〔2026〕1号", declaration_day=sent(clock.today()))
    flood = await desk.create(desk.proposal(begins_in=0, days=30, emergency=emergency))

    # It raises at once, before anything is filed; the law's clocks begin.
    flood = await desk.change("BeginFundraising", flood)
    first_day = clock.today()
    assert flood.state == PROJECT.STATE_FUNDRAISING
    duties = await hands.writer.duties(due_until=sent(first_day + timedelta(days=20)))
    assert [(duty.rule, duty.source, duty.due_day) for duty in duties] == [
        ("emergency_raising", "慈善法 72", sent(first_day + timedelta(days=5))),
        ("filing_afterwards", "慈善法 73", sent(first_day + timedelta(days=10))),
    ]
    assert await hands.writer.duties() == []

    # Money and goods come in, and help goes out.
    person = (await Persons(running.directory).resolve(claim(name=WITHHELD))).person.name
    await finance.donate(flood.name, 500_000, donation_pb2.Donor(kind=2, organization=SPONSOR, published_name="样本爱心企业"))
    await finance.donate(flood.name, 20_000, donation_pb2.Donor(kind=1, person=person, name_withheld=True))
    await finance.donate(flood.name, 8_000, donation_pb2.Donor(kind=3))
    goods = donation_pb2.Goods(description="棉被", quantity=50, unit="床", valuation_basis=1, valuation_document="发票-9")
    await finance.donate(flood.name, 300_000, donation_pb2.Donor(kind=2, published_name="样本家纺厂"), goods=goods)
    await finance.spend(flood.name, 200_000)

    # The first disclosure goes through three pairs of hands, and then anybody reads it, to the fen.
    first = await hands.writer.one(flood.name, EMERGENCY_RAISING)
    with pytest.raises(Refusal) as unpublished:
        await anybody.read(first.name)
    assert unpublished.value.reason == "DISCLOSURE_NOT_FOUND"
    drafted = await hands.writer.change("Draft", first)
    both = Disclosures(running, ("finance", "1304"), ("reviewer", "1304"), ("publisher", "1304"), subject="writer")
    with pytest.raises(Refusal) as own:
        await both.change("Review", drafted)
    reviewed = await hands.reviewer.change("Review", drafted)
    alone = Disclosures(running, ("publisher", "1304"), subject="reviewer")
    with pytest.raises(Refusal) as twice:
        await alone.change("Publish", reviewed)
    assert (own.value.reason, twice.value.reason) == ("SAME_PERSON", "SAME_PERSON")
    published = await hands.publisher.change("Publish", reviewed)
    assert (published.state, published.late, published.published_edition) == (DISCLOSURE.STATE_PUBLISHED, False, 1)
    read = await anybody.read(first.name)
    turnover = read.edition.content.turnover
    assert (turnover.opening_fen, turnover.donated_money_fen, turnover.donated_goods_fen, turnover.programme_fen, turnover.closing_fen) == (
        0, 528_000, 300_000, 200_000, 628_000,
    )  # fmt: skip
    assert turnover == read.edition.content.total
    assert [(one.donor, one.amount_fen, one.goods) for one in read.edition.content.donations] == [
        ("样本爱心企业", 500_000, ""), ("", 8_000, ""), ("样本家纺厂", 300_000, "棉被 50床"),
    ]  # fmt: skip
    assert (read.edition.content.unlisted_donation_count, read.edition.content.expenses[0].people) == (1, 120)
    assert "20000" not in json.dumps(json.loads(read.edition.document)["donations"])
    for secret in (person, WITHHELD):
        assert secret.encode() not in read.SerializeToString()
    assert read.edition.hash == hashlib.sha256(read.edition.document.encode()).hexdigest()
    assert await anybody.listed(flood.name) == [first.name] == await anybody.listed("divisions/130402")
    assert await anybody.listed("divisions/130403") == []

    # Five days on another is due, whether anybody thought of it or not; what is missed is listed, and late for good.
    clock.advance(timedelta(days=6))
    await eventually(lambda: _numbers(hands, flood.name), [1, 2])
    clock.advance(timedelta(days=5))
    await eventually(lambda: _numbers(hands, flood.name), [1, 2, 3])
    missed = await hands.writer.one(flood.name, EMERGENCY_RAISING, 2)
    assert {(duty.rule, duty.subject) for duty in await hands.writer.duties() if duty.overdue} == {
        ("emergency_raising", missed.name),
        ("filing_afterwards", flood.name),
    }
    flood = await desk.file(await desk.get(flood.name))
    assert (flood.state, flood.filing.day) == (PROJECT.STATE_FUNDRAISING, sent(clock.today()))
    second = await hands.publish(missed)
    assert (second.late, await hands.writer.duties()) == (True, [])
    again = (await anybody.read(second.name)).edition.content
    assert (again.turnover.opening_fen, again.turnover.donated_money_fen, again.turnover.closing_fen) == (628_000, 0, 628_000)

    # What is published stays: a further edition says why there is one, and the first can be read for good.
    await finance.donate(flood.name, 1_000, donation_pb2.Donor(kind=3))
    await _revise(running, hands, anybody, first.name, read.edition.document)

    # Volunteers: what they did before the link, and what they do after it.
    await _volunteers(running, desk, volunteering, flood.name)

    # The fundraising ends and with it what was due for it; the work ends when nothing is left.
    flood = await desk.change("BeginImplementation", await desk.get(flood.name))
    assert (await hands.writer.one(flood.name, EMERGENCY_RAISING, 3)).state == DISCLOSURE.STATE_LAPSED
    final_raising = await hands.publish(await hands.writer.one(flood.name, RAISING_FINAL))
    assert final_raising.due_day == sent(date(2026, 6, 12))  # three months after 12 March, a Friday
    await finance.spend(flood.name, 300_000, asset=ledger_pb2.ASSET_GOODS)
    flood = await desk.change("CompleteCharityProject", flood)
    final = await hands.writer.change("Draft", await hands.writer.one(flood.name, PROJECT_FINAL))
    final = await hands.reviewer.change("Review", final)
    with pytest.raises(Refusal) as left:
        await hands.publisher.change("Publish", final)
    assert (left.value.reason, left.value.metadata) == ("BALANCE_LEFT", {"balance_fen": "329000"})
    await finance.spend(flood.name, 300_000)
    await finance.spend(flood.name, 29_000, management=True)
    final = await hands.reviewer.change("Return", final, reason="支出已有变化")
    final = await hands.publish(final)
    total = (await anybody.read(final.name)).edition.content
    assert (total.total.closing_fen, total.total.programme_fen, total.total.management_fen) == (0, 800_000, 29_000)
    assert (total.volunteer_count, total.volunteer_minutes) == (1, 120)
    closed = await desk.get(flood.name)
    assert closed.state == PROJECT.STATE_DISCLOSED
    with pytest.raises(Refusal) as shut:
        await finance.donate(flood.name, 1_000, donation_pb2.Donor(kind=3))
    assert shut.value.reason == "BOOK_CLOSED"
    assert await hands.writer.duties(due_until=sent(clock.today() + timedelta(days=400))) == []
    assert (await anybody.listed(flood.name))[-1] == final.name
    await _told(running, final.name)


async def _numbers(hands: Hands, project: str) -> list[int]:
    return sorted(one.number for one in await hands.writer.owed(project, kind=EMERGENCY_RAISING))


async def _revise(running: Running, hands: Hands, anybody: Anybody, name: str, document: str) -> None:
    """Publish a second edition of a disclosure."""
    [one] = [each for each in await hands.writer.owed((await anybody.read(name)).edition.content.charity_project) if each.name == name]
    revised = await hands.writer.change("Revise", one, reason="捐赠人姓名有误")
    assert (revised.edition, revised.published_edition, revised.state) == (2, 1, DISCLOSURE.STATE_DRAFTED)
    assert (await anybody.read(name)).edition.edition == 1
    with pytest.raises(Refusal) as hidden:
        await anybody.read(name, 2)
    assert hidden.value.reason == "EDITION_NOT_FOUND"
    await hands.publisher.change("Publish", await hands.reviewer.change("Review", revised))
    new, old = await anybody.read(name), await anybody.read(name, 1)
    assert (new.edition.edition, new.edition.reason, old.edition.document) == (2, "捐赠人姓名有误", document)
    assert new.edition.hash == hashlib.sha256((old.edition.hash + new.edition.document).encode()).hexdigest()
    for change in ("SET document = '{}'", "SET published_by = 'nobody'"):
        with pytest.raises(DBAPIError, match="what is published stays"):
            async with running.service.database.transaction() as tx:
                await tx.execute(text(f"UPDATE disclosure_edition {change} WHERE edition = 1"))  # noqa: S608 # made of constants
    with pytest.raises(Refusal) as nothing:
        await anybody.read(NO_DISCLOSURE)
    assert nothing.value.reason == "DISCLOSURE_NOT_FOUND"


async def _volunteers(running: Running, desk: Projects, volunteering: Volunteering, name: str) -> None:
    """Link a volunteer project that has a record, and let another record come, count and be revoked."""
    records, one, other = Records(volunteering), await active(volunteering, 21), await active(volunteering, 22)
    served = await volunteer_project(volunteering, one, other)
    before = await records.enter("RecordService", served, one.name, -2, 0)
    await records.change("ApproveRecord", before)
    with pytest.raises(Refusal) as unknown:
        await desk.change("LinkVolunteerProject", await desk.get(name), volunteer_project=NO_VOLUNTEER_PROJECT)
    assert unknown.value.reason == "VOLUNTEER_PROJECT_NOT_FOUND"
    flood = await desk.change("LinkVolunteerProject", await desk.get(name), volunteer_project=served)
    assert list(flood.volunteer_projects) == [served]
    await eventually(lambda: _service(desk, name), (1, 1, 120, False))
    after = await records.enter("RecordService", served, other.name, -3, 0)
    effective = await records.change("ApproveRecord", after)
    await eventually(lambda: _service(desk, name), (2, 2, 300, False))
    with pytest.raises(Refusal) as taken:
        await desk.change("LinkVolunteerProject", await desk.create(), volunteer_project=served)
    assert taken.value.reason == "VOLUNTEER_PROJECT_TAKEN"
    await records.change("RevokeRecord", effective, reason="虚报时长")
    await eventually(lambda: _service(desk, name), (1, 1, 120, False))
    flood = await desk.change("UnlinkVolunteerProject", await desk.get(name), volunteer_project=served, reason="关联有误")
    assert await _service(desk, name) == (0, 0, 0, False)
    await desk.change("LinkVolunteerProject", flood, volunteer_project=served)
    await eventually(lambda: _service(desk, name), (1, 1, 120, False))


async def _service(desk: Projects, name: str) -> tuple[int, int, int, bool]:
    answer: charity_project_service_pb2.GetCharityProjectResponse = await desk.read(name)
    one = answer.volunteer_service
    return one.volunteer_count, one.person_times, one.minutes, one.catching_up


async def _told(running: Running, final: str) -> None:
    """Look at the events: full states, nobody's name."""
    events = [event for event in await running.events("disclosure") if event.subject == final]
    kinds = [event.type.rpartition("Disclosure")[2] for event in events]
    assert kinds == ["Arose", "Drafted", "Reviewed", "Returned", "Drafted", "Reviewed", "Published"]
    state = DisclosureState()
    assert events[-1].data.Unpack(state)
    assert (state.state, state.published_edition, state.late, len(state.published_hash)) == (DISCLOSURE.STATE_PUBLISHED, 1, False, 64)
    for event in await running.events():
        assert WITHHELD.encode() not in event.SerializeToString()
