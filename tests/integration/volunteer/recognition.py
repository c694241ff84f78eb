"""Callers of StarService and CertificateService, and service that counts."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import text
from wushe.common.v1.event_pb2 import Event
from wushe.volunteer.v1 import certificate_pb2, service_record_pb2, star_pb2, volunteer_pb2
from wushe.volunteer.v1 import certificate_service_pb2 as certificates_pb
from wushe.volunteer.v1 import service_record_service_pb2 as records_pb
from wushe.volunteer.v1 import star_service_pb2 as stars_pb
from wushe.volunteer.v1.certificate_service_pb2_grpc import CertificateServiceStub
from wushe.volunteer.v1.service_record_service_pb2_grpc import ServiceRecordServiceStub
from wushe.volunteer.v1.star_service_pb2_grpc import StarServiceStub

from services.volunteer.domain.review_refusals import RecordFlagged
from shared.ids import uuid7
from tests.integration.directory.running import Client
from tests.integration.volunteer.reviews import Reviews
from tests.integration.volunteer.running import HOME, Running, request_id
from tests.integration.volunteer.teams import active

STAR: Final = star_pb2.Star
CERTIFICATE: Final = certificate_pb2.Certificate
NO_STAR = "stars/01900000-0000-7000-8000-000000000000"
NO_CERTIFICATE = "certificates/01900000-0000-7000-8000-000000000000"
NOBODY = "volunteers/01900000-0000-7000-8000-000000000000"
ISSUER: Final = certificate_pb2.CertificateIssuer(
    display_name="样本志愿服务队", unified_social_credit_code="51130400500000001B", handler="民政科 03号", contact="0310-1234567"
)
TABLES: Final = (
    "star", "star_change", "certificate", "certificate_change", "certificate_record", "certificate_service", "certificate_key",
    "idempotency", "(SELECT id, event FROM outbox)",
)  # fmt: skip
VALID, REVOKED, NOT_FOUND = (
    certificates_pb.CERTIFICATE_VERDICT_VALID,
    certificates_pb.CERTIFICATE_VERDICT_REVOKED,
    certificates_pb.CERTIFICATE_VERDICT_NOT_FOUND,
)

_days = itertools.count()


class Caller(Client):
    """Calls all three services with one token."""

    def __init__(self, running: Running, *grants: tuple[str, str], subject: str = "desk") -> None:
        """Call with these roles; without any, as the city's administrator."""
        super().__init__(None, running.directory.token(*(grants or (("city_admin", "1304"),)), subject=subject))
        self._stubs = [stub(running.channel) for stub in (StarServiceStub, CertificateServiceStub, ServiceRecordServiceStub)]
        self._running = running

    async def __call__(self, method: str, request: Any) -> Any:
        """Call a method of whichever service has it."""
        self._stub = next(stub for stub in self._stubs if hasattr(stub, method))
        return await super().__call__(method, request)

    async def apply(self, volunteer: str, level: int = 1, *, key: str = "") -> star_pb2.Star:
        """Apply for a star."""
        request = stars_pb.ApplyForStarRequest(volunteer=volunteer, level=level, request_id=key or request_id())
        one: star_pb2.Star = (await self("ApplyForStar", request)).star
        return one

    async def star(self, verb: str, one: star_pb2.Star, **content: Any) -> star_pb2.Star:
        """Call `<verb>Star` about a star as last read."""
        request = getattr(stars_pb, f"{verb}StarRequest")(**{"name": one.name, "etag": one.etag, "request_id": request_id(), **content})
        after: star_pb2.Star = (await self(f"{verb}Star", request)).star
        return after

    async def stars(self, parent: str, **wanted: Any) -> list[tuple[int, str]]:
        """Return level and state of all stars of a parent, page by page."""
        found, token = [], ""
        while True:
            page = await self("ListStars", stars_pb.ListStarsRequest(parent=parent, page_token=token, **wanted))
            found += [(one.level, STAR.State.Name(one.state).removeprefix("STATE_")) for one in page.stars]
            token = page.next_page_token
            if not token:
                return found

    async def request(self, volunteer: str, *, key: str = "", **scope: Any) -> certificate_pb2.Certificate:
        """Ask for a certificate."""
        asked = certificates_pb.RequestCertificateRequest(
            volunteer=volunteer, scope=certificate_pb2.CertificateScope(**scope), request_id=key or request_id()
        )
        one: certificate_pb2.Certificate = (await self("RequestCertificate", asked)).certificate
        return one

    async def certificate(self, verb: str, one: certificate_pb2.Certificate, **content: Any) -> certificate_pb2.Certificate:
        """Call `<verb>Certificate` about a certificate as last read."""
        if verb == "Issue":
            content = {"issuer": ISSUER, **content}
        kind = getattr(certificates_pb, f"{verb}CertificateRequest")
        request = kind(**{"name": one.name, "etag": one.etag, "request_id": request_id(), **content})
        after: certificate_pb2.Certificate = (await self(f"{verb}Certificate", request)).certificate
        return after

    async def paper(self, name: str) -> certificates_pb.GetCertificateResponse:
        """Read a certificate with what stands on the paper."""
        paper: certificates_pb.GetCertificateResponse = await self("GetCertificate", certificates_pb.GetCertificateRequest(name=name))
        return paper

    async def certificates(self, parent: str, **wanted: Any) -> list[str]:
        """Return the states of all certificates of a parent, page by page."""
        found, token = [], ""
        while True:
            asked = certificates_pb.ListCertificatesRequest(parent=parent, page_token=token, **wanted)
            page = await self("ListCertificates", asked)
            found += [CERTIFICATE.State.Name(one.state).removeprefix("STATE_") for one in page.certificates]
            token = page.next_page_token
            if not token:
                return found

    async def serve(self, volunteer: volunteer_pb2.Volunteer, hours: float, project: UUID) -> service_record_pb2.ServiceRecord:
        """Record service on a day that no record of the test has, and approve it."""
        began = datetime(2025, 1, 1, 0, tzinfo=UTC) + timedelta(days=next(_days) % 300)
        entry = records_pb.RecordEntry(project=f"projects/{project}", volunteer=volunteer.name)
        entry.start_time.FromDatetime(began)
        entry.end_time.FromDatetime(began + timedelta(hours=hours))
        record = (await self("RecordService", records_pb.RecordServiceRequest(entry=entry, request_id=request_id()))).record
        asked = records_pb.ApproveRecordRequest(name=record.name, etag=record.etag, request_id=request_id())
        try:
            approved: service_record_pb2.ServiceRecord = (await self("ApproveRecord", asked)).record
        except RecordFlagged:  # so long a day, so long ago: somebody else looks at it first
            reviews = Reviews(self._running)
            await reviews.decide("ClearFlags", await reviews.score(record.name))
            approved = (await self("ApproveRecord", asked)).record
        return approved

    async def revoke(self, record: service_record_pb2.ServiceRecord) -> service_record_pb2.ServiceRecord:
        """Revoke a record as last read."""
        asked = records_pb.RevokeRecordRequest(name=record.name, etag=record.etag, reason="虚报时长", request_id=request_id())
        after: service_record_pb2.ServiceRecord = (await self("RevokeRecord", asked)).record
        return after

    async def correct(self, record: service_record_pb2.ServiceRecord, hours: float) -> service_record_pb2.ServiceRecord:
        """Let a record end after so many hours."""
        end = record.start_time.ToDatetime(tzinfo=UTC) + timedelta(hours=hours)
        asked = records_pb.CorrectRecordRequest(
            name=record.name, etag=record.etag, start_time=record.start_time, reason="签退时间有误", request_id=request_id()
        )
        asked.end_time.FromDatetime(end)
        after: service_record_pb2.ServiceRecord = (await self("CorrectRecord", asked)).record
        return after


class Anybody(Client):
    """Calls without a token."""

    def __init__(self, running: Running) -> None:
        """Have no account."""
        super().__init__(CertificateServiceStub(running.channel), "")
        self._metadata = ()  # type: ignore[assignment] # none at all

    async def verify(self, number: str, check_code: str) -> certificates_pb.VerifyCertificateResponse:
        """Ask whether a certificate holds."""
        asked = certificates_pb.VerifyCertificateRequest(number=number, check_code=check_code)
        verdict: certificates_pb.VerifyCertificateResponse = await self("VerifyCertificate", asked)
        return verdict

    async def keys(self) -> certificates_pb.GetSigningKeysResponse:
        """Ask for the public keys."""
        keys: certificates_pb.GetSigningKeysResponse = await self("GetSigningKeys", certificates_pb.GetSigningKeysRequest())
        return keys


async def a_project(running: Running, name: str = "样本项目", *, at: str = HOME) -> UUID:
    """Put a project that ran on record, back-filled, so that nobody had to sign up."""
    identifier = uuid7()
    async with running.service.database.transaction() as tx:
        await tx.execute(
            text("""
            INSERT INTO project (id, display_name, description, service_field, organiser_name, community, first_day, last_day, place_names,
                latitudes, longitudes, radii_m, recruit_scope, recruit_teams, risks, backfilled, demonstration, unpublishable, state,
                state_reason, version, create_time, update_time, spelling, search_terms)
            VALUES (:id, :name, '样本', '样本', '样本组织', :community, :first, :last, '{}', '{}', '{}', '{}', 1, '{}', '无', true, false,
                '{}', 4, '', 1, now(), now(), '', '')
            """),
            {"id": identifier, "name": name, "community": at, "first": date(2025, 1, 1), "last": date(2026, 2, 28)},
        )
    return identifier


async def hundred_hours(running: Running, desk: Caller, sequence: int = 1) -> tuple[Any, list[Any]]:
    """Return a volunteer with a hundred hours in two projects, to the minute, and the records."""
    volunteer = await active(running, sequence)
    planting, visiting = await a_project(running, "植树"), await a_project(running, "敬老")
    records = [await desk.serve(volunteer, 12.5, visiting if at > 5 else planting) for at in range(8)]
    return volunteer, records


async def stored(running: Running) -> dict[str, Any]:
    """Return everything that is kept of stars and certificates, to compare before with after."""
    query = "SELECT coalesce(string_agg(t::text, '|' ORDER BY t::text), '') FROM {} t"
    async with running.service.database.reading() as connection:
        return {table: await connection.scalar(text(query.format(table))) for table in TABLES}


async def told(running: Running, kind: str) -> list[Event]:
    """Return the events of one aggregate type, oldest first."""
    return [event for _, event in await running.events() if event.aggregate_type == kind]
