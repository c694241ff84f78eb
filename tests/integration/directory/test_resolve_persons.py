"""Finding and recording persons, as callers see it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import text
from wushe.common.v1.event_pb2 import Event
from wushe.directory.v1 import identity_service_pb2 as pb
from wushe.directory.v1 import person_pb2
from wushe.directory.v1.person_events_pb2 import PersonState

from services.directory.domain.person_refusals import PersonNotFound, TooManyDivisions
from services.directory.store.persons import LIKE, NEAREST
from shared.db import driver
from shared.refusals import DivisionOutOfScope, RequestIdReused
from tests.integration.directory.persons import CONGTAI, HANSHAN, PASSPORT, Persons, claim, day, resident_id
from tests.integration.directory.running import Directory

CREATED, FOUND, CONFLICT = pb.Resolution.OUTCOME_CREATED, pb.Resolution.OUTCOME_FOUND, pb.Resolution.OUTCOME_NAME_CONFLICT


async def events(directory: Directory) -> list[Event]:
    async with directory.service.database.reading() as connection:
        rows = (await connection.execute(text("SELECT event FROM outbox WHERE subjects[1] LIKE '%.person.%' ORDER BY id"))).all()
    return [Event.FromString(row[0]) for row in rows]


async def count(directory: Directory, table: str) -> int:
    async with directory.service.database.reading() as connection:
        return int(await connection.scalar(text(f"SELECT count(*) FROM {table}")) or 0)  # noqa: S608 — a name of ours


async def test_a_new_person_is_recorded_once_and_told_without_a_word_about_who_it_is(places: Directory) -> None:
    resolution = await Persons(places).resolve(claim(phone="138 1234 5678"))
    person = resolution.person
    assert resolution.outcome == CREATED
    assert (person.display_name, person.version, person.etag) == ("样本人", 1, "v1")
    assert person.birth_date == day(1970, 1, 1)
    assert person.gender == person_pb2.GENDER_MALE
    assert person.masked_phone == "138****5678"
    assert [document.masked_number for document in person.documents] == ["1****************" + resident_id()[-1]]
    assert person.verification_level == person_pb2.Person.VERIFICATION_LEVEL_FORMAT_CHECKED
    assert list(person.divisions) == ["communities/130402001001"]
    [event] = await events(places)
    state = PersonState()
    assert event.data.Unpack(state)
    assert (event.type, event.subject, event.version) == ("wushe.directory.v1.PersonRegistered", person.name, 1)
    assert (state.person, state.birth_year, state.display_name_version) == (person.name, 1970, 1)


async def test_full_width_spaced_and_fifteen_digit_numbers_are_the_same_person(places: Directory) -> None:
    desk = Persons(places)
    first = await desk.resolve(claim("１３０４０２ 19700101 ００１２".replace("00１２", "0012")))
    assert first.outcome == CREATED
    again = await desk.resolve(claim("130402197001010012"))
    converted = await desk.resolve(claim("130402700101001"))
    assert [again.outcome, converted.outcome] == [FOUND, FOUND]
    assert {first.person.name, again.person.name, converted.person.name} == {first.person.name}


async def test_a_fifteen_digit_number_is_converted_marked_and_shown_to_a_clerk(places: Directory) -> None:
    desk = Persons(places)
    resolution = await desk.resolve(claim("130402700101001"))
    [document] = resolution.person.documents
    assert document.converted
    assert resolution.person.verification_level == person_pb2.Person.VERIFICATION_LEVEL_UNVERIFIED
    [review] = await desk.reviews()
    assert (review.kind, review.name) == (person_pb2.PersonReview.KIND_MANUAL_DOCUMENT, resolution.review)
    assert (await desk.find(resident_id()))[0].name == resolution.person.name


async def test_another_name_for_a_known_document_opens_one_review_and_tells_nothing(places: Directory) -> None:
    desk = Persons(places)
    known = await desk.resolve(claim())
    stranger = Persons(places, ("registrar", CONGTAI))
    conflicts = [await stranger.resolve(claim(name="别的名字", at="communities/130403001001")) for _ in range(2)]
    assert {conflict.outcome for conflict in conflicts} == {CONFLICT}
    assert conflicts[0].review == conflicts[1].review != ""
    assert conflicts[0].person == person_pb2.Person(name=known.person.name)
    with pytest.raises(PersonNotFound):
        await stranger.get(known.person.name)
    [review] = await desk.reviews()
    assert (review.submitted_display_name, review.person.display_name) == ("别的名字", "样本人")
    assert (await desk.get(known.person.name)).version == 1


async def test_spaces_and_dots_in_a_name_are_no_other_name(places: Directory) -> None:
    desk = Persons(places)
    await desk.resolve(claim(name="阿卜杜拉•麦麦提"))
    assert (await desk.resolve(claim(name="阿卜杜拉 · 麦麦提"))).outcome == FOUND


async def test_a_person_found_in_another_county_becomes_visible_there_and_both_counties_hear_of_it(places: Directory) -> None:
    known = await Persons(places, ("registrar", HANSHAN)).resolve(claim())
    other = Persons(places, ("registrar", CONGTAI))
    with pytest.raises(PersonNotFound):
        await other.get(known.person.name)
    found = await other.resolve(claim(at="communities/130403001001"))
    assert (found.outcome, found.person.version) == (FOUND, 2)
    assert (await other.get(known.person.name)).divisions == ["communities/130402001001", "communities/130403001001"]
    assert [event.type.rpartition(".")[2] for event in await events(places)] == ["PersonRegistered", "PersonSeenInDivision"]
    async with places.service.database.reading() as connection:
        subjects = await connection.scalar(text("SELECT subjects FROM outbox ORDER BY id DESC LIMIT 1"))
    assert subjects == ["wushe.directory.v1.person.130402", "wushe.directory.v1.person.130403"]


async def test_a_person_is_known_in_32_divisions_at_most(places: Directory) -> None:
    codes = [f"13040200200{n // 10}{n % 10}"[:9] + f"{n:03d}" for n in range(1, 34)]
    rows = [("130402002", "某街道", "TOWNSHIP", "130402"), *((code, f"社区{code}", "COMMUNITY", "130402002") for code in codes)]
    content = "code,name,level,parent_code\n" + "".join(",".join(row) + "\n" for row in rows)
    await places.communities().load(content.encode(), request_id="more")
    desk = Persons(places)
    for code in codes[:32]:
        await desk.resolve(claim(at=f"communities/{code}"))
    with pytest.raises(TooManyDivisions) as refused:
        await desk.resolve(claim(at=f"communities/{codes[32]}"))
    assert refused.value.violations[0].field == "claim.division"


async def test_the_same_person_twice_in_one_batch_is_recorded_once_and_found_once(places: Directory) -> None:
    desk = Persons(places)
    outcomes = await desk.batch(claim(), claim(at="communities/130402001002"), claim(name="别人"), claim(resident_id(2)))
    resolutions = [outcome.resolution for outcome in outcomes]
    assert [one.outcome for one in resolutions] == [CREATED, FOUND, CONFLICT, CREATED]
    assert resolutions[0].person.name == resolutions[1].person.name == resolutions[2].person.name
    assert resolutions[1].person.version == 2
    assert await count(places, "person") == 2


async def test_a_bad_claim_in_a_batch_is_refused_alone_and_named_by_its_place(places: Directory) -> None:
    outcomes = await Persons(places).batch(
        claim(), claim("130402197001010013"), claim(resident_id(3), name=""), claim(resident_id(4), at="communities/130402001999"),
        claim(resident_id(5), at="nowhere"), pb.PersonClaim(), claim(resident_id(6)),
    )  # fmt: skip
    kinds = [outcome.WhichOneof("outcome") for outcome in outcomes]
    assert kinds == ["resolution", "refusal", "refusal", "refusal", "refusal", "refusal", "resolution"]
    assert b"claims[1].document.number" in outcomes[1].refusal.SerializeToString()
    assert b"MALFORMED_PERSON_NAME" in outcomes[2].refusal.SerializeToString()
    assert b"COMMUNITY_NOT_FOUND" in outcomes[3].refusal.SerializeToString()
    assert await count(places, "person") == 2


async def test_a_division_out_of_scope_refuses_the_whole_batch(places: Directory) -> None:
    with pytest.raises(DivisionOutOfScope):
        await Persons(places, ("registrar", CONGTAI)).batch(claim(at="communities/130403001001"), claim(resident_id(2)))
    assert await count(places, "person") == 0


async def test_a_repeated_request_gets_the_first_answer_and_a_reused_id_is_refused(places: Directory) -> None:
    desk = Persons(places)
    first = await desk.resolve(claim(), key="once")
    again = await desk.resolve(claim(), key="once")
    assert first == again
    with pytest.raises(RequestIdReused):
        await desk.resolve(claim(resident_id(2)), key="once")
    assert len(await events(places)) == 1


async def test_a_refused_claim_gives_its_request_id_back(places: Directory) -> None:
    desk = Persons(places)
    with pytest.raises(Exception, match="check character"):
        await desk.resolve(claim("130402197001010013"), key="mended")
    assert (await desk.resolve(claim(), key="mended")).outcome == CREATED


async def test_concurrent_claims_of_one_new_document_make_one_person(places: Directory) -> None:
    desks = [Persons(places, subject=f"desk-{number}") for number in range(4)]
    singles = [desk.resolve(claim(resident_id(7))) for desk in desks for _ in range(8)]
    batches = [desk.batch(*(claim(resident_id(n), at=f"communities/13040200100{1 + n % 2}") for n in order)) for desk, order in (
        (desks[0], range(1, 40)), (desks[1], range(39, 0, -1)), (desks[2], range(20, 60)),
    )]  # fmt: skip
    results = await asyncio.gather(*singles, *batches)
    names = {one.person.name for one in results if isinstance(one, pb.Resolution)}
    assert len(names) == 1
    assert await count(places, "person") == await count(places, "person_document") == await count(places, "person_key") == 59
    told = await events(places)
    assert len({(event.subject, event.version) for event in told}) == len(told)
    assert sum(event.type.endswith("PersonRegistered") for event in told) == 59


async def test_two_who_look_alike_are_shown_to_a_clerk_and_the_caller_is_not_told(places: Directory) -> None:
    desk = Persons(places)
    await desk.batch(claim(resident_id(1)), claim(resident_id(3)))  # same name, same birthday
    other = await desk.resolve(claim("E12345678", kind=PASSPORT, phone="13812345678"))
    assert other.review
    same_phone = await desk.resolve(claim(resident_id(1, born="19900102"), phone="13812345678"))
    assert same_phone.review == ""
    pairs = [review for review in await desk.reviews() if review.kind == person_pb2.PersonReview.KIND_POSSIBLE_DUPLICATE]
    assert len(pairs) == 2
    assert all(review.person.name and review.other_person.name for review in pairs)


async def test_of_thousands_who_look_alike_the_nearest_few_are_looked_at(places: Directory) -> None:
    async with places.service.database.transaction() as tx:
        await driver(tx).execute(
            "INSERT INTO person (id, state, version, name_sealed, likeness, phone_index, phone_likeness, gender, verification_level,"
            " divisions, lent_divisions, name_version, create_time, update_time)"
            " SELECT gen_random_uuid(), 1, 1, 'sealed', 7, 8, 9, 1, 2, '{130402001001}', '{}', 1, now(), now()"
            " FROM generate_series(1, 10000)"
        )
        newest = await driver(tx).fetchval("SELECT id FROM person LIMIT 1")
        asked = ([newest], [7], [8], [9], 3)
        found = {row["other"] for row in await driver(tx).fetch(LIKE, *asked)}
        [plan] = await driver(tx).fetchval(f"EXPLAIN (ANALYZE, FORMAT JSON) {LIKE}", *asked)
    assert 3 <= len(found) <= 6
    assert newest not in found
    assert max(entries(plan["Plan"])) == NEAREST


def entries(node: dict[str, Any]) -> list[float]:
    """Return how many entries each step on `person` read."""
    here = [node["Actual Rows"] + node.get("Rows Removed by Filter", 0)] if "Index Name" in node or "Relation Name" in node else []
    return sum(map(entries, node.get("Plans", [])), here)
