"""Reading, changing, merging and erasing persons, as callers see it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import text
from wushe.common.v1.replication_service_pb2 import ListDigestsRequest
from wushe.directory.v1 import identity_service_pb2 as pb
from wushe.directory.v1 import person_pb2
from wushe.directory.v1.person_events_pb2 import PersonState

from services.directory.domain.person_refusals import (
    BirthDateMismatch,
    DecisionNotApplicable,
    DocumentTaken,
    PersonNotActive,
    PersonNotFound,
    PersonNotMerged,
    PersonReviewNotFound,
    ReviewAlreadyResolved,
)
from services.directory.domain.refusals import MergeCycle
from shared.refusals import InvalidField, InvalidPageToken, QuotaExceeded, StaleEtag
from tests.integration.directory.persons import (
    CONGTAI,
    HANSHAN,
    NOBODY,
    PASSPORT,
    RESIDENT,
    WHY,
    Copier,
    Persons,
    claim,
    day,
    resident_id,
)
from tests.integration.directory.running import Directory

Review = person_pb2.PersonReview


async def scalar(directory: Directory, query: str) -> Any:
    async with directory.service.database.reading() as connection:
        return await connection.scalar(text(query))


async def outcomes(directory: Directory) -> list[str]:
    async with directory.service.database.reading() as connection:
        return [f"{row[0]} {row[1]}" for row in await connection.execute(text("SELECT action, outcome FROM audit_record ORDER BY id"))]


async def test_out_of_scope_and_unknown_answer_alike_and_every_look_is_on_record(places: Directory) -> None:
    known = (await Persons(places).resolve(claim())).person.name
    inside, outside = Persons(places, ("reviewer", "130402001")), Persons(places, ("reviewer", CONGTAI))
    assert (await inside.get(known)).name == known
    refusals = []
    for caller, name in ((outside, known), (inside, NOBODY)):
        with pytest.raises(PersonNotFound) as refused:
            await caller.get(name)
        refusals.append((str(refused.value), [violation.field for violation in refused.value.violations]))
    assert refusals[0] == refusals[1]
    assert await outcomes(places) == ["ResolvePerson OK", "GetPerson OK", "GetPerson PERSON_NOT_FOUND", "GetPerson PERSON_NOT_FOUND"]


async def test_a_scope_ends_where_a_code_may_be_cut(places: Directory) -> None:
    known = (await Persons(places).resolve(claim())).person.name
    for scope, seen in (("13", True), ("1304", True), (HANSHAN, True), ("130402001001", True), ("130402001002", False), (CONGTAI, False)):
        caller = Persons(places, ("reviewer", scope))
        if seen:
            assert (await caller.get(known)).name == known
        else:
            with pytest.raises(PersonNotFound):
                await caller.get(known)


async def test_many_are_read_in_the_order_asked_and_a_missing_one_is_named(places: Directory) -> None:
    desk = Persons(places)
    names = [(await desk.resolve(claim(resident_id(n)))).person.name for n in (1, 2, 3)]
    wanted = [names[2], names[0], names[2]]
    answer = await desk("BatchGetPersons", pb.BatchGetPersonsRequest(names=wanted))
    assert [person.name for person in answer.persons] == wanted
    with pytest.raises(PersonNotFound) as refused:
        await desk("BatchGetPersons", pb.BatchGetPersonsRequest(names=[names[0], NOBODY]))
    assert refused.value.metadata == {"name": NOBODY}


async def test_looking_up_finds_whom_the_caller_may_see_and_records_misses_too(places: Directory) -> None:
    desk = Persons(places)
    known = (await desk.resolve(claim(phone="0310-1234567"))).person
    assert [person.name for person in await desk.find(resident_id())] == [known.name]
    assert await Persons(places, ("registrar", CONGTAI)).find(resident_id()) == []
    assert await desk.find(resident_id(99)) == []
    by_phone = await desk("LookupPerson", pb.LookupPersonRequest(phone="+86 310 1234567", purpose=WHY))
    assert [person.name for person in by_phone.persons] == [known.name]
    assert (await outcomes(places))[1:] == ["LookupPerson OK", *["LookupPerson PERSON_NOT_FOUND"] * 2, "LookupPerson OK"]


async def test_revealing_shows_numbers_and_is_on_record_with_its_purpose(places: Directory) -> None:
    desk = Persons(places)
    known = (await desk.resolve(claim(phone="13812345678"))).person
    shown = await desk.reveal(known.name)
    assert (shown.documents[0].number, shown.phone) == (resident_id(), "13812345678")
    with pytest.raises(PersonNotFound):
        await Persons(places, ("reviewer", CONGTAI)).reveal(known.name)
    assert (await outcomes(places))[1:] == ["RevealPerson OK", "RevealPerson PERSON_NOT_FOUND"]
    assert await scalar(places, "SELECT purpose FROM audit_record WHERE action = 'RevealPerson' LIMIT 1") == WHY


async def test_no_record_no_reveal(places: Directory) -> None:
    desk = Persons(places)
    known = (await desk.resolve(claim())).person
    async with places.service.database.transaction() as tx:
        await tx.execute(text("ALTER TABLE audit_record ADD CHECK (action NOT IN ('RevealPerson', 'LookupPerson', 'GetPerson')) NOT VALID"))
    for look in (desk.reveal(known.name), desk.find(resident_id()), desk.get(known.name)):
        with pytest.raises(Exception, match="INTERNAL") as failed:
            await look
        assert resident_id() not in str(failed.value)


async def test_a_purpose_that_holds_a_number_is_refused(places: Directory) -> None:
    desk = Persons(places)
    known = (await desk.resolve(claim())).person
    with pytest.raises(InvalidField) as refused:
        await desk.reveal(known.name, purpose="核对 １３８ 1234 5678")
    assert refused.value.violations[0].field == "purpose"


async def test_reveals_are_limited_by_quota(places: Directory) -> None:
    desk = Persons(places)
    known = (await desk.resolve(claim())).person
    for _ in range(60):
        await desk.reveal(known.name)
    with pytest.raises(QuotaExceeded) as refused:
        await desk.reveal(known.name)
    assert int(refused.value.metadata["retry_after_seconds"]) > 0


async def test_an_update_changes_what_the_mask_names_and_only_as_last_read(places: Directory) -> None:
    desk = Persons(places)
    person = (await desk.resolve(claim())).person
    renamed = await desk.update(person, display_name="改名", phone="13812345678", mask=("display_name",))
    assert (renamed.display_name, renamed.masked_phone, renamed.version) == ("改名", "", 2)
    with pytest.raises(StaleEtag):
        await desk.update(person, phone="13812345678")
    with pytest.raises(BirthDateMismatch) as refused:
        await desk.update(renamed, birth_date=day(1970, 1, 2))
    assert refused.value.violations[0].field == "update.birth_date"
    assert (await desk.reveal(person.name)).documents[0].number == resident_id()


async def test_documents_are_replaced_whole_and_one_of_somebody_else_is_refused(places: Directory) -> None:
    desk = Persons(places)
    person, other = [(await desk.resolve(claim(resident_id(n), name=name))).person for n, name in ((1, "某甲"), (3, "某乙"))]
    number = (await desk.reveal(person.name)).documents[0].number
    both = [person_pb2.Document(type=PASSPORT, number="e1234 5678"), person_pb2.Document(type=RESIDENT, number=number)]
    updated = await desk.update(person, documents=both)
    assert [document.type for document in updated.documents] == [PASSPORT, RESIDENT]
    assert [document.number for document in (await desk.reveal(person.name)).documents] == ["E12345678", number]
    taken = [*both, person_pb2.Document(type=RESIDENT, number=resident_id(3))]
    with pytest.raises(DocumentTaken) as refused:
        await desk.update(updated, documents=taken)
    assert refused.value.violations[0].field == "update.documents[2].number"
    assert [found.name for found in await desk.find("E12345678", kind=PASSPORT)] == [person.name]
    assert other.version == 1


async def test_the_local_stub_verifies_nobody_and_says_so(places: Directory) -> None:
    desk = Persons(places)
    person = (await desk.resolve(claim())).person
    answer = await desk("VerifyPerson", pb.VerifyPersonRequest(name=person.name, request_id="verify"))
    assert (answer.provider, answer.matched, answer.person.version) == ("local-stub", False, 1)


async def test_a_submitted_name_can_be_taken_over(places: Directory) -> None:
    desk = Persons(places)
    person = (await desk.resolve(claim())).person
    await desk.resolve(claim(name="真名"))
    [review] = await desk.reviews()
    with pytest.raises(DecisionNotApplicable):
        await desk.decide(review, Review.DECISION_MERGE)
    decided = await desk.decide(review, Review.DECISION_ACCEPT_SUBMITTED)
    assert (decided.person.display_name, decided.decider, decided.state) == ("真名", "desk", Review.STATE_RESOLVED)
    with pytest.raises(ReviewAlreadyResolved):
        await desk.decide(decided, Review.DECISION_KEEP)
    assert (await desk.resolve(claim(name="真名"))).person.name == person.name
    again = await desk.resolve(claim(name="样本人"))
    assert again.review not in {"", review.name}
    assert [one.name for one in await desk.reviews(state=Review.STATE_RESOLVED)] == [review.name]


async def test_a_review_is_seen_by_who_sees_all_its_persons(places: Directory) -> None:
    desk = Persons(places)
    await desk.resolve(claim(resident_id(1)))
    await desk.resolve(claim(resident_id(3), at="communities/130403001001"))
    [review] = await desk.reviews()
    for county in (HANSHAN, CONGTAI):
        reviewer = Persons(places, ("reviewer", county))
        assert await reviewer.reviews() == []
        with pytest.raises(PersonReviewNotFound):
            await reviewer.decide(review, Review.DECISION_KEEP)
    decided = await desk.decide(review, Review.DECISION_MERGE)
    assert decided.person.merged_into == decided.other_person.name
    assert decided.other_person.divisions == ["communities/130402001001", "communities/130403001001"]


async def test_reviews_come_in_pages_whose_tokens_cannot_be_forged(places: Directory) -> None:
    desk = Persons(places)
    for n in range(5):
        await desk.resolve(claim(f"E1234567{n}", name=f"人{'甲乙丙丁戊'[n]}", kind=PASSPORT))
    pages, token = [], ""
    while True:
        answer = await desk("ListPersonReviews", pb.ListPersonReviewsRequest(page_size=2, page_token=token))
        pages.append([review.person.display_name for review in answer.person_reviews])
        token = answer.next_page_token
        if not token:
            break
        other = pb.ListPersonReviewsRequest(page_size=2, page_token=token, kind=Review.KIND_NAME_CONFLICT)
        with pytest.raises(InvalidPageToken):
            await desk("ListPersonReviews", other)
    assert pages == [["人甲", "人乙"], ["人丙", "人丁"], ["人戊"]]


async def test_a_merger_leads_look_ups_to_the_survivor_and_can_be_taken_back(places: Directory) -> None:
    desk = Persons(places)
    one = (await desk.resolve(claim(resident_id(1)))).person
    other = (await desk.resolve(claim(resident_id(2), name="样本二", at="communities/130403001001"))).person
    merged = await desk.merge(one, other)
    assert (merged.duplicate.state, merged.duplicate.merged_into) == (person_pb2.Person.STATE_MERGED, one.name)
    assert [found.name for found in await desk.find(resident_id(2))] == [one.name]
    resolved = await desk.resolve(claim(resident_id(2), name="样本二"))
    assert (resolved.outcome, resolved.person.name) == (pb.Resolution.OUTCOME_FOUND, one.name)
    assert (await Persons(places, ("registrar", CONGTAI)).get(one.name)).name == one.name
    with pytest.raises(PersonNotActive) as refused:
        await desk.update(merged.duplicate, phone="13812345678")
    assert refused.value.metadata == {"state": "STATE_MERGED"}
    with pytest.raises(PersonNotMerged):
        await desk.unmerge(merged.survivor)
    apart = await desk.unmerge(merged.duplicate)
    assert (apart.person.state, apart.person.version) == (person_pb2.Person.STATE_ACTIVE, 3)
    assert apart.former_survivor.divisions == ["communities/130402001001"]
    with pytest.raises(PersonNotFound):
        await Persons(places, ("registrar", CONGTAI)).get(one.name)


async def test_nobody_is_merged_into_itself_nor_as_of_an_old_reading(places: Directory) -> None:
    desk = Persons(places)
    one, other = [(await desk.resolve(claim(resident_id(n), name=name))).person for n, name in ((1, "某甲"), (2, "某乙"))]
    with pytest.raises(MergeCycle):
        await desk.merge(one, one)
    await desk.update(other, phone="13812345678")
    with pytest.raises(StaleEtag) as refused:
        await desk.merge(one, other)
    assert refused.value.violations[0].field == "duplicate_etag"


async def test_crosswise_mergers_at_the_same_time_leave_one_survivor(places: Directory) -> None:
    desk = Persons(places)
    one, other = [(await desk.resolve(claim(resident_id(n), name=name))).person for n, name in ((1, "某甲"), (2, "某乙"))]
    results = await asyncio.gather(desk.merge(one, other), desk.merge(other, one), return_exceptions=True)
    assert sorted(type(result).__name__ for result in results) == ["MergePersonsResponse", "StaleEtag"]


async def test_erasure_destroys_all_of_a_person_and_frees_the_document(places: Directory) -> None:
    desk = Persons(places)
    one = (await desk.resolve(claim(resident_id(1), phone="13812345678"))).person
    other = (await desk.resolve(claim(resident_id(2), name="样本二", at="communities/130403001001"))).person
    await desk.resolve(claim(resident_id(1), name="曾用名"))
    merged = await desk.merge(one, other)
    with pytest.raises(PersonNotActive):
        await desk.erase(merged.duplicate)
    left = await desk.erase(merged.survivor)
    assert left == person_pb2.Person(
        name=one.name, state=person_pb2.Person.STATE_ERASED, version=3, etag="v3", create_time=left.create_time,
        update_time=left.update_time, verification_level=person_pb2.Person.VERIFICATION_LEVEL_UNVERIFIED,
    )  # fmt: skip
    for table in ("person_key", "person_document"):
        assert await scalar(places, f"SELECT count(*) FROM {table}") == 0  # noqa: S608 — names of ours
    columns = "name_sealed, phone_sealed, likeness, phone_index, phone_likeness, birth_date, merged_into"
    assert await scalar(places, f"SELECT count(*) FROM person WHERE num_nonnulls({columns}) > 0 OR divisions <> '{{}}'") == 0  # noqa: S608
    assert await scalar(places, "SELECT count(*) FROM person_review WHERE submitted_name_sealed IS NOT NULL OR state = 1") == 0
    subjects = await scalar(places, "SELECT subjects FROM outbox ORDER BY id DESC LIMIT 1")
    assert subjects[0].startswith("wushe.directory.v1.person.")
    again = await desk.resolve(claim(resident_id(1)))
    assert (again.outcome, again.person.name == one.name) == (pb.Resolution.OUTCOME_CREATED, False)
    with pytest.raises(PersonNotFound):
        await desk.get(one.name)


async def test_an_auditor_reads_who_looked_and_the_chain_verifies(places: Directory) -> None:
    desk = Persons(places, subject="clerk-7")
    known = (await desk.resolve(claim())).person
    await desk.reveal(known.name)
    await Persons(places, ("registrar", CONGTAI), subject="elsewhere").find(resident_id(5))
    auditor = Persons(places, ("auditor", HANSHAN))
    everywhere = Persons(places, ("auditor", "13"))
    listed = await everywhere("ListAuditRecords", pb.ListAuditRecordsRequest(subject=known.name, actor="clerk-7", page_size=1))
    [record] = listed.audit_records
    assert (record.action, record.actor, record.purpose, record.outcome, record.division) == ("RevealPerson", "clerk-7", WHY, "OK", "1304")
    rest = pb.ListAuditRecordsRequest(subject=known.name, actor="clerk-7", page_size=1, page_token=listed.next_page_token)
    assert [one.action for one in (await everywhere("ListAuditRecords", rest)).audit_records] == ["ResolvePerson"]
    assert list((await auditor("ListAuditRecords", pb.ListAuditRecordsRequest())).audit_records) == []
    report = await auditor("VerifyAuditChain", pb.VerifyAuditChainRequest())
    assert report.intact
    assert report.record_count + report.unsealed_count == 3


async def test_a_consumer_copies_persons_without_anything_personal(places: Directory) -> None:
    desk = Persons(places)
    one = (await desk.resolve(claim(phone="13812345678"))).person
    await desk.erase((await desk.resolve(claim(resident_id(2), name="某乙"))).person)
    copier = Copier(places)
    digests = await copier("ListDigests", ListDigestsRequest(aggregate_type="person"))
    assert sum(digest.count for digest in digests.digests) == 2
    snapshots = await copier.snapshots("person")
    assert (snapshots[0].subject, snapshots[0].version) == (one.name, 1)
    states = [PersonState.FromString(snapshot.data.value) for snapshot in snapshots]
    assert [state.state for state in states] == [person_pb2.Person.STATE_ACTIVE, person_pb2.Person.STATE_ERASED]
    assert [state.birth_year for state in states] == [1970, 0]
