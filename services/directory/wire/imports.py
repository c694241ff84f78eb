"""Imports of code lists between the contract and the domain."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Collection, Iterator
from typing import Final

from wushe.directory.v1.community_service_pb2 import (
    ImportDivisionsConfig,
    ImportDivisionsRequest,
    ImportDivisionsResponse,
    ImportDivisionsResult,
    ImportDivisionsRowError,
)

from services.directory.domain import refusals
from services.directory.domain.code_list import ImportOutcome, ImportWish, RowFault, Tally
from services.directory.domain.community import Order
from services.directory.wire.communities import checked_document_number
from services.directory.wire.times import day
from shared import call
from shared.caller import Role
from shared.clock import Clock
from shared.refusals import DivisionOutOfScope, InvalidField

FAULTS_A_MESSAGE: Final = 500

_DESCRIPTIONS: Final = {
    each.reason: (each.__doc__ or "").splitlines()[0]
    for each in (
        refusals.MalformedCsv,
        refusals.MalformedCode,
        refusals.ParentMismatch,
        refusals.MalformedName,
        refusals.DuplicateCode,
        refusals.UnknownParent,
        refusals.CommunityEnded,
        refusals.EffectiveDateMissing,
        refusals.EffectiveDateTooEarly,
        DivisionOutOfScope,
    )
} | {refusals.MalformedCsv.reason: "The row does not have as many fields as the heading."}


async def opened(
    requests: AsyncIterator[ImportDivisionsRequest], clock: Clock, keepers: Collection[Role]
) -> tuple[ImportWish, AsyncIterator[bytes]]:
    """Return how to import, from the first message, and the bytes of the file from the others; `keepers` may change the code list."""
    first = await anext(requests, None)
    if first is None or not first.HasField("config"):
        raise InvalidField("the first message carries the config", field="config")
    return _wish(first.config, clock, keepers), _chunks(requests)


def answers(outcome: ImportOutcome) -> Iterator[ImportDivisionsResponse]:
    """Return an outcome as it is sent: the bad rows first, the result in the last message; no result when all was rejected."""
    for start in range(0, len(outcome.faults), FAULTS_A_MESSAGE):
        yield ImportDivisionsResponse(row_errors=map(_row_error, outcome.faults[start : start + FAULTS_A_MESSAGE]))
    if not outcome.rejected:
        yield ImportDivisionsResponse(result=_result(outcome.tally))


def stored(outcome: ImportOutcome) -> bytes:
    """Return an outcome as it is kept, to be given again."""
    rows = [ImportDivisionsRowError(line=fault.line, column=fault.column, reason=fault.reason) for fault in outcome.faults]
    return ImportDivisionsResponse(row_errors=rows, result=_result(outcome.tally)).SerializeToString()


def restored(kept: bytes) -> ImportOutcome:
    """Return an outcome as it was given the first time."""
    message = ImportDivisionsResponse.FromString(kept)
    result = message.result
    tally = Tally(
        result.row_count,
        result.created_division_count,
        result.created_community_count,
        result.renamed_count,
        result.unchanged_count,
        result.refused_count,
    )
    return ImportOutcome(tally, [RowFault(row.line, row.column, row.reason) for row in message.row_errors])


def _wish(config: ImportDivisionsConfig, clock: Clock, keepers: Collection[Role]) -> ImportWish:
    asked = call.current()
    effective = day(config.effective_date, field="config.effective_date") if config.HasField("effective_date") else None
    number = checked_document_number(config.document_number, field="config.document_number")
    order = Order(effective, number, asked.caller.subject, clock.now(), clock.today(), asked.traceparent)
    content = config.SerializeToString(deterministic=True)
    return ImportWish(config.request_id, content, order, asked.caller.scopes(keepers), config.keep_good_rows, config.validate_only)


async def _chunks(requests: AsyncIterable[ImportDivisionsRequest]) -> AsyncIterator[bytes]:
    async for request in requests:
        if request.HasField("config"):
            raise InvalidField("only the first message carries the config", field="config")
        yield request.chunk


def _row_error(fault: RowFault) -> ImportDivisionsRowError:
    return ImportDivisionsRowError(
        line=fault.line, column=fault.column, reason=fault.reason, description=_DESCRIPTIONS.get(fault.reason, "")
    )


def _result(tally: Tally) -> ImportDivisionsResult:
    return ImportDivisionsResult(
        row_count=tally.rows,
        created_division_count=tally.created_divisions,
        created_community_count=tally.created_communities,
        renamed_count=tally.renamed,
        unchanged_count=tally.unchanged,
        refused_count=tally.refused,
    )
