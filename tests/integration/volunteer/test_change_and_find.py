"""Deciding, changing, transferring, listing and finding volunteers, as callers see it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from wushe.volunteer.v1 import volunteer_pb2
from wushe.volunteer.v1 import volunteer_service_pb2 as pb

from services.volunteer.domain.refusals import CommunityNotFound, GuardianConsentMissing, SameCommunity, VolunteerNotFound
from shared.refusals import DivisionOutOfScope, IllegalTransition, InvalidField, InvalidPageToken, InvalidUpdateMask, StaleEtag
from tests.integration.directory.persons import CONGTAI, HANSHAN, Persons, claim, resident_id
from tests.integration.volunteer.running import (
    ELSEWHERE,
    HOME,
    NEXT_DOOR,
    VOLUNTEER,
    Running,
    Volunteers,
    born,
    consent,
    registration,
    request_id,
    state_of,
)

NOBODY = "volunteers/01900000-0000-7000-8000-000000000000"


async def test_a_volunteer_lives_through_every_verb(running: Running, desk: Volunteers) -> None:
    one = await desk.register()
    one = await desk.change("Approve", one)
    one = await desk.change("Suspend", one, reason="违反服务规范")
    assert (one.state, one.state_reason) == (VOLUNTEER.STATE_SUSPENDED, "违反服务规范")
    one = await desk.change("Reinstate", one, reason="整改完成")
    one = await desk.change("Deregister", one, reason="本人申请")
    assert one.state == VOLUNTEER.STATE_DEREGISTERED
    assert await desk.kinds(one.name) == ["REGISTERED", "APPROVED", "SUSPENDED", "REINSTATED", "DEREGISTERED"]
    assert [event.version for _, event in await running.events()] == [1, 2, 3, 4, 5]
    with pytest.raises(IllegalTransition) as refused:
        await desk.change("Reinstate", one, reason="再次申请")
    assert refused.value.metadata == {"state": "STATE_DEREGISTERED", "action": "reinstate"}


async def test_a_stale_etag_changes_nothing(running: Running, desk: Volunteers) -> None:
    one = await desk.register()
    await desk.change("Approve", one)
    before = await running.stored()
    for verb, content in (("Suspend", {"reason": "过期版本"}), ("Update", {"update": pb.VolunteerUpdate(skills=["急救"])})):
        with pytest.raises(StaleEtag):
            await desk.change(verb, one, **content)
    assert await running.stored() == before


async def test_of_two_who_decide_at_once_one_does(running: Running, desk: Volunteers) -> None:
    one = await desk.register()
    outcomes = await asyncio.gather(desk.change("Approve", one), desk.change("Reject", one, reason="资料不全"), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["StaleEtag", "Volunteer"]
    assert await running.scalar("SELECT count(*) FROM volunteer_change") == await running.scalar("SELECT count(*) FROM outbox") == 2


async def test_a_repeated_decision_is_answered_as_the_first_time(desk: Volunteers) -> None:
    one, key = await desk.register(), request_id()
    first = await desk.change("Approve", one, request_id=key)
    assert await desk.change("Approve", one, request_id=key) == first


async def test_out_of_scope_and_unknown_answer_alike(running: Running, desk: Volunteers) -> None:
    one = await desk.register()
    stranger = Volunteers(running, ("city_admin", CONGTAI))
    for ask in (stranger.get, stranger.kinds, lambda name: stranger.change("Approve", one, name=name)):
        told = []
        for name in (one.name, NOBODY):
            with pytest.raises(VolunteerNotFound) as refused:
                await ask(name)
            told.append((str(refused.value), [each.field for each in refused.value.violations]))
        assert told[0] == told[1]
    with pytest.raises(VolunteerNotFound) as missing:
        await desk("BatchGetVolunteers", pb.BatchGetVolunteersRequest(names=[one.name, NOBODY]))
    assert missing.value.metadata == {"name": NOBODY}


async def test_a_mask_says_what_is_changed(running: Running, desk: Volunteers) -> None:
    one = await desk.register(registration(skills=["急救"]))
    wish = pb.VolunteerUpdate(national_registration=volunteer_pb2.NationalRegistration(number="GJ-1", source="样本系统"))
    one = await desk.change("Update", one, update=wish)
    assert (list(one.skills), one.national_registration.number) == (["急救"], "GJ-1")
    one = await desk.change("Update", one, update=wish, update_mask={"paths": ["skills"]})
    assert (list(one.skills), one.national_registration.number) == ([], "GJ-1")
    before = await running.stored()
    with pytest.raises(InvalidUpdateMask):
        await desk.change("Update", one, update=wish, update_mask={"paths": ["community"]})
    assert await running.stored() == before


async def test_a_consent_can_be_replaced_and_not_taken_away(running: Running, desk: Volunteers) -> None:
    persons = Persons(running.directory)
    first, second = [(await persons.resolve(claim(resident_id(at), "监护人"))).person.name for at in (7, 8)]
    one = await desk.register(registration(born(2014, 5, 6), "小样本", guardian_consent=consent(first)))
    one = await desk.change("Update", one, update=pb.VolunteerUpdate(guardian_consent=consent(second)))
    assert one.guardian_consent.guardian == second
    with pytest.raises(GuardianConsentMissing):
        await desk.change("Update", one, update=pb.VolunteerUpdate(), update_mask={"paths": ["guardian_consent"]})


async def test_a_transfer_is_heard_of_in_both_counties_and_needs_both(running: Running, desk: Volunteers) -> None:
    one = await desk.register()
    for to, refusal in ((HOME, SameCommunity), ("130402001999", CommunityNotFound)):
        with pytest.raises(refusal) as refused:
            await desk.change("Transfer", one, community=f"communities/{to}")
        assert [each.field for each in refused.value.violations] == ["community"]
    with pytest.raises(DivisionOutOfScope):
        await Volunteers(running, ("registrar", HANSHAN)).change("Transfer", one, community=f"communities/{ELSEWHERE}")
    moved = await desk.change("Transfer", one, community=f"communities/{ELSEWHERE}")
    assert moved.community == f"communities/{ELSEWHERE}"
    subjects, event = (await running.events())[-1]
    assert subjects == ["wushe.volunteer.v1.volunteer.130403", "wushe.volunteer.v1.volunteer.130402"]
    assert state_of(event).community == moved.community
    with pytest.raises(VolunteerNotFound):
        await Volunteers(running, ("registrar", HANSHAN)).get(one.name)


async def test_a_reason_holds_no_number(desk: Volunteers) -> None:
    one = await desk.register()
    with pytest.raises(InvalidField) as refused:
        await desk.change("Reject", one, reason="身份证 130402197001010012 不符")
    assert [each.field for each in refused.value.violations] == ["reason"]


async def people(desk: Volunteers, *wanted: tuple[str, str]) -> list[Any]:
    """Register people of these names in these communities, one after the other."""
    return [await desk.register(registration(resident_id(at), name, at=home)) for at, (name, home) in enumerate(wanted, 1)]


async def test_a_list_is_paged_and_narrowed(running: Running, desk: Volunteers) -> None:
    found = await people(desk, ("甲样", HOME), ("乙样", NEXT_DOOR), ("丙样", HOME), ("丁样", ELSEWHERE))
    await desk.change("Approve", found[2])
    await desk.change("Update", found[3], update=pb.VolunteerUpdate(skills=["急救"]))
    seen, token = [], ""
    while True:
        page = await desk.page(page_size=2, page_token=token)
        seen += [one.display_name for one in page.volunteers]
        token = page.next_page_token
        if not token:
            break
    assert seen == ["甲样", "丙样", "乙样", "丁样"]
    narrowed: dict[str, dict[str, Any]] = {
        "丙样": {"state": VOLUNTEER.STATE_ACTIVE},
        "丁样": {"skill": "急救"},
        "乙样": {"parent": f"communities/{NEXT_DOOR}", "age_band": volunteer_pb2.AGE_BAND_ADULT},
        "": {"age_band": volunteer_pb2.AGE_BAND_UNDER_8, "state": VOLUNTEER.STATE_SUSPENDED},
    }
    for name, wanted in narrowed.items():
        assert [one.display_name for one in (await desk.page(**wanted)).volunteers] == ([name] if name else [])
    with pytest.raises(DivisionOutOfScope):
        await Volunteers(running, ("reviewer", HANSHAN)).page("divisions/1304")
    first = await desk.page(page_size=1)
    with pytest.raises(InvalidPageToken):
        await desk.page("divisions/130402", page_token=first.next_page_token)


async def test_a_volunteer_is_found_by_name_pinyin_initials_and_number(running: Running, desk: Volunteers) -> None:
    found = await people(desk, ("单雄信", HOME), ("张信", ELSEWHERE), ("信长林", NEXT_DOOR))
    assert await desk.search("信") == ["信长林", "单雄信", "张信"]
    assert await desk.search("信", page_size=1) == ["信长林", "单雄信", "张信"]
    assert await desk.search("信", "divisions/130403") == ["张信"]
    for typed in ("单雄", "shan", "shanxiongxin", "sxx", found[0].volunteer_number):
        assert await desk.search(typed) == ["单雄信"], typed
    assert await desk.search(found[0].volunteer_number, "divisions/130403") == []
    assert await desk.search("changlin") == await desk.search("zhanglin") == ["信长林"]
    for nothing in ("%", "_", "李", resident_id(1)):
        assert await desk.search(nothing) == []
    with pytest.raises(InvalidField):
        await desk.search("　 ")
    with pytest.raises(DivisionOutOfScope):
        await Volunteers(running, ("registrar", HANSHAN)).search("信", "divisions/130403")


NEVER = (
    "state = 6",
    "state = 1, person_id = (SELECT person_id FROM volunteer ORDER BY id LIMIT 1)",
    "number = (SELECT number FROM volunteer ORDER BY id LIMIT 1)",
    "age_band = 2",
    "national_number = '1'",
    "channel = 2",
    "erased = true",
    "guardian_id = person_id, consent_time = now(), consent_document = 'x'",
)


async def test_the_database_itself_holds_what_must_always_be_true(running: Running, desk: Volunteers) -> None:
    await people(desk, ("甲样", HOME), ("乙样", HOME))
    for change in NEVER:
        with pytest.raises(IntegrityError):
            async with running.service.database.transaction() as tx:
                await tx.execute(text(f"UPDATE volunteer SET {change} WHERE id = (SELECT id FROM volunteer ORDER BY id DESC LIMIT 1)"))  # noqa: S608
