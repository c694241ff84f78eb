"""What is wrong about an organization, a base, an application or an incubation is refused by name and field, and nothing is stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from wushe.incubation.v1 import application_pb2, base_pb2, incubation_pb2, organization_pb2
from wushe.incubation.v1 import application_service_pb2 as applying
from wushe.incubation.v1 import base_service_pb2 as basing
from wushe.incubation.v1 import clock_service_pb2 as timing
from wushe.incubation.v1 import incubation_service_pb2 as incubating
from wushe.incubation.v1 import organization_service_pb2 as pb

from shared.refusals import Refusal
from tests.integration.incubation.incubating import NO_APPLICATION, NO_BASE, NO_INCUBATION, PHYSICAL, SHA, Desk
from tests.integration.incubation.organizations import ASSOCIATION, NO_ORGANIZATION, code, founding
from tests.integration.incubation.running import NOBODY, Running, day, request_id


@dataclass(frozen=True)
class World:
    """What the bad requests are about."""

    desk: Desk
    group: organization_pb2.Organization
    registered: organization_pb2.Organization
    base: base_pb2.Base
    closed: base_pb2.Base
    draft: application_pb2.Application
    begun: incubation_pb2.Incubation


@pytest.fixture(scope="module")
async def world(running: Running) -> World:
    desk = Desk(running)
    base = await desk.base()
    closed = await desk.at_base("CloseBase", await desk.base(), reason="合同到期不再运营")
    registered = await desk.organizations.register(await desk.organizations.complete())
    return World(
        desk,
        await desk.organizations.create(),
        registered,
        base,
        closed,
        await desk.draft(base.name),
        await desk.begin(await desk.admitted(base.name)),
    )


Bad = tuple[str, Callable[[World], Any], str, str]
TO_COME = day(2026, 3, 2)


def group(**changes: Any) -> Callable[[World], Any]:
    return lambda _world: pb.CreateOrganizationRequest(organization=founding(**changes), request_id=request_id())


def about(request: Any, pick: Callable[[World], Any], /, **content: Any) -> Callable[[World], Any]:
    return lambda world: request(**{"name": pick(world).name, "etag": pick(world).etag, "request_id": request_id(), **content})


def application(**changes: Any) -> Callable[[World], Any]:
    def request(world: World) -> applying.CreateApplicationRequest:
        good = {"organization": world.group.name, "base": world.base.name, "seat_kind": PHYSICAL, "months": 12, "plan": "计划"}
        told = {field: value(world) if callable(value) else value for field, value in changes.items()}
        return applying.CreateApplicationRequest(**{**good, **told}, request_id=request_id())

    return request


def founded(**changes: Any) -> Callable[[World], Any]:
    good = {"display_name": "样本基地", "division": "divisions/130402"}
    return lambda _world: basing.CreateBaseRequest(base=basing.BaseFounding(**{**good, **changes}), request_id=request_id())


def delivery(**changes: Any) -> Callable[[World], Any]:
    good = {"kind": base_pb2.SERVICE_KIND_LEGAL, "minutes": 30, "deliver_date": day(2026, 3, 1)}
    return lambda world: incubating.RecordDeliveryRequest(**{"incubation": world.begun.name, **good, **changes}, request_id=request_id())


def outcome(**changes: Any) -> Callable[[World], Any]:
    good = {"year": 2026, "state": incubation_pb2.Outcome.STATE_ALIVE}
    return lambda world: incubating.RecordOutcomeRequest(**{"incubation": world.begun.name, **good, **changes}, request_id=request_id())


def the_group(world: World) -> Any:
    return world.group


def the_registered(world: World) -> Any:
    return world.registered


def the_draft(world: World) -> Any:
    return world.draft


def the_begun(world: World) -> Any:
    return world.begun


def the_base(world: World) -> Any:
    return world.base


REGISTRATION = {"unified_social_credit_code": code(), "authority": "样本民政局", "register_date": day(2026, 2, 2)}
ORGANIZATIONS: dict[str, Bad] = {
    "no name": ("CreateOrganization", group(display_name=""), "INVALID_FIELD", "organization.display_name"),
    "a blank name": ("CreateOrganization", group(display_name="  "), "MALFORMED_TEXT", "organization.display_name"),
    "no type": ("CreateOrganization", group(type=0), "INVALID_FIELD", "organization.type"),
    "no place": ("CreateOrganization", group(division=""), "INVALID_FIELD", "organization.division"),
    "half a code": ("CreateOrganization", group(division="divisions/13040"), "INVALID_FIELD", "organization.division"),
    "no such county": ("CreateOrganization", group(division="divisions/130499"), "DIVISION_NOT_FOUND", "organization.division"),
    "no such community": ("CreateOrganization", group(division="communities/130402001999"), "DIVISION_NOT_FOUND", "organization.division"),
    "no such founder": ("CreateOrganization", group(founders=[NOBODY]), "PERSON_NOT_FOUND", "organization.founders[0]"),
    "no such head": (
        "CreateOrganization",
        group(legal_representative=NOBODY),
        "PERSON_NOT_FOUND",
        "organization.legal_representative",
    ),
    "no such officer": (
        "CreateOrganization",
        group(officers=[{"person": NOBODY, "position": "理事"}]),
        "PERSON_NOT_FOUND",
        "organization.officers[0].person",
    ),
    "an officer without an office": (
        "CreateOrganization",
        group(officers=[{"person": NOBODY, "position": " "}]),
        "MALFORMED_TEXT",
        "organization.officers[0].position",
    ),
    "money below nothing": ("CreateOrganization", group(capital_fen=-1), "INVALID_FIELD", "organization.capital_fen"),
    "members below nothing": (
        "CreateOrganization",
        group(members={"individuals": -1}),
        "INVALID_FIELD",
        "organization.members.individuals",
    ),
    "an unknown path": (
        "UpdateOrganization",
        about(pb.UpdateOrganizationRequest, the_group, update={}, update_mask={"paths": ["charity"]}),
        "INVALID_UPDATE_MASK",
        "update_mask.paths[0]",
    ),
    "an unknown organization": (
        "UpdateOrganization",
        about(pb.UpdateOrganizationRequest, the_group, name=NO_ORGANIZATION, update={"premises": "样本路"}),
        "ORGANIZATION_NOT_FOUND",
        "name",
    ),
    "a stale etag": (
        "UpdateOrganization",
        about(pb.UpdateOrganizationRequest, the_group, etag="v9", update={"premises": "样本路"}),
        "STALE_ETAG",
        "etag",
    ),
    "a name taken away": (
        "UpdateOrganization",
        about(pb.UpdateOrganizationRequest, the_group, update={}, update_mask={"paths": ["display_name"]}),
        "MALFORMED_TEXT",
        "update.display_name",
    ),
    "another type once registered": (
        "UpdateOrganization",
        about(pb.UpdateOrganizationRequest, the_registered, update={"type": ASSOCIATION + 1}),
        "TYPE_FIXED",
        "update.type",
    ),
    "no such day": (
        "RegisterOrganization",
        about(pb.RegisterOrganizationRequest, the_group, **{**REGISTRATION, "register_date": day(2026, 2, 30)}),
        "MALFORMED_DAY",
        "register_date",
    ),
    "a day to come": (
        "RateOrganization",
        about(pb.RateOrganizationRequest, the_registered, grade=3, decide_date=TO_COME),
        "MALFORMED_DAY",
        "decide_date",
    ),
    "a wrong check character": (
        "RegisterOrganization",
        about(pb.RegisterOrganizationRequest, the_group, **{**REGISTRATION, "unified_social_credit_code": "51130400500000001A"}),
        "MALFORMED_CREDIT_CODE",
        "unified_social_credit_code",
    ),
    "an institution's code": (
        "RegisterOrganization",
        about(pb.RegisterOrganizationRequest, the_group, **{**REGISTRATION, "unified_social_credit_code": "52130400MJ00000013"}),
        "CREDIT_CODE_MISMATCH",
        "unified_social_credit_code",
    ),
    "a group that lacks people in charge": (
        "RegisterOrganization",
        about(pb.RegisterOrganizationRequest, the_group, **REGISTRATION),
        "REQUIREMENTS_UNMET",
        "name",
    ),
    "an association filed": (
        "FileOrganization",
        about(pb.FileOrganizationRequest, the_group, number="备1", authority="样本街道", file_date=day(2026, 2, 2)),
        "TYPE_MISMATCH",
        "name",
    ),
    "a group rated": (
        "RateOrganization",
        about(pb.RateOrganizationRequest, the_group, grade=3, decide_date=day(2026, 2, 2)),
        "ILLEGAL_TRANSITION",
        "name",
    ),
    "a charity that is none": (
        "RevokeCharity",
        about(pb.RevokeCharityRequest, the_registered, reason="未按期公开信息"),
        "NO_CHARITY",
        "name",
    ),
    "a reason with a number": (
        "DeregisterOrganization",
        about(pb.DeregisterOrganizationRequest, the_group, reason="负责人电话13800000000"),
        "INVALID_FIELD",
        "reason",
    ),
    "an empty query": (
        "SearchOrganizations",
        lambda _: pb.SearchOrganizationsRequest(query=" ", within="divisions/1304"),
        "INVALID_FIELD",
        "query",
    ),
    "a page of another list": (
        "ListOrganizations",
        lambda _: pb.ListOrganizationsRequest(parent="divisions/1304", page_token="AAAA"),
        "INVALID_PAGE_TOKEN",
        "page_token",
    ),
    "a batch with a stranger": (
        "BatchGetOrganizations",
        lambda world: pb.BatchGetOrganizationsRequest(names=[world.group.name, NO_ORGANIZATION]),
        "ORGANIZATION_NOT_FOUND",
        "names[1]",
    ),
    "no code": (
        "LookUpOrganization",
        lambda _: pb.LookUpOrganizationRequest(unified_social_credit_code=code("53")),
        "ORGANIZATION_NOT_FOUND",
        "unified_social_credit_code",
    ),
}
BASES: dict[str, Bad] = {
    "no name": ("CreateBase", founded(display_name=""), "INVALID_FIELD", "base.display_name"),
    "no such place": ("CreateBase", founded(division="divisions/130499"), "DIVISION_NOT_FOUND", "base.division"),
    "no such operator": ("CreateBase", founded(operator=NO_ORGANIZATION), "ORGANIZATION_NOT_FOUND", "base.operator"),
    "seats below nothing": ("CreateBase", founded(physical_seats=-1), "INVALID_FIELD", "base.physical_seats"),
    "an unknown service": ("CreateBase", founded(services=[99]), "INVALID_FIELD", "base.services[0]"),
    "staff without a subject": ("CreateBase", founded(staff=[{"position": "主管"}]), "INVALID_FIELD", "base.staff[0].subject"),
    "a stale etag": ("UpdateBase", about(basing.UpdateBaseRequest, the_base, etag="v7", update={"premises": "x"}), "STALE_ETAG", "etag"),
    "an unknown base": ("GetOccupancy", lambda _: basing.GetOccupancyRequest(base=NO_BASE), "BASE_NOT_FOUND", "base"),
}
APPLICATIONS: dict[str, Bad] = {
    "no such applicant": ("CreateApplication", application(organization=NO_ORGANIZATION), "ORGANIZATION_NOT_FOUND", "organization"),
    "no such base": ("CreateApplication", application(base=NO_BASE), "BASE_NOT_FOUND", "base"),
    "a closed base": ("CreateApplication", application(base=lambda world: world.closed.name), "BASE_CLOSED", "base"),
    "no kind of seat": ("CreateApplication", application(seat_kind=0), "INVALID_FIELD", "seat_kind"),
    "no months": ("CreateApplication", application(months=0), "INVALID_FIELD", "months"),
    "a blank plan": ("CreateApplication", application(plan="  "), "MALFORMED_TEXT", "plan"),
    "a document without its digest": (
        "CreateApplication",
        application(attachments=[{"display_name": "章程", "uri": "https://files.example/1", "sha256": SHA[:-1]}]),
        "INVALID_FIELD",
        "attachments[0].sha256",
    ),
    "a draft admitted": ("AdmitApplication", about(applying.AdmitApplicationRequest, the_draft), "ILLEGAL_TRANSITION", "name"),
    "an unknown application": (
        "SubmitApplication",
        about(applying.SubmitApplicationRequest, the_draft, name=NO_APPLICATION),
        "APPLICATION_NOT_FOUND",
        "name",
    ),
    "a refusal without a reason": (
        "RefuseApplication",
        about(applying.RefuseApplicationRequest, the_draft),
        "INVALID_FIELD",
        "reason",
    ),
    "no months left": (
        "UpdateApplication",
        about(applying.UpdateApplicationRequest, the_draft, update={}, update_mask={"paths": ["months"]}),
        "INVALID_FIELD",
        "update.months",
    ),
}
INCUBATIONS: dict[str, Bad] = {
    "a draft contracted": (
        "BeginIncubation",
        lambda world: incubating.BeginIncubationRequest(
            application=world.draft.name,
            etag=world.draft.etag,
            request_id=request_id(),
            agreement={"number": "孵1", "sign_date": day(2026, 3, 1), "first_day": day(2026, 3, 1), "last_day": day(2027, 3, 1)},
        ),
        "ILLEGAL_TRANSITION",
        "name",
    ),
    "an unknown incubation": (
        "AdvanceStage",
        about(incubating.AdvanceStageRequest, the_begun, name=NO_INCUBATION, stage=2),
        "INCUBATION_NOT_FOUND",
        "name",
    ),
    "a stage left out": ("AdvanceStage", about(incubating.AdvanceStageRequest, the_begun, stage=3), "STAGE_MISMATCH", "stage"),
    "no stage": ("AdvanceStage", about(incubating.AdvanceStageRequest, the_begun), "INVALID_FIELD", "stage"),
    "no milestone": (
        "ReachMilestone",
        about(incubating.ReachMilestoneRequest, the_begun, number=1, reach_date=day(2026, 3, 1)),
        "MILESTONE_NOT_FOUND",
        "number",
    ),
    "points for nothing": (
        "EvaluateIncubation",
        about(incubating.EvaluateIncubationRequest, the_begun, kind=2, evaluate_date=day(2026, 3, 1)),
        "INDICATOR_MISMATCH",
        "scores",
    ),
    "no longer": (
        "RenewIncubation",
        about(incubating.RenewIncubationRequest, the_begun, last_day=day(2026, 3, 2)),
        "MALFORMED_PERIOD",
        "last_day",
    ),
    "no evaluation": ("GraduateIncubation", about(incubating.GraduateIncubationRequest, the_begun), "NOT_EVALUATED", "name"),
    "a hand-over before the end": ("ConfirmHandOver", about(incubating.ConfirmHandOverRequest, the_begun), "ILLEGAL_TRANSITION", "name"),
    "service of a day to come": ("RecordDelivery", delivery(deliver_date=TO_COME), "MALFORMED_DAY", "deliver_date"),
    "service before the beginning": ("RecordDelivery", delivery(deliver_date=day(2026, 2, 28)), "OUTSIDE_INCUBATION", "deliver_date"),
    "service without end": ("RecordDelivery", delivery(minutes=1441), "INVALID_FIELD", "minutes"),
    "service of no kind": ("RecordDelivery", delivery(kind=0), "INVALID_FIELD", "kind"),
    "an outcome before the end": ("RecordOutcome", outcome(), "NOT_ENDED", "incubation"),
    "an outcome of nobody": ("RecordOutcome", outcome(incubation=NO_INCUBATION), "INCUBATION_NOT_FOUND", "incubation"),
}
CLOCKS: dict[str, Bad] = {
    "an unknown subject": ("ListClocks", lambda _: timing.ListClocksRequest(parent=NO_INCUBATION), "INCUBATION_NOT_FOUND", "parent"),
    "no days": ("ListDueClocks", lambda _: timing.ListDueClocksRequest(parent="divisions/1304"), "INVALID_FIELD", "within_days"),
}
TABLES = {"organizations": ORGANIZATIONS, "bases": BASES, "applications": APPLICATIONS, "incubations": INCUBATIONS, "clocks": CLOCKS}


@pytest.mark.parametrize(("service", "why"), [(service, why) for service, table in TABLES.items() for why in table])
async def test_bad_input_is_refused_by_reason_and_field_and_leaves_nothing(running: Running, world: World, service: str, why: str) -> None:
    method, request, reason, field = TABLES[service][why]
    before = await running.stored()
    with pytest.raises(Refusal) as refused:
        await getattr(world.desk, service)(method, request(world))
    assert (refused.value.reason, [violation.field for violation in refused.value.violations]) == (reason, [field] if field else [])
    assert await running.stored() == before
