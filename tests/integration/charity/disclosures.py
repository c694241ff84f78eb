"""Callers of DisclosureService and of the ledger's services, and anybody who reads what is published."""

from __future__ import annotations

from typing import Any, Final

from wushe.charity.v1 import disclosure_pb2, donation_pb2, donation_service_pb2, ledger_pb2, voucher_pb2, voucher_service_pb2
from wushe.charity.v1 import disclosure_service_pb2 as pb
from wushe.charity.v1.disclosure_service_pb2_grpc import DisclosureServiceStub
from wushe.charity.v1.donation_service_pb2_grpc import DonationServiceStub
from wushe.charity.v1.voucher_service_pb2_grpc import VoucherServiceStub

from tests.integration.charity.projects import sent
from tests.integration.charity.running import HOME, Caller, Running, request_id
from tests.integration.directory.running import Client

DISCLOSURE: Final = disclosure_pb2.Disclosure
EMERGENCY_RAISING: Final = disclosure_pb2.DISCLOSURE_KIND_EMERGENCY_RAISING
RAISING_FINAL: Final = disclosure_pb2.DISCLOSURE_KIND_RAISING_FINAL
PROJECT_FINAL: Final = disclosure_pb2.DISCLOSURE_KIND_PROJECT_FINAL
NO_DISCLOSURE: Final = "disclosures/01900000-0000-7000-8000-000000000000"


class Disclosures(Caller):
    """Calls DisclosureService."""

    def __init__(self, running: Running, *grants: tuple[str, str], subject: str = "desk") -> None:
        """Call with these roles; without any, as the city's administrator."""
        super().__init__(running, *grants, stubs=(DisclosureServiceStub,), subject=subject)

    async def owed(self, project: str, **wanted: Any) -> list[disclosure_pb2.Disclosure]:
        """Return the disclosures of a project."""
        page = await self("ListOwedDisclosures", pb.ListOwedDisclosuresRequest(parent=project, **wanted))
        return list(page.disclosures)

    async def one(self, project: str, kind: Any, number: int = 1) -> disclosure_pb2.Disclosure:
        """Return a disclosure of a project."""
        [found] = [each for each in await self.owed(project, kind=kind) if each.number == number]
        return found

    async def duties(self, parent: str = "divisions/1304", **wanted: Any) -> list[disclosure_pb2.StatutoryDuty]:
        """Return what is late, or falls due until a day."""
        page = await self("ListStatutoryDuties", pb.ListStatutoryDutiesRequest(parent=parent, **wanted))
        return list(page.duties)

    async def change(self, verb: str, one: disclosure_pb2.Disclosure, **content: Any) -> disclosure_pb2.Disclosure:
        """Call `<verb>Disclosure` about a disclosure as last read."""
        asked = {"name": one.name, "etag": one.etag, "request_id": request_id(), **content}
        after: disclosure_pb2.Disclosure = (await self(f"{verb}Disclosure", getattr(pb, f"{verb}DisclosureRequest")(**asked))).disclosure
        return after


class Hands:
    """Three people through whose hands a disclosure goes."""

    def __init__(self, running: Running) -> None:
        """Hold one role each."""
        self.writer = Disclosures(running, ("finance", "1304"), subject="writer")
        self.reviewer = Disclosures(running, ("reviewer", "1304"), subject="reviewer")
        self.publisher = Disclosures(running, ("publisher", "1304"), subject="publisher")

    async def publish(self, one: disclosure_pb2.Disclosure) -> disclosure_pb2.Disclosure:
        """Draw a disclosure up, review and publish it."""
        drafted = await self.writer.change("Draft", one)
        return await self.publisher.change("Publish", await self.reviewer.change("Review", drafted))


class Anybody(Client):
    """Calls without a token."""

    def __init__(self, running: Running) -> None:
        """Have no account."""
        super().__init__(DisclosureServiceStub(running.channel), "")
        self._metadata = ()  # type: ignore[assignment] # none at all

    async def read(self, name: str, edition: int = 0) -> pb.GetDisclosureResponse:
        """Read what is published."""
        answer: pb.GetDisclosureResponse = await self("GetDisclosure", pb.GetDisclosureRequest(name=name, edition=edition))
        return answer

    async def listed(self, parent: str) -> list[str]:
        """Return the names of what is published, page by page."""
        found, token = [], ""
        while True:
            page = await self("ListDisclosures", pb.ListDisclosuresRequest(parent=parent, page_size=1, page_token=token))
            found += [one.name for one in page.disclosures]
            token = page.next_page_token
            if not token:
                return found


class Finance(Caller):
    """Records donations, prepares expenses; another posts them."""

    def __init__(self, running: Running) -> None:
        """Keep the books of the city."""
        stubs = (DonationServiceStub, VoucherServiceStub)
        super().__init__(running, ("finance", "1304"), stubs=stubs, subject="finance")
        self._reviewer = Caller(running, ("reviewer", "1304"), stubs=stubs, subject="accounts-reviewer")
        self._clock = running.directory.clock

    async def donate(self, project: str, amount_fen: int, donor: donation_pb2.Donor, **more: Any) -> donation_pb2.Donation:
        """Record a donation of today."""
        entry = donation_service_pb2.DonationEntry(
            cause=project, donor=donor, amount_fen=amount_fen, received_day=sent(self._clock.today()), **more
        )
        asked = donation_service_pb2.DonateRequest(donation=entry, request_id=request_id())
        one: donation_pb2.Donation = (await self("Donate", asked)).donation
        return one

    async def spend(self, project: str, amount_fen: int, *, asset: Any = ledger_pb2.ASSET_MONEY, management: bool = False) -> None:
        """Spend on the community."""
        category = voucher_pb2.Expense.CATEGORY_MANAGEMENT if management else voucher_pb2.Expense.CATEGORY_PROGRAMME
        beneficiary = voucher_pb2.Beneficiary(kind=voucher_pb2.Beneficiary.KIND_COMMUNITY, name=f"communities/{HOME}", people=120)
        expense = voucher_pb2.Expense(cause=project, asset=asset, amount_fen=amount_fen, category=category, beneficiary=beneficiary)
        await self._posted("发放救灾物资", expense=expense)

    async def earn(self, project: str, amount_fen: int, bank_reference: str) -> None:
        """Book interest."""
        await self._posted("银行结息", interest=voucher_pb2.Interest(cause=project, amount_fen=amount_fen, bank_reference=bank_reference))

    async def sell(self, project: str, value_fen: int, price_fen: int, bank_reference: str) -> None:
        """Sell goods."""
        sale = voucher_pb2.Sale(cause=project, value_fen=value_fen, price_fen=price_fen, bank_reference=bank_reference)
        await self._posted("棉被变卖", sale=sale)

    async def _posted(self, summary: str, **content: Any) -> None:
        asked = voucher_service_pb2.PrepareVoucherRequest(summary=summary, proof="票-1", request_id=request_id(), **content)
        one = (await self("PrepareVoucher", asked)).voucher
        await self._reviewer("PostVoucher", voucher_service_pb2.PostVoucherRequest(name=one.name, etag=one.etag, request_id=request_id()))
