"""Many at once: approvals and lists, as jobs that callers watch."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from wushe.volunteer.v1 import volunteer_pb2
from wushe.volunteer.v1 import volunteer_service_pb2 as pb

from services.volunteer.domain.refusals import ImportInUse, JobNotFound
from shared.errors import refusal_in
from shared.refusals import IllegalTransition, RequestIdReused
from tests.integration.directory.persons import CONGTAI, HANSHAN, Persons, claim
from tests.integration.volunteer.jobs import COMPLETE, STATE, Jobs, config, imported, messages, nobody, outcomes, row, send
from tests.integration.volunteer.running import ELSEWHERE, HOME, Running, Volunteers, born, registration, request_id, state_of

NOBODY = "volunteers/01900000-0000-7000-8000-000000000000"
WAITING = """
SELECT (SELECT count(*) FROM volunteer_import) + (SELECT count(*) FROM volunteer_import_portion) + count(*) FROM volunteer_import_document
"""
JOB = "jobs/01900000-0000-7000-8000-000000000000"


async def approve(desk: Volunteers, names: list[str], key: str = "") -> str:
    request = pb.BatchApproveVolunteersRequest(request_id=key or request_id(), names=names)
    job: str = (await desk("BatchApproveVolunteers", request)).job.name
    return job


async def test_many_are_approved_by_a_job_and_each_has_an_outcome(running: Running, desk: Volunteers) -> None:
    job = await imported(running, desk, [row(line) for line in range(1, 1201)])
    names = [one.volunteer for one in await outcomes(desk, job.name)]
    already = await desk.change("Approve", await desk.get(names[5]))
    begun = await approve(desk, [*names, NOBODY], "again")
    assert await approve(desk, [*names, NOBODY], "again") == begun
    told = await Jobs(running).watched(begun)
    assert (told[-1].state, told[-1].total_count, told[-1].done_count, told[-1].refused_count) == (STATE.STATE_SUCCEEDED, 1201, 1201, 2)
    found = await outcomes(desk, begun, method="ListApprovalOutcomes")
    assert [one.volunteer for one in found] == [*names, NOBODY]
    refused = [(one.volunteer, refusal_in(one.refusal)) for one in found if one.HasField("refusal")]
    assert [(name, type(why).__name__) for name, why in refused] == [(already.name, "IllegalTransition"), (NOBODY, "VolunteerNotFound")]
    assert [one.volunteer for one in await outcomes(desk, begun, method="ListApprovalOutcomes", refused_only=True)] == [
        already.name,
        NOBODY,
    ]
    assert await running.scalar("SELECT count(*) FROM volunteer WHERE state = 2") == 1200
    assert await running.scalar("SELECT count(*) FROM outbox") == await running.scalar("SELECT sum(version) FROM volunteer") == 2400
    assert await desk.kinds(names[0]) == ["REGISTERED", "APPROVED"]

    strangers = Volunteers(running, ("city_admin", CONGTAI))
    with pytest.raises(JobNotFound):
        await outcomes(strangers, begun, method="ListApprovalOutcomes")
    with pytest.raises(JobNotFound):
        await Jobs(running, ("city_admin", CONGTAI)).get(begun)
    with pytest.raises(IllegalTransition):
        await Jobs(running).cancel(begun)


async def test_a_reviewer_of_one_county_approves_nobody_of_another(running: Running, desk: Volunteers) -> None:
    there = await desk.register(registration(nobody(8), at=ELSEWHERE))
    here = await desk.register(registration(nobody(1), at=HOME))
    begun = await approve(Volunteers(running, ("reviewer", HANSHAN)), [there.name, here.name])
    assert (await Jobs(running).watched(begun))[-1].refused_count == 1
    assert (await desk.get(there.name)).state == volunteer_pb2.Volunteer.STATE_PENDING_REVIEW
    assert (await desk.get(here.name)).state == volunteer_pb2.Volunteer.STATE_ACTIVE


async def test_a_list_is_imported_by_the_rules_of_single_registration(running: Running, desk: Volunteers) -> None:
    known = await desk.register(registration(nobody(90)))
    rows = [
        row(2, skills=["驾驶", "急救"], phone="13812345678", national_number="N1", national_source="全国志愿服务信息系统"),
        row(3, "130402197001010013"),
        row(4, nobody(2)),
        row(5, nobody(90)),
        row(6, community=ELSEWHERE),
        row(7, community="火磨街道"),
        row(9, phone="手机"),
        row(10, name=""),
        row(11, born(2019, 1, 1)),
        row(12, "E12345678", document_type=6, birth_date="1970-02-30"),
        row(13, "E12345679", document_type=6),
        row(14, skills=["\u0007"]),
        row(15, organisation="teams/x"),
        row(16, organisation="无"),
        row(17, document_type=0),
    ]
    job = await imported(running, desk, rows, parent=f"divisions/{HANSHAN}")
    assert (job.state, job.total_count, job.done_count, list(job.scopes)) == (STATE.STATE_SUCCEEDED, 15, 15, [HANSHAN])
    found = {one.line: one for one in await outcomes(desk, job.name)}
    assert list(found) == [one.line for one in rows]
    refusals = {line: (one.refusal.reason, one.refusal.column) for line, one in found.items() if one.HasField("refusal")}
    assert refusals == {
        3: ("DOCUMENT_CHECKSUM_MISMATCH", "document_number"),
        4: ("DUPLICATE_ROW", "document_number"),
        5: ("ALREADY_REGISTERED", "document_number"),
        6: ("DIVISION_OUT_OF_SCOPE", "community"),
        7: ("COMMUNITY_NOT_FOUND", "community"),
        9: ("MALFORMED_PHONE", "phone"),
        10: ("MALFORMED_PERSON_NAME", "display_name"),
        11: ("GUARDIAN_CONSENT_MISSING", "guardian"),
        12: ("MALFORMED_DAY", "birth_date"),
        13: ("BIRTH_DATE_UNKNOWN", "birth_date"),
        14: ("MALFORMED_SKILL", "skills"),
        16: ("INVALID_FIELD", "organisation"),
        17: ("INVALID_FIELD", "document_type"),
    }
    assert job.refused_count == len(refusals)
    assert (found[3].refusal.masked_value, found[4].refusal.first_line) == ("1****************3", 2)
    assert [one.line for one in await outcomes(desk, job.name, refused_only=True)] == list(refusals)
    one = await desk.get(found[2].volunteer)
    assert (one.channel, list(one.skills), one.national_registration.number) == (
        volunteer_pb2.REGISTRATION_CHANNEL_IMPORT, ["急救", "驾驶"], "N1",
    )  # fmt: skip
    assert (await desk.get(found[15].volunteer)).organisation == "teams/x"
    assert await desk.kinds(one.name) == ["REGISTERED"]
    assert {state_of(event).volunteer for _, event in await running.events()} == {known.name, one.name, found[15].volunteer}
    assert "desk ImportVolunteers" in await running.scalar("SELECT string_agg(actor || ' ' || action, ',') FROM audit_record")
    kept = await running.scalar("SELECT string_agg(t::text, '|') FROM volunteer_import_outcome t")
    assert not any(secret in kept for secret in (nobody(2), "13812345678", "样本人", "手机"))
    assert await running.scalar(WAITING) == 0


async def test_guardians_of_a_list_are_asked_about_at_once_and_a_merged_one_is_the_survivor(running: Running, desk: Volunteers) -> None:
    persons = Persons(running.directory)
    first, second = [(await persons.resolve(claim(nobody(at)))).person for at in (50, 51)]
    await persons.merge(first, second)
    consented = {"consent_date": "2026-02-01", "consent_document": "监护同意〔2026〕1号"}
    guardians = [first.name, second.name, NOBODY.replace("volunteers/", "persons/")]
    rows = [row(line, born(2014, 1, line), guardian=who, **consented) for line, who in enumerate(guardians, 1)]
    job = await imported(running, desk, rows)
    by_first, by_second, by_nobody = await outcomes(desk, job.name)
    assert by_nobody.refusal.reason == "GUARDIAN_NOT_FOUND"
    named = [(await desk.get(one.volunteer)).guardian_consent.guardian for one in (by_first, by_second)]
    assert named == [first.name, first.name]
    assert await _looks(running) == [set(guardians), {first.name, second.name}], "nobody at first, then without whom there is not"


async def _looks(running: Running) -> list[set[str]]:
    """Return whom each look at persons was about."""
    query = text("SELECT subjects FROM audit_record WHERE action = 'BatchGetPersons' ORDER BY id")
    async with running.directory.service.database.reading() as connection:
        return [set(row[0]) for row in await connection.execute(query)]


async def test_rows_wait_sealed_and_a_broken_stream_goes_on_where_the_server_says(running: Running, desk: Volunteers) -> None:
    rows, key = [row(line) for line in range(1, 251)], request_id()
    [*_, broken] = await send(desk, [config(key), *list(messages(rows))[:2]])
    assert (broken.received_line, broken.job.state, broken.job.total_count) == (200, STATE.STATE_RECEIVING, 200)
    waiting = await running.scalar("SELECT string_agg(t::text, '') FROM volunteer_import_portion t")
    assert not any(secret.encode().hex() in waiting for secret in (nobody(1), "样本人"))

    with pytest.raises(RequestIdReused):
        await send(desk, [config(key, content=b"another list")])
    again = await send(desk, [config(key), *messages(rows), COMPLETE])
    assert [one.received_line for one in again] == [200, 200, 200, 250, 250]
    assert {one.job.name for one in again} == {broken.job.name}
    job = (await Jobs(running).watched(broken.job.name))[-1]
    assert (job.total_count, job.done_count, job.refused_count) == (250, 250, 0)
    assert await running.scalar("SELECT count(*) FROM volunteer") == await running.scalar("SELECT count(*) FROM outbox") == 250

    late = await send(desk, [config(key), *messages(rows), COMPLETE])
    assert {(one.job.name, one.job.state, one.received_line) for one in late} == {(job.name, STATE.STATE_SUCCEEDED, 250)}
    assert await running.scalar("SELECT count(*) FROM volunteer") == 250


async def test_messages_of_any_size_make_steps_that_the_directory_takes(running: Running, desk: Volunteers) -> None:
    rows = [row(line) for line in range(1, 1401)]
    sent = [config(request_id()), *messages(rows[:400], 400), *messages(rows[400:], 1000), COMPLETE]
    job = (await Jobs(running).watched((await send(desk, sent))[-1].job.name))[-1]
    assert (job.state, job.done_count, job.refused_count) == (STATE.STATE_SUCCEEDED, 1400, 0)


async def test_a_dry_run_decides_every_row_and_records_nobody(running: Running, desk: Volunteers) -> None:
    known = await desk.register(registration(nobody(90)))
    rows = [row(1), row(2), row(3, nobody(1)), row(4, nobody(90)), row(5, "1")]
    before = await running.scalar("SELECT count(*) FROM audit_record"), len(await running.events())
    job = await imported(running, desk, rows, validate_only=True)
    assert (job.validate_only, job.state, job.done_count, job.refused_count) == (True, STATE.STATE_SUCCEEDED, 5, 3)
    told = {one.line: (one.volunteer, one.refusal.reason) for one in await outcomes(desk, job.name)}
    assert told == {
        1: ("", ""),
        2: ("", ""),
        3: ("", "DUPLICATE_ROW"),
        4: ("", "ALREADY_REGISTERED"),
        5: ("", "MALFORMED_DOCUMENT_NUMBER"),
    }
    assert (await running.scalar("SELECT count(*) FROM audit_record"), len(await running.events())) == before
    assert await running.scalar("SELECT count(*) FROM volunteer") == 1
    assert await Persons(running.directory).find(nobody(1)) == []
    assert known.name


async def test_an_import_is_taken_back_as_a_whole_unless_something_depends_on_it(running: Running, desk: Volunteers) -> None:
    jobs, rows, key = Jobs(running), [row(line) for line in range(1, 31)], request_id()
    answers = await send(desk, [config(key), *messages(rows), COMPLETE])
    job = (await jobs.watched(answers[-1].job.name))[-1]
    names = [one.volunteer for one in await outcomes(desk, job.name)]
    undo = {"name": job.name, "reason": "名单有误，重新导入"}
    accepted = await desk.change("Approve", await desk.get(names[7]))
    with pytest.raises(ImportInUse) as refused:
        await desk("UndoVolunteerImport", pb.UndoVolunteerImportRequest(**undo, request_id=request_id()))
    assert refused.value.metadata == {"volunteer": accepted.name}
    assert await running.scalar("SELECT count(*) FROM volunteer WHERE state <= 3") == 30

    await desk.change("Deregister", accepted, reason="本人要求退出")
    undoing = (await desk("UndoVolunteerImport", pb.UndoVolunteerImportRequest(**undo, request_id=request_id()))).job
    done = (await jobs.watched(undoing.name))[-1]
    assert (done.kind, done.state, done.done_count) == ("volunteer_import_undo", STATE.STATE_SUCCEEDED, 30)
    assert (await jobs.get(job.name)).state == STATE.STATE_UNDONE
    assert await running.scalar("SELECT count(*) FROM volunteer WHERE state <= 3") == 0
    assert await desk.kinds(names[0]) == ["REGISTERED", "REJECTED"]
    with pytest.raises(IllegalTransition):
        await desk("UndoVolunteerImport", pb.UndoVolunteerImportRequest(**undo, request_id=request_id()))
    with pytest.raises(JobNotFound):
        await desk("UndoVolunteerImport", pb.UndoVolunteerImportRequest(name=JOB, reason="名单有误", request_id=request_id()))

    anew = await send(desk, [config(key), *messages(rows), COMPLETE])
    assert anew[-1].job.name != job.name
    assert (await jobs.watched(anew[-1].job.name))[-1].refused_count == 0


async def test_an_import_that_is_cancelled_forgets_its_rows(running: Running, desk: Volunteers) -> None:
    [*_, answer] = await send(desk, [config(request_id()), *messages([row(1)])])
    assert (await Jobs(running).cancel(answer.job.name)).state == STATE.STATE_CANCELLED
    assert await running.scalar(WAITING) == await running.scalar("SELECT count(*) FROM volunteer") == 0
