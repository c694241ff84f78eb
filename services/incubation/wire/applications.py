"""Applications between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from wushe.incubation.v1 import application_events_pb2
from wushe.incubation.v1 import application_pb2 as pb

from services.incubation.domain.application import Application, Attachment, Review
from services.incubation.wire.places import place_name
from shared import etag
from shared.aggregates import Entry
from shared.aggregates.told import told
from shared.instants import sent_day, sent_instant


def application(one: Application, *, reviews: bool) -> pb.Application:
    """Return an application as it is sent; its reviews only to those who review or decide."""
    return pb.Application(
        name=one.resource,
        organization=f"organizations/{one.organization}",
        base=f"bases/{one.base}",
        division=place_name(one.place),
        seat_kind=one.wish.seat_kind,  # type: ignore[arg-type] # the same number
        months=one.wish.months,
        plan=one.wish.plan,
        attachments=map(_attachment, one.wish.attachments),
        state=one.state,  # type: ignore[arg-type]
        state_reason=one.state_reason,
        reviews=map(_review, one.reviews if reviews else ()),
        submit_time=one.submit_time and sent_instant(one.submit_time),
        decide_time=one.decide_time and sent_instant(one.decide_time),
        seat_number=one.seat_number or 0,
        version=one.version,
        etag=etag.of(one.version),
        create_time=sent_instant(one.create_time),
        update_time=sent_instant(one.update_time),
        check_due_date=sent_day(one.check_due_date),
        review_due_date=sent_day(one.review_due_date),
    )


def state(one: Application) -> application_events_pb2.ApplicationState:
    """Return what of an application may leave the service."""
    return application_events_pb2.ApplicationState(
        application=one.resource,
        organization=f"organizations/{one.organization}",
        base=f"bases/{one.base}",
        division=place_name(one.place),
        seat_kind=one.wish.seat_kind,  # type: ignore[arg-type] # the same number
        months=one.wish.months,
        state=one.state,  # type: ignore[arg-type]
        score_count=len(one.scores),
        conflict_count=len(one.reviews) - len(one.scores),
        mean_score_hundredths=one.mean_score_hundredths,
        submit_time=one.submit_time and sent_instant(one.submit_time),
        decide_time=one.decide_time and sent_instant(one.decide_time),
        seat_number=one.seat_number or 0,
        check_clock=one.check_clock or 0,  # type: ignore[arg-type]
        check_due_date=sent_day(one.check_due_date),
        review_clock=one.review_clock or 0,  # type: ignore[arg-type]
        review_due_date=sent_day(one.review_due_date),
    )


def change(resource: str, entry: Entry) -> pb.ApplicationChange:
    """Return what happened once."""
    return pb.ApplicationChange(application=resource, **told(entry))


def _attachment(one: Attachment) -> pb.Attachment:
    return pb.Attachment(display_name=one.display_name, uri=one.uri, sha256=one.sha256, size_bytes=one.size_bytes)


def _review(one: Review) -> pb.Review:
    return pb.Review(
        reviewer=one.reviewer,
        conflict_declared=one.conflict_declared,
        score=one.score,
        comment=one.comment,
        review_time=sent_instant(one.review_time),
    )
