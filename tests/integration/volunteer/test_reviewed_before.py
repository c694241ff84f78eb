"""Lists of people who were reviewed before: an older system's stock need not wait for a review that is over."""

from __future__ import annotations

import pytest
from wushe.volunteer.v1 import volunteer_service_pb2 as pb

from services.volunteer.domain.refusals import AcceptanceNotAllowed, ImportInUse
from tests.integration.directory.persons import CONGTAI, HANSHAN
from tests.integration.volunteer.jobs import COMPLETE, STATE, Jobs, config, imported, messages, nobody, outcomes, row, send
from tests.integration.volunteer.projects import Projects
from tests.integration.volunteer.running import VOLUNTEER, Running, Volunteers, born, registration, request_id, state_of


async def undone(running: Running, desk: Volunteers, job: str) -> int:
    """Take an import back, and return how many registrations that ended."""
    begun = await desk("UndoVolunteerImport", pb.UndoVolunteerImportRequest(name=job, reason="名单有误，重新导入", request_id=request_id()))
    done = (await Jobs(running).watched(begun.job.name))[-1]
    assert done.state == STATE.STATE_SUCCEEDED
    return done.done_count


async def test_whoever_was_reviewed_before_serves_at_once_and_the_others_of_the_list_wait(running: Running, desk: Volunteers) -> None:
    job = await imported(running, desk, [row(1, accepted=True), row(2), row(3, accepted=True)])
    reviewed, waiting, also = [await desk.get(one.volunteer) for one in await outcomes(desk, job.name)]
    assert [one.state for one in (reviewed, waiting, also)] == [
        VOLUNTEER.STATE_ACTIVE, VOLUNTEER.STATE_PENDING_REVIEW, VOLUNTEER.STATE_ACTIVE,
    ]  # fmt: skip
    assert await desk.kinds(reviewed.name) == ["REGISTERED"]
    told = {state.volunteer: (event.type, state.state) for _, event in await running.events() if (state := state_of(event))}
    assert told == {one.name: ("wushe.volunteer.v1.VolunteerRegistered", one.state) for one in (reviewed, waiting, also)}
    assert (await desk.change("Approve", waiting)).state == VOLUNTEER.STATE_ACTIVE


async def test_a_minor_who_was_reviewed_before_needs_a_guardians_consent_all_the_same(running: Running, desk: Volunteers) -> None:
    job = await imported(running, desk, [row(1, born(2019, 1, 1), accepted=True)])
    [one] = await outcomes(desk, job.name)
    assert (one.refusal.reason, job.refused_count) == ("GUARDIAN_CONSENT_MISSING", 1)


@pytest.mark.parametrize("grants", [[("registrar", "1304")], [("registrar", "1304"), ("reviewer", HANSHAN)], [("system", "*")]])
async def test_only_whoever_may_approve_wherever_the_list_belongs_brings_such_rows(running: Running, grants: list[tuple[str, str]]) -> None:
    clerk, key = Volunteers(running, *grants), request_id()
    with pytest.raises(AcceptanceNotAllowed):
        await send(clerk, [config(key), *messages([row(1), row(2, accepted=True)])])
    assert await running.scalar("SELECT total FROM job") == 0
    await send(clerk, [config(key), *messages([row(1)]), COMPLETE])
    assert await running.scalar("SELECT total FROM job") == 1


async def test_rights_to_register_and_to_approve_in_one_county_are_enough_there(running: Running) -> None:
    both = Volunteers(running, ("registrar", "1304"), ("reviewer", HANSHAN))
    job = await imported(running, both, [row(1, accepted=True)], parent=f"divisions/{HANSHAN}")
    assert (job.done_count, job.refused_count) == (1, 0)
    with pytest.raises(AcceptanceNotAllowed):
        await send(both, [config(request_id(), parent=f"divisions/{CONGTAI}"), *messages([row(2, accepted=True)])])


async def test_taken_back_they_are_deregistered_and_may_register_anew(running: Running, desk: Volunteers) -> None:
    job = await imported(running, desk, [row(1, accepted=True), row(2)])
    active, waiting = [one.volunteer for one in await outcomes(desk, job.name)]
    assert await undone(running, desk, job.name) == 2
    assert [await desk.kinds(name) for name in (active, waiting)] == [["REGISTERED", "DEREGISTERED"], ["REGISTERED", "REJECTED"]]
    assert (await desk.register(registration(nobody(1)))).state == VOLUNTEER.STATE_PENDING_REVIEW


async def test_a_list_of_whom_one_has_a_place_in_a_project_is_not_taken_back(running: Running, desk: Volunteers) -> None:
    job = await imported(running, desk, [row(line, accepted=True) for line in (1, 2)])
    _, placed = [one.volunteer for one in await outcomes(desk, job.name)]
    projects = Projects(running)
    await projects.sign_up((await projects.published(head_count=1)).posts[0].name, placed)
    with pytest.raises(ImportInUse) as refused:
        await undone(running, desk, job.name)
    assert refused.value.metadata == {"volunteer": placed}
    assert await running.scalar("SELECT count(*) FROM volunteer WHERE state = 2") == 2
