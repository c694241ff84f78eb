"""The methods of VolunteerService that begin long jobs, and tell what became of what they were about."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Final

from google.rpc.status_pb2 import Status
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.volunteer.v1 import volunteer_service_pb2 as pb
from wushe.volunteer.v1.volunteer_service_pb2_grpc import VolunteerServiceServicer

from services.volunteer.servicers.accepted_rows import entitled
from services.volunteer.store.approvals import Approval
from services.volunteer.use_cases.approve_batch import ApproveBatch
from services.volunteer.use_cases.list_approval_outcomes import ListApprovalOutcomes
from services.volunteer.wire import rows as wire_rows
from shared import asked
from shared.ids import identifier_in
from shared.imports.wiring import Imports
from shared.jobs.servicer import sent
from shared.once import Once
from shared.page_token import PageTokens, bind

PAGE: Final = 100
LARGEST_PAGE: Final = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class VolunteerJobMethods(VolunteerServiceServicer):
    """Decodes, asks a use case, encodes."""

    approve_batch: ApproveBatch
    list_approval_outcomes: ListApprovalOutcomes
    imports: Imports
    once: Once
    tokens: PageTokens

    async def BatchApproveVolunteers(self, request: pb.BatchApproveVolunteersRequest, _context: Any) -> pb.BatchApproveVolunteersResponse:
        """Begin to accept many volunteers."""
        asked_for, names = asked.errand(), list(map(identifier_in, request.names))

        async def work(tx: AsyncConnection) -> pb.BatchApproveVolunteersResponse:
            return pb.BatchApproveVolunteersResponse(job=sent(await self.approve_batch.begin(tx, asked_for, names)))

        return await self.once(request, pb.BatchApproveVolunteersResponse, work)

    async def ListApprovalOutcomes(self, request: pb.ListApprovalOutcomesRequest, _context: Any) -> pb.ListApprovalOutcomesResponse:
        """List what became of each."""
        binding, after, size = self._page("ListApprovalOutcomes", request)
        page = await self.list_approval_outcomes(
            asked.errand(), identifier_in(request.parent), refused_only=request.refused_only, after=after, size=size
        )
        return pb.ListApprovalOutcomesResponse(
            outcomes=map(_approval, page.items), next_page_token=self.tokens.encode(page.next, binding=binding)
        )

    async def ImportVolunteers(
        self, requests: AsyncIterator[pb.ImportVolunteersRequest], _context: Any
    ) -> AsyncIterator[pb.ImportVolunteersResponse]:
        """Take in rows, and tell after each message what is safe."""
        asked_for = asked.errand()
        async for received in self.imports.receive(entitled(requests, asked_for.caller), asked_for):
            yield pb.ImportVolunteersResponse(job=sent(received.job), received_line=received.line)

    async def ListImportOutcomes(self, request: pb.ListImportOutcomesRequest, _context: Any) -> pb.ListImportOutcomesResponse:
        """List what became of each row."""
        binding, after, size = self._page("ListImportOutcomes", request)
        page = await self.imports.outcomes(
            asked.errand(), identifier_in(request.parent), refused_only=request.refused_only, after=after, size=size
        )
        return pb.ListImportOutcomesResponse(
            outcomes=map(wire_rows.outcome, page.items), next_page_token=self.tokens.encode(page.next, binding=binding)
        )

    async def UndoVolunteerImport(self, request: pb.UndoVolunteerImportRequest, _context: Any) -> pb.UndoVolunteerImportResponse:
        """Begin to take an import back."""
        asked_for, why = asked.errand(), asked.reason(request)

        async def work(tx: AsyncConnection) -> pb.UndoVolunteerImportResponse:
            job = await self.imports.undo.begin(tx, asked_for, identifier_in(request.name), why)
            return pb.UndoVolunteerImportResponse(job=sent(job))

        return await self.once(request, pb.UndoVolunteerImportResponse, work)

    def _page(self, method: str, request: Any) -> tuple[bytes, int, int]:
        binding = bind(method, request.parent, str(request.refused_only))
        (after,) = self.tokens.decode(request.page_token, binding=binding) or (0,)
        return binding, int(after), asked.size(request)


def _approval(one: Approval) -> pb.ApprovalOutcome:
    refusal = None if one.refusal is None else Status.FromString(one.refusal)
    return pb.ApprovalOutcome(volunteer=f"volunteers/{one.volunteer}", refusal=refusal)
