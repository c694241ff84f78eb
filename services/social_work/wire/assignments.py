"""Assignments between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from wushe.social_work.v1 import assignment_events_pb2, assignment_pb2
from wushe.social_work.v1 import assignment_service_pb2 as pb

from services.social_work.domain.assignment import Assignment, AssignmentState, Term
from services.social_work.wire.common import day, day_if_sent, place_name, stamp
from shared.instants import sent_day


def assignment(one: Assignment) -> assignment_pb2.Assignment:
    """Return an assignment as it is sent."""
    message = assignment_pb2.Assignment(
        name=one.resource,
        social_worker=f"socialWorkers/{one.worker}",
        post=f"posts/{one.post}",
        place=place_name(one.place),
        first_date=sent_day(one.first_day),
        last_date=sent_day(one.last_day),
        share_percent=one.share_percent,
        state=one.state,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
    )
    stamp(message, one)
    return message


def state(one: Assignment) -> assignment_events_pb2.AssignmentState:
    """Return what of an assignment may leave the service."""
    return assignment_events_pb2.AssignmentState(
        assignment=one.resource,
        social_worker=f"socialWorkers/{one.worker}",
        post=f"posts/{one.post}",
        place=place_name(one.place),
        first_date=sent_day(one.first_day),
        last_date=sent_day(one.last_day),
        share_percent=one.share_percent,
        state=one.state,  # type: ignore[arg-type] # the same number
    )


def term(request: pb.AssignWorkerRequest) -> Term:
    """Return from when to when, with what share. Raises InvalidField."""
    return Term(day(request.first_date, field="first_date"), day_if_sent(request, "last_date"), request.share_percent)


def assignment_state(sent: int) -> AssignmentState | None:
    """Return the state that a list is narrowed to; None for all."""
    return AssignmentState(sent) if sent else None
