"""What happens to volunteers by itself: their persons change in the directory, and they have birthdays."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from wushe.common.v1.replication_service_pb2 import ListDigestsRequest, StreamAggregatesRequest
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub
from wushe.volunteer.v1 import volunteer_pb2

from services.volunteer.domain.refusals import AlreadyRegistered, GuardianConsentMissing
from services.volunteer.domain.rules import CONSENT_NEEDED
from shared.digests import digests
from tests.integration.directory.persons import PASSPORT, Persons, claim, resident_id
from tests.integration.directory.running import Client
from tests.integration.volunteer.running import VOLUNTEER, Running, Volunteers, born, consent, day, eventually, registration, state_of

GUARDIAN_NUMBER = resident_id(9)


def field(desk: Volunteers, name: str, *fields: str) -> Any:
    """Return a look at some fields of a volunteer."""

    async def look() -> tuple[Any, ...]:
        one = await desk.get(name)
        return tuple(getattr(one, each) for each in fields)

    return look


async def test_a_person_who_is_renamed_is_shown_and_found_by_the_new_name(running: Running, desk: Volunteers) -> None:
    one, persons = await desk.register(), Persons(running.directory)
    await persons.update(await persons.get(one.person), display_name="新名字")
    await eventually(field(desk, one.name, "display_name", "version"), ("新名字", 2))
    assert await desk.search("xinmingzi") == ["新名字"]
    assert await desk.search("样本") == []
    assert await desk.kinds(one.name) == ["REGISTERED", "RENAMED"]
    assert [state_of(event).display_name_version for _, event in await running.events()] == [1, 2]


async def test_a_new_phone_is_none_of_our_business(running: Running, desk: Volunteers) -> None:
    one, persons = await desk.register(), Persons(running.directory)
    await persons.update(await persons.get(one.person), phone="13812345678")
    await eventually(lambda: running.scalar("SELECT person_version FROM volunteer"), 2)
    assert (await desk.get(one.name)).version == 1
    assert await running.scalar("SELECT count(*) FROM person_to_read") == 0


async def test_a_merged_person_leads_to_the_survivor_and_back(running: Running, desk: Volunteers) -> None:
    persons = Persons(running.directory)
    survivor = (await persons.resolve(claim(resident_id(2), "留存人"))).person
    one = await desk.register()
    await persons.merge(survivor, await persons.get(one.person))
    await eventually(field(desk, one.name, "person", "display_name"), (survivor.name, "留存人"))
    with pytest.raises(AlreadyRegistered):
        await desk.register(registration(resident_id(2), "留存人"))
    await persons.unmerge(await persons.get(one.person))
    await eventually(field(desk, one.name, "person", "display_name"), (one.person, "样本人"))
    assert (await desk.kinds(one.name)).count("PERSON_CHANGED") == 2


async def test_of_two_registrations_of_merged_persons_the_survivors_stays(running: Running, desk: Volunteers) -> None:
    persons = Persons(running.directory)
    stays, goes = await desk.register(registration(resident_id(2), "留存人")), await desk.register()
    await persons.merge(await persons.get(stays.person), await persons.get(goes.person))
    await eventually(field(desk, goes.name, "state", "person"), (VOLUNTEER.STATE_DEREGISTERED, stays.person))
    assert (await desk.get(stays.name)).state == VOLUNTEER.STATE_PENDING_REVIEW
    assert (await desk.kinds(goes.name))[:3] == ["REGISTERED", "DEREGISTERED", "PERSON_CHANGED"]


async def test_a_chain_of_mergers_leads_to_its_end(running: Running, desk: Volunteers) -> None:
    persons = Persons(running.directory)
    one = await desk.register()
    middle, last = [(await persons.resolve(claim(resident_id(at), f"样本{at}号".replace(str(at), "甲乙"[at - 2])))).person for at in (2, 3)]
    await persons.merge(middle, await persons.get(one.person))
    await persons.merge(last, await persons.get(middle.name))
    await eventually(field(desk, one.name, "person"), (last.name,))
    await persons.unmerge(await persons.get(middle.name))
    await eventually(field(desk, one.name, "person"), (middle.name,))


async def test_of_an_erased_person_nothing_is_left_but_the_history(running: Running, desk: Volunteers) -> None:
    persons = Persons(running.directory)
    guardian = (await persons.resolve(claim(GUARDIAN_NUMBER, "监护样本"))).person.name
    wish = registration(born(2014, 5, 6), "小样本", guardian_consent=consent(guardian), skills=["绘画"])
    wish.national_registration.number, wish.national_registration.source = "GJ-0001", "样本系统"
    one = await desk.register(wish)
    await persons.erase(await persons.get(one.person))
    await eventually(field(desk, one.name, "display_name", "state", "age_band"), ("", VOLUNTEER.STATE_DEREGISTERED, 0))
    left = await desk.get(one.name)
    assert (left.HasField("guardian_consent"), left.HasField("national_registration"), list(left.skills)) == (False, False, [])
    stored = await running.stored()
    assert not [word for word in ("小样本", "xiaoyangben", "GJ-0001", "2022-05-06", "绘画") if word in stored["volunteer"]]
    assert await desk.kinds(one.name) == ["REGISTERED", "ERASED"]
    assert state_of((await running.events())[-1][1]).erased


async def test_a_birthday_moves_a_child_on_by_itself(running: Running, desk: Volunteers) -> None:
    guardian = (await Persons(running.directory).resolve(claim(GUARDIAN_NUMBER, "监护样本"))).person.name
    one = await desk.register(registration(born(2012, 3, 2), "小样本", guardian_consent=consent(guardian)))
    assert one.age_band == volunteer_pb2.AGE_BAND_8_TO_13
    running.directory.clock.advance(timedelta(hours=11, minutes=59))  # one minute before midnight in China
    assert (await desk.get(one.name)).age_band == volunteer_pb2.AGE_BAND_8_TO_13
    running.directory.clock.advance(timedelta(minutes=1))
    await eventually(field(desk, one.name, "age_band", "version"), (volunteer_pb2.AGE_BAND_14_TO_17, 2))
    running.directory.clock.advance(timedelta(days=4 * 366))
    await eventually(field(desk, one.name, "age_band", "version"), (volunteer_pb2.AGE_BAND_ADULT, 3))
    assert await running.scalar("SELECT band_ends_on FROM volunteer") is None
    assert [(event.type.rpartition(".")[2], event.actor) for _, event in await running.events()][1:] == [
        ("VolunteerAgeBandChanged", "system:birthdays")
    ] * 2


async def test_who_turns_out_to_be_a_child_is_suspended_until_a_guardian_consents(running: Running, desk: Volunteers) -> None:
    persons = Persons(running.directory)
    guardian = (await persons.resolve(claim(GUARDIAN_NUMBER, "监护样本"))).person.name
    wish = registration(name="客样本", birth_date=day(1996, 5, 6))
    wish.document.type, wish.document.number = PASSPORT, "E12345678"
    one = await desk.change("Approve", await desk.register(wish))
    await persons.update(await persons.get(one.person), birth_date=day(2014, 5, 6))
    await eventually(field(desk, one.name, "state", "age_band"), (VOLUNTEER.STATE_SUSPENDED, volunteer_pb2.AGE_BAND_8_TO_13))
    one = await desk.get(one.name)
    assert one.state_reason == CONSENT_NEEDED
    assert await desk.kinds(one.name) == ["REGISTERED", "APPROVED", "AGE_BAND_CHANGED", "SUSPENDED"]
    assert [event.actor for _, event in await running.events()][2:] == ["system:persons"] * 2
    with pytest.raises(GuardianConsentMissing):
        await desk.change("Reinstate", one, reason="已核实年龄")
    one = await desk.change("Update", one, update={"guardian_consent": consent(guardian)})
    assert (await desk.change("Reinstate", one, reason="监护人已同意")).state == VOLUNTEER.STATE_ACTIVE


async def test_a_copy_can_be_compared_and_filled_and_holds_no_name(running: Running, desk: Volunteers) -> None:
    names = [(await desk.register(registration(resident_id(at)))).name for at in (1, 2, 3)]
    await desk.change("Approve", await desk.get(names[0]))
    copier = Client(ReplicationServiceStub(running.channel), running.directory.token(("system", "*")))
    answer = await copier("ListDigests", ListDigestsRequest(aggregate_type="volunteer"))
    theirs = {digest.bucket: (digest.count, digest.digest) for digest in answer.digests}
    ours = digests([(names[0], 2), (names[1], 1), (names[2], 1)])
    assert theirs == {bucket: (held.count, held.digest) for bucket, held in ours.items()}
    for wanted, expected in (([], sorted(names)), ([names[2], "volunteers/nobody"], [names[2]])):
        request = StreamAggregatesRequest(aggregate_type="volunteer", names=wanted)
        stream = copier._stub.StreamAggregates(request, metadata=copier._metadata)  # noqa: SLF001 — one request, many answers
        found = [snapshot async for chunk in stream for snapshot in chunk.snapshots]
        assert [snapshot.subject for snapshot in found] == expected
        assert not [snapshot for snapshot in found if "样本人".encode() in snapshot.SerializeToString()]
