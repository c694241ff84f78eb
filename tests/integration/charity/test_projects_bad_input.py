"""What is wrong about charity projects and what belongs to them is refused by name and field, and nothing is stored."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Final

import pytest
from wushe.charity.v1 import charity_community_service_pb2 as communities_pb
from wushe.charity.v1 import charity_project_service_pb2 as projects_pb
from wushe.charity.v1 import disclosure_service_pb2 as disclosures_pb
from wushe.charity.v1 import fundraising_entitlement_service_pb2 as entitlements_pb
from wushe.charity.v1.charity_community_service_pb2_grpc import CharityCommunityServiceStub
from wushe.charity.v1.charity_project_service_pb2_grpc import CharityProjectServiceStub
from wushe.charity.v1.disclosure_service_pb2_grpc import DisclosureServiceStub
from wushe.charity.v1.fundraising_entitlement_service_pb2_grpc import FundraisingEntitlementServiceStub

from shared.refusals import Refusal
from tests.integration.charity.disclosures import NO_DISCLOSURE
from tests.integration.charity.projects import FUNDED, NO_PROJECT, NO_VOLUNTEER_PROJECT, TABLES, TARGETED, Projects, period, sent
from tests.integration.charity.running import CHARITY, HOME, NO_ORGANIZATION, SPONSOR, Caller, Running

CONTRACTS: Final = (projects_pb, entitlements_pb, communities_pb, disclosures_pb)
STUBS: Final = (CharityProjectServiceStub, FundraisingEntitlementServiceStub, CharityCommunityServiceStub, DisclosureServiceStub)
NO_COMMUNITY = "charityCommunities/01900000-0000-7000-8000-000000000000"
NO_ENTITLEMENT = "fundraisingEntitlements/01900000-0000-7000-8000-000000000000"
NAMED = {"etag": "v1", "request_id": "bad"}
PROJECT, DISCLOSURE, COMMUNITY = ({"name": name, **NAMED} for name in (NO_PROJECT, NO_DISCLOSURE, NO_COMMUNITY))
FIRST, LAST, NO_DAY = {"year": 2026, "month": 2, "day": 1}, {"year": 2026, "month": 2, "day": 28}, {"year": 2026, "month": 2, "day": 30}
GRANT = {"organization": CHARITY, "division": "divisions/1304", "certificate_number": "1", "first_day": FIRST, "request_id": "bad"}
STATEMENT = "设有社区慈善基金，常年开展助老助残项目。"
WHO = {"communities": [f"communities/{HOME}"], "groups": [1]}
USE = {"budget": [{"title": "a", "amount_fen": 1}], "beneficiaries": WHO, "reason": "安置需求增加"}
GROUND = {"ground": 1, "document_number": "1", "document_day": NO_DAY}

BAD: dict[str, tuple[str, dict[str, Any], str, str]] = {
    "no project": ("CreateCharityProject", {"request_id": "bad"}, "INVALID_FIELD", "charity_project"),
    "a project of another kind": ("GetCharityProject", {"name": NO_DISCLOSURE}, "INVALID_FIELD", "name"),
    "no such project": ("GetCharityProject", {"name": NO_PROJECT}, "CHARITY_PROJECT_NOT_FOUND", "name"),
    "no such project among many": ("BatchGetCharityProjects", {"names": [NO_PROJECT]}, "CHARITY_PROJECT_NOT_FOUND", "names[0]"),
    "a negative page": ("ListCharityProjects", {"parent": "divisions/1304", "page_size": -1}, "INVALID_FIELD", "page_size"),
    "a token of another list": (
        "ListCharityProjects",
        {"parent": "divisions/1304", "page_token": "AAAA"},
        "INVALID_PAGE_TOKEN",
        "page_token",
    ),
    "no filing number": ("FileCharityProject", PROJECT, "INVALID_FIELD", "filing_number"),
    "a blank filing number": ("FileCharityProject", {**PROJECT, "filing_number": " "}, "MALFORMED_TEXT", "filing_number"),
    "no etag": ("BeginFundraising", {"name": NO_PROJECT, "request_id": "bad"}, "INVALID_FIELD", "etag"),
    "a phone in a reason": ("SuspendCharityProject", {**PROJECT, "reason": "电话13812345678"}, "INVALID_FIELD", "reason"),
    "a reason of one": ("EndCharityProject", {**PROJECT, "reason": "x"}, "INVALID_FIELD", "reason"),
    "a path that does not change": (
        "UpdateCharityProject",
        {**PROJECT, "update": {}, "update_mask": {"paths": ["kind"]}},
        "INVALID_UPDATE_MASK",
        "update_mask.paths[0]",
    ),
    "no purpose in its place": (
        "UpdateCharityProject",
        {**PROJECT, "update": {}, "update_mask": {"paths": ["purpose"]}},
        "INVALID_FIELD",
        "update.purpose",
    ),
    "no ground": ("ChangeCharityProjectUse", {**PROJECT, **USE}, "INVALID_FIELD", "use_change"),
    "a ground of no day": (
        "ChangeCharityProjectUse",
        {**PROJECT, **USE, "use_change": GROUND},
        "DATES_MISMATCH",
        "use_change.document_day",
    ),
    "no such volunteer project": (
        "UnlinkVolunteerProject",
        {**PROJECT, "volunteer_project": NO_VOLUNTEER_PROJECT, "reason": "关联有误"},
        "CHARITY_PROJECT_NOT_FOUND",
        "name",
    ),
    "a history of another kind": ("ListCharityProjectChanges", {"parent": CHARITY}, "INVALID_FIELD", "parent"),
    "an entitlement for nobody": (
        "RecordEntitlement",
        {**GRANT, "organization": NO_ORGANIZATION},
        "ORGANIZATION_NOT_FOUND",
        "organization",
    ),
    "an entitlement that ends before it begins": (
        "RecordEntitlement",
        {**GRANT, "first_day": LAST, "last_day": FIRST},
        "DATES_MISMATCH",
        "last_day",
    ),
    "a day that is none": ("RecordEntitlement", {**GRANT, "first_day": NO_DAY}, "DATES_MISMATCH", "first_day"),
    "a township that entitles": ("RecordEntitlement", {**GRANT, "division": "divisions/130402001"}, "INVALID_FIELD", "division"),
    "no such entitlement": (
        "RevokeEntitlement",
        {"name": NO_ENTITLEMENT, **NAMED, "reason": "违规募捐"},
        "ENTITLEMENT_NOT_FOUND",
        "name",
    ),
    "a community that is none": (
        "ApplyForCharityCommunity",
        {"community": "communities/130402001999", "statement": STATEMENT, "request_id": "bad"},
        "COMMUNITY_NOT_FOUND",
        "community",
    ),
    "a statement of a word": (
        "ApplyForCharityCommunity",
        {"community": f"communities/{HOME}", "statement": "好", "request_id": "bad"},
        "INVALID_FIELD",
        "statement",
    ),
    "a score twice": (
        "AssessCharityCommunity",
        {**COMMUNITY, "scores": [{"code": "fund", "points": 1}, {"code": "fund", "points": 2}]},
        "SCORES_MISMATCH",
        "scores[1].code",
    ),
    "no such charity community": (
        "DesignateCharityCommunity",
        {**COMMUNITY, "document_number": "1"},
        "CHARITY_COMMUNITY_NOT_FOUND",
        "name",
    ),
    "no such disclosure": ("DraftDisclosure", DISCLOSURE, "DISCLOSURE_NOT_FOUND", "name"),
    "a disclosure of another kind": ("PublishDisclosure", {**DISCLOSURE, "name": NO_PROJECT}, "INVALID_FIELD", "name"),
    "an edition below nought": ("GetDisclosure", {"name": NO_DISCLOSURE, "edition": -1}, "INVALID_FIELD", "edition"),
    "duties of a project": ("ListStatutoryDuties", {"parent": NO_PROJECT}, "INVALID_FIELD", "parent"),
    "duties until no day": ("ListStatutoryDuties", {"parent": "divisions/1304", "due_until": NO_DAY}, "DATES_MISMATCH", "due_until"),
    "what a project that is none owes": ("ListOwedDisclosures", {"parent": NO_PROJECT}, "CHARITY_PROJECT_NOT_FOUND", "parent"),
}


async def test_bad_requests_are_refused_by_name_and_field_and_nothing_is_stored(running: Running) -> None:
    caller = Caller(running, stubs=STUBS)
    before = await running.stored(TABLES)
    for case, (method, content, reason, field) in BAD.items():
        contract = next(one for one in CONTRACTS if hasattr(one, f"{method}Request"))
        with pytest.raises(Refusal) as refused:
            await caller(method, getattr(contract, f"{method}Request")(**content))
        assert (refused.value.reason, [each.field for each in refused.value.violations]) == (reason, [field]), case
    assert await running.stored(TABLES) == before


async def test_bad_proposals_are_refused_by_name_and_field_and_nothing_is_stored(running: Running) -> None:
    desk = Projects(running)
    tomorrow = sent(desk.today + timedelta(days=1))
    backwards = period(desk.today, -3)
    bad: dict[str, tuple[dict[str, Any], str, str]] = {
        "a phone in the name": ({"display_name": "联系13812345678"}, "INVALID_FIELD", "display_name"),
        "a name of spaces": ({"display_name": "   "}, "MALFORMED_TEXT", "display_name"),
        "an organiser whom nobody knows": ({"organiser": NO_ORGANIZATION}, "ORGANIZATION_NOT_FOUND", ""),
        "a community that is none": ({"community": "communities/130402001999"}, "COMMUNITY_NOT_FOUND", ""),
        "a holder without an agreement": ({"holder": SPONSOR}, "HOLDER_MISMATCH", "holder"),
        "an agreement of tomorrow": (
            {"partners": [{"organization": SPONSOR, "agreement_number": "1", "agreement_day": tomorrow}]},
            "PARTNER_MISMATCH",
            "partners[0].agreement_day",
        ),
        "two lines of one title": (
            {"budget": [{"title": "a", "amount_fen": 1}, {"title": "a", "amount_fen": 1}]},
            "BUDGET_MISMATCH",
            "budget",
        ),
        "a line of nothing": ({"budget": [{"title": "a", "amount_fen": 0}]}, "INVALID_FIELD", "budget[0].amount_fen"),
        "days turned round": ({"implementation": backwards}, "DATES_MISMATCH", "implementation.last_day"),
        "a plan of what raises nothing": ({"kind": FUNDED}, "PLAN_MISMATCH", "plan"),
        "an emergency among friends": (
            {"kind": TARGETED, "emergency": {"declaration_number": "1", "declaration_day": sent(desk.today)}},
            "PLAN_MISMATCH",
            "emergency",
        ),
        "an emergency to come": (
            {"emergency": {"declaration_number": "1", "declaration_day": tomorrow}},
            "DATES_MISMATCH",
            "emergency.declaration_day",
        ),
        "no purpose": ({"purpose": 0}, "INVALID_FIELD", "purpose"),
        "the same group twice": ({"beneficiaries": {**WHO, "groups": [1, 1]}}, "INVALID_FIELD", "beneficiaries.groups"),
    }
    before = await running.stored(TABLES)
    for case, (changes, reason, field) in bad.items():
        proposal = desk.proposal()
        for name, value in changes.items():
            proposal.ClearField(name)
            proposal.MergeFrom(projects_pb.CharityProjectProposal(**{name: value}))
        with pytest.raises(Refusal) as refused:
            await desk.create(proposal)
        path = f"charity_project.{field}".rstrip(".")
        assert (refused.value.reason, [each.field for each in refused.value.violations]) == (reason, [path]), case
    assert await running.stored(TABLES) == before
