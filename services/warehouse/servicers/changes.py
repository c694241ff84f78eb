"""ChangeService: what happened last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wushe.warehouse.v1 import change_service_pb2 as pb
from wushe.warehouse.v1.change_service_pb2_grpc import ChangeServiceServicer as Base

from services.warehouse.use_cases.list_latest_changes import ListLatestChanges
from services.warehouse.wire import changes as wire
from shared.asked import size
from shared.codes import code_of
from shared.page_token import PageTokens, bind


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeServicer(Base):
    """Decodes, asks a use case, encodes."""

    latest: ListLatestChanges
    tokens: PageTokens

    async def ListLatestChanges(self, request: pb.ListLatestChangesRequest, _context: Any) -> pb.ListLatestChangesResponse:
        """List what happened last, newest first."""
        binding = bind("ListLatestChanges", request.parent, *request.aggregate_types)
        after = self.tokens.decode(request.page_token, binding=binding)
        page = await self.latest(code_of(request.parent), request.aggregate_types, after=after, size=size(request))
        return pb.ListLatestChangesResponse(
            changes=map(wire.change, page.items), next_page_token=self.tokens.encode(page.next, binding=binding)
        )
