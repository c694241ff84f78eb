"""ContractService: services that are bought, what they deliver, what is paid for them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from wushe.social_work.v1 import contract_pb2
from wushe.social_work.v1 import contract_service_pb2 as pb
from wushe.social_work.v1.contract_service_pb2_grpc import ContractServiceServicer

from services.social_work.domain.contract import Contract
from services.social_work.servicers.reach import EmployerReach
from services.social_work.use_cases.acquaintances import Acquaintances
from services.social_work.use_cases.amend_contract import amend_contract
from services.social_work.use_cases.complete_contract import complete_contract
from services.social_work.use_cases.create_contract import create_contract
from services.social_work.use_cases.deliver_milestone import deliver_milestone
from services.social_work.use_cases.evaluate_contract import evaluate_contract
from services.social_work.use_cases.neighbours import Neighbours
from services.social_work.use_cases.office import Office
from services.social_work.use_cases.pay_milestone import pay_milestone
from services.social_work.use_cases.read_contracts import ReadContracts
from services.social_work.use_cases.reverse_payment import reverse_payment
from services.social_work.use_cases.sign_contract import sign_contract
from services.social_work.use_cases.terminate_contract import terminate_contract
from services.social_work.wire import contracts as wire
from services.social_work.wire.common import day, line, organisation
from shared.aggregates.told import told
from shared.asked import expected, reason, scopes
from shared.changing import Changing
from shared.codes import code_of
from shared.ids import identifier_in
from shared.lists import turn
from shared.page_token import PageTokens
from shared.reach import Reach, Sight, reach_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractServicer(ContractServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadContracts
    change: Changing[Office, Contract]
    neighbours: Neighbours
    acquaintances: Acquaintances
    reach: EmployerReach
    tokens: PageTokens

    async def CreateContract(self, request: pb.CreateContractRequest, _context: Any) -> pb.CreateContractResponse:
        """Record a draft."""
        wish = wire.new_contract(request.contract)
        await self.neighbours.contract(wish)
        conflicts = await self.acquaintances.between(wish.division, wish.provider)
        return await self.change.make(request, pb.CreateContractResponse, partial(create_contract, wish=wish, conflicts=conflicts))

    async def GetContract(self, request: pb.GetContractRequest, _context: Any) -> pb.GetContractResponse:
        """Read one contract."""
        sight = await self.reach.sight()
        return pb.GetContractResponse(contract=_shown(await self.read.reading.one(identifier_in(request.name), sight), sight))

    async def BatchGetContracts(self, request: pb.BatchGetContractsRequest, _context: Any) -> pb.BatchGetContractsResponse:
        """Read many contracts."""
        sight = await self.reach.sight()
        found = await self.read.reading.many(list(map(identifier_in, request.names)), sight)
        return pb.BatchGetContractsResponse(contracts=[_shown(one, sight) for one in found])

    async def ListContracts(self, request: pb.ListContractsRequest, _context: Any) -> pb.ListContractsResponse:
        """List the contracts below a division."""
        here, state = turn(self.tokens, request, request.state, request.provider), wire.contract_state(request.state)
        sight, provider = await self.reach.sight(), organisation(request.provider)
        page = await self.read.reading.page(
            code_of(request.parent), after=here.after, size=here.size, reach=reach_of(sight), state=state, provider=provider
        )
        return pb.ListContractsResponse(contracts=[_shown(one, sight) for one in page.items], next_page_token=here.next(page))

    async def AmendContract(self, request: pb.AmendContractRequest, _context: Any) -> pb.AmendContractResponse:
        """Give it other terms."""
        terms = wire.terms(request.terms, path="terms")
        await self.neighbours.townships(terms.townships, field="terms.townships")
        change = partial(amend_contract, expected=expected(request), terms=terms, reason=reason(request))
        return await self.change(request, pb.AmendContractResponse, change)

    async def SignContract(self, request: pb.SignContractRequest, _context: Any) -> pb.SignContractResponse:
        """Sign a draft."""
        change = partial(sign_contract, day=day(request.sign_date, field="sign_date"))
        return await self.change.alter(request, pb.SignContractResponse, change)

    async def DeliverMilestone(self, request: pb.DeliverMilestoneRequest, _context: Any) -> pb.DeliverMilestoneResponse:
        """Record a delivery."""
        delivered = day(request.delivery_date, field="delivery_date")
        change = partial(deliver_milestone, milestone=request.milestone, day=delivered)
        return await self.change.alter(request, pb.DeliverMilestoneResponse, change)

    async def PayMilestone(self, request: pb.PayMilestoneRequest, _context: Any) -> pb.PayMilestoneResponse:
        """Pay for a milestone."""
        change = partial(
            pay_milestone,
            milestone=request.milestone,
            amount_fen=request.amount_fen,
            day=day(request.pay_date, field="pay_date"),
            voucher=line(request.voucher, field="voucher"),
        )
        return await self.change.alter(request, pb.PayMilestoneResponse, change, writing=True)

    async def ReversePayment(self, request: pb.ReversePaymentRequest, _context: Any) -> pb.ReversePaymentResponse:
        """Take a payment back."""
        payment = identifier_in(request.payment)
        change = partial(reverse_payment, payment=payment, reason=reason(request))
        return await self.change.alter(request, pb.ReversePaymentResponse, change, writing=True)

    async def ListPayments(self, request: pb.ListPaymentsRequest, _context: Any) -> pb.ListPaymentsResponse:
        """List payments and reversals."""
        here = turn(self.tokens, request)
        page = await self.read.payments(identifier_in(request.parent), await self.reach.sight(), after=here.after, size=here.size)
        return pb.ListPaymentsResponse(payments=map(wire.payment, page.items), next_page_token=here.next(page))

    async def EvaluateContract(self, request: pb.EvaluateContractRequest, _context: Any) -> pb.EvaluateContractResponse:
        """Record an evaluation."""
        evaluation = wire.evaluation(request.evaluation)
        await self.neighbours.organisation(evaluation.evaluator, field="evaluation.evaluator")
        seen = await self.read.reading.one(identifier_in(request.name), scopes())
        conflicts = await self.acquaintances.between(seen.place, seen.provider, evaluation.evaluator)
        change = partial(evaluate_contract, evaluation=evaluation, conflicts=conflicts)
        return await self.change.alter(request, pb.EvaluateContractResponse, change)

    async def CompleteContract(self, request: pb.CompleteContractRequest, _context: Any) -> pb.CompleteContractResponse:
        """Complete a contract."""
        return await self.change.alter(request, pb.CompleteContractResponse, complete_contract)

    async def TerminateContract(self, request: pb.TerminateContractRequest, _context: Any) -> pb.TerminateContractResponse:
        """End a contract before its time."""
        change = partial(terminate_contract, reason=reason(request))
        return await self.change.alter(request, pb.TerminateContractResponse, change)

    async def ListAmendments(self, request: pb.ListAmendmentsRequest, _context: Any) -> pb.ListAmendmentsResponse:
        """List the amendments of a contract."""
        here = turn(self.tokens, request)
        page = await self.read.amendments(identifier_in(request.parent), await self.reach.sight(), after=here.after, size=here.size)
        return pb.ListAmendmentsResponse(amendments=map(wire.amendment, page.items), next_page_token=here.next(page))

    async def ListContractChanges(self, request: pb.ListContractChangesRequest, _context: Any) -> pb.ListContractChangesResponse:
        """List the history of a contract."""
        here = turn(self.tokens, request)
        page = await self.read.reading.changes(identifier_in(request.parent), await self.reach.sight(), after=here.after, size=here.size)
        entries = [contract_pb2.ContractChange(contract=request.parent, **told(entry)) for entry in page.items]
        return pb.ListContractChangesResponse(changes=entries, next_page_token=here.next(page))


def _shown(one: Contract, sight: Sight) -> contract_pb2.Contract:
    """Return a contract as a caller may see it: to the provider's staff without the conflicts of interest."""
    return wire.contract(one, conflicts=not isinstance(sight, Reach) or sight.whole(one.place))
