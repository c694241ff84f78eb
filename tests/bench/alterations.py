"""What was recorded is altered, each once: with nothing beside it, and with a statutory clock that begins; beside the echo ceiling."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import grpc
from google.type.date_pb2 import Date
from wushe.incubation.v1 import application_service_pb2 as applying
from wushe.incubation.v1 import base_pb2
from wushe.incubation.v1 import base_service_pb2 as basing
from wushe.incubation.v1 import organization_service_pb2 as organizing
from wushe.incubation.v1.base_service_pb2_grpc import BaseServiceStub
from wushe.social_work.v1 import post_service_pb2 as posting

from tests.bench import bodies, donations, organizations, posts
from tests.bench.session import Session
from tests.bench.stack import APPLICATIONS, ORGANIZATIONS, POSTS
from tests.bench.unary import beside_echo

NEW_A_SECOND = 2_500
"""More than a service could alter: bodies must not run out before the time does."""
FILED = Date(year=2026, month=1, day=5)


def base(session: Session) -> str:
    """Record the base that groups apply to, and return its name."""
    founding = basing.BaseFounding(display_name="样本孵化基地", division=f"communities/{session.codes[0]}", physical_seats=10)
    request = basing.CreateBaseRequest(base=founding, request_id=f"{session.run}-base")
    with grpc.insecure_channel(session.stack.addresses["incubation"]) as channel:
        answer = BaseServiceStub(channel).CreateBase(request, metadata=(("authorization", session.stack.token),))
    return str(answer.base.name)


def measure(session: Session, at: str) -> None:
    """Measure filing of organizations, submission of applications and opening of posts once."""
    count = round((session.effort.seconds + session.effort.warmup) * NEW_A_SECOND)
    label = f"altered-{session.invent(count)}"
    run, groups = (
        f"{session.run}-{label}",
        bodies.write(session.file("altered.bodies"), organizations.groups(session, count, label, donations.people(session)[:1])),
    )
    made = [one.organization for one in _made(session, ORGANIZATIONS + "CreateOrganization", groups, organizing.CreateOrganizationResponse)]
    _alter(session, "submit_application", APPLICATIONS + "SubmitApplication", _submissions(session, made, at, run))
    _alter(session, "file_organization", ORGANIZATIONS + "FileOrganization", _filings(made, run))
    planned = _made(session, POSTS + "CreatePost", posts.new(session, count, "opened"), posting.CreatePostResponse)
    opening = (posting.OpenPostRequest(name=one.post.name, etag=one.post.etag, request_id=f"{run}-{at}") for at, one in enumerate(planned))
    _alter(session, "open_post", POSTS + "OpenPost", opening)


def _filings(made: list[Any], run: str) -> Iterator[organizing.FileOrganizationRequest]:
    for at, one in enumerate(made):
        yield organizing.FileOrganizationRequest(
            name=one.name, etag=one.etag, number=f"备{at}", authority="样本街道办事处", file_date=FILED, request_id=f"{run}-{at}"
        )


def _submissions(session: Session, made: list[Any], at: str, run: str) -> Iterator[applying.SubmitApplicationRequest]:
    drafts = (
        applying.CreateApplicationRequest(
            organization=one.name,
            base=at,
            seat_kind=base_pb2.SEAT_KIND_PHYSICAL,
            months=12,
            plan="开展邻里互助服务",
            request_id=f"{run}-{number}",
        )
        for number, one in enumerate(made)
    )
    written = bodies.write(session.file("drafts.bodies"), (one.SerializeToString() for one in drafts))
    for number, answer in enumerate(_made(session, APPLICATIONS + "CreateApplication", written, applying.CreateApplicationResponse)):
        one = answer.application
        yield applying.SubmitApplicationRequest(name=one.name, etag=one.etag, request_id=f"{run}-{number}")


def _alter(session: Session, key: str, method: str, requests: Iterator[Any]) -> None:
    calls = bodies.write(session.file(f"{key}.bodies"), (one.SerializeToString() for one in requests))
    session.stack.rest()
    beside_echo(session, key, method, calls, cycle=False, authorization=_administrator(session))


def _administrator(session: Session) -> Path:
    """Return the header of somebody who decides, as the stack's own caller may not: duties are separated."""
    header = session.file("administrator")
    if not header.exists():
        header.write_text(f"Bearer {session.stack.mint('city_admin', '1304')}\n", encoding="ascii")
    return header


def _made(session: Session, method: str, calls: Path, answer: Any) -> list[Any]:
    """Return what a method answers to each of many calls."""
    answers = session.file("made.answers")
    session.stack.load(method, calls, timeout="120S", responses=answers)
    return [answer.FromString(sent) for sent in bodies.read(answers)]
