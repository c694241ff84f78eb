"""AssignmentService: who fills which post, from when to when, with what share of full time."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from wushe.social_work.v1 import assignment_pb2
from wushe.social_work.v1 import assignment_service_pb2 as pb
from wushe.social_work.v1.assignment_service_pb2_grpc import AssignmentServiceServicer

from services.social_work.domain.assignment import Assignment
from services.social_work.servicers.reach import EmployerReach
from services.social_work.use_cases.assign_worker import assign_worker
from services.social_work.use_cases.cancel_assignment import cancel_assignment
from services.social_work.use_cases.end_assignment import end_assignment
from services.social_work.use_cases.office import Office
from services.social_work.use_cases.read_assignments import ReadAssignments
from services.social_work.wire import assignments as wire
from services.social_work.wire.common import day
from shared.aggregates.told import told
from shared.asked import errand, expected, reason
from shared.changing import Changing
from shared.ids import identifier_in
from shared.imports.wiring import Imports
from shared.jobs.servicer import sent
from shared.lists import turn
from shared.page_token import PageTokens


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentServicer(AssignmentServiceServicer):
    """Decodes, asks a use case, encodes."""

    read: ReadAssignments
    change: Changing[Office, Assignment]
    reach: EmployerReach
    tokens: PageTokens
    imports: Imports

    async def AssignWorker(self, request: pb.AssignWorkerRequest, _context: Any) -> pb.AssignWorkerResponse:
        """Assign a social worker to a post."""
        worker, post = identifier_in(request.social_worker), identifier_in(request.post)
        make = partial(assign_worker, worker=worker, post=post, term=wire.term(request))
        return await self.change.make(request, pb.AssignWorkerResponse, make, under=worker)

    async def EndAssignment(self, request: pb.EndAssignmentRequest, _context: Any) -> pb.EndAssignmentResponse:
        """Agree a last day."""
        last_day = day(request.last_date, field="last_date")
        change = partial(end_assignment, expected=expected(request), day=last_day, reason=reason(request))
        return await self.change(request, pb.EndAssignmentResponse, change)

    async def CancelAssignment(self, request: pb.CancelAssignmentRequest, _context: Any) -> pb.CancelAssignmentResponse:
        """Take back an assignment that never took place."""
        change = partial(cancel_assignment, expected=expected(request), reason=reason(request))
        return await self.change(request, pb.CancelAssignmentResponse, change)

    async def GetAssignment(self, request: pb.GetAssignmentRequest, _context: Any) -> pb.GetAssignmentResponse:
        """Read one assignment."""
        found = await self.read.reading.one(identifier_in(request.name), await self.reach.sight())
        return pb.GetAssignmentResponse(assignment=wire.assignment(found))

    async def ListAssignments(self, request: pb.ListAssignmentsRequest, _context: Any) -> pb.ListAssignmentsResponse:
        """List the assignments below a division, to a post, or of a social worker."""
        here, state = turn(self.tokens, request, request.state), wire.assignment_state(request.state)
        page = await self.read.page(request.parent, await self.reach.sight(), after=here.after, size=here.size, state=state)
        return pb.ListAssignmentsResponse(assignments=map(wire.assignment, page.items), next_page_token=here.next(page))

    async def ListAssignmentChanges(self, request: pb.ListAssignmentChangesRequest, _context: Any) -> pb.ListAssignmentChangesResponse:
        """List the history of an assignment."""
        here = turn(self.tokens, request)
        page = await self.read.reading.changes(identifier_in(request.parent), await self.reach.sight(), after=here.after, size=here.size)
        entries = [assignment_pb2.AssignmentChange(assignment=request.parent, **told(entry)) for entry in page.items]
        return pb.ListAssignmentChangesResponse(changes=entries, next_page_token=here.next(page))

    async def ImportAssignments(
        self, requests: AsyncIterator[pb.ImportAssignmentsRequest], _context: Any
    ) -> AsyncIterator[pb.ImportAssignmentsResponse]:
        """Take in the rows of a list, and tell after each message what is safe."""
        async for received in self.imports.receive(requests, errand()):
            yield pb.ImportAssignmentsResponse(job=sent(received.job), received_line=received.line)
