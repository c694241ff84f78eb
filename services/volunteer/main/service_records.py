"""Service records, the check-ins that nobody ends, what looks bought among them, and spot checks."""

from __future__ import annotations

import secrets
from functools import partial
from typing import Final

from wushe.volunteer.v1.hours_review_service_pb2_grpc import add_HoursReviewServiceServicer_to_server
from wushe.volunteer.v1.service_record_service_pb2_grpc import add_ServiceRecordServiceServicer_to_server
from wushe.volunteer.v1.spot_check_service_pb2_grpc import add_SpotCheckServiceServicer_to_server

from services.volunteer.config import Settings
from services.volunteer.servicers.hours_review import HoursReviewServicer
from services.volunteer.servicers.record_policies import RECORD_POLICIES
from services.volunteer.servicers.review_policies import REVIEW_POLICIES, SPOT_CHECK_POLICIES
from services.volunteer.servicers.service_record import ServiceRecordServicer
from services.volunteer.servicers.spot_check import SpotCheckServicer
from services.volunteer.use_cases.close_check_ins import CloseCheckIns
from services.volunteer.use_cases.enter_records import EnterRecords
from services.volunteer.use_cases.list_records import ListRecords
from services.volunteer.use_cases.read_records import ReadRecords
from services.volunteer.use_cases.read_scores import ReadScores
from services.volunteer.use_cases.read_spot_checks import ReadSpotChecks
from services.volunteer.use_cases.record_desk import RecordDesk
from services.volunteer.use_cases.spot_check_desk import SpotCheckDesk
from services.volunteer.use_cases.watch_records import WatchRecords
from shared.coalescer import Coalescer
from shared.ids import uuid7
from shared.once import Once
from shared.server import Service

SEED_BYTES: Final = 32
"""As many as the hash that draws a sample gives."""


def add(service: Service, settings: Settings) -> None:
    """Serve service records, hours reviews and spot checks, and close check-ins at the end of their day."""
    watch = WatchRecords(service.clock, settings.scoring_rules())
    service.add(add_ServiceRecordServiceServicer_to_server, _service_records(service, watch), RECORD_POLICIES)
    service.add(add_HoursReviewServiceServicer_to_server, _hours_reviews(service, watch), REVIEW_POLICIES)
    service.add(add_SpotCheckServiceServicer_to_server, _spot_checks(service, watch), SPOT_CHECK_POLICIES)
    service.background("check-ins", CloseCheckIns(service.database, service.clock, every_seconds=settings.check_in_seconds).run)


def _service_records(service: Service, watch: WatchRecords) -> ServiceRecordServicer:
    database, requests = service.database, service.idempotency
    enter_records = EnterRecords(database, requests, service.clock, uuid7, watch)
    return ServiceRecordServicer(
        enter_records=enter_records,
        enter=Coalescer(enter_records, outcomes=True),
        read=ReadRecords(database),
        list_records=ListRecords(database),
        desk=RecordDesk(service.clock, watch),
        once=Once(database, requests),
        requests=requests,
        tokens=service.page_tokens,
        new_id=uuid7,
    )


def _hours_reviews(service: Service, watch: WatchRecords) -> HoursReviewServicer:
    database = service.database
    return HoursReviewServicer(
        read=ReadScores(database, watch.book),
        desk=RecordDesk(service.clock, watch),
        once=Once(database, service.idempotency),
        tokens=service.page_tokens,
    )


def _spot_checks(service: Service, watch: WatchRecords) -> SpotCheckServicer:
    database, clock = service.database, service.clock
    return SpotCheckServicer(
        read=ReadSpotChecks(database),
        desk=SpotCheckDesk(clock, uuid7, partial(secrets.token_hex, SEED_BYTES), RecordDesk(clock, watch)),
        once=Once(database, service.idempotency),
        tokens=service.page_tokens,
    )
