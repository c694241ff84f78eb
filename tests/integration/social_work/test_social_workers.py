"""Social workers: recorded once, registered in time, with education and employment that add up also beside others."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest
from wushe.common.v1.replication_service_pb2 import ListDigestsRequest, StreamAggregatesRequest
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub
from wushe.social_work.v1 import social_worker_pb2
from wushe.social_work.v1.social_worker_events_pb2 import SocialWorkerState

from shared.digests import digests
from shared.refusals import Refusal
from tests.integration.directory.persons import Persons
from tests.integration.directory.running import DEADLINE
from tests.integration.social_work.running import BECAUSE, COMMITTEE, COUNTY, Desk, Running, at_once, eventually, sent

SINCE = date(2026, 1, 5)
WORKER = social_worker_pb2.SocialWorker
KINDS = ("station", "post", "development_plan", "social_worker", "assignment", "service_month", "service_count")


def credit(hours: int, day: date = date(2026, 2, 1)) -> dict[str, Any]:
    """Return continuing education that was completed on a day."""
    return {"course": "小组工作", "provider": "样本培训中心", "hours": hours, "completion_date": sent(day)}


def looking(desk: Desk, name: str, *fields: str) -> Any:
    """Return a look at some fields of a social worker."""

    async def look() -> tuple[Any, ...]:
        one = (await desk.ask("GetSocialWorker", name=name)).social_worker
        return tuple(getattr(one, field) for field in fields)

    return look


async def test_of_many_who_record_a_person_at_once_one_does(running: Running, desk: Desk) -> None:
    person = await desk.person()
    answers = await at_once(*(desk.worker(person=person) for _ in range(5)))
    assert (answers[0].state, answers[1:]) == (WORKER.STATE_CERTIFIED, ["WORKER_EXISTS"] * 4)
    with pytest.raises(Refusal) as refused:
        await desk.worker(person=person)
    assert refused.value.metadata["social_worker"] == answers[0].name
    stranger = Desk(running, ("registrar", "130403"))
    with pytest.raises(Refusal, match="no such person"):
        await stranger.worker(person=person, division="130403")


async def test_of_many_who_record_a_certificate_at_once_one_does_however_it_is_spelt(running: Running, desk: Desk) -> None:
    people = [await desk.person() for _ in range(4)]
    numbers = ("twice-0001", "TWICE-0001", "Twice-0001", "TWICE-0001")
    answers = await at_once(*(desk.worker(person=person, number=number) for person, number in zip(people, numbers, strict=True)))
    assert (answers[0].certificate.number, answers[1:]) == ("TWICE-0001", ["CERTIFICATE_EXISTS"] * 3)
    other = await desk.worker(level=social_worker_pb2.WORKER_LEVEL_ASSISTANT)
    certificate = {"number": "TWICE-0001", "issue_date": sent(running.today)}
    with pytest.raises(Refusal) as refused:
        await desk.change("PromoteSocialWorker", other, level=social_worker_pb2.WORKER_LEVEL_SENIOR, certificate=certificate)
    assert (refused.value.reason, refused.value.violations[0].field) == ("CERTIFICATE_EXISTS", "certificate.number")
    assert (await desk.ask("GetSocialWorker", name=other.name)).social_worker == other


async def test_the_sum_of_education_is_that_of_its_entries_whoever_enters_at_once(running: Running, desk: Desk) -> None:
    worker = await desk.worker(registered=SINCE)
    answers = await at_once(*(desk.change("RecordEducation", worker, credit=credit(hours)) for hours in (8, 16, 24)))
    assert answers[1:] == ["STALE_ETAG"] * 2
    worker = answers[0]
    worker = await desk.change("RecordEducation", worker, credit=credit(5))
    worker = await desk.change("RecordEducation", worker, credit=credit(40, date(2025, 12, 31)))  # before the registration
    counted = "SELECT sum(hours) FROM education_credit WHERE worker_id::text = :it AND day >= '2026-01-05'"
    assert worker.registration.credit_hours == await running.scalar(counted, it=worker.name[14:])
    first, *_ = await desk.all("ListEducation", worker.name, page_size=1)
    worker = await desk.change("RevokeEducation", worker, credit=first.name, reason="培训证明有误")
    assert worker.registration.credit_hours == 5
    assert [each.revoked for each in await desk.all("ListEducation", worker.name)] == [True, False, False]
    with pytest.raises(Refusal, match="counts no longer"):
        await desk.change("RevokeEducation", worker, credit=first.name, reason="培训证明有误")


async def test_what_is_refused_takes_no_education_back(desk: Desk) -> None:
    worker = await desk.change("RecordEducation", await desk.worker(registered=SINCE), credit=credit(8))
    worker = await desk.change("WithdrawSocialWorker", worker, reason="重复登记")
    [entry] = await desk.all("ListEducation", worker.name)
    with pytest.raises(Refusal) as refused:
        await desk.change("RevokeEducation", worker, credit=entry.name, reason="培训证明有误")
    assert refused.value.reason == "ILLEGAL_TRANSITION"
    assert await desk.all("ListEducation", worker.name) == [entry]


async def test_nobody_has_two_employers_on_one_day(running: Running, desk: Desk) -> None:
    worker = await desk.worker()
    past = {"employer": COMMITTEE, "position": "社工", "first_date": sent(date(2024, 1, 1)), "last_date": sent(date(2025, 6, 30))}
    worker = await desk.change("RecordEmployment", worker, employment=past)
    assert not worker.HasField("employer")
    for first in (date(2025, 6, 30), date(2023, 1, 1)):
        with pytest.raises(Refusal, match="has an employer on one of the days"):
            await desk.change("RecordEmployment", worker, employment={"employer": COMMITTEE, "first_date": sent(first)})
    worker = await desk.change("RecordEmployment", worker, employment={"employer": COMMITTEE, "first_date": sent(date(2025, 7, 1))})
    assert worker.employer == COMMITTEE
    worker = await desk.change("EndEmployment", worker, last_date=sent(running.today))
    assert not worker.HasField("employer")
    assert [each.last_date for each in await desk.all("ListEmployments", worker.name)] == [sent(date(2025, 6, 30)), sent(running.today)]
    with pytest.raises(Refusal, match="no present employer"):
        await desk.change("EndEmployment", worker, last_date=sent(running.today))


async def test_a_renamed_person_is_shown_by_the_new_name_and_the_event_tells_none(running: Running, desk: Desk) -> None:
    worker, persons = await desk.worker(), Persons(running.directory)
    await persons.update(await persons.get(worker.person), display_name="新名字")
    await eventually(looking(desk, worker.name, "display_name", "version"), ("新名字", 2))
    [_, (_, event)] = await running.events(worker.name)
    state = SocialWorkerState()
    assert event.data.Unpack(state)
    assert (event.type.rpartition(".")[2], state.person) == ("WorkerRenamed", worker.person)
    assert "新名字".encode() not in event.data.value


async def test_of_two_records_of_merged_persons_one_gives_way_and_loses_its_post(running: Running, desk: Desk) -> None:
    stays, goes = await desk.worker(registered=SINCE), await desk.worker(registered=SINCE)
    post, persons = await desk.post(), Persons(running.directory)
    await desk.assign(goes, post, running.today)
    await persons.merge(await persons.get(stays.person), await persons.get(goes.person))
    await eventually(looking(desk, goes.name, "person", "state"), (stays.person, WORKER.STATE_WITHDRAWN))
    assert (await desk.ask("GetSocialWorker", name=stays.name)).social_worker.state == WORKER.STATE_REGISTERED
    assert (await desk.ask("GetPost", name=post.name)).post.state == 2
    assert [each.state for each in await desk.all("ListAssignments", goes.name)] == [2]


async def test_whoever_is_erased_leaves_figures_and_no_name(running: Running, desk: Desk) -> None:
    worker, persons = await desk.worker(registered=SINCE), Persons(running.directory)
    await persons.erase(await persons.get(worker.person))
    await eventually(looking(desk, worker.name, "display_name", "state"), ("", WORKER.STATE_WITHDRAWN))
    one = (await desk.ask("GetSocialWorker", name=worker.name)).social_worker
    assert (one.certificate.number, one.level) == ("", worker.level)
    kept = await running.scalar("SELECT t::text FROM social_worker t WHERE id::text = :it", it=worker.name[14:])
    assert "样本人" not in kept
    assert worker.certificate.number not in kept


async def test_a_transfer_is_heard_in_both_counties_and_moves_the_scope(running: Running, desk: Desk) -> None:
    worker = await desk.worker()
    moved = await desk.change("TransferSocialWorker", worker, division="divisions/130403")
    assert moved.division == "divisions/130403"
    *_, (subjects, _) = await running.events(worker.name)
    assert sorted(subject.rpartition(".")[2] for subject in subjects) == ["130402", "130403"]
    with pytest.raises(Refusal, match="in your scope"):
        await Desk(running, ("registrar", COUNTY)).ask("GetSocialWorker", name=worker.name)
    assert (await Desk(running, ("registrar", "130403")).ask("GetSocialWorker", name=worker.name)).social_worker == moved


async def test_lists_narrow_and_lists_of_the_late_go_by_the_last_day(running: Running, desk: Desk) -> None:
    places = Desk(running)
    late = await places.worker(registered=date(2023, 2, 10), certified=date(2022, 12, 1), division="130403")
    soon = await places.worker(registered=date(2023, 4, 1), certified=date(2022, 12, 1), division="130403001")
    far = await places.worker(registered=SINCE, division="130403", level=social_worker_pb2.WORKER_LEVEL_SENIOR)
    there = "divisions/130403"
    assert [each.name for each in await desk.all("ListExpiringRegistrations", there, page_size=1)] == [late.name, soon.name]
    through = running.today + timedelta(days=3650)
    assert [each.name for each in await desk.all("ListCreditShortfalls", there, through_date=sent(through))] == [
        late.name,
        soon.name,
        far.name,
    ]
    senior = await desk.all("ListSocialWorkers", there, level=social_worker_pb2.WORKER_LEVEL_SENIOR, state=WORKER.STATE_REGISTERED)
    assert [each.name for each in senior] == [far.name]
    assert (await desk.ask("BatchGetSocialWorkers", names=[soon.name, far.name])).social_workers == [soon, far]
    token = (await desk.ask("ListSocialWorkers", parent=there, page_size=1)).next_page_token
    with pytest.raises(Refusal, match="page token"):
        await desk.ask("ListSocialWorkers", parent=there, page_size=1, level=1, page_token=token)


async def test_a_withdrawn_record_ends_what_stands_on_it_and_the_person_can_come_back(running: Running, desk: Desk) -> None:
    worker, post = await desk.worker(registered=SINCE), await desk.post()
    await desk.assign(worker, post, running.today)
    gone = await desk.change("WithdrawSocialWorker", worker, reason=BECAUSE)
    assert (gone.state, gone.state_reason) == (WORKER.STATE_WITHDRAWN, BECAUSE)
    assert [each.state for each in await desk.all("ListAssignments", worker.name)] == [2]
    again = await desk.worker(person=worker.person, number=worker.certificate.number)
    assert again.name != worker.name
    assert [entry.reason for entry in await desk.all("ListSocialWorkerChanges", worker.name)] == ["", "", BECAUSE]


@pytest.mark.parametrize("kind", KINDS)
async def test_every_kind_can_be_copied_and_compared(running: Running, desk: Desk, kind: str) -> None:
    station = await desk.station(opened=running.today - timedelta(40))
    year = {"county": "divisions/130403", "year": KINDS.index(kind) + 2010}
    await asyncio.gather(
        desk.do("RecordServiceCounts", station=station.name, year=2026, month=2, counts=[{"field": 1, "cases": 1}]),
        desk.do("CreateDevelopmentPlan", development_plan=year),
        desk.assign(await desk.worker(registered=SINCE), await desk.post(), running.today),
    )
    stub, metadata = ReplicationServiceStub(running.channel), (("authorization", f"Bearer {running.directory.token(('system', '*'))}"),)
    told = (await stub.ListDigests(ListDigestsRequest(aggregate_type=kind), metadata=metadata, timeout=DEADLINE)).digests
    stream = stub.StreamAggregates(StreamAggregatesRequest(aggregate_type=kind), metadata=metadata, timeout=DEADLINE)
    copied = [snapshot async for answer in stream for snapshot in answer.snapshots]
    assert sum(one.count for one in told) == len(copied) > 0
    ours = digests((snapshot.subject, snapshot.version) for snapshot in copied)
    assert {one.bucket: (one.count, one.digest) for one in told} == {
        number: (bucket.count, bucket.digest) for number, bucket in ours.items()
    }
