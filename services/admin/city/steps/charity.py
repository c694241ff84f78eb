"""Charity: communities that are charity communities, each with a fund and what it was given; projects that volunteers serve."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from wushe.charity.v1 import charity_community_pb2, charity_fund_pb2, charity_project_pb2, donation_pb2, purpose_pb2
from wushe.charity.v1 import charity_community_service_pb2 as designating
from wushe.charity.v1 import charity_fund_service_pb2 as funding
from wushe.charity.v1 import charity_project_service_pb2 as planning
from wushe.charity.v1 import donation_service_pb2 as giving

from services.admin.city.city import Blueprint, City, Unforeseen
from services.admin.city.dice import Dice
from services.admin.city.office import EXPERTS, REVIEWER, Errand
from services.admin.city.people import COMMITTEES
from services.admin.city.plan import DONATIONS_PER_FUND
from services.admin.city.steps.incubation import FEDERATION
from services.admin.city.steps.persons import known
from shared.instants import sent_day

_POINTS: Final = {"organisation": 12, "fund": 16, "organisations": 12, "volunteers": 13, "projects": 16, "disclosure": 8, "culture": 4}
_PURPOSE: Final = purpose_pb2.CHARITY_PURPOSE_SUPPORT_OF_VULNERABLE
_SEATS: Final = 5
_COMMITTEE: Final = _SEATS + 1
"""Five members and a supervisor."""
_CARRIED_OUT: Final = timedelta(days=180)


def set_up(city: City, organizations: list[str], projects: list[str]) -> None:
    """Designate charity communities, establish their funds, and begin a charity project for each demonstration project."""
    federation, blueprint, counts = organizations[FEDERATION], city.blueprint, city.plan.counts
    city.each("charity", counts.charity_communities, lambda errand, number: _charity_community(errand, blueprint, federation, number))
    city.each("causes", counts.demonstrations, lambda errand, number: _project(errand, blueprint, federation, projects[number], number))


def truth(blueprint: Blueprint) -> dict[str, int]:
    """Return what this comes to."""
    seed, counts = blueprint.plan.seed, blueprint.plan.counts
    given = sum(_gift(seed, number, which) for number in range(counts.charity_communities) for which in range(DONATIONS_PER_FUND))
    return {
        "charity_communities": counts.charity_communities,
        "charity_funds": counts.charity_communities,
        "charity_donated_fen": given,
        "charity_projects": counts.demonstrations,
        "charity_volunteer_projects": counts.demonstrations,
        "demonstration_charity_projects": counts.demonstrations,
    }


def _charity_community(errand: Errand, blueprint: Blueprint, federation: str, number: int) -> None:
    counties = blueprint.places.counties
    code = blueprint.places.within(counties[number % len(counties)])[number // len(counties)]
    statement = "设有社区慈善基金，常年开展助老助残项目。"
    one = errand.do(designating.ApplyForCharityCommunityRequest(community=f"communities/{code}", statement=statement)).charity_community
    scores = [charity_community_pb2.Score(code=criterion, points=points) for criterion, points in _POINTS.items()]
    assessing = designating.AssessCharityCommunityRequest(name=one.name, scores=scores, etag=one.etag)
    one = errand.do(assessing, by=EXPERTS[0]).charity_community
    document = f"邯民发〔{blueprint.plan.day.year}〕{number + 1}号"
    errand.do(designating.DesignateCharityCommunityRequest(name=one.name, document_number=document, etag=one.etag), by=REVIEWER)
    _fund(errand, blueprint, federation, code, number)


def _fund(errand: Errand, blueprint: Blueprint, federation: str, code: str, number: int) -> None:
    community, year = f"communities/{code}", blueprint.plan.day.year
    people = [blueprint.people.adult(COMMITTEES + number * _COMMITTEE + seat) for seat in range(_COMMITTEE)]
    seats = [charity_fund_pb2.CommitteeSeat(person=name) for name in known(errand, [(one, community) for one in people])]
    proposal = funding.CharityFundProposal(
        display_name=f"第{number + 1}社区慈善基金", community=community, organization=federation, sub_account=f"专项{number + 1:04}",
        purposes=[_PURPOSE], agreement_number=f"设立协议〔{year}〕{number + 1}号",
        committee=charity_fund_pb2.Committee(members=seats[:_SEATS], supervisors=seats[_SEATS:]),
    )  # fmt: skip
    drafted = errand.do(funding.CreateCharityFundRequest(charity_fund=proposal)).charity_fund
    fund = errand.do(funding.EstablishCharityFundRequest(name=drafted.name, etag=drafted.etag), by=REVIEWER).charity_fund
    donor = donation_pb2.Donor(kind=donation_pb2.Donor.KIND_ANONYMOUS)
    gifts = [
        giving.DonationEntry(
            cause=fund.name, donor=donor, amount_fen=_gift(blueprint.plan.seed, number, which), received_day=fund.establish_day
        )
        for which in range(DONATIONS_PER_FUND)
    ]
    outcomes = errand.do(giving.BatchDonateRequest(donations=gifts)).outcomes
    if any(one.HasField("refusal") for one in outcomes):
        raise Unforeseen(f"{errand.key}: {next(one.refusal.message for one in outcomes if one.HasField('refusal'))}")


def _gift(seed: int, fund: int, which: int) -> int:
    """Return a gift in fen, whole yuan."""
    return 100 * (10 + Dice(seed, "gift", fund * DONATIONS_PER_FUND + which).below(2_000))


def _project(errand: Errand, blueprint: Blueprint, federation: str, volunteer_project: str, number: int) -> None:
    """Carry out a project out of the federation's own means, served by a volunteer project."""
    counties, day = blueprint.places.counties, blueprint.plan.day
    community = f"communities/{blueprint.places.some('cause', number, counties[number % len(counties)])}"
    proposal = planning.CharityProjectProposal(
        display_name=f"第{number + 1}号助老助残项目", description="为社区高龄和残疾居民提供上门照料和陪伴。", community=community,
        kind=charity_project_pb2.CHARITY_PROJECT_KIND_FUNDED, organiser=federation, purpose=_PURPOSE,
        budget=[charity_project_pb2.BudgetLine(title="照料物资", amount_fen=5_000_000)],
        beneficiaries=charity_project_pb2.Beneficiaries(
            communities=[community], groups=[charity_project_pb2.BENEFICIARY_GROUP_OLDER_PEOPLE]
        ),
        implementation=charity_project_pb2.Period(first_day=sent_day(day), last_day=sent_day(day + _CARRIED_OUT)),
    )  # fmt: skip
    one: Any = errand.do(planning.CreateCharityProjectRequest(charity_project=proposal)).charity_project
    filing = planning.FileCharityProjectRequest(name=one.name, filing_number=f"邯民慈备〔{day.year}〕{number + 1}号", etag=one.etag)
    one = errand.do(filing, by=REVIEWER).charity_project
    one = errand.do(planning.BeginImplementationRequest(name=one.name, etag=one.etag)).charity_project
    errand.do(planning.LinkVolunteerProjectRequest(name=one.name, volunteer_project=volunteer_project, etag=one.etag))
