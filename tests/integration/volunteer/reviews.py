"""Callers of HoursReviewService and SpotCheckService, and as many volunteers as bought hours need."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import text
from wushe.common.v1.replication_service_pb2 import ListDigestsRequest, StreamAggregatesRequest
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub
from wushe.volunteer.v1 import hours_review_pb2, service_record_pb2, spot_check_pb2, spot_check_service_pb2
from wushe.volunteer.v1 import hours_review_service_pb2 as pb
from wushe.volunteer.v1 import service_record_service_pb2 as record_pb
from wushe.volunteer.v1.hours_review_service_pb2_grpc import HoursReviewServiceStub
from wushe.volunteer.v1.spot_check_service_pb2_grpc import SpotCheckServiceStub

from services.volunteer.domain.number import new_number
from shared.errors import refusal_in
from shared.ids import uuid7
from tests.integration.directory.running import Client
from tests.integration.volunteer.running import Running, day, request_id
from tests.integration.volunteer.teams import active

SCORE: Final = hours_review_pb2.RecordScore
CHECK: Final = spot_check_pb2.SpotCheck
TEAM_ENTRY: Final = service_record_pb2.RECORD_SOURCE_TEAM_ENTRY
NO_SCORE = "recordScores/01900000-0000-7000-8000-000000000000"
NO_CHECK = "spotChecks/01900000-0000-7000-8000-000000000000"
TABLES: Final = (
    "service_record", "record_score", "scoring_rules", "spot_check", "spot_check_population", "spot_check_item", "idempotency",
    "(SELECT id, event FROM outbox)",
)  # fmt: skip

_CROWD: Final = """
INSERT INTO volunteer SELECT (jsonb_populate_record(one, jsonb_build_object(
    'id', new.id, 'person_id', new.id, 'registered_person_id', new.id, 'number', new.number))).*
FROM volunteer AS one, unnest(CAST(:ids AS uuid[]), CAST(:numbers AS text[])) AS new (id, number) WHERE one.id = CAST(:model AS uuid)
"""


class Reviews(Client):
    """Calls HoursReviewService."""

    def __init__(self, running: Running, *grants: tuple[str, str], subject: str = "reviewer") -> None:
        """Call with these roles; without any, as a reviewer of the city."""
        token = running.directory.token(*(grants or (("reviewer", "1304"),)), subject=subject)
        super().__init__(HoursReviewServiceStub(running.channel), token)

    async def score(self, record: str) -> hours_review_pb2.RecordScore:
        """Read the score of a record."""
        name = f"recordScores/{record.partition('/')[2]}"
        one: hours_review_pb2.RecordScore = (await self("GetRecordScore", pb.GetRecordScoreRequest(name=name))).score
        return one

    async def queue(self, parent: str = "divisions/1304", **wanted: Any) -> list[hours_review_pb2.RecordScore]:
        """Return all flagged records, page by page."""
        found, token = [], ""
        while True:
            page = await self("ListFlaggedRecords", pb.ListFlaggedRecordsRequest(parent=parent, page_token=token, **wanted))
            found += list(page.scores)
            token = page.next_page_token
            if not token:
                return found

    async def decide(self, method: str, *scores: hours_review_pb2.RecordScore, **content: Any) -> list[Any]:
        """Call ClearFlags or RevokeFlagged about scores as last read; return a score, or a refusal, for each."""
        flags = [pb.FlagSeen(name=one.name, etag=one.etag) for one in scores]
        request = getattr(pb, f"{method}Request")(**{"flags": flags, "reason": "核对签到照片", "request_id": request_id(), **content})
        return [one.score if one.HasField("score") else refusal_in(one.refusal) for one in (await self(method, request)).outcomes]


class SpotChecks(Client):
    """Calls SpotCheckService."""

    def __init__(self, running: Running, *grants: tuple[str, str], subject: str = "reviewer") -> None:
        """Call with these roles; without any, as a reviewer of the city."""
        token = running.directory.token(*(grants or (("reviewer", "1304"),)), subject=subject)
        super().__init__(SpotCheckServiceStub(running.channel), token)

    async def create(self, division: str = "divisions/1304", size: int = 5, **content: Any) -> spot_check_pb2.SpotCheck:
        """Freeze the population of February and the first of March."""
        period = {"first_day": day(2026, 2, 1), "last_day": day(2026, 3, 1)}
        told = {"division": division, "sample_size": size, "request_id": request_id(), **period, **content}
        one: spot_check_pb2.SpotCheck = (await self("CreateSpotCheck", spot_check_service_pb2.CreateSpotCheckRequest(**told))).spot_check
        return one

    async def change(self, verb: str, one: spot_check_pb2.SpotCheck, **content: Any) -> spot_check_pb2.SpotCheck:
        """Call `<verb>SpotCheck` about a spot check as last read."""
        request = getattr(spot_check_service_pb2, f"{verb}SpotCheckRequest")
        told = {"name": one.name, "etag": one.etag, "request_id": request_id(), **content}
        after: spot_check_pb2.SpotCheck = (await self(f"{verb}SpotCheck", request(**told))).spot_check
        return after

    async def find(self, one: spot_check_pb2.SpotCheck, record: str, finding: Any, **content: Any) -> spot_check_pb2.SpotCheck:
        """Record a finding."""
        told = {
            "name": one.name,
            "service_record": record,
            "finding": finding,
            "note": "电话回访本人",
            "request_id": request_id(),
            **content,
        }
        after: spot_check_pb2.SpotCheck = (await self("RecordFinding", spot_check_service_pb2.RecordFindingRequest(**told))).spot_check
        return after

    async def get(self, name: str) -> spot_check_pb2.SpotCheck:
        """Read one."""
        one: spot_check_pb2.SpotCheck = (await self("GetSpotCheck", spot_check_service_pb2.GetSpotCheckRequest(name=name))).spot_check
        return one

    async def listed(self, method: str, field: str, parent: str, **wanted: Any) -> list[Any]:
        """Return all that a list method gives, page by page."""
        found, token = [], ""
        while True:
            request = getattr(spot_check_service_pb2, f"{method}Request")(parent=parent, page_token=token, **wanted)
            page = await self(method, request)
            found += list(getattr(page, field))
            token = page.next_page_token
            if not token:
                return found


async def crowd(running: Running, number: int, sequence: int = 1) -> list[str]:
    """Put so many active volunteers on record, all but the first as copies of it."""
    model = (await active(running, sequence)).name
    ids = [uuid7() for _ in range(number - 1)]
    async with running.service.database.transaction() as tx:
        await tx.execute(text(_CROWD), {"ids": ids, "numbers": [new_number() for _ in ids], "model": model.partition("/")[2]})
    return [model, *(f"volunteers/{one}" for one in ids)]


async def entered(records: Client, entries: list[record_pb.RecordEntry]) -> list[service_record_pb2.ServiceRecord]:
    """Enter a list of which every entry is taken."""
    request = record_pb.BatchRecordServicesRequest(source=TEAM_ENTRY, entries=entries, request_id=request_id())
    outcomes = (await records("BatchRecordServices", request)).outcomes
    assert all(one.HasField("record") for one in outcomes)
    return [one.record for one in outcomes]


async def stored(running: Running) -> dict[str, Any]:
    """Return everything that is kept of reviews, to compare before with after."""
    query = "SELECT coalesce(string_agg(t::text, '|' ORDER BY t::text), '') FROM {} t"
    async with running.service.database.reading() as connection:
        return {table: await connection.scalar(text(query.format(table))) for table in TABLES}


async def told(running: Running, kind: str, state: type[Any]) -> list[tuple[list[str], str, int, Any]]:
    """Return subjects, type, version and data of the events of one aggregate type, oldest first."""
    found = []
    for subjects, event in await running.events():
        if event.aggregate_type == kind:
            data = state()
            assert event.data.Unpack(data)
            found.append((subjects, event.type.rpartition(".")[2], event.version, data))
    return found


async def copied(running: Running, kind: str) -> dict[str, int]:
    """Return names and versions of all aggregates of a type as a consumer copies them; their count is the digests'."""
    copier = Client(ReplicationServiceStub(running.channel), running.directory.token(("system", "*")))
    digests = (await copier("ListDigests", ListDigestsRequest(aggregate_type=kind))).digests
    call = ReplicationServiceStub(running.channel).StreamAggregates(
        StreamAggregatesRequest(aggregate_type=kind),
        metadata=copier._metadata,  # noqa: SLF001
    )
    found = {event.subject: event.version async for answer in call for event in answer.snapshots}
    assert sum(one.count for one in digests) == len(found)
    return found
