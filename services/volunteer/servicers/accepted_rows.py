"""Who may bring rows that were reviewed before: whoever may approve volunteers wherever the list belongs."""

from __future__ import annotations

from collections.abc import AsyncIterator

from wushe.volunteer.v1 import volunteer_service_pb2 as pb

from services.volunteer.domain.refusals import AcceptanceNotAllowed
from services.volunteer.servicers.policies import DECIDE
from shared.caller import Caller
from shared.codes import code_of


async def entitled(requests: AsyncIterator[pb.ImportVolunteersRequest], caller: Caller) -> AsyncIterator[pb.ImportVolunteersRequest]:
    """Pass on the messages of an import. Raises AcceptanceNotAllowed."""
    may_accept = False
    async for request in requests:
        if request.HasField("config"):
            may_accept = caller.may(DECIDE, code_of(request.config.parent))
        elif not may_accept and any(row.accepted for row in request.rows.rows):
            raise AcceptanceNotAllowed(field="rows.rows")
        yield request
