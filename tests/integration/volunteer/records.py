"""Callers of ServiceRecordService, and projects that do not exist."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from google.protobuf.timestamp_pb2 import Timestamp
from sqlalchemy import text
from wushe.volunteer.v1 import service_record_pb2, volunteer_pb2
from wushe.volunteer.v1 import service_record_service_pb2 as pb
from wushe.volunteer.v1.service_record_events_pb2 import ServiceRecordState
from wushe.volunteer.v1.service_record_service_pb2_grpc import ServiceRecordServiceStub

from services.volunteer.domain.project_lifecycle import ProjectState
from services.volunteer.domain.sign_up_lifecycle import SignUpState
from shared.db import driver
from shared.ids import uuid7
from tests.integration.directory.running import Client
from tests.integration.volunteer.running import HOME, Running, request_id

RECORD: Final = service_record_pb2.ServiceRecord
NOON: Final = datetime(2026, 3, 1, 4, tzinfo=UTC)
HOUR: Final = timedelta(hours=1)
NO_PROJECT = "projects/01900000-0000-7000-8000-000000000000"
NO_RECORD = "serviceRecords/01900000-0000-7000-8000-000000000000"
MIDDLE: Final = pb.Position(latitude=36.6, longitude=114.5)
FAR: Final = pb.Position(latitude=36.7, longitude=114.5)
TABLES: Final = ("service_record", "service_record_change", "hours_account", "idempotency", "(SELECT id, event FROM outbox)")

_PROJECT: Final = """
INSERT INTO project (id, display_name, description, service_field, organiser_name, community, first_day, last_day, place_names, latitudes,
    longitudes, radii_m, recruit_scope, recruit_teams, risks, backfilled, demonstration, unpublishable, state, state_reason, version,
    create_time, update_time, spelling, search_terms)
VALUES ($1, '样本项目', '样本', '社区服务', '样本单位', $2, $3, $4, $5, $6, $7, $8, 1, '{}', '无特别风险', $9, false, '{}', $10, '', 1,
    $11, $11, '', '')
"""
_POST: Final = """
INSERT INTO project_post (id, project_id, display_name, head_count, taken, skills, minimum_minutes, minimum_age_band, task_kind, selection)
VALUES ($1, $2, '样本岗位', 1000, $3, '{}', 0, 0, 1, 1)
"""
_SIGN_UP: Final = """
INSERT INTO sign_up (id, project_id, post_id, community, volunteer_id, state, state_reason, select_time, version, create_time, update_time)
SELECT $1, project.id, project_post.id, community, $3, $4, '', $5, 1, $5, $5
FROM project JOIN project_post ON project_id = project.id WHERE project.id = $2
"""


class Records(Client):
    """Calls ServiceRecordService."""

    def __init__(self, running: Running, *grants: tuple[str, str], subject: str = "desk") -> None:
        """Call with these roles; without any, as the city's administrator."""
        token = running.directory.token(*(grants or (("city_admin", "1304"),)), subject=subject)
        super().__init__(ServiceRecordServiceStub(running.channel), token)

    async def enter(self, method: str, project: str, volunteer: str, *hours: float, key: str = "") -> service_record_pb2.ServiceRecord:
        """Call RecordService or ApplyForRecord about so many hours before and after noon, to noon where none are given."""
        request = getattr(pb, f"{method}Request")(request_id=key or request_id(), entry=stated(project, volunteer, *hours))
        one: service_record_pb2.ServiceRecord = (await self(method, request)).record
        return one

    async def check_in(self, project: str, volunteer: str, *, key: str = "", **content: Any) -> service_record_pb2.ServiceRecord:
        """Check somebody in."""
        request = pb.CheckInRequest(project=project, volunteer=volunteer, request_id=key or request_id(), **content)
        one: service_record_pb2.ServiceRecord = (await self("CheckIn", request)).record
        return one

    async def check_out(self, one: service_record_pb2.ServiceRecord, **content: Any) -> service_record_pb2.ServiceRecord:
        """Check somebody out."""
        after: service_record_pb2.ServiceRecord = (
            await self("CheckOut", pb.CheckOutRequest(name=one.name, request_id=request_id(), **content))
        ).record
        return after

    async def change(self, method: str, one: service_record_pb2.ServiceRecord, **content: Any) -> service_record_pb2.ServiceRecord:
        """Call a method about a record as last read."""
        request = getattr(pb, f"{method}Request")(**{"name": one.name, "etag": one.etag, "request_id": request_id(), **content})
        after: service_record_pb2.ServiceRecord = (await self(method, request)).record
        return after

    async def get(self, name: str) -> service_record_pb2.ServiceRecord:
        """Read one record."""
        one: service_record_pb2.ServiceRecord = (await self("GetServiceRecord", pb.GetServiceRecordRequest(name=name))).record
        return one

    async def listed(self, parent: str, **wanted: Any) -> list[str]:
        """Return the names of all records of a list, page by page."""
        found, token = [], ""
        while True:
            page = await self("ListServiceRecords", pb.ListServiceRecordsRequest(parent=parent, page_token=token, **wanted))
            found += [one.name for one in page.records]
            token = page.next_page_token
            if not token:
                return found

    async def minutes(self, volunteer: str) -> tuple[int, int]:
        """Return effective minutes and records."""
        hours = (await self("GetVolunteerHours", pb.GetVolunteerHoursRequest(volunteer=volunteer))).hours
        return hours.effective_minutes, hours.effective_records

    async def kinds(self, name: str) -> list[str]:
        """Return the history of a record."""
        changes = (await self("ListRecordChanges", pb.ListRecordChangesRequest(parent=name))).changes
        assert [change.version for change in changes] == list(range(1, len(changes) + 1))
        return [service_record_pb2.ServiceRecordChange.Kind.Name(change.kind).removeprefix("KIND_") for change in changes]


def stated(project: str, volunteer: str, start: float = -2, end: float = 0, **more: Any) -> pb.RecordEntry:
    """Return what an organiser states: from so many hours before noon, or after, to so many."""
    return pb.RecordEntry(project=project, volunteer=volunteer, start_time=instant(start), end_time=instant(end), **more)


def instant(hours: float) -> Timestamp:
    """Return so many hours after noon of the day the tests live in."""
    moment = Timestamp()
    moment.FromDatetime(NOON + hours * HOUR)
    return moment


async def project(running: Running, *volunteers: volunteer_pb2.Volunteer, at: str = HOME, fence: int | None = None, **changes: Any) -> str:
    """Put a project on record that these volunteers were selected for, with a fence of so many metres around MIDDLE."""
    told = {"first": date(2026, 2, 1), "last": date(2026, 3, 31), "state": ProjectState.RUNNING, "backfilled": False, **changes}
    new, moment = uuid7(), NOON - HOUR * 24 * 60
    places = ([], [], [], []) if fence is None else (["样本地点"], [MIDDLE.latitude], [MIDDLE.longitude], [fence])
    async with running.service.database.transaction() as tx:
        await driver(tx).execute(_PROJECT, new, at, told["first"], told["last"], *places, told["backfilled"], told["state"], moment)
        await driver(tx).execute(_POST, uuid7(), new, len(volunteers))
        for one in volunteers:
            await driver(tx).execute(_SIGN_UP, uuid7(), new, UUID(one.name.partition("/")[2]), SignUpState.SELECTED, moment)
    return f"projects/{new}"


async def stored(running: Running) -> dict[str, Any]:
    """Return everything that is kept of records, to compare before with after."""
    query = "SELECT coalesce(string_agg(t::text, '|' ORDER BY t::text), '') FROM {} t"
    async with running.service.database.reading() as connection:
        return {table: await connection.scalar(text(query.format(table))) for table in TABLES}


async def told(running: Running) -> list[tuple[list[str], str, ServiceRecordState]]:
    """Return subjects, type and data of the events about records, oldest first."""
    found = []
    for subjects, event in await running.events():
        state = ServiceRecordState()
        if event.aggregate_type == "service_record" and event.data.Unpack(state):
            found.append((subjects, event.type.rpartition(".")[2], state))
    return found


async def account(running: Running, volunteer: str) -> tuple[int, int]:
    """Return what a volunteer's account says and what its records come to; the two are the same."""
    one = volunteer.partition("/")[2]
    kept = await running.scalar(f"SELECT effective_minutes FROM hours_account WHERE volunteer_id = '{one}'")  # noqa: S608
    summed = await running.scalar(f"SELECT coalesce(sum(minutes), 0) FROM service_record WHERE volunteer_id = '{one}' AND state = 3")  # noqa: S608
    return kept or 0, int(summed)
