"""Donations to one fund: the worst case, for every one of them moves the same book and takes the next receipt of the same charity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import grpc
from google.type.date_pb2 import Date
from wushe.charity.v1 import charity_fund_pb2, charity_fund_service_pb2, donation_pb2, donation_service_pb2
from wushe.charity.v1.charity_fund_service_pb2_grpc import CharityFundServiceStub
from wushe.charity.v1.purpose_pb2 import CharityPurpose
from wushe.directory.v1.identity_service_pb2 import BatchResolvePersonsResponse
from wushe.incubation.v1 import organization_service_pb2
from wushe.incubation.v1.organization_pb2 import OrganizationType
from wushe.incubation.v1.organization_service_pb2_grpc import OrganizationServiceStub

from tests.bench import bodies
from tests.bench.session import Session
from tests.bench.stack import DONATIONS, IDENTITY
from tests.bench.unary import beside_echo

TO_READ = 5_000
NEW_A_SECOND = 6_000
"""More than a service could take: bodies must not run out before the time does."""
COMMITTEE = 6


@dataclass(frozen=True, slots=True)
class Gifts:
    """A fund that takes donations, and bodies that read those it has."""

    fund: str
    reading: Path


def to_read(session: Session) -> Gifts:
    """Establish a fund, give to it, and return bodies that read what was given."""
    fund, answers = _fund(session), session.file("donations.answers")
    giving = bodies.write(session.file("gifts.bodies"), _donations(session, fund, TO_READ, "read"))
    session.stack.load(DONATIONS + "Donate", giving, timeout="60S", responses=answers)
    names = [donation_service_pb2.DonateResponse.FromString(answer).donation.name for answer in bodies.read(answers)]
    assert len(names) == TO_READ
    requests = (donation_service_pb2.GetDonationRequest(name=name).SerializeToString() for name in names)
    return Gifts(fund, bodies.write(session.file("get_donation.bodies"), requests))


def measure(session: Session, gifts: Gifts) -> None:
    """Measure reading and giving once."""
    beside_echo(session, "get_donation", DONATIONS + "GetDonation", gifts.reading, cycle=True)
    beside_echo(session, "donate", DONATIONS + "Donate", _new(session, gifts.fund), cycle=False)


def new(session: Session) -> Path:
    """Return bodies that each give to a fund established for the purpose."""
    return _new(session, _fund(session))


def _new(session: Session, fund: str) -> Path:
    count = round((session.effort.seconds + session.effort.warmup) * NEW_A_SECOND)
    return bodies.write(session.file("donate.bodies"), _donations(session, fund, count, f"one-{session.invent(1)}"))


def _donations(session: Session, fund: str, count: int, label: str) -> Iterator[bytes]:
    donor = donation_pb2.Donor(kind=donation_pb2.Donor.KIND_ORGANIZATION, published_name="样本公司")
    for number in range(count):
        entry = donation_service_pb2.DonationEntry(
            cause=fund, donor=donor, amount_fen=100 + number, received_day=Date(year=2026, month=1, day=1), payment_reference=f"B{number}"
        )
        key = f"{session.run}-gift-{label}-{number}"
        yield donation_service_pb2.DonateRequest(donation=entry, request_id=key).SerializeToString()


def _fund(session: Session) -> str:
    """Return a fund that one person recorded and another one established."""
    served, community = session.stack, f"communities/{session.codes[0]}"
    members = people(session)
    with grpc.insecure_channel(served.addresses["incubation"]) as channel:
        founding = organization_service_pb2.OrganizationFounding(
            display_name="样本慈善总会",
            type=OrganizationType.ORGANIZATION_TYPE_FOUNDATION,
            division=community,
            legal_representative=members[0],
        )
        request = organization_service_pb2.CreateOrganizationRequest(organization=founding, request_id=f"{session.run}-charity")
        organization = OrganizationServiceStub(channel).CreateOrganization(request, metadata=_as(served.token)).organization.name
    seat = charity_fund_pb2.CommitteeSeat
    committee = charity_fund_pb2.Committee(members=[seat(person=one) for one in members[1:]], supervisors=[seat(person=members[0])])
    proposal = charity_fund_service_pb2.CharityFundProposal(
        display_name="样本社区慈善基金", community=community, organization=organization, sub_account="1", agreement_number="1",
        purposes=[CharityPurpose.CHARITY_PURPOSE_POVERTY_RELIEF], committee=committee,
    )  # fmt: skip
    with grpc.insecure_channel(served.addresses["charity"]) as channel:
        stub = CharityFundServiceStub(channel)
        creating = charity_fund_service_pb2.CreateCharityFundRequest(charity_fund=proposal, request_id=f"{session.run}-fund")
        fund = stub.CreateCharityFund(creating, metadata=_as(served.token)).charity_fund
        establishing = charity_fund_service_pb2.EstablishCharityFundRequest(
            name=fund.name, etag=fund.etag, request_id=f"{session.run}-established"
        )
        stub.EstablishCharityFund(establishing, metadata=_as(f"Bearer {served.mint('city_admin', '1304')}"))
    return str(fund.name)


def people(session: Session) -> list[str]:
    """Return the names of people whom the directory has just come to know: as many as a committee and its supervisor are."""
    first, answers = session.invent(COMMITTEE), session.file("committee.answers")
    batch = bodies.write(session.file("committee.bodies"), session.population.batches(first, COMMITTEE, f"{session.run}-committee"))
    session.stack.load(IDENTITY + "BatchResolvePersons", batch, connections=1, streams=1, timeout="60S", responses=answers)
    found = [BatchResolvePersonsResponse.FromString(answer) for answer in bodies.read(answers)]
    return [outcome.resolution.person.name for answer in found for outcome in answer.outcomes]


def _as(authorization: str) -> Any:
    return (("authorization", authorization),)
