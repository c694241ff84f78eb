"""Callers of the services about bases, applications and incubations, and what these are about."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from wushe.incubation.v1 import application_pb2, base_pb2, clock_pb2, incubation_pb2, organization_pb2
from wushe.incubation.v1 import application_service_pb2 as applying
from wushe.incubation.v1 import base_service_pb2 as basing
from wushe.incubation.v1 import clock_service_pb2 as timing
from wushe.incubation.v1 import incubation_service_pb2 as incubating
from wushe.incubation.v1.application_service_pb2_grpc import ApplicationServiceStub
from wushe.incubation.v1.base_service_pb2_grpc import BaseServiceStub
from wushe.incubation.v1.clock_service_pb2_grpc import ClockServiceStub
from wushe.incubation.v1.incubation_service_pb2_grpc import IncubationServiceStub

from tests.integration.incubation.organizations import Organizations, founding
from tests.integration.incubation.running import COUNTY, Caller, Running, day, request_id

PHYSICAL, VIRTUAL = base_pb2.SEAT_KIND_PHYSICAL, base_pb2.SEAT_KIND_VIRTUAL
APPLICATION: Final = application_pb2.Application
INCUBATION: Final = incubation_pb2.Incubation
CLOCK: Final = clock_pb2.StatutoryClock
NO_BASE, NO_APPLICATION, NO_INCUBATION = (
    f"{collection}/01900000-0000-7000-8000-000000000000" for collection in ("bases", "applications", "incubations")
)
STAFF: Final = "staff-of-the-base"
FULL: Final = {"GOVERNANCE": 18, "FINANCE": 15, "TEAM": 10, "PROJECTS": 20, "RESOURCES": 5, "INFLUENCE": 5}
SHA: Final = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


class Desk:
    """Calls everything with the same roles."""

    def __init__(self, running: Running, *grants: tuple[str, str], subject: str = "desk") -> None:
        """Call with these roles; without any, as the city's administrator."""
        self.running = running
        self.organizations = Organizations(running, *grants, subject=subject)
        self.bases = Caller(running, BaseServiceStub, *grants, subject=subject)
        self.applications = Caller(running, ApplicationServiceStub, *grants, subject=subject)
        self.incubations = Caller(running, IncubationServiceStub, *grants, subject=subject)
        self.clocks = Caller(running, ClockServiceStub, *grants, subject=subject)

    async def base(self, **changes: Any) -> base_pb2.Base:
        """Record a base."""
        staff = [base_pb2.BaseStaff(subject=STAFF, position="项目主管")]
        good = {"display_name": "样本孵化基地", "division": COUNTY, "physical_seats": 3, "virtual_seats": 2, "staff": staff}
        request = basing.CreateBaseRequest(base=basing.BaseFounding(**{**good, **changes}), request_id=request_id())
        made: base_pb2.Base = (await self.bases("CreateBase", request)).base
        return made

    async def at_base(self, verb: str, one: base_pb2.Base, **content: Any) -> base_pb2.Base:
        """Call a method about a base as last read."""
        request = getattr(basing, f"{verb}Request")(**{"name": one.name, "etag": one.etag, "request_id": request_id(), **content})
        after: base_pb2.Base = (await self.bases(verb, request)).base
        return after

    async def taken(self, base: str, **content: Any) -> dict[int, tuple[int, int]]:
        """Return how many seats of each kind a base has, and how many are taken."""
        answer = await self.bases("GetOccupancy", basing.GetOccupancyRequest(base=base, **content))
        return {count.kind: (count.seats, count.taken) for count in answer.seats}

    async def draft(self, base: str, organization: str = "", **changes: Any) -> application_pb2.Application:
        """Write a draft, of a new group where none is named."""
        applicant = organization or (await self.organizations.create(founding())).name
        good = {"organization": applicant, "base": base, "seat_kind": PHYSICAL, "months": 12, "plan": "开展邻里互助服务"}
        request = applying.CreateApplicationRequest(**{**good, **changes}, request_id=request_id())
        made: application_pb2.Application = (await self.applications("CreateApplication", request)).application
        return made

    async def apply(self, verb: str, one: application_pb2.Application, **content: Any) -> application_pb2.Application:
        """Call a method about an application as last read."""
        request = getattr(applying, f"{verb}Request")(**{"name": one.name, "etag": one.etag, "request_id": request_id(), **content})
        after: application_pb2.Application = (await self.applications(verb, request)).application
        return after

    async def reviewed(self, base: str, organization: str = "", scores: tuple[int, ...] = (80, 70, 90), **changes: Any) -> Any:
        """Bring an application to the end of its review."""
        one = await self.draft(base, organization, **changes)
        one = await self.apply("SubmitApplication", one)
        one = await self.apply("PassPreliminaryCheck", one)
        for number, score in enumerate(scores):
            one = await Desk(self.running, ("reviewer", "1304"), subject=f"reviewer-{number}").apply("SubmitReview", one, score=score)
        return one

    async def admitted(self, base: str, organization: str = "", **changes: Any) -> application_pb2.Application:
        """Bring an application to its admission."""
        return await self.apply("AdmitApplication", await self.reviewed(base, organization, **changes))

    async def begin(self, one: application_pb2.Application, **changes: Any) -> incubation_pb2.Incubation:
        """Sign the agreement of an application that was admitted."""
        today = self.running.today()
        end = today + timedelta(days=364)
        agreement = {
            "number": "孵协〔2026〕1号",
            "sign_date": day(today.year, today.month, today.day),
            "first_day": day(today.year, today.month, today.day),
            "last_day": day(end.year, end.month, end.day),
        }
        request = incubating.BeginIncubationRequest(
            application=one.name, etag=one.etag, agreement={**agreement, **changes}, request_id=request_id()
        )
        begun: incubation_pb2.Incubation = (await self.incubations("BeginIncubation", request)).incubation
        return begun

    async def incubate(self, verb: str, one: incubation_pb2.Incubation, **content: Any) -> incubation_pb2.Incubation:
        """Call a method about an incubation as last read."""
        request = getattr(incubating, f"{verb}Request")(**{"name": one.name, "etag": one.etag, "request_id": request_id(), **content})
        after: incubation_pb2.Incubation = (await self.incubations(verb, request)).incubation
        return after

    async def evaluate(self, one: incubation_pb2.Incubation, kind: Any, points: dict[str, int] | None = None) -> incubation_pb2.Incubation:
        """Evaluate an incubation, well where nothing else is said."""
        today = self.running.today()
        scores = [incubation_pb2.IndicatorScore(indicator=code, points=given) for code, given in (points or FULL).items()]
        on = day(today.year, today.month, today.day)
        return await self.incubate("EvaluateIncubation", one, kind=kind, scores=scores, evaluate_date=on)

    async def told(self, subject: str) -> list[tuple[str, str]]:
        """Return rule and state of every clock about one thing."""
        answer = await self.clocks("ListClocks", timing.ListClocksRequest(parent=subject))
        return [(clock.rule, CLOCK.State.Name(clock.state).removeprefix("STATE_")) for clock in answer.clocks]

    async def overdue(self, parent: str = COUNTY) -> list[tuple[str, str]]:
        """Return subject and rule of what is late."""
        answer = await self.clocks("ListOverdueClocks", timing.ListOverdueClocksRequest(parent=parent))
        return [(clock.subject, clock.rule) for clock in answer.clocks]


def penalty(number: str, year: int, month: int, on: int) -> dict[str, Any]:
    """Return a penalty of a day."""
    decided = day(year, month, on)
    return {"document_number": number, "kind": organization_pb2.Penalty.KIND_WARNING, "decide_date": decided, "authority": "邯山区民政局"}
