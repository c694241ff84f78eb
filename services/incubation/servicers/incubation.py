"""IncubationService: who is incubated, how it goes, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from wushe.incubation.v1 import incubation_service_pb2 as pb
from wushe.incubation.v1.incubation_service_pb2_grpc import IncubationServiceServicer

from services.incubation.domain.evaluation import IncubationRule
from services.incubation.domain.incubation import Incubation, Stage
from services.incubation.domain.outcome import Outcome
from services.incubation.domain.service_delivery import ServiceDelivery
from services.incubation.use_cases.advance_stage import advance_stage
from services.incubation.use_cases.begin_incubation import begin_incubation
from services.incubation.use_cases.confirm_hand_over import confirm_hand_over
from services.incubation.use_cases.correct_outcome import correct_outcome
from services.incubation.use_cases.evaluate_incubation import evaluate_incubation
from services.incubation.use_cases.exit_incubation import exit_incubation
from services.incubation.use_cases.graduate_incubation import graduate_incubation
from services.incubation.use_cases.office import ITS_ORGANIZATION, Office
from services.incubation.use_cases.plan_milestone import plan_milestone
from services.incubation.use_cases.reach_milestone import reach_milestone
from services.incubation.use_cases.read_at_base import ReadAtBase
from services.incubation.use_cases.read_deliveries import ReadDeliveries
from services.incubation.use_cases.record_delivery import record_delivery
from services.incubation.use_cases.record_outcome import record_outcome
from services.incubation.use_cases.renew_incubation import renew_incubation
from services.incubation.use_cases.revoke_delivery import revoke_delivery
from services.incubation.use_cases.terminate_incubation import terminate_incubation
from services.incubation.wire import incubation_requests as wishes
from services.incubation.wire import incubations as wire
from services.incubation.wire.places import day, line
from shared import call
from shared.aggregates import Expected
from shared.asked import reason
from shared.changing import Changing
from shared.ids import identifier_in
from shared.lists import Lists


@dataclass(frozen=True, slots=True, kw_only=True)
class IncubationServicer(IncubationServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadAtBase[Incubation]
    rows: ReadDeliveries
    rule: IncubationRule
    change: Changing[Office, Incubation]
    change_delivery: Changing[Office, ServiceDelivery]
    change_outcome: Changing[Office, Outcome]
    lists: Lists

    async def BeginIncubation(self, request: pb.BeginIncubationRequest, _context: Any) -> pb.BeginIncubationResponse:
        """Sign an agreement."""
        admitted = Expected(identifier_in(request.application), request.etag)
        change = partial(begin_incubation, expected=admitted, agreement=wishes.agreement(request.agreement))
        return await self.change(request, pb.BeginIncubationResponse, change)

    async def GetIncubation(self, request: pb.GetIncubationRequest, _context: Any) -> pb.GetIncubationResponse:
        """Read one incubation."""
        found = await self.read.one(identifier_in(request.name), call.current().caller)
        return pb.GetIncubationResponse(incubation=wire.incubation(found))

    async def ListIncubations(self, request: pb.ListIncubationsRequest, _context: Any) -> pb.ListIncubationsResponse:
        """List incubations of a base, of an organization, or below a division."""
        caller, state, stage = call.current().caller, request.state or None, request.stage or None
        ask = partial(self.read.list, request.parent, caller, state=state, stage=stage)
        narrowed = (request.parent, request.state, request.stage)
        return await self.lists(request, pb.ListIncubationsResponse, ask, wire.incubation, field="incubations", narrowed=narrowed)

    async def AdvanceStage(self, request: pb.AdvanceStageRequest, _context: Any) -> pb.AdvanceStageResponse:
        """Enter the next stage."""
        change = partial(advance_stage, stage=Stage(request.stage))
        return await self.change.alter(request, pb.AdvanceStageResponse, change)

    async def PlanMilestone(self, request: pb.PlanMilestoneRequest, _context: Any) -> pb.PlanMilestoneResponse:
        """Plan a milestone."""
        title, due = line(request.title, field="title"), day(request.due_date, field="due_date")
        change = partial(plan_milestone, title=title, due=due)
        return await self.change.alter(request, pb.PlanMilestoneResponse, change)

    async def ReachMilestone(self, request: pb.ReachMilestoneRequest, _context: Any) -> pb.ReachMilestoneResponse:
        """Reach a milestone."""
        reached = day(request.reach_date, field="reach_date")
        change = partial(reach_milestone, number=request.number, reached=reached)
        return await self.change.alter(request, pb.ReachMilestoneResponse, change)

    async def ListIndicators(self, _request: pb.ListIndicatorsRequest, _context: Any) -> pb.ListIndicatorsResponse:
        """Read the indicators in force."""
        return pb.ListIndicatorsResponse(indicators=map(wire.indicator, self.rule.indicators), pass_points=self.rule.pass_points)

    async def EvaluateIncubation(self, request: pb.EvaluateIncubationRequest, _context: Any) -> pb.EvaluateIncubationResponse:
        """Evaluate an incubation."""
        change = partial(evaluate_incubation, told=wishes.evaluated(request))
        return await self.change.alter(request, pb.EvaluateIncubationResponse, change)

    async def RenewIncubation(self, request: pb.RenewIncubationRequest, _context: Any) -> pb.RenewIncubationResponse:
        """Renew an agreement."""
        change = partial(renew_incubation, last_day=day(request.last_day, field="last_day"))
        return await self.change.alter(request, pb.RenewIncubationResponse, change)

    async def GraduateIncubation(self, request: pb.GraduateIncubationRequest, _context: Any) -> pb.GraduateIncubationResponse:
        """Let an organization leave the shell."""
        return await self.change.alter(request, pb.GraduateIncubationResponse, graduate_incubation, held=ITS_ORGANIZATION)

    async def ExitIncubation(self, request: pb.ExitIncubationRequest, _context: Any) -> pb.ExitIncubationResponse:
        """Let an organization leave before that."""
        change = partial(exit_incubation, reason=reason(request))
        return await self.change.alter(request, pb.ExitIncubationResponse, change)

    async def TerminateIncubation(self, request: pb.TerminateIncubationRequest, _context: Any) -> pb.TerminateIncubationResponse:
        """End an incubation by the base."""
        change = partial(terminate_incubation, reason=reason(request))
        return await self.change.alter(request, pb.TerminateIncubationResponse, change)

    async def ConfirmHandOver(self, request: pb.ConfirmHandOverRequest, _context: Any) -> pb.ConfirmHandOverResponse:
        """Confirm the hand-over."""
        return await self.change.alter(request, pb.ConfirmHandOverResponse, confirm_hand_over, writing=True)

    async def RecordDelivery(self, request: pb.RecordDeliveryRequest, _context: Any) -> pb.RecordDeliveryResponse:
        """Record service."""
        change = partial(record_delivery, incubation=identifier_in(request.incubation), told=wishes.delivery(request))
        return await self.change_delivery.make(request, pb.RecordDeliveryResponse, change)

    async def RevokeDelivery(self, request: pb.RevokeDeliveryRequest, _context: Any) -> pb.RevokeDeliveryResponse:
        """Take a record of service back."""
        change = partial(revoke_delivery, reason=reason(request))
        return await self.change_delivery.alter(request, pb.RevokeDeliveryResponse, change)

    async def ListDeliveries(self, request: pb.ListDeliveriesRequest, _context: Any) -> pb.ListDeliveriesResponse:
        """List service that was given."""
        ask = partial(self.rows.deliveries, request.parent, call.current().caller, kind=request.kind or None)
        narrowed = (request.parent, request.kind)
        return await self.lists(request, pb.ListDeliveriesResponse, ask, wire.delivery, field="service_deliveries", narrowed=narrowed)

    async def SumDeliveries(self, request: pb.SumDeliveriesRequest, _context: Any) -> pb.SumDeliveriesResponse:
        """Add up what counts."""
        sums = await self.rows.sums(request.parent, call.current().caller)
        return pb.SumDeliveriesResponse(sums=[wire.delivery_sum(*each) for each in sums])

    async def RecordOutcome(self, request: pb.RecordOutcomeRequest, _context: Any) -> pb.RecordOutcomeResponse:
        """Record a year after the end."""
        incubation, found = identifier_in(request.incubation), wishes.finding(request)
        change = partial(record_outcome, incubation=incubation, year=request.year, found=found)
        return await self.change_outcome.make(request, pb.RecordOutcomeResponse, change)

    async def CorrectOutcome(self, request: pb.CorrectOutcomeRequest, _context: Any) -> pb.CorrectOutcomeResponse:
        """Correct an outcome."""
        change = partial(correct_outcome, found=wishes.finding(request))
        return await self.change_outcome.alter(request, pb.CorrectOutcomeResponse, change)

    async def ListOutcomes(self, request: pb.ListOutcomesRequest, _context: Any) -> pb.ListOutcomesResponse:
        """List outcomes."""
        ask, narrowed = partial(self.rows.outcomes, request.parent, call.current().caller), (request.parent,)
        return await self.lists(request, pb.ListOutcomesResponse, ask, wire.outcome, field="outcomes", narrowed=narrowed)

    async def ListIncubationChanges(self, request: pb.ListIncubationChangesRequest, _context: Any) -> pb.ListIncubationChangesResponse:
        """List what happened to an incubation."""
        ask, encode = partial(self.read.changes, identifier_in(request.parent), call.current().caller), partial(wire.change, request.parent)
        return await self.lists(request, pb.ListIncubationChangesResponse, ask, encode, field="changes", narrowed=(request.parent,))
