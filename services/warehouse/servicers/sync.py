"""SyncService: how the mirror stands, and how it is made equal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.warehouse.v1 import sync_service_pb2 as pb
from wushe.warehouse.v1.sync_service_pb2_grpc import SyncServiceServicer as Base

from services.warehouse.use_cases.dead_letters import DeadLetters
from services.warehouse.use_cases.list_findings import ListFindings
from services.warehouse.use_cases.read_sync_status import ReadSyncStatus
from services.warehouse.use_cases.rebuild import Rebuild
from services.warehouse.use_cases.reconcile import Reconcile
from services.warehouse.wire import sync as wire
from shared.asked import errand
from shared.codes import code_of
from shared.jobs.servicer import sent
from shared.once import Once
from shared.page_token import PageTokens, bind, page_size


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncServicer(Base):
    """Decodes, asks a use case, encodes."""

    status: ReadSyncStatus
    reconcile: Reconcile
    findings: ListFindings
    rebuild: Rebuild
    letters: DeadLetters
    once: Once
    tokens: PageTokens

    async def GetSyncStatus(self, _request: pb.GetSyncStatusRequest, _context: Any) -> pb.GetSyncStatusResponse:
        """Tell how far the warehouse is behind."""
        sources, noticed, generation = await self.status()
        told = map(wire.source_status, sources), map(wire.notice, noticed)
        return pb.GetSyncStatusResponse(sources=told[0], notices=told[1], generation=generation)

    async def Reconcile(self, request: pb.ReconcileRequest, _context: Any) -> pb.ReconcileResponse:
        """Begin a reconciliation."""
        asked = errand()

        async def work(tx: AsyncConnection) -> pb.ReconcileResponse:
            return pb.ReconcileResponse(job=sent(await self.reconcile.begin(tx, asked, request.services, repair=request.repair)))

        return await self.once(request, pb.ReconcileResponse, work)

    async def ListFindings(self, request: pb.ListFindingsRequest, _context: Any) -> pb.ListFindingsResponse:
        """List what reconciliations found."""
        binding = bind("ListFindings", request.job)
        after = self.tokens.decode(request.page_token, binding=binding)
        page = await self.findings(UUID(code_of(request.job)) if request.job else None, after, page_size(request.page_size))
        token = self.tokens.encode(page.next, binding=binding)
        return pb.ListFindingsResponse(findings=[one for _, one in page.items], next_page_token=token)

    async def Rebuild(self, request: pb.RebuildRequest, _context: Any) -> pb.RebuildResponse:
        """Begin a rebuild."""
        asked = errand()

        async def work(tx: AsyncConnection) -> pb.RebuildResponse:
            return pb.RebuildResponse(job=sent(await self.rebuild.begin(tx, asked)))

        return await self.once(request, pb.RebuildResponse, work)

    async def ListDeadLetters(self, request: pb.ListDeadLettersRequest, _context: Any) -> pb.ListDeadLettersResponse:
        """List dead letters."""
        binding = bind("ListDeadLetters")
        [after] = self.tokens.decode(request.page_token, binding=binding) or (0,)
        page = await self.letters.page(int(after), page_size(request.page_size))
        told = [
            wire.dead_letter(one.id, one.service, one.sequence, cause=one.cause, failed_at=one.failed_at, event=one.event())
            for one in page.items
        ]
        return pb.ListDeadLettersResponse(dead_letters=told, next_page_token=self.tokens.encode(page.next, binding=binding))

    async def ReplayDeadLetters(self, request: pb.ReplayDeadLettersRequest, _context: Any) -> pb.ReplayDeadLettersResponse:
        """Try dead letters again."""
        wanted = [int(code_of(name)) for name in request.names]

        async def work(tx: AsyncConnection) -> pb.ReplayDeadLettersResponse:
            replayed, failed = await self.letters.replay(tx, wanted)
            return pb.ReplayDeadLettersResponse(replayed_count=replayed, failed=[f"deadLetters/{one}" for one in failed])

        return await self.once(request, pb.ReplayDeadLettersResponse, work)
