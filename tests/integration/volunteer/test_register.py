"""Registering, as callers see it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest
from google.protobuf.timestamp_pb2 import Timestamp
from sqlalchemy import text
from wushe.volunteer.v1 import volunteer_pb2
from wushe.volunteer.v1 import volunteer_service_pb2 as pb

from services.volunteer.domain.number import is_number
from services.volunteer.domain.refusals import AlreadyRegistered
from shared.refusals import DivisionOutOfScope, Refusal, RequestIdReused
from tests.integration.directory.persons import CONGTAI, HANSHAN, NOBODY, PASSPORT, Persons, claim, resident_id
from tests.integration.volunteer.running import (
    ELSEWHERE,
    HOME,
    NEXT_DOOR,
    Running,
    Volunteers,
    born,
    consent,
    day,
    registration,
    request_id,
    state_of,
)

BY_ORGANISATION = volunteer_pb2.REGISTRATION_CHANNEL_ORGANISATION


async def test_somebody_registers_and_what_is_stored_tells_neither_number_nor_phone(running: Running, desk: Volunteers) -> None:
    one = await desk.register(registration(phone="13812345678", skills=["驾驶", "急救", "急救"]))
    assert (one.display_name, one.state, one.age_band) == (
        "样本人",
        volunteer_pb2.Volunteer.STATE_PENDING_REVIEW,
        volunteer_pb2.AGE_BAND_ADULT,
    )
    assert (list(one.skills), one.community, one.etag) == (["急救", "驾驶"], f"communities/{HOME}", "v1")
    assert is_number(one.volunteer_number)
    assert await desk.get(one.name) == one
    assert (await Persons(running.directory).find(resident_id()))[0].name == one.person
    everything = str(await running.stored())
    assert resident_id() not in everything
    assert "13812345678" not in everything
    assert "1970" not in everything


async def test_the_event_goes_to_the_county_and_carries_no_name(running: Running, desk: Volunteers) -> None:
    one = await desk.register()
    [(subjects, event)] = await running.events()
    assert subjects == ["wushe.volunteer.v1.volunteer.130402"]
    assert (event.type, event.subject, event.version, event.actor) == ("wushe.volunteer.v1.VolunteerRegistered", one.name, 1, "desk")
    assert (state_of(event).person, state_of(event).volunteer_number) == (one.person, one.volunteer_number)
    assert one.display_name.encode() not in event.SerializeToString()


async def test_who_asked_for_whom_is_on_record(running: Running, desk: Volunteers) -> None:
    one = await desk.register()
    assert await running.scalar("SELECT actor || ' ' || action || ' ' || array_to_string(subjects, ' ') FROM audit_record") == (
        f"desk RegisterVolunteer {one.name} {one.person}"
    )


async def test_a_person_registers_once_and_the_second_is_told_where_it_may_see_that(running: Running, desk: Volunteers) -> None:
    one = await desk.register()
    with pytest.raises(AlreadyRegistered) as refused:
        await desk.register()
    assert refused.value.metadata == {"volunteer": one.name}
    with pytest.raises(AlreadyRegistered) as elsewhere:
        await Volunteers(running, ("registrar", CONGTAI)).register(registration(at=ELSEWHERE))
    assert elsewhere.value.metadata == {}


async def test_a_hundred_at_once_for_one_person_make_one_volunteer(running: Running, desk: Volunteers) -> None:
    outcomes = await asyncio.gather(*(desk.register() for _ in range(100)), return_exceptions=True)
    assert len([one for one in outcomes if isinstance(one, volunteer_pb2.Volunteer)]) == 1
    assert len([one for one in outcomes if isinstance(one, AlreadyRegistered)]) == 99
    assert await running.scalar("SELECT count(*) FROM volunteer") == await running.scalar("SELECT count(*) FROM outbox") == 1


async def test_many_at_once_each_get_their_own_answer(desk: Volunteers) -> None:
    names = [f"样本{chr(0x4E00 + at)}" for at in range(60)]
    found = await asyncio.gather(*(desk.register(registration(resident_id(at + 1), name)) for at, name in enumerate(names)))
    assert [one.display_name for one in found] == names
    assert len({one.volunteer_number for one in found}) == len(names)


async def test_a_repeated_request_is_answered_as_the_first_time(running: Running, desk: Volunteers) -> None:
    key = request_id()
    first = await desk.register(key=key)
    before = await running.stored()
    assert await desk.register(key=key) == first
    with pytest.raises(RequestIdReused):
        await desk.register(registration(skills=["急救"]), key=key)
    assert await running.stored() == before


async def test_the_same_request_at_once_is_carried_out_once(running: Running, desk: Volunteers) -> None:
    key = request_id()
    first, *others = await asyncio.gather(*(desk.register(key=key) for _ in range(8)))
    assert others == [first] * 7
    assert await running.scalar("SELECT count(*) FROM volunteer") == 1


async def test_who_left_registers_anew_under_a_new_number(desk: Volunteers) -> None:
    one = await desk.register()
    await desk.change("Reject", one, reason="资料不全")
    again = await desk.register()
    assert (again.person, again.volunteer_number == one.volunteer_number) == (one.person, False)


async def test_a_child_registers_with_the_consent_of_an_adult(running: Running, desk: Volunteers) -> None:
    guardian = (await Persons(running.directory).resolve(claim())).person.name
    one = await desk.register(registration(born(2014, 5, 6), "小样本", guardian_consent=consent(guardian)))
    assert (one.age_band, one.guardian_consent.guardian) == (volunteer_pb2.AGE_BAND_8_TO_13, guardian)


async def test_a_registrar_registers_only_at_home(running: Running) -> None:
    with pytest.raises(DivisionOutOfScope):
        await Volunteers(running, ("registrar", HANSHAN)).register(registration(at=ELSEWHERE))


def bad(**changes: Any) -> pb.VolunteerRegistration:
    wish = registration()
    wish.MergeFrom(pb.VolunteerRegistration(**changes))
    return wish


NATIONAL = volunteer_pb2.NationalRegistration
BAD: dict[str, tuple[pb.VolunteerRegistration, str, str]] = {
    "a wrong check character": (registration("130402197001010011"), "DOCUMENT_CHECKSUM_MISMATCH", "document.number"),
    "a birthday that is not the document's": (bad(birth_date=day(1970, 1, 2)), "BIRTH_DATE_MISMATCH", "birth_date"),
    "a phone of six digits": (bad(phone="123456"), "MALFORMED_PHONE", "phone"),
    "a name of digits": (registration(name="12345"), "MALFORMED_PERSON_NAME", "display_name"),
    "no such community": (registration(at="130402001999"), "COMMUNITY_NOT_FOUND", "community"),
    "a blank skill": (bad(skills=["急救", " "]), "MALFORMED_SKILL", "skills[1]"),
    "twenty-one skills": (bad(skills=[f"技能{at}" for at in range(21)]), "INVALID_FIELD", "skills"),
    "no channel": (registration(channel=0), "INVALID_FIELD", "channel"),
    "an organisation beside SELF": (bad(organisation="teams/1"), "CHANNEL_MISMATCH", "organisation"),
    "no organisation": (registration(channel=BY_ORGANISATION), "CHANNEL_MISMATCH", "organisation"),
    "a blank national number": (
        bad(national_registration=NATIONAL(number=" ", source="样本系统")),
        "MALFORMED_TEXT",
        "national_registration.number",
    ),
    "a child alone": (registration(born(2014, 5, 6)), "GUARDIAN_CONSENT_MISSING", "guardian_consent"),
    "a guardian nobody knows": (bad(guardian_consent=consent(NOBODY)), "GUARDIAN_NOT_FOUND", "guardian_consent.guardian"),
}


async def test_bad_input_is_refused_by_name_and_field_and_nothing_is_stored(running: Running, desk: Volunteers) -> None:
    before = await running.stored()
    for case, (wish, reason, field) in BAD.items():
        with pytest.raises(Refusal) as refused:
            await desk.register(wish)
        told = refused.value.reason, [each.field for each in refused.value.violations]
        assert (case, *told) == (case, reason, [f"registration.{field}"])
        assert await running.stored() == before, case


async def test_nobody_is_recorded_in_the_directory_who_is_refused_here(running: Running, desk: Volunteers) -> None:
    persons = Persons(running.directory)
    adult = (await persons.resolve(claim())).person.name
    minor = (await persons.resolve(claim(born(2010, 1, 1), "中样本"))).person.name
    await persons.resolve(claim(born(2014, 1, 1), "旧样本"))
    tomorrow = Timestamp()
    tomorrow.FromDatetime(datetime(2026, 3, 2, tzinfo=UTC))
    child = born(2014, 5, 6)
    passport = registration(name="客样本")
    passport.document.type, passport.document.number = PASSPORT, "E12345678"
    before = await recorded(running)
    for wish, reason in (
        (registration(child, "小样本"), "GUARDIAN_CONSENT_MISSING"),
        (registration(child, "小样本", guardian_consent=consent(NOBODY)), "GUARDIAN_NOT_FOUND"),
        (registration(child, "小样本", guardian_consent=consent(minor)), "GUARDIAN_NOT_ADULT"),
        (registration(child, "小样本", guardian_consent=consent(adult, consent_time=tomorrow)), "CONSENT_IN_FUTURE"),
        (passport, "BIRTH_DATE_UNKNOWN"),
        (registration(born(2014, 1, 1), "旧样本", at=NEXT_DOOR), "GUARDIAN_CONSENT_MISSING"),  # known, but not there
    ):
        with pytest.raises(Refusal) as refused:
            await desk.register(wish)
        assert refused.value.reason == reason
        assert await recorded(running) == before
    one = await desk.register(registration(child, "小样本", guardian_consent=consent(adult)))
    assert one.age_band == volunteer_pb2.AGE_BAND_8_TO_13


async def recorded(running: Running) -> Any:
    """Return whom the directory knows, what it told of them and who resolved whom."""
    queries = (
        "SELECT string_agg(id::text || version, ' ' ORDER BY id) FROM person",
        "SELECT count(*) FROM outbox WHERE subjects[1] LIKE '%.person.%'",
        "SELECT count(*) FROM audit_record WHERE action LIKE '%Resolve%'",
    )
    async with running.directory.service.database.reading() as connection:
        return [await connection.scalar(text(query)) for query in queries]


async def test_a_guardian_is_somebody_else_grown_up_and_consents_before_now(running: Running, desk: Volunteers) -> None:
    persons = Persons(running.directory)
    child, adult = (await persons.resolve(claim(born(2014, 5, 6), "小样本"))).person.name, (await persons.resolve(claim())).person.name
    other = (await persons.resolve(claim(born(2010, 1, 1), "中样本"))).person.name
    tomorrow = Timestamp()
    tomorrow.FromDatetime(datetime(2026, 3, 2, tzinfo=UTC))
    for agreed, reason in (
        (consent(child), "GUARDIAN_NOT_ADULT"),
        (consent(other), "GUARDIAN_NOT_ADULT"),
        (consent(adult, consent_time=tomorrow), "CONSENT_IN_FUTURE"),
    ):
        with pytest.raises(Refusal) as refused:
            await desk.register(registration(born(2014, 5, 6), "小样本", guardian_consent=agreed))
        assert refused.value.reason == reason
    with pytest.raises(Refusal) as refused:
        await desk.register(registration(guardian_consent=consent(adult)))
    assert refused.value.reason == "GUARDIAN_IS_SELF"
    assert await running.scalar("SELECT count(*) FROM volunteer") == 0


async def test_a_guardian_out_of_scope_is_answered_like_nobody(running: Running) -> None:
    adult = (await Persons(running.directory).resolve(claim(at=f"communities/{ELSEWHERE}"))).person.name
    with pytest.raises(Refusal) as refused:
        await Volunteers(running, ("registrar", HANSHAN)).register(registration(born(2014, 5, 6), guardian_consent=consent(adult)))
    assert refused.value.reason == "GUARDIAN_NOT_FOUND"


async def test_a_document_with_another_name_is_a_clerks_to_decide(desk: Volunteers) -> None:
    await desk.register()
    with pytest.raises(Refusal) as refused:
        await desk.register(registration(name="别名"))
    assert refused.value.reason == "PERSON_NAME_CONFLICT"
    assert refused.value.metadata["review"].startswith("personReviews/")


async def test_without_the_directory_nobody_is_registered_and_the_caller_may_try_again(running: Running, desk: Volunteers) -> None:
    running.directory.service.stop()
    await asyncio.sleep(0.3)
    with pytest.raises(Refusal) as refused:
        await desk.register()
    assert refused.value.kind == "UNAVAILABLE"
    assert await running.scalar("SELECT count(*) FROM volunteer") == 0
