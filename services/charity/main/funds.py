"""Community charity funds."""

from __future__ import annotations

from wushe.charity.v1.charity_fund_service_pb2_grpc import add_CharityFundServiceServicer_to_server

from services.charity.config import Settings
from services.charity.domain.fund_refusals import FundNotFound
from services.charity.servicers.fund import FundServicer
from services.charity.servicers.ledger_policies import FUND_POLICIES
from services.charity.store.funds import FUND_RECORDER
from services.charity.use_cases.fund_desk import FundDesk
from services.charity.use_cases.known_causes import KnownCauses
from services.charity.wire import funds as wire
from shared.aggregates import Reading
from shared.changing import Changing, field
from shared.ids import uuid7
from shared.once import Once
from shared.server import Service


def add(service: Service, settings: Settings, known: KnownCauses) -> None:
    """Serve funds."""
    once, desk = Once(service.database, service.idempotency), FundDesk(service.clock, uuid7)
    servicer = FundServicer(
        read=Reading(service.database, FUND_RECORDER, FundNotFound),
        known=known,
        change=Changing(once, desk, field("charity_fund", wire.fund), kept=desk.funds),
        tokens=service.page_tokens,
        least_members=settings.committee_least_members,
    )
    service.add(add_CharityFundServiceServicer_to_server, servicer, FUND_POLICIES)
