"""The whole way: a project is planned, published and run; volunteers sign up, serve, and have hours."""

from __future__ import annotations

from datetime import timedelta

import pytest
from wushe.volunteer.v1 import service_record_service_pb2 as pb

from shared.refusals import Refusal
from tests.integration.volunteer.projects import Projects
from tests.integration.volunteer.records import Records
from tests.integration.volunteer.running import Running
from tests.integration.volunteer.teams import active

SQUARE = pb.Position(latitude=36.6, longitude=114.4901)
"""Some nine metres from the middle of the fence of a sample project."""


async def test_who_has_a_place_in_a_project_serves_and_has_hours(running: Running) -> None:
    projects, records = Projects(running), Records(running)
    who, late = await active(running, 1), await active(running, 2)
    project = await projects.published()
    place = await projects.sign_up(project.posts[0].name, who.name)
    with pytest.raises(Refusal) as early:
        await records.check_in(project.name, who.name, position=SQUARE)
    assert early.value.reason == "PROJECT_NOT_SERVING"
    project = await projects.change("StartProject", await projects.get(project.name))
    with pytest.raises(Refusal) as uninvited:
        await records.check_in(project.name, late.name, position=SQUARE)
    assert uninvited.value.reason == "VOLUNTEER_NOT_SELECTED"
    one = await records.check_in(project.name, who.name, position=SQUARE)
    assert one.check_in_distance_metres == 9
    running.directory.clock.advance(timedelta(hours=3))
    assert (await records.check_out(one, position=SQUARE)).duration_minutes == 180
    await projects.decide("RemoveParticipant", place, reason="另有安排")
    with pytest.raises(Refusal) as removed:
        await records.check_in(project.name, who.name, position=SQUARE)
    assert removed.value.reason == "VOLUNTEER_NOT_SELECTED"
    await projects.change("CloseProject", await projects.get(project.name))
    claimed = await records.enter("ApplyForRecord", project.name, late.name, 1, 2)
    await records.change("ApproveRecord", claimed)
    assert [await records.minutes(one.name) for one in (who, late)] == [(180, 1), (60, 1)]
