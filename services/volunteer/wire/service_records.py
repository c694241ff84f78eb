"""Service records between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from wushe.volunteer.v1 import service_record_events_pb2, service_record_pb2
from wushe.volunteer.v1 import service_record_service_pb2 as pb

from services.volunteer.domain.record_facts import RecordChange
from services.volunteer.domain.record_views import YearOfService
from services.volunteer.domain.service_period import Period
from services.volunteer.domain.service_record import ServiceRecord
from services.volunteer.wire.volunteers import community_name
from shared import errors, etag
from shared.instants import sent_day, write_instant
from shared.refusals import Outcome, Refusal

Timed = service_record_pb2.ServiceRecord | service_record_pb2.ServiceRecordChange | service_record_events_pb2.ServiceRecordState


def record(one: ServiceRecord) -> service_record_pb2.ServiceRecord:
    """Return a record as it is sent."""
    message = service_record_pb2.ServiceRecord(
        name=one.resource,
        project=f"projects/{one.project}",
        volunteer=f"volunteers/{one.volunteer}",
        source=one.source,  # type: ignore[arg-type] # the same number
        state=one.state,  # type: ignore[arg-type]
        state_reason=one.state_reason,
        day=sent_day(one.period.day),
        check_in_distance_metres=one.distances.check_in,
        check_out_distance_metres=one.distances.check_out,
        description=one.description,
        correction_request=one.correction_request,
        entered_by=one.entered_by,
        entry_batch=_batch(one.entry_batch),
        version=one.version,
        etag=etag.of(one.version),
    )
    _write_period(one.period, message)
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def state(one: ServiceRecord) -> service_record_events_pb2.ServiceRecordState:
    """Return what of a record may leave the service."""
    message = service_record_events_pb2.ServiceRecordState(
        service_record=one.resource,
        project=f"projects/{one.project}",
        volunteer=f"volunteers/{one.volunteer}",
        community=community_name(one.community),
        source=one.source,  # type: ignore[arg-type] # the same number
        state=one.state,  # type: ignore[arg-type]
        day=sent_day(one.period.day),
        correction_requested=bool(one.correction_request),
        entered_by=one.entered_by,
        entry_batch=_batch(one.entry_batch),
    )
    _write_period(one.period, message)
    write_instant(message.entered_time, one.create_time)
    return message


def change(one: RecordChange) -> service_record_pb2.ServiceRecordChange:
    """Return an entry of a record's history as it is sent."""
    message = service_record_pb2.ServiceRecordChange(
        version=one.version,
        kind=one.kind,  # type: ignore[arg-type] # the same number
        state=one.state,  # type: ignore[arg-type]
        reason=one.reason,
        actor=one.actor,
    )
    _write_period(one.period, message)
    write_instant(message.record_time, one.record_time)
    return message


def hours(volunteer: UUID, years: Sequence[YearOfService]) -> service_record_pb2.VolunteerHours:
    """Return what a volunteer's records come to as it is sent."""
    return service_record_pb2.VolunteerHours(
        volunteer=f"volunteers/{volunteer}",
        effective_minutes=sum(one.minutes for one in years),
        effective_records=sum(one.records for one in years),
        years=[
            service_record_pb2.YearOfService(year=one.year, effective_minutes=one.minutes, effective_records=one.records) for one in years
        ],
    )


def batch_entered(outcomes: Sequence[Outcome[ServiceRecord]], batch: UUID) -> pb.BatchRecordServicesResponse:
    """Return the response to a list of entries, an outcome for each."""
    answer = pb.BatchRecordServicesResponse(entry_batch=str(batch))
    for outcome in outcomes:
        _write_outcome(answer.outcomes.add(), outcome)
    return answer


def decided(outcome: Outcome[ServiceRecord]) -> pb.BatchDecisionOutcome:
    """Return what deciding about one record of a list came to as it is sent."""
    message = pb.BatchDecisionOutcome()
    _write_outcome(message, outcome)
    return message


def _write_outcome(message: pb.BatchRecordServicesOutcome | pb.BatchDecisionOutcome, outcome: Outcome[ServiceRecord]) -> None:
    if isinstance(outcome, Refusal):
        [(_, status)] = errors.refused(outcome).trailing_metadata
        message.refusal.MergeFromString(status)
    else:
        message.record.CopyFrom(record(outcome))


def _write_period(period: Period, message: Timed) -> None:
    write_instant(message.start_time, period.start)
    if period.end is not None:
        write_instant(message.end_time, period.end)
    message.duration_minutes = period.minutes


def _batch(value: UUID | None) -> str:
    return "" if value is None else str(value)
