"""Callers of the services about charity projects, and projects that are well."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from google.type.date_pb2 import Date
from wushe.charity.v1 import charity_project_pb2, fundraising_entitlement_pb2, purpose_pb2
from wushe.charity.v1 import charity_project_service_pb2 as pb
from wushe.charity.v1 import fundraising_entitlement_service_pb2 as entitlement_pb
from wushe.charity.v1.charity_project_service_pb2_grpc import CharityProjectServiceStub
from wushe.charity.v1.fundraising_entitlement_service_pb2_grpc import FundraisingEntitlementServiceStub

from tests.integration.charity.running import CHARITY, HOME, Caller, Running, request_id

PROJECT: Final = charity_project_pb2.CharityProject
PUBLIC: Final = charity_project_pb2.CHARITY_PROJECT_KIND_PUBLIC_FUNDRAISING
TARGETED: Final = charity_project_pb2.CHARITY_PROJECT_KIND_TARGETED_FUNDRAISING
FUNDED: Final = charity_project_pb2.CHARITY_PROJECT_KIND_FUNDED
DISASTER_RELIEF: Final = purpose_pb2.CHARITY_PURPOSE_DISASTER_RELIEF
POVERTY_RELIEF: Final = purpose_pb2.CHARITY_PURPOSE_POVERTY_RELIEF
STRUCK: Final = charity_project_pb2.BENEFICIARY_GROUP_DISASTER_STRUCK
NO_PROJECT: Final = "charityProjects/01900000-0000-7000-8000-000000000000"
NO_VOLUNTEER_PROJECT: Final = "projects/01900000-0000-7000-8000-000000000000"
PERSON: Final = "persons/01900000-0000-7000-8000-000000000001"
TABLES: Final = (
    "charity_project", "charity_project_change", "fundraising_entitlement", "volunteer_link", "disclosure", "statutory_clock",
    "ledger_book", "idempotency", "(SELECT id, event FROM outbox)",
)  # fmt: skip


def sent(day: date) -> Date:
    """Return a day as it is sent."""
    return Date(year=day.year, month=day.month, day=day.day)


def period(first: date, days: int) -> charity_project_pb2.Period:
    """Return so many days from a day on."""
    return charity_project_pb2.Period(first_day=sent(first), last_day=sent(first + timedelta(days=days - 1)))


class Projects(Caller):
    """Calls CharityProjectService and FundraisingEntitlementService."""

    def __init__(self, running: Running, *grants: tuple[str, str], subject: str = "desk") -> None:
        """Call with these roles; without any, as the city's administrator."""
        stubs = (CharityProjectServiceStub, FundraisingEntitlementServiceStub)
        super().__init__(running, *grants, stubs=stubs, subject=subject)
        self.running = running

    @property
    def today(self) -> date:
        """Return the day the services live in."""
        return self.running.directory.clock.today()

    def proposal(self, kind: int = PUBLIC, *, begins_in: int = 10, days: int = 90, carried_out: int = 150, **more: Any) -> Any:
        """Return a proposal that raises from some days on, for so many days, and is carried out in so many."""
        first = self.today + timedelta(days=begins_in)
        plan = charity_project_pb2.FundraisingPlan(
            period=period(first, days), division="divisions/1304", target_fen=10_000_000, cost_fen=100_000, responsible_person=PERSON,
            office_address="邯山区样本路1号", donation_ways="银行转账至对公账户 6222000000000000000", surplus_disposal="转入同类项目",
        )  # fmt: skip
        told = {
            "display_name": "样本救助项目", "description": "为受灾居民提供生活物资和临时安置。", "kind": kind,
            "community": f"communities/{HOME}",
            "organiser": CHARITY, "purpose": DISASTER_RELIEF,
            "budget": [charity_project_pb2.BudgetLine(title="生活物资", amount_fen=8_000_000)],
            "beneficiaries": charity_project_pb2.Beneficiaries(communities=[f"communities/{HOME}"], groups=[STRUCK]),
            "implementation": period(first, carried_out), "plan": None if kind == FUNDED else plan,
        }  # fmt: skip
        return pb.CharityProjectProposal(**{**told, **more})

    async def create(self, proposal: Any = None, *, key: str = "", **more: Any) -> charity_project_pb2.CharityProject:
        """Record a project."""
        asked = pb.CreateCharityProjectRequest(charity_project=proposal or self.proposal(**more), request_id=key or request_id())
        one: charity_project_pb2.CharityProject = (await self("CreateCharityProject", asked)).charity_project
        return one

    async def get(self, name: str) -> charity_project_pb2.CharityProject:
        """Read a project."""
        one: charity_project_pb2.CharityProject = (await self.read(name)).charity_project
        return one

    async def read(self, name: str) -> pb.GetCharityProjectResponse:
        """Read a project with its volunteers' service."""
        answer: pb.GetCharityProjectResponse = await self("GetCharityProject", pb.GetCharityProjectRequest(name=name))
        return answer

    async def change(self, method: str, one: charity_project_pb2.CharityProject, **content: Any) -> charity_project_pb2.CharityProject:
        """Call a method about a project as last read."""
        told = {"name": one.name, "etag": one.etag, "request_id": request_id(), **content}
        after: charity_project_pb2.CharityProject = (await self(method, getattr(pb, f"{method}Request")(**told))).charity_project
        return after

    async def file(
        self, one: charity_project_pb2.CharityProject, number: str = "邯民慈备〔2026〕1号"
    ) -> charity_project_pb2.CharityProject:
        """File a project as somebody else than who wrote it."""
        reviewer = Projects(self.running, ("reviewer", "1304"), subject="reviewer")
        return await reviewer.change("FileCharityProject", one, filing_number=number)

    async def entitle(
        self, organization: str = CHARITY, *, since: date | None = None, until: date | None = None
    ) -> fundraising_entitlement_pb2.FundraisingEntitlement:
        """Record an entitlement of an organisation."""
        asked = entitlement_pb.RecordEntitlementRequest(
            organization=organization, division="divisions/1304", certificate_number="冀慈公募〔2026〕1号",
            first_day=sent(since or self.today), last_day=sent(until) if until else None, request_id=request_id(),
        )  # fmt: skip
        one: fundraising_entitlement_pb2.FundraisingEntitlement = (await self("RecordEntitlement", asked)).fundraising_entitlement
        return one

    async def kinds(self, name: str) -> list[str]:
        """Return the history of a project."""
        changes = (await self("ListCharityProjectChanges", pb.ListCharityProjectChangesRequest(parent=name))).changes
        assert [change.version for change in changes] == list(range(1, len(changes) + 1))
        return [charity_project_pb2.CharityProjectChange.Kind.Name(change.kind).removeprefix("KIND_") for change in changes]
