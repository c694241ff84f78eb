"""The audit log as the contract shows it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from google.protobuf.timestamp_pb2 import Timestamp
from wushe.directory.v1 import identity_service_pb2 as pb

from services.directory.domain.audit_log import AuditFilter, AuditRecord
from shared.audit import ChainReport, FaultKind
from shared.instants import sent_instant
from shared.refusals import InvalidField

_FINDINGS: Final = {
    FaultKind.RECORDS_ALTERED: "records were altered",
    FaultKind.RECORDS_MISSING: "records are missing",
    FaultKind.RECORDS_ADDED: "records were added",
    FaultKind.BLOCK_MISSING: "the block is missing",
    FaultKind.LINK_BROKEN: "the block does not continue the one before it",
    FaultKind.TAIL_MISSING: "the block was anchored and is gone, with all after it",
    FaultKind.REWRITTEN: "the block is not the one that was anchored",
}


def record(one: AuditRecord) -> pb.AuditRecord:
    """Return an audit record."""
    return pb.AuditRecord(
        number=one.number,
        record_time=sent_instant(one.time),
        actor=one.actor,
        division=one.division,
        action=one.action,
        purpose=one.purpose,
        subjects=one.subjects,
        outcome=one.outcome,
        traceparent=one.traceparent,
        block_number=one.block,
    )


def wanted(request: pb.ListAuditRecordsRequest, scopes: tuple[str, ...]) -> AuditFilter:
    """Return which records a request asks for."""
    return AuditFilter(
        subject=request.subject,
        actor=request.actor,
        start=_instant(request.start_time, "start_time") if request.HasField("start_time") else None,
        end=_instant(request.end_time, "end_time") if request.HasField("end_time") else None,
        scopes=scopes,
    )


def report(found: ChainReport) -> pb.VerifyAuditChainResponse:
    """Return what verification found."""
    return pb.VerifyAuditChainResponse(
        intact=found.intact,
        block_count=found.blocks,
        record_count=found.records,
        unsealed_count=found.unsealed,
        first_broken_block=found.first_broken_block or 0,
        head_digest=found.head.digest.hex() if found.head else "",
        findings=[f"block {fault.block}: {_FINDINGS[fault.kind]}" for fault in found.faults],
    )


def _instant(sent: Timestamp, field: str) -> datetime:
    try:
        return sent.ToDatetime(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise InvalidField("An instant lies between the years 1 and 9999.", field=field) from None
