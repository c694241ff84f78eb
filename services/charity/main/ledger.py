"""The ledger: donations and pledges, vouchers, books and their audit."""

from __future__ import annotations

from wushe.charity.v1.donation_service_pb2_grpc import add_DonationServiceServicer_to_server
from wushe.charity.v1.ledger_service_pb2_grpc import add_LedgerServiceServicer_to_server
from wushe.charity.v1.voucher_service_pb2_grpc import add_VoucherServiceServicer_to_server

from services.charity.clients import Organizations
from services.charity.config import Settings
from services.charity.domain import ratios
from services.charity.domain.ledger_refusals import PledgeNotFound, VoucherNotFound
from services.charity.domain.pledge_code import new_code
from services.charity.servicers.donation import DonationServicer
from services.charity.servicers.ledger import LedgerServicer
from services.charity.servicers.ledger_policies import DONATION_POLICIES, LEDGER_POLICIES, PUBLIC, VOUCHER_POLICIES
from services.charity.servicers.voucher import VoucherServicer
from services.charity.store.pledges import PLEDGE_RECORDER
from services.charity.store.vouchers import VOUCHER_RECORDER
from services.charity.use_cases.donate import Donate
from services.charity.use_cases.get_donations import GetDonations
from services.charity.use_cases.known_causes import KnownCauses
from services.charity.use_cases.pledge_desk import PledgeDesk
from services.charity.use_cases.read_donations import ReadDonations
from services.charity.use_cases.read_ledger import ReadLedger
from services.charity.use_cases.read_ratios import ReadRatios
from services.charity.use_cases.verify_receipt import verify_receipt
from services.charity.use_cases.voucher_desk import VoucherDesk
from services.charity.wire import donations, vouchers
from shared.aggregates import Reading
from shared.changing import Changing, field
from shared.coalescer import READS_GATHER_SECONDS, Coalescer
from shared.ids import uuid7
from shared.numbered import new_check_code
from shared.once import Once
from shared.server import Service


def add(service: Service, settings: Settings, known: KnownCauses, organizations: Organizations) -> None:
    """Serve the ledger."""
    donations_ = _donations(service, settings, known, organizations)
    service.add(add_DonationServiceServicer_to_server, donations_, DONATION_POLICIES, public=PUBLIC)
    service.add(add_VoucherServiceServicer_to_server, _vouchers(service), VOUCHER_POLICIES)
    service.add(add_LedgerServiceServicer_to_server, _ledger(service, settings), LEDGER_POLICIES)


def _donations(service: Service, settings: Settings, known: KnownCauses, organizations: Organizations) -> DonationServicer:
    database, requests = service.database, service.idempotency
    once, desk = Once(database, requests), PledgeDesk(service.clock, uuid7, new_code)
    donate = Donate(once, known, service.clock, uuid7, new_check_code)
    return DonationServicer(
        donate=Coalescer(donate, outcomes=True),
        donate_all=donate,
        get=Coalescer(GetDonations(database), outcomes=True, gather=READS_GATHER_SECONDS),
        read=ReadDonations(database, Reading(database, PLEDGE_RECORDER, PledgeNotFound)),
        verify=verify_receipt(database, settings, service.metrics),
        organizations=organizations,
        known=known,
        desk=desk,
        change=Changing(once, desk, field("pledge", donations.pledge), kept=desk.pledges),
        requests=requests,
        tokens=service.page_tokens,
    )


def _vouchers(service: Service) -> VoucherServicer:
    database, desk = service.database, VoucherDesk(service.clock, uuid7)
    return VoucherServicer(
        read=Reading(database, VOUCHER_RECORDER, VoucherNotFound),
        ledger=ReadLedger(database),
        change=Changing(Once(database, service.idempotency), desk, field("voucher", vouchers.voucher), kept=desk.vouchers),
        tokens=service.page_tokens,
    )


def _ledger(service: Service, settings: Settings) -> LedgerServicer:
    database = service.database
    limits = ratios.rules(spending_least_percent=settings.spending_least_percent, management_most_percent=settings.management_most_percent)
    return LedgerServicer(read=ReadLedger(database), ratios=ReadRatios(database, limits), database=database, tokens=service.page_tokens)
