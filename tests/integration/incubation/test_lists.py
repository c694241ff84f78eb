"""Lists of existing organizations and rosters: every row decided by itself, nothing left of a dry run, all of it taken back or nothing."""

from __future__ import annotations

from typing import Any

import pytest
from wushe.common.v1 import job_pb2
from wushe.incubation.v1 import attendance_pb2, organization_pb2
from wushe.incubation.v1 import organization_service_pb2 as pb

from shared.refusals import Refusal
from tests.integration.incubation.lists import nobody, organization_row, organizations, roster_row, rosters
from tests.integration.incubation.organizations import ASSOCIATION, COMMUNITY_GROUP, INSTITUTION, ORGANIZATION, Organizations, code
from tests.integration.incubation.running import COMMUNITY, COUNTY, NEXT_COUNTY, Running
from tests.integration.incubation.trainings import HOUR, NO_TRAINING, Trainings, a_base
from tests.integration.sent_lists import SUCCEEDED

UNDONE = "STATE_SUCCEEDED"


@pytest.fixture
def desk(running: Running) -> Trainings:
    return Trainings(running)


async def test_a_roster_becomes_enrollments_and_person_times_and_wrong_rows_say_why(running: Running, desk: Trainings) -> None:
    group = await Organizations(running).register(await Organizations(running).complete())
    training, sessions = await desk.open(-9 * HOUR, -6 * HOUR, 5 * HOUR, capacity=4)
    elsewhere, _ = await desk.open(HOUR, base=await a_base(running, NEXT_COUNTY))
    same, name = nobody(), training.name
    rows = [
        roster_row(2, name, attended=["1", "2"], organization=group.unified_social_credit_code),
        roster_row(3, name, attended=["2"], organization=group.name),
        roster_row(4, name, document_number=same),
        roster_row(5, name, document_number=same),
        roster_row(6, name, attended=["3"]),
        roster_row(7, name, attended=["4"]),
        roster_row(8, name, attended=["上午"]),
        roster_row(9, NO_TRAINING),
        roster_row(10, elsewhere.name),
        roster_row(11, name, organization="51130400500000001B"),
        roster_row(12, name, document_number="130402197001010019"),
        roster_row(13, name),
        roster_row(14, name),
    ]
    lists = rosters(running)
    job = await lists.imported(rows, parent=COUNTY)
    assert (job.kind, job.state, job.done_count, job.refused_count) == ("roster_import", SUCCEEDED, 13, 9)
    assert await lists.refused(job) == {
        5: ("DUPLICATE_ROW", "document_number", ""),
        6: ("NOT_IN_SESSION", "attended", "3"),
        7: ("SESSION_NOT_FOUND", "attended", "4"),
        8: ("SESSION_NOT_FOUND", "attended", "上*"),
        9: ("TRAINING_NOT_FOUND", "training", NO_TRAINING),
        10: ("TRAINING_NOT_FOUND", "training", elsewhere.name),
        11: ("ORGANIZATION_NOT_FOUND", "organization", "5****************B"),
        12: ("DOCUMENT_CHECKSUM_MISMATCH", "document_number", "1****************9"),
        14: ("TRAINING_FULL", "training", name),
    }
    outcomes = await lists.outcomes(job)
    roster = await desk.all("ListEnrollments", name)
    assert [one.name for one in roster] == [outcomes[line].resource for line in (2, 3, 4, 13)]
    assert [one.organization for one in roster] == [group.name, group.name, "", ""]
    attended = await desk.all("ListAttendances", name)
    assert [(one.enrollment, one.session) for one in attended] == [
        (roster[0].name, sessions[0].name), (roster[0].name, sessions[1].name), (roster[1].name, sessions[1].name),
    ]  # fmt: skip
    assert {one.source for one in attended} == {attendance_pb2.ATTENDANCE_SOURCE_IMPORT}
    assert await running.kinds(attended[0].name) == ["AttendanceImported"]

    assert await lists.undone(job) == UNDONE
    assert {one.state for one in await desk.all("ListEnrollments", name)} == {2}
    assert {one.state for one in await desk.all("ListAttendances", name)} == {2}
    assert await running.scalar("SELECT taken FROM training WHERE id = :id", id=name.partition("/")[2]) == 0


async def test_a_roster_that_somebody_works_with_stays_and_a_dry_run_leaves_nothing(running: Running, desk: Trainings) -> None:
    training, sessions = await desk.open(-HOUR, capacity=3)
    lists, row = rosters(running), roster_row(1, training.name)
    dry = await lists.imported([row, roster_row(2, training.name, attended=["9"])], validate_only=True)
    assert (dry.state, dry.done_count, dry.refused_count) == (SUCCEEDED, 2, 1)
    assert [one.resource for one in (await lists.outcomes(dry)).values()] == ["", ""]
    assert await desk.all("ListEnrollments", training.name) == []
    assert (await lists.imported([row])).refused_count == 0
    again = await lists.imported([row])
    assert await lists.refused(again) == {
        1: ("ALREADY_ENROLLED", "document_number", row.document_number[0] + "*" * 16 + row.document_number[-1])
    }
    job = await lists.imported([roster_row(1, training.name, attended=["all"])])
    [*_, one] = await desk.all("ListEnrollments", training.name)
    [attendance] = await desk.all("ListAttendances", one.name)
    voided = await desk.change("VoidAttendance", attendance, reason="名单有误")
    await desk.ask("SignIn", session=sessions[0].name, person=one.person)
    assert await lists.undone(job) == "IMPORT_IN_USE"
    assert voided in await desk.all("ListAttendances", one.name)


async def test_a_name_that_the_directory_knows_otherwise_goes_to_its_reviewers_and_not_onto_the_roster(
    running: Running, desk: Trainings
) -> None:
    training, _ = await desk.open(HOUR)
    lists, row = rosters(running), roster_row(1, training.name)
    assert (await lists.imported([row])).refused_count == 0
    other, _ = await desk.open(HOUR)
    conflict = await lists.imported([roster_row(1, other.name, document_number=row.document_number, display_name="另一人")])
    assert await lists.refused(conflict) == {1: ("PERSON_NAME_CONFLICT", "display_name", "另*人")}


async def test_organizations_are_taken_over_as_they_stand_and_wrong_rows_say_why(running: Running) -> None:
    desk, lists = Organizations(running), organizations(running)
    taken, head = code("52"), nobody()
    association: dict[str, Any] = {"type": ASSOCIATION, "head_document_number": head}
    filed: dict[str, Any] = {
        "type": COMMUNITY_GROUP, "unified_social_credit_code": "", "register_date": "", "head_document_number": "", "head_display_name": "",
        "division": COMMUNITY.partition("/")[2], "filing_number": "备字〔2020〕3号", "file_date": "2020-03-04",
    }  # fmt: skip
    rows = [
        organization_row(2, unified_social_credit_code=taken, rating=organization_pb2.Rating.GRADE_3A, rating_date="2025-06-01"),
        organization_row(3, **filed),
        organization_row(4, unified_social_credit_code=code("51"), **association),
        organization_row(5, unified_social_credit_code=code("51"), **association),
        organization_row(6, unified_social_credit_code=taken),
        organization_row(7, unified_social_credit_code=code("53")),
        organization_row(8, unified_social_credit_code="52130402MJ00000014"),
        organization_row(9, register_date="2019/5/6"),
        organization_row(10, register_date="2099-01-01"),
        organization_row(11, head_document_number=""),
        organization_row(12, division="130499"),
        organization_row(13, division="1305"),
        organization_row(14, capital_yuan="三万元"),
        organization_row(15, display_name="  "),
        organization_row(16, type=0),
        organization_row(17, **{**filed, "filing_number": ""}),
        organization_row(18, register_date=""),
    ]
    job = await lists.imported(rows)
    refused = {line: (reason, column) for line, (reason, column, _) in (await lists.refused(job)).items()}
    assert refused == {
        5: ("REPRESENTATIVE_TAKEN", "head_document_number"),
        6: ("DUPLICATE_ROW", "unified_social_credit_code"),
        7: ("CREDIT_CODE_MISMATCH", "unified_social_credit_code"),
        8: ("MALFORMED_CREDIT_CODE", "unified_social_credit_code"),
        9: ("MALFORMED_DAY", "register_date"),
        10: ("MALFORMED_DAY", "register_date"),
        11: ("REPRESENTATIVE_MISSING", "head_document_number"),
        12: ("DIVISION_NOT_FOUND", "division"),
        13: ("DIVISION_OUT_OF_SCOPE", "division"),
        14: ("MALFORMED_NUMBER", "capital_yuan"),
        15: ("MALFORMED_TEXT", "display_name"),
        16: ("INVALID_FIELD", "type"),
        17: ("STANDING_INCOMPLETE", "filing_number"),
        18: ("STANDING_INCOMPLETE", "unified_social_credit_code"),
    }
    outcomes = await lists.outcomes(job)
    first = await desk.get(outcomes[2].resource)
    assert (first.state, first.type, first.capital_fen, first.full_time_staff) == (
        ORGANIZATION.STATE_REGISTERED,
        INSTITUTION,
        3_000_050,
        12,
    )
    assert (first.rating.grade, first.rating.expire_date.year) == (organization_pb2.Rating.GRADE_3A, 2030)
    assert (await desk("LookUpOrganization", pb.LookUpOrganizationRequest(unified_social_credit_code=taken))).organization == first
    assert (await desk.get(outcomes[3].resource)).state == ORGANIZATION.STATE_FILED
    assert await running.kinds(first.name) == ["OrganizationImported"]
    again = await lists.imported([organization_row(1, unified_social_credit_code=taken)])
    assert {line: told[:2] for line, told in (await lists.refused(again)).items()} == {
        1: ("CREDIT_CODE_TAKEN", "unified_social_credit_code")
    }

    assert await lists.undone(job) == UNDONE
    assert (await desk.get(first.name)).state == ORGANIZATION.STATE_DEREGISTERED
    better = await lists.imported([organization_row(1, unified_social_credit_code=taken)])
    assert better.refused_count == 0
    [outcome] = (await lists.outcomes(better)).values()
    changed = await desk.change("RecognizeCharity", await desk.get(outcome.resource))
    assert changed.charity
    assert await lists.undone(better) == "IMPORT_IN_USE"


async def test_whoever_may_not_bring_a_list_sees_none_and_no_division_is_left(running: Running, desk: Trainings) -> None:
    training, _ = await desk.open(HOUR)
    job = await rosters(running).imported([roster_row(1, training.name)], parent=COUNTY)
    stranger = rosters(running, ("incubation_staff", "130403"))
    for attempt in (stranger.outcomes(job), rosters(running, ("registrar", "1304")).outcomes(job)):
        with pytest.raises(Refusal) as unseen:
            await attempt
        assert unseen.value.reason == "JOB_NOT_FOUND"
    with pytest.raises(Refusal) as outside:
        await stranger.opened(parent=COUNTY)
    assert outside.value.reason == "DIVISION_OUT_OF_SCOPE"
    own = await stranger.imported([roster_row(1, training.name)], parent=NEXT_COUNTY)
    assert (own.state, own.refused_count) == (job_pb2.Job.STATE_SUCCEEDED, 1)
