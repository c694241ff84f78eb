"""Social organizations, incubation bases, and how one comes to the other."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

from wushe.directory.v1.person_pb2 import DOCUMENT_TYPE_RESIDENT_ID
from wushe.incubation.v1 import application_service_pb2 as applying
from wushe.incubation.v1 import base_pb2, incubation_pb2, organization_pb2
from wushe.incubation.v1 import base_service_pb2 as basing
from wushe.incubation.v1 import incubation_service_pb2 as incubating
from wushe.incubation.v1 import organization_service_pb2 as organizing
from wushe.incubation.v1.organization_row_pb2 import OrganizationRow

from services.admin.city.city import Blueprint, City, imported
from services.admin.city.codes import credit_code
from services.admin.city.office import EXPERTS, REVIEWER, Errand
from services.admin.city.people import HEADS
from services.admin.city.plan import BASE_SEATS, CITY
from services.admin.lists.organizations import ORGANIZATIONS
from shared.instants import sent_day

FEDERATION: Final = 0
"""The first organization on the list, a charity whose accounts the funds use; the others are incubated."""
_NAMES: Final = ("邻里互助", "助老服务", "阳光助残", "青禾教育", "绿色家园", "心理关爱", "文艺志愿", "应急救援", "垃圾分类", "乡村振兴")
_WELL: Final = {"GOVERNANCE": 18, "FINANCE": 15, "TEAM": 10, "PROJECTS": 20, "RESOURCES": 5, "INFLUENCE": 5}
_SCORES: Final = (78, 82, 91)
_VIRTUAL_EACH: Final = 4
_AGREED: Final = timedelta(days=729)


def take_over(city: City) -> list[str]:
    """Take organizations over from a list, and recognize the first as a charity; return their names in order."""

    def work(errand: Errand, _number: int) -> list[str]:
        rows = [_listed(city.blueprint, number) for number in range(city.plan.counts.listed + 1)]
        _, made = imported(errand, ORGANIZATIONS, rows)
        names = [made[row.line] for row in rows]
        federation = errand.look(organizing.GetOrganizationRequest(name=names[FEDERATION])).organization
        if not federation.charity:
            errand.do(organizing.RecognizeCharityRequest(name=federation.name, etag=federation.etag), by=REVIEWER)
        return names

    [names] = city.each("organizations", 1, work)
    return list(names)


def open_bases(city: City) -> list[str]:
    """Open the city's base and one in each county; return their names, the city's first."""
    divisions = (CITY, *city.blueprint.places.counties[: city.plan.counts.county_bases])

    def work(errand: Errand, number: int) -> str:
        founding = basing.BaseFounding(
            display_name="邯郸市社会组织孵化基地" if number == 0 else f"第{number}社会组织孵化基地",
            division=f"divisions/{divisions[number]}",
            physical_seats=BASE_SEATS,
            virtual_seats=BASE_SEATS,
            services=[base_pb2.SERVICE_KIND_PREMISES, base_pb2.SERVICE_KIND_REGISTRATION, base_pb2.SERVICE_KIND_CAPACITY],
        )
        name: str = errand.do(basing.CreateBaseRequest(base=founding)).base.name
        return name

    return city.each("bases", len(divisions), work)


def incubate(city: City, organizations: list[str], bases: list[str]) -> None:
    """Bring organizations, and groups that are none yet, through application and review into incubation; some graduate."""
    counts = city.plan.counts

    def work(errand: Errand, number: int) -> None:
        known = organizations[number + 1] if number < counts.listed else _group(errand, city.blueprint, number)
        incubation = _begun(errand, city, known, bases[number % len(bases)], number)
        if number < counts.graduated:
            scores = [incubation_pb2.IndicatorScore(indicator=code, points=points) for code, points in _WELL.items()]
            request = incubating.EvaluateIncubationRequest(
                name=incubation.name, etag=incubation.etag, kind=incubation_pb2.Evaluation.KIND_FINAL, scores=scores,
                evaluate_date=sent_day(city.plan.day),
            )  # fmt: skip
            evaluated = errand.do(request, by=REVIEWER).incubation
            errand.do(incubating.GraduateIncubationRequest(name=evaluated.name, etag=evaluated.etag), by=REVIEWER)

    city.each("incubations", counts.incubated, work)


def truth(blueprint: Blueprint) -> dict[str, int]:
    """Return what this comes to."""
    counts = blueprint.plan.counts
    return {
        "social_organizations": counts.listed + 1,
        "city_bases": 1,
        "county_bases": counts.county_bases,
        "organizations_incubated": counts.incubated,
        "organizations_in_incubation": counts.incubated - counts.graduated,
        "organizations_graduated": counts.graduated,
    }


def _listed(blueprint: Blueprint, number: int) -> OrganizationRow:
    """Return a row: a foundation first, then associations and filed organizations in turn."""
    places, plan = blueprint.places, blueprint.plan
    county = places.counties[number % len(places.counties)]
    row = OrganizationRow(
        line=number + 2, display_name=_name(number), division=county, business_scope="社区服务", premises="社区服务中心",
        individual_members="56", full_time_staff="3",
    )  # fmt: skip
    if number % 2:
        row.type = organization_pb2.ORGANIZATION_TYPE_COMMUNITY_ORGANIZATION
        row.filing_number, row.file_date, row.authority = f"备〔{number}〕号", plan.first_day.isoformat(), "街道办事处"
        return row
    head = blueprint.people.adult(HEADS + number)
    foundation = number == FEDERATION
    row.type = organization_pb2.ORGANIZATION_TYPE_FOUNDATION if foundation else organization_pb2.ORGANIZATION_TYPE_ASSOCIATION
    row.unified_social_credit_code = credit_code("53" if foundation else "51", county, number + 1)
    row.register_date, row.authority = plan.first_day.isoformat(), "行政审批局"
    row.capital_yuan = "2000000" if foundation else "30000"
    row.head_document_type = DOCUMENT_TYPE_RESIDENT_ID
    row.head_document_number, row.head_display_name = head.number, head.name
    return row


def _name(number: int) -> str:
    return "邯郸样本慈善基金会" if number == FEDERATION else f"样本{_NAMES[number % len(_NAMES)]}第{number}协会"


def _group(errand: Errand, blueprint: Blueprint, number: int) -> str:
    county = blueprint.places.counties[number % len(blueprint.places.counties)]
    founding = organizing.OrganizationFounding(
        display_name=f"样本{_NAMES[number % len(_NAMES)]}第{number}小组",
        type=organization_pb2.ORGANIZATION_TYPE_COMMUNITY_ORGANIZATION,
        division=f"divisions/{county}",
        members=organization_pb2.Membership(individuals=12),
    )
    name: str = errand.do(organizing.CreateOrganizationRequest(organization=founding)).organization.name
    return name


def _begun(errand: Errand, city: City, organization: str, base: str, number: int) -> Any:
    """Bring an application through check, three reviews and admission to its agreement."""
    seat = base_pb2.SEAT_KIND_PHYSICAL if number % _VIRTUAL_EACH else base_pb2.SEAT_KIND_VIRTUAL
    draft = applying.CreateApplicationRequest(organization=organization, base=base, seat_kind=seat, months=24, plan="开展邻里互助服务")
    one = errand.do(draft).application
    one = errand.do(applying.SubmitApplicationRequest(name=one.name, etag=one.etag)).application
    one = errand.do(applying.PassPreliminaryCheckRequest(name=one.name, etag=one.etag)).application
    for expert, score in zip(EXPERTS, _SCORES, strict=True):
        one = errand.do(applying.SubmitReviewRequest(name=one.name, etag=one.etag, score=score), by=expert).application
    one = errand.do(applying.AdmitApplicationRequest(name=one.name, etag=one.etag), by=REVIEWER).application
    first = city.plan.day - timedelta(days=6 * number)
    agreement = incubation_pb2.Agreement(
        number=f"孵协〔{first.year}〕{number + 1}号",
        sign_date=sent_day(first),
        first_day=sent_day(first),
        last_day=sent_day(first + _AGREED),
    )
    return errand.do(incubating.BeginIncubationRequest(application=one.name, agreement=agreement, etag=one.etag)).incubation
