"""What several do at once about disclosures is done once."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import timedelta

import pytest
from wushe.charity.v1.charity_project_pb2 import CharityProject, Emergency

from services.charity.domain.disclosure_duties import DisclosureLaw
from services.charity.domain.entitlement import AlreadyEntitled
from services.charity.domain.statutory_rules import rule_book
from services.charity.use_cases.disclosure_clocks import DisclosureClocks
from services.charity.use_cases.keep_disclosures import KeepDisclosures
from shared.ids import uuid7
from shared.refusals import Refusal
from shared.statutory.calendar import ChineseCalendar
from tests.integration.charity.disclosures import EMERGENCY_RAISING, Anybody, Disclosures, Hands
from tests.integration.charity.projects import Projects, sent
from tests.integration.charity.running import Running, eventually


async def raising(running: Running) -> CharityProject:
    """Return a project that raises money in an emergency."""
    desk = Projects(running)
    with suppress(AlreadyEntitled):
        await desk.entitle()
    emergency = Emergency(declaration_number="冀汛指〔2026〕2号", declaration_day=sent(desk.today))
    return await desk.change("BeginFundraising", await desk.create(desk.proposal(begins_in=0, days=60, emergency=emergency)))


async def test_however_many_replicas_look_one_duty_follows_another(running: Running) -> None:
    project, hands, service = await raising(running), Hands(running), running.service
    clocks = DisclosureClocks(service.clock, uuid7, DisclosureLaw(rule_book(), ChineseCalendar()))
    jobs = [KeepDisclosures(service.database, service.clock, clocks, every_seconds=60) for _ in range(6)]
    running.directory.clock.advance(timedelta(days=17))
    for _ in range(3):
        await asyncio.gather(*(job.turn() for job in jobs))

    async def numbers() -> list[int]:
        return [one.number for one in await hands.writer.owed(project.name, kind=EMERGENCY_RAISING)]

    await eventually(numbers, [1, 2, 3, 4])
    days = [(one.first_day, one.last_day) for one in await hands.writer.owed(project.name, kind=EMERGENCY_RAISING)]
    begin = running.directory.clock.today() - timedelta(days=17)
    ends = [begin + timedelta(days=5 * number) for number in range(5)]
    assert [last for _, last in days] == [sent(end) for end in ends[1:]]
    assert [first for first, _ in days] == [sent(begin), *(sent(end + timedelta(days=1)) for end in ends[1:4])]
    assert await running.scalar("SELECT count(*) FROM statutory_clock WHERE rule = 'emergency_raising'") == 4


async def test_an_edition_is_published_once_and_by_one(running: Running) -> None:
    project, hands = await raising(running), Hands(running)
    one = await hands.writer.one(project.name, EMERGENCY_RAISING)
    drafts = await asyncio.gather(*(hands.writer.change("Draft", one) for _ in range(3)), return_exceptions=True)
    assert sorted(getattr(each, "reason", "") for each in drafts) == ["", "STALE_ETAG", "STALE_ETAG"]
    reviewed = await hands.reviewer.change("Review", await hands.writer.one(project.name, EMERGENCY_RAISING))
    publishers = [Disclosures(running, ("publisher", "1304"), subject=f"publisher-{number}") for number in range(4)]
    outcomes = await asyncio.gather(*(each.change("Publish", reviewed) for each in publishers), return_exceptions=True)
    assert sorted(getattr(each, "reason", "") for each in outcomes) == ["", *["STALE_ETAG"] * 3]
    assert (await Anybody(running).read(one.name)).edition.edition == 1


async def test_whoever_asks_too_often_waits(running: Running) -> None:
    project, hands, anybody = await raising(running), Hands(running), Anybody(running)
    published = await hands.publish(await hands.writer.one(project.name, EMERGENCY_RAISING))

    async def ask() -> str:
        try:
            await anybody.read(published.name)
        except Refusal as refused:
            return refused.reason
        return ""

    for _ in range(20):
        if "QUOTA_EXCEEDED" in await asyncio.gather(*(ask() for _ in range(100))):
            return
    pytest.fail("nobody was told to wait")


async def test_what_suspends_a_project_stops_no_clock(running: Running) -> None:
    desk, hands = Projects(running), Hands(running)
    project = await desk.change("SuspendCharityProject", await raising(running), reason="账目核查")
    due = await hands.writer.duties(due_until=sent(desk.today + timedelta(days=5)))
    assert {duty.subject for duty in due} >= {(await hands.writer.one(project.name, EMERGENCY_RAISING)).name}
