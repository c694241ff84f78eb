"""Service records, and the check-ins that nobody ends."""

from __future__ import annotations

from wushe.volunteer.v1.service_record_service_pb2_grpc import add_ServiceRecordServiceServicer_to_server

from services.volunteer.config import Settings
from services.volunteer.servicers.record_policies import RECORD_POLICIES
from services.volunteer.servicers.service_record import ServiceRecordServicer
from services.volunteer.use_cases.close_check_ins import CloseCheckIns
from services.volunteer.use_cases.enter_records import EnterRecords
from services.volunteer.use_cases.list_records import ListRecords
from services.volunteer.use_cases.read_records import ReadRecords
from services.volunteer.use_cases.record_desk import RecordDesk
from shared.coalescer import Coalescer
from shared.ids import uuid7
from shared.once import Once
from shared.server import Service


def add(service: Service, settings: Settings) -> None:
    """Serve service records, and close check-ins at the end of their day."""
    database, requests, clock = service.database, service.idempotency, service.clock
    enter_records = EnterRecords(database, requests, clock, uuid7)
    servicer = ServiceRecordServicer(
        enter_records=enter_records,
        enter=Coalescer(enter_records, outcomes=True),
        read=ReadRecords(database),
        list_records=ListRecords(database),
        desk=RecordDesk(clock),
        once=Once(database, requests),
        requests=requests,
        tokens=service.page_tokens,
        new_id=uuid7,
    )
    service.add(add_ServiceRecordServiceServicer_to_server, servicer, RECORD_POLICIES)
    service.background("check-ins", CloseCheckIns(database, clock, every_seconds=settings.check_in_seconds).run)
