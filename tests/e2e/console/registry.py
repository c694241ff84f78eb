"""What clerks find in the registry: put there by calls, for the pages that are tested begin where it is there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Any

import grpc
from google.protobuf.descriptor_pool import Default
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass
from google.type.date_pb2 import Date
from wushe.directory.v1 import person_pb2
from wushe.volunteer.v1 import (
    certificate_pb2,
    certificate_service_pb2,
    project_pb2,
    project_service_pb2,
    volunteer_pb2,
    volunteer_service_pb2,
)
from wushe.volunteer.v1 import service_record_service_pb2 as records_pb

from services.admin import tokens
from services.admin.folder import Folder, State
from shared.caller import Grant, Role
from shared.ids import uuid7
from tests.integration.volunteer.jobs import nobody
from tests.integration.volunteer.projects import KINDS, place, recruiting, terms

COMMUNITY = "communities/130402001006"
_V1 = "wushe.volunteer.v1"


@dataclass
class Registry:
    """Calls the services of a run as the city's administrator."""

    folder: Folder

    @cached_property
    def _state(self) -> State:
        state = State.read(self.folder.state)
        assert state is not None
        return state

    def __call__(self, server: str, method: str, request: Message) -> Any:
        """Call a method by its full name."""
        described = Default().FindMethodByName(method)
        token = tokens.mint(self.folder, "seed", [Grant(Role.CITY_ADMIN, "1304")], timedelta(hours=1))
        with grpc.insecure_channel(self._state.services[server].address) as channel:
            call: Any = channel.unary_unary(
                f"/{described.containing_service.full_name}/{described.name}",
                request_serializer=type(request).SerializeToString,
                response_deserializer=GetMessageClass(described.output_type).FromString,
            )
            return call(request, metadata=(("authorization", f"Bearer {token}"),), timeout=30)

    def volunteer(self, name: str, number: int) -> Any:
        """Register somebody, accepted."""
        document = person_pb2.Document(type=person_pb2.DOCUMENT_TYPE_RESIDENT_ID, number=nobody(number))
        wish = volunteer_service_pb2.VolunteerRegistration(
            document=document,
            display_name=name,
            community=COMMUNITY,
            phone="13800005678",
            channel=volunteer_pb2.REGISTRATION_CHANNEL_SELF,
        )
        service = f"{_V1}.VolunteerService"
        made = self(
            "volunteer",
            f"{service}.RegisterVolunteer",
            volunteer_service_pb2.RegisterVolunteerRequest(request_id=str(uuid7()), registration=wish),
        ).volunteer
        asked = volunteer_service_pb2.ApproveVolunteerRequest(name=made.name, etag=made.etag, request_id=str(uuid7()))
        return self("volunteer", f"{service}.ApproveVolunteer", asked).volunteer

    def project(self, title: str) -> Any:
        """Record a project that took place."""
        service = f"{_V1}.ProjectService"
        last = datetime.now(UTC).date() - timedelta(days=2)
        first = last - timedelta(days=20)
        schedule = project_pb2.Schedule(
            first_day=Date(year=first.year, month=first.month, day=first.day), last_day=Date(year=last.year, month=last.month, day=last.day)
        )
        wish = project_service_pb2.ProjectProposal(
            display_name=title,
            description="陪伴老人聊天、读报，协助整理房间。",
            service_field="为老服务",
            organiser=project_pb2.Organiser(organisation="样本社区居民委员会"),
            community=COMMUNITY,
            schedule=schedule,
            places=[place()],
            recruiting=recruiting(),
            risks="室内活动，注意用电安全。",
            backfilled=True,
        )
        one = self(
            "volunteer", f"{service}.CreateProject", project_service_pb2.CreateProjectRequest(request_id=str(uuid7()), project=wish)
        ).project
        steps: tuple[tuple[str, dict[str, Any]], ...] = (
            ("AddPost", {"parent": one.name, "post": terms()}),
            ("SubmitProject", {"name": one.name}),
            ("PublishProject", {"name": one.name, "ruled_out": KINDS}),
        )
        for step, content in steps:
            request = getattr(project_service_pb2, f"{step}Request")(etag=one.etag, request_id=str(uuid7()), **content)
            one = self("volunteer", f"{service}.{step}", request).project
        return one

    def served(self, volunteer: str, project: str, day: int, hours: float) -> Any:
        """Record some hours of service, approved."""
        began = datetime.now(UTC).replace(hour=1, minute=0, second=0, microsecond=0) - timedelta(days=day)
        entry = records_pb.RecordEntry(project=project, volunteer=volunteer)
        entry.start_time.FromDatetime(began)
        entry.end_time.FromDatetime(began + timedelta(hours=hours))
        service = f"{_V1}.ServiceRecordService"
        request = records_pb.RecordServiceRequest(entry=entry, request_id=str(uuid7()))
        record = self("volunteer", f"{service}.RecordService", request).record
        approval = records_pb.ApproveRecordRequest(name=record.name, etag=record.etag, request_id=str(uuid7()))
        return self("volunteer", f"{service}.ApproveRecord", approval).record

    def certificate(self, name: str, number: int, title: str) -> Any:
        """Certify somebody's service; return the certificate, issued."""
        volunteer, project = self.volunteer(name, number), self.project(title)
        for day in (3, 5):
            self.served(volunteer.name, project.name, day, 2.5)
        service = f"{_V1}.CertificateService"
        request = certificate_service_pb2.RequestCertificateRequest(volunteer=volunteer.name, request_id=str(uuid7()))
        one = self("volunteer", f"{service}.RequestCertificate", request).certificate
        issuer = certificate_pb2.CertificateIssuer(
            display_name="样本志愿服务队", unified_social_credit_code="51130400500000001B", handler="民政科 03号", contact="0310-1234567"
        )
        issue = certificate_service_pb2.IssueCertificateRequest(name=one.name, issuer=issuer, etag=one.etag, request_id=str(uuid7()))
        return self("volunteer", f"{service}.IssueCertificate", issue).certificate
