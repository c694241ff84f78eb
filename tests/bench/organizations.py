"""Single calls about organizations, 32 in flight, each beside the echo ceiling of the same minute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from wushe.incubation.v1.organization_pb2 import ORGANIZATION_TYPE_COMMUNITY_ORGANIZATION, Membership
from wushe.incubation.v1.organization_service_pb2 import (
    CreateOrganizationRequest,
    CreateOrganizationResponse,
    GetOrganizationRequest,
    OrganizationFounding,
)

from tests.bench import bodies
from tests.bench.session import Session
from tests.bench.stack import ORGANIZATIONS
from tests.bench.unary import NEW_PERSONS_A_SECOND, beside_echo

TO_READ = 5_000


def to_read(session: Session) -> Path:
    """Return bodies that read groups recorded for the purpose."""
    made, answers = bodies.write(session.file("groups.bodies"), groups(session, TO_READ, "read")), session.file("groups.answers")
    session.stack.load(ORGANIZATIONS + "CreateOrganization", made, timeout="60S", responses=answers)
    names = [CreateOrganizationResponse.FromString(answer).organization.name for answer in bodies.read(answers)]
    assert len(names) == TO_READ
    return bodies.write(session.file("get_organization.bodies"), (GetOrganizationRequest(name=name).SerializeToString() for name in names))


def measure(session: Session, known: Path) -> None:
    """Measure reading and recording of organizations once."""
    beside_echo(session, "get_organization", ORGANIZATIONS + "GetOrganization", known, cycle=True)
    beside_echo(session, "create_organization", ORGANIZATIONS + "CreateOrganization", new(session), cycle=False)


def new(session: Session) -> Path:
    """Return bodies that each record a group nobody knows yet."""
    count = round((session.effort.seconds + session.effort.warmup) * NEW_PERSONS_A_SECOND)
    return bodies.write(session.file("create_organization.bodies"), groups(session, count, f"one-{session.invent(1)}"))


def groups(session: Session, count: int, run: str, founders: Sequence[str] = ()) -> Iterator[bytes]:
    """Yield a CreateOrganizationRequest a group of neighbours."""
    for number in range(count):
        founding = OrganizationFounding(
            display_name=f"样本互助队{number}",
            type=ORGANIZATION_TYPE_COMMUNITY_ORGANIZATION,
            division=f"communities/{session.codes[number % len(session.codes)]}",
            members=Membership(individuals=12),
            business_scope="邻里互助、养老服务",
            premises="社区活动室",
            full_time_staff=1,
            founders=founders,
        )
        yield CreateOrganizationRequest(request_id=f"{session.run}-group-{run}-{number}", organization=founding).SerializeToString()
