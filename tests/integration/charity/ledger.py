"""Callers of the services about funds and the ledger, and funds that are well."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any, Final

from google.type.date_pb2 import Date
from wushe.charity.v1 import charity_fund_pb2, donation_pb2, ledger_pb2, purpose_pb2, voucher_pb2
from wushe.charity.v1 import charity_fund_service_pb2 as funds_pb
from wushe.charity.v1 import donation_service_pb2 as donations_pb
from wushe.charity.v1 import ledger_service_pb2 as ledger_pb
from wushe.charity.v1 import voucher_service_pb2 as vouchers_pb
from wushe.charity.v1.charity_fund_service_pb2_grpc import CharityFundServiceStub
from wushe.charity.v1.donation_service_pb2_grpc import DonationServiceStub
from wushe.charity.v1.ledger_service_pb2_grpc import LedgerServiceStub
from wushe.charity.v1.voucher_service_pb2_grpc import VoucherServiceStub

from tests.integration.charity.running import CHARITY, HOME, Caller, Running, request_id
from tests.integration.directory.persons import Persons, claim, resident_id
from tests.integration.directory.running import DEADLINE

STUBS: Final = (CharityFundServiceStub, DonationServiceStub, VoucherServiceStub, LedgerServiceStub)
FUND: Final = charity_fund_pb2.CharityFund
DONATION: Final = donation_pb2.Donation
VOUCHER: Final = voucher_pb2.Voucher
DONOR: Final = donation_pb2.Donor
ENTRY: Final = ledger_pb2.LedgerEntry
MONEY, GOODS = ledger_pb2.ASSET_MONEY, ledger_pb2.ASSET_GOODS
POVERTY, CARE, DISASTER = (
    purpose_pb2.CHARITY_PURPOSE_POVERTY_RELIEF,
    purpose_pb2.CHARITY_PURPOSE_SUPPORT_OF_VULNERABLE,
    purpose_pb2.CHARITY_PURPOSE_DISASTER_RELIEF,
)
PROGRAMME, MANAGEMENT = voucher_pb2.Expense.CATEGORY_PROGRAMME, voucher_pb2.Expense.CATEGORY_MANAGEMENT
ANONYMOUS: Final = DONOR(kind=DONOR.KIND_ANONYMOUS)
RICE: Final = donation_pb2.Goods(
    description="大米", quantity=20, unit="袋", valuation_basis=donation_pb2.Goods.VALUATION_BASIS_INVOICE, valuation_document="发票1"
)
KITCHEN: Final = voucher_pb2.Beneficiary(kind=voucher_pb2.Beneficiary.KIND_GROUP, name="社区老年食堂用餐老人", people=40)
NO_FUND, NO_DONATION, NO_VOUCHER, NO_ENTRY, NO_PLEDGE, NOBODY = (
    f"{collection}/01900000-0000-7000-8000-000000000000"
    for collection in ("charityFunds", "donations", "vouchers", "ledgerEntries", "pledges", "persons")
)
AUDITOR: Final = (("auditor", "13"),)
TABLES: Final = (
    "ledger_book", "ledger_entry", "ledger_line", "receipt_series", "receipt", "donation", "pledge", "pledge_change", "voucher",
    "voucher_change", "charity_fund", "charity_fund_change", "idempotency", "(SELECT id, event FROM outbox)",
)  # fmt: skip

_sub_accounts = itertools.count(1)
_sequences = itertools.count(1)


class Desk(Caller):
    """Calls the services about funds and the ledger as one person."""

    def __init__(self, running: Running, subject: str = "desk", *grants: tuple[str, str]) -> None:
        """Call with these roles; without any, as the city's administrator."""
        super().__init__(running, *grants, stubs=STUBS, subject=subject)
        self.running = running

    @property
    def today(self) -> Date:
        """Return the day the services live in."""
        today = self.running.directory.clock.today()
        return Date(year=today.year, month=today.month, day=today.day)

    async def fund(self, verb: str, one: Any, **content: Any) -> Any:
        """Call `<verb>CharityFund` about a fund as last read."""
        request = getattr(funds_pb, f"{verb}CharityFundRequest")(name=one.name, etag=one.etag, request_id=request_id(), **content)
        return (await self(f"{verb}CharityFund", request)).charity_fund

    async def create_fund(self, proposal: Any) -> Any:
        """Record a fund."""
        request = funds_pb.CreateCharityFundRequest(charity_fund=proposal, request_id=request_id())
        return (await self("CreateCharityFund", request)).charity_fund

    def entry(self, cause: str, amount_fen: int, *, donor: Any = ANONYMOUS, **more: Any) -> donations_pb.DonationEntry:
        """Return what is stated of a donation, received today."""
        told = {"cause": cause, "amount_fen": amount_fen, "donor": donor, "received_day": self.today}
        return donations_pb.DonationEntry(**{**told, **more})

    async def donate(self, cause: str, amount_fen: int, *, key: str = "", **more: Any) -> Any:
        """Record a donation."""
        request = donations_pb.DonateRequest(donation=self.entry(cause, amount_fen, **more), request_id=key or request_id())
        return (await self("Donate", request)).donation

    async def prepare(self, *, summary: str = "老年食堂食材", proof: str = "票据001", key: str = "", **content: Any) -> Any:
        """Prepare a voucher."""
        request = vouchers_pb.PrepareVoucherRequest(summary=summary, proof=proof, request_id=key or request_id(), **content)
        return (await self("PrepareVoucher", request)).voucher

    async def decide(self, verb: str, one: Any, **content: Any) -> Any:
        """Call `<verb>Voucher` about a voucher as last read."""
        request = getattr(vouchers_pb, f"{verb}VoucherRequest")(name=one.name, etag=one.etag, request_id=request_id(), **content)
        return (await self(f"{verb}Voucher", request)).voucher

    async def donation(self, name: str) -> Any:
        """Read a donation."""
        return (await self("GetDonation", donations_pb.GetDonationRequest(name=name))).donation

    async def voucher(self, name: str) -> Any:
        """Read a voucher."""
        return (await self("GetVoucher", vouchers_pb.GetVoucherRequest(name=name))).voucher

    async def read_fund(self, name: str) -> Any:
        """Read a fund."""
        return (await self("GetCharityFund", funds_pb.GetCharityFundRequest(name=name))).charity_fund

    async def books(self, parent: str) -> list[Any]:
        """Return the books of a fund, project or division."""
        return list((await self("ListBooks", ledger_pb.ListBooksRequest(parent=parent))).books)

    async def audit(self, parent: str = "divisions/13") -> tuple[list[Any], Any]:
        """Return what the audit found, and how much it looked at."""
        stub = LedgerServiceStub(self.running.channel)
        calling = stub.AuditLedger(ledger_pb.AuditLedgerRequest(parent=parent), metadata=self._metadata, timeout=DEADLINE)
        *found, last = [one async for one in calling]
        return [one.finding for one in found], last.tally


def expense(cause: str, amount_fen: int, *, category: int = PROGRAMME, **more: Any) -> voucher_pb2.Expense:
    """Return an expense for the kitchen of old people."""
    return voucher_pb2.Expense(
        **{"cause": cause, "amount_fen": amount_fen, "asset": MONEY, "category": category, "beneficiary": KITCHEN, **more}
    )


def interest(cause: str, amount_fen: int, bank_reference: str, **more: Any) -> voucher_pb2.Interest:
    """Return interest that a bank paid."""
    return voucher_pb2.Interest(cause=cause, amount_fen=amount_fen, bank_reference=bank_reference, **more)


def sale(cause: str, value_fen: int, price_fen: int, bank_reference: str, **more: Any) -> voucher_pb2.Sale:
    """Return the sale of goods."""
    return voucher_pb2.Sale(cause=cause, value_fen=value_fen, price_fen=price_fen, bank_reference=bank_reference, **more)


async def persons(running: Running, count: int) -> list[str]:
    """Return the names of people whom the directory knows."""
    clerk = Persons(running.directory)
    return [(await clerk.resolve(claim(resident_id(next(_sequences))))).person.name for _ in range(count)]


def committee(members: Sequence[str], supervisors: Sequence[str]) -> charity_fund_pb2.Committee:
    """Return a committee of these people."""
    seat = charity_fund_pb2.CommitteeSeat
    return charity_fund_pb2.Committee(members=[seat(person=one) for one in members], supervisors=[seat(person=one) for one in supervisors])


def proposal(people: Sequence[str], **changes: Any) -> funds_pb.CharityFundProposal:
    """Return a fund that is well, with all but the last of these people on its committee."""
    told = {
        "display_name": "样本社区慈善基金", "community": f"communities/{HOME}", "organization": CHARITY,
        "sub_account": f"专项{next(_sub_accounts):04}", "purposes": [POVERTY], "agreement_number": "设立协议〔2026〕1号",
        "committee": committee(people[:-1], people[-1:]),
    }  # fmt: skip
    return funds_pb.CharityFundProposal(**{**told, **changes})


async def established(running: Running, people: Sequence[str], **changes: Any) -> Any:
    """Return a fund that one person recorded and another one established."""
    drafted = await Desk(running, "clerk").create_fund(proposal(people, **changes))
    return await Desk(running, "reviewer").fund("Establish", drafted)


async def spent(running: Running, cause: str, amount_fen: int, **more: Any) -> Any:
    """Spend, by two persons."""
    prepared = await Desk(running, "finance").prepare(expense=expense(cause, amount_fen, **more))
    return await Desk(running, "reviewer").decide("Post", prepared)
