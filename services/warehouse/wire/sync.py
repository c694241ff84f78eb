"""The mirror's state between the domain and the contract."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from wushe.common.v1.event_pb2 import Event
from wushe.warehouse.v1 import sync_pb2 as pb

from services.warehouse.domain.comparison import Compared
from services.warehouse.domain.standing import AggregateStanding, Equality, Notice, SourceStanding
from shared.instants import write_instant

MOST_TOLD: Final = 1_000


def finding(service: str, aggregate_type: str, found: Compared) -> pb.Finding:
    """Return what a comparison found."""
    message = pb.Finding(
        service=service,
        aggregate_type=aggregate_type,
        equal=found.equal,
        service_count=found.service_count,
        warehouse_count=found.warehouse_count,
        buckets=found.buckets[:MOST_TOLD],
        bucket_count=len(found.buckets),
        differences=[
            pb.Difference(name=one.name, service_version=one.service_version, warehouse_version=one.warehouse_version)
            for one in found.differences[:MOST_TOLD]
        ],
        difference_count=len(found.differences),
        repaired_count=found.repaired,
        gap_count=found.gaps,
        damaged_parts=found.damaged,
    )
    write_instant(message.check_time, found.check_time)
    return message


def source_status(one: SourceStanding) -> pb.SourceStatus:
    """Return how far the warehouse is behind a service."""
    message = pb.SourceStatus(
        service=one.service,
        stream=one.stream,
        following=one.following,
        lag_ms=round(one.lag_seconds * 1000),
        pending_messages=one.pending,
        sequence=one.sequence,
        event_count=one.events,
        dead_letter_count=one.dead_letters,
        aggregates=map(aggregate_status, one.aggregates),
    )
    if one.last_event_time is not None:
        write_instant(message.last_event_time, one.last_event_time)
    return message


def aggregate_status(one: AggregateStanding) -> pb.AggregateStatus:
    """Return what is held of an aggregate type."""
    message = pb.AggregateStatus(aggregate_type=one.aggregate_type, table=one.table, count=one.count, copied=one.copied)
    if one.equality is not None:
        message.equality.CopyFrom(equality(one.equality))
    return message


def equality(proof: Equality) -> pb.Equality:
    """Return a proof of equality."""
    message = pb.Equality(count=proof.count, digest=proof.digest, sequence=proof.sequence)
    write_instant(message.prove_time, proof.prove_time)
    return message


def notice(one: Notice) -> pb.Notice:
    """Return what was noticed."""
    message = pb.Notice(kind=int(one.kind), service=one.service, detail=one.detail)  # type: ignore[arg-type] # the same number
    write_instant(message.notice_time, one.notice_time)
    return message


def dead_letter(number: int, service: str, sequence: int, *, cause: str, failed_at: datetime, event: Event | None) -> pb.DeadLetter:
    """Return a dead letter without what it holds; type, subject and version as far as they could be read."""
    message = pb.DeadLetter(name=f"deadLetters/{number}", service=service, sequence=sequence, cause=cause)
    write_instant(message.fail_time, failed_at)
    if event is not None:
        message.event_type, message.subject, message.version = event.type, event.subject, event.version
    return message
