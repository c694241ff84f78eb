"""`wushe.common.v1.ImportService` over a service's imports."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.common.v1 import import_pb2, import_service_pb2
from wushe.common.v1.import_service_pb2_grpc import ImportServiceServicer

from shared import call
from shared.asked import reason, size
from shared.auth import Policies
from shared.db import Database
from shared.errand import Errand
from shared.ids import identifier_in
from shared.imports.importable import ListKind
from shared.imports.outcome import RowOutcome
from shared.imports.wiring import Imports
from shared.jobs import rows
from shared.jobs.servicer import sent
from shared.once import Once
from shared.page_token import PageTokens, bind
from shared.refusals import JobNotFound


class ImportServicer(ImportServiceServicer):
    """Tells callers what became of rows, and takes imports back."""

    def __init__(self, database: Database, once: Once, tokens: PageTokens, imports: Sequence[Imports], policies: Policies) -> None:
        """Serve imports of these kinds."""
        self._database = database
        self._once = once
        self._tokens = tokens
        self._imports = {one.kind.name: one for one in imports}
        self._policies = policies

    async def ListImportOutcomes(
        self, request: import_service_pb2.ListImportOutcomesRequest, _context: Any
    ) -> import_service_pb2.ListImportOutcomesResponse:
        """List what became of each row."""
        imports, job = await self._found(request.parent, field="parent")
        binding = bind("ListImportOutcomes", request.parent, str(request.refused_only))
        (after,) = self._tokens.decode(request.page_token, binding=binding) or (0,)
        errand, most = self._errand(imports), size(request)
        page = await imports.outcomes(errand, job, refused_only=request.refused_only, after=int(after), size=most)
        outcomes = (outcome(imports.kind, one) for one in page.items)
        token = self._tokens.encode(page.next, binding=binding)
        return import_service_pb2.ListImportOutcomesResponse(outcomes=outcomes, next_page_token=token)

    async def UndoImport(self, request: import_service_pb2.UndoImportRequest, _context: Any) -> import_service_pb2.UndoImportResponse:
        """Begin to take an import back."""
        imports, job = await self._found(request.name, field="name")
        errand, why = self._errand(imports), reason(request)

        async def work(tx: AsyncConnection) -> import_service_pb2.UndoImportResponse:
            return import_service_pb2.UndoImportResponse(job=sent(await imports.undo.begin(tx, errand, job, why)))

        return await self._once(request, import_service_pb2.UndoImportResponse, work)

    async def _found(self, name: str, *, field: str) -> tuple[Imports, UUID]:
        """Return what an import is one of. Whether the caller may see it is asked where it is read."""
        identifier = identifier_in(name)
        async with self._database.reading() as connection:
            job = await rows.read(connection, identifier)
        imports = None if job is None else self._imports.get(job.kind)
        if imports is None:
            raise JobNotFound(field=field)
        return imports, identifier

    def _errand(self, imports: Imports) -> Errand:
        asked = call.current()
        roles = self._policies[asked.method].roles
        scopes = asked.caller.scopes(roles if imports.kind.roles is None else roles & imports.kind.roles)
        return Errand(asked.caller, scopes, asked.method.rpartition("/")[2], traceparent=asked.traceparent)


def outcome(kind: ListKind, one: RowOutcome) -> import_pb2.ImportOutcome:
    """Return what became of a row as it is sent."""
    message = import_pb2.ImportOutcome(line=one.line, resource="" if one.made is None else kind.resource(one.made))
    if one.reason is not None:
        refusal = message.refusal
        refusal.reason, refusal.domain = one.reason, one.domain or ""
        refusal.column, refusal.masked_value, refusal.first_line = one.column or "", one.masked_value or "", one.first_line or 0
    return message
