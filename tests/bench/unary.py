"""Single calls, 32 in flight, each beside the echo ceiling of the same minute."""

from __future__ import annotations

from pathlib import Path

from wushe.directory.v1.community_service_pb2 import GetCommunityRequest
from wushe.directory.v1.identity_service_pb2 import BatchResolvePersonsResponse, GetPersonRequest
from wushe.volunteer.v1.volunteer_service_pb2 import GetVolunteerRequest, RegisterVolunteerResponse

from tests.bench import bodies
from tests.bench.people import BATCH
from tests.bench.session import Session
from tests.bench.stack import COMMUNITIES, IDENTITY, VOLUNTEERS

PERSONS_TO_READ = 20_000
VOLUNTEERS_TO_READ = 5_000
NEW_PERSONS_A_SECOND = 6_000
"""More than a service could take: bodies must not run out before the time does."""


def communities_to_read(session: Session) -> Path:
    """Return bodies that read every community."""
    names = (f"communities/{code}" for code in session.codes)
    return bodies.write(session.file("get_community.bodies"), (GetCommunityRequest(name=name).SerializeToString() for name in names))


def persons_to_read(session: Session) -> Path:
    """Return bodies that read persons made for the purpose."""
    first = session.invent(PERSONS_TO_READ)
    batches = bodies.write(session.file("people.bodies"), session.population.batches(first, PERSONS_TO_READ, f"{session.run}-read"))
    answers = session.file("people.answers")
    session.stack.load(IDENTITY + "BatchResolvePersons", batches, connections=1, streams=1, timeout="60S", responses=answers)
    names = [
        outcome.resolution.person.name
        for answer in bodies.read(answers)
        for outcome in BatchResolvePersonsResponse.FromString(answer).outcomes
    ]
    assert len(names) == PERSONS_TO_READ, f"{PERSONS_TO_READ // BATCH} batches named {len(names)} persons"
    assert all(names), "a synthetic person was refused"
    return bodies.write(session.file("get_person.bodies"), (GetPersonRequest(name=name).SerializeToString() for name in names))


def new_persons(session: Session) -> Path:
    """Return bodies that each claim a person nobody knows yet."""
    count = round((session.effort.seconds + session.effort.warmup) * NEW_PERSONS_A_SECOND)
    claims = session.population.singles(session.invent(count), count, f"{session.run}-one")
    return bodies.write(session.file("resolve_person.bodies"), claims)


def volunteers_to_read(session: Session) -> Path:
    """Return bodies that read volunteers registered for the purpose."""
    bodies_of_new = _registrations(session, VOLUNTEERS_TO_READ, "read")
    answers = session.file("volunteers.answers")
    session.stack.load(VOLUNTEERS + "RegisterVolunteer", bodies_of_new, timeout="60S", responses=answers)
    names = [RegisterVolunteerResponse.FromString(answer).volunteer.name for answer in bodies.read(answers)]
    assert len(names) == VOLUNTEERS_TO_READ
    return bodies.write(session.file("get_volunteer.bodies"), (GetVolunteerRequest(name=name).SerializeToString() for name in names))


def new_volunteers(session: Session) -> Path:
    """Return bodies that each register a person nobody knows yet."""
    return _registrations(session, round((session.effort.seconds + session.effort.warmup) * NEW_PERSONS_A_SECOND), "one")


def _registrations(session: Session, count: int, name: str) -> Path:
    requests = session.population.registrations(session.invent(count), count, f"{session.run}-volunteer-{name}")
    return bodies.write(session.file("register_volunteer.bodies"), requests)


def measure_communities(session: Session, communities: Path) -> None:
    """Measure reading of communities once."""
    beside_echo(session, "get_community", COMMUNITIES + "GetCommunity", communities, cycle=True)


def measure_persons(session: Session, persons: Path) -> None:
    """Measure reading and resolving of persons once."""
    beside_echo(session, "get_person", IDENTITY + "GetPerson", persons, cycle=True)
    beside_echo(session, "resolve_person", IDENTITY + "ResolvePerson", new_persons(session), cycle=False)


def measure_volunteers(session: Session, volunteers: Path) -> None:
    """Measure reading and registering of volunteers once."""
    beside_echo(session, "get_volunteer", VOLUNTEERS + "GetVolunteer", volunteers, cycle=True)
    beside_echo(session, "register_volunteer", VOLUNTEERS + "RegisterVolunteer", new_volunteers(session), cycle=False)


def beside_echo(session: Session, key: str, method: str, calls: Path, *, cycle: bool, authorization: Path | None = None) -> None:
    """Measure echo, the method, and echo again; the ratio is to the mean of the two, since a shared machine drifts.

    Where `authorization` is given, it holds the header of another caller than the stack's.
    """
    effort, results = session.effort, session.results
    half = effort.seconds / 2
    before, before_us = session.echo.load(half, effort.warmup)
    caller = authorization or session.stack.authorization
    load, cost = session.stack.load(method, calls, seconds=effort.seconds, warmup=effort.warmup, cycle=cycle, authorization=caller)
    if not cycle:
        session.stack.rest()
    after, after_us = session.echo.load(half, effort.warmup)
    ceiling = (before.calls_per_second + after.calls_per_second) / 2
    results.add("echo", ceiling, p99_ms=before.p99_ms, echo_us=round((before_us + after_us) / 2, 1))
    results.add(key, load.calls_per_second, p50_ms=load.p50_ms, p95_ms=load.p95_ms, max_ms=load.max_ms, exhausted=load.exhausted, **cost)
    results.add(f"{key}_ratio", load.calls_per_second / ceiling, echo=ceiling)
    results.add(f"{key}_p99", load.p99_ms)
