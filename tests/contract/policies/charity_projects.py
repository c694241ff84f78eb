"""Who may do what with charity projects, entitlements, charity communities and disclosures."""

from __future__ import annotations

from tests.contract.policies.rows import (
    BECAUSE,
    DECIDERS,
    EVERYBODY,
    IN_SCOPE,
    KEEPERS,
    NOBODY_ID,
    PUBLIC,
    UNKNOWN,
    Row,
    mutation,
    one,
)

PROJECTS = "wushe.charity.v1.CharityProjectService"
ENTITLEMENTS = "wushe.charity.v1.FundraisingEntitlementService"
COMMUNITIES = "wushe.charity.v1.CharityCommunityService"
DISCLOSURES = "wushe.charity.v1.DisclosureService"
PROJECT, ENTITLEMENT, COMMUNITY, DISCLOSURE = (
    {"name": f"{collection}/{NOBODY_ID}", "etag": "stale"}
    for collection in ("charityProjects", "fundraisingEntitlements", "charityCommunities", "disclosures")
)
NO_PROJECT, NO_ENTITLEMENT, NO_COMMUNITY, NO_DISCLOSURE, NO_VOLUNTEER_PROJECT = (
    f"{kind}_NOT_FOUND" for kind in ("CHARITY_PROJECT", "ENTITLEMENT", "CHARITY_COMMUNITY", "DISCLOSURE", "VOLUNTEER_PROJECT")
)
INSIDERS = KEEPERS | {"incubation_staff", "reviewer", "auditor"}
WRITERS = KEEPERS | {"finance"}
READERS = WRITERS | {"reviewer", "publisher", "auditor"}
PUBLISHERS = frozenset({"city_admin", "publisher"})
BELOW = f"divisions/{IN_SCOPE}"
DAY = {"year": 2026, "month": 1, "day": 1}
BUDGET = [{"title": "权限样本", "amount_fen": 1}]
BENEFICIARIES = {"communities": [f"communities/{IN_SCOPE}001006"], "groups": ["BENEFICIARY_GROUP_RESIDENTS"]}
PROPOSAL = {
    "display_name": "权限样本项目",
    "description": "仅用于核对谁可以做什么。",
    "community": UNKNOWN,
    "kind": "CHARITY_PROJECT_KIND_FUNDED",
    "organiser": f"organizations/{NOBODY_ID}",
    "purpose": "CHARITY_PURPOSE_OTHER_PUBLIC_GOOD",
    "budget": BUDGET,
    "beneficiaries": BENEFICIARIES,
    "implementation": {"first_day": DAY, "last_day": DAY},
}
USE = {"ground": "GROUND_REFILING", "document_number": "1", "document_day": DAY}
GRANT = {
    "organization": f"organizations/{NOBODY_ID}",
    "division": BELOW,
    "certificate_number": " ",  # refused before anybody is asked for the organisation
    "first_day": DAY,
}
SERVED = {"volunteer_project": f"projects/{NOBODY_ID}"}
SCORES = {"scores": [{"code": "fund", "points": 1}]}

ROWS: dict[str, Row] = {
    f"{PROJECTS}/CreateCharityProject": Row(KEEPERS, mutation(charity_project=PROPOSAL)),
    f"{PROJECTS}/GetCharityProject": Row(EVERYBODY, one(name=PROJECT["name"]), NO_PROJECT),
    f"{PROJECTS}/BatchGetCharityProjects": Row(EVERYBODY, one(names=[PROJECT["name"]]), NO_PROJECT),
    f"{PROJECTS}/ListCharityProjects": Row(EVERYBODY, one(parent=BELOW)),
    f"{PROJECTS}/UpdateCharityProject": Row(KEEPERS, mutation(**PROJECT, update={"display_name": "权限样本"}), NO_PROJECT),
    f"{PROJECTS}/FileCharityProject": Row(DECIDERS, mutation(**PROJECT, filing_number="1"), NO_PROJECT),
    f"{PROJECTS}/BeginFundraising": Row(KEEPERS, mutation(**PROJECT), NO_PROJECT),
    f"{PROJECTS}/BeginImplementation": Row(KEEPERS, mutation(**PROJECT), NO_PROJECT),
    f"{PROJECTS}/CompleteCharityProject": Row(KEEPERS, mutation(**PROJECT), NO_PROJECT),
    f"{PROJECTS}/SuspendCharityProject": Row(DECIDERS, mutation(**PROJECT, **BECAUSE), NO_PROJECT),
    f"{PROJECTS}/ResumeCharityProject": Row(DECIDERS, mutation(**PROJECT, **BECAUSE), NO_PROJECT),
    f"{PROJECTS}/EndCharityProject": Row(DECIDERS, mutation(**PROJECT, **BECAUSE), NO_PROJECT),
    f"{PROJECTS}/ChangeCharityProjectUse": Row(
        DECIDERS, mutation(**PROJECT, budget=BUDGET, beneficiaries=BENEFICIARIES, use_change=USE, **BECAUSE), NO_PROJECT
    ),
    f"{PROJECTS}/LinkVolunteerProject": Row(KEEPERS, mutation(**PROJECT, **SERVED), NO_VOLUNTEER_PROJECT),
    f"{PROJECTS}/UnlinkVolunteerProject": Row(KEEPERS, mutation(**PROJECT, **SERVED, **BECAUSE), NO_PROJECT),
    f"{PROJECTS}/ListCharityProjectChanges": Row(INSIDERS, one(parent=PROJECT["name"]), NO_PROJECT),
    f"{ENTITLEMENTS}/RecordEntitlement": Row(DECIDERS, mutation(**GRANT)),
    f"{ENTITLEMENTS}/RevokeEntitlement": Row(DECIDERS, mutation(**ENTITLEMENT, **BECAUSE), NO_ENTITLEMENT),
    f"{ENTITLEMENTS}/GetEntitlement": Row(EVERYBODY, one(name=ENTITLEMENT["name"]), NO_ENTITLEMENT),
    f"{ENTITLEMENTS}/ListEntitlements": Row(EVERYBODY, one(parent=BELOW)),
    f"{COMMUNITIES}/GetCriteriaTable": Row(EVERYBODY, one(), PUBLIC),
    f"{COMMUNITIES}/ApplyForCharityCommunity": Row(KEEPERS, mutation(community=UNKNOWN, statement=PROPOSAL["description"])),
    f"{COMMUNITIES}/AssessCharityCommunity": Row(DECIDERS, mutation(**COMMUNITY, **SCORES), NO_COMMUNITY),
    f"{COMMUNITIES}/DesignateCharityCommunity": Row(DECIDERS, mutation(**COMMUNITY, document_number="1"), NO_COMMUNITY),
    f"{COMMUNITIES}/RejectCharityCommunity": Row(DECIDERS, mutation(**COMMUNITY, **BECAUSE), NO_COMMUNITY),
    f"{COMMUNITIES}/RenewCharityCommunity": Row(DECIDERS, mutation(**COMMUNITY, **SCORES, document_number="1"), NO_COMMUNITY),
    f"{COMMUNITIES}/WithdrawCharityCommunity": Row(DECIDERS, mutation(**COMMUNITY, **BECAUSE), NO_COMMUNITY),
    f"{COMMUNITIES}/GetCharityCommunity": Row(EVERYBODY, one(name=COMMUNITY["name"]), NO_COMMUNITY),
    f"{COMMUNITIES}/ListCharityCommunities": Row(EVERYBODY, one(parent=BELOW)),
    f"{COMMUNITIES}/ListCharityCommunityChanges": Row(INSIDERS, one(parent=COMMUNITY["name"]), NO_COMMUNITY),
    f"{DISCLOSURES}/ListStatutoryDuties": Row(EVERYBODY, one(parent=BELOW)),
    f"{DISCLOSURES}/ListOwedDisclosures": Row(EVERYBODY, one(parent=BELOW)),
    f"{DISCLOSURES}/GetDisclosureEdition": Row(READERS, one(name=DISCLOSURE["name"]), NO_DISCLOSURE),
    f"{DISCLOSURES}/DraftDisclosure": Row(WRITERS, mutation(**DISCLOSURE), NO_DISCLOSURE),
    f"{DISCLOSURES}/ReviewDisclosure": Row(DECIDERS, mutation(**DISCLOSURE), NO_DISCLOSURE),
    f"{DISCLOSURES}/ReturnDisclosure": Row(DECIDERS, mutation(**DISCLOSURE, **BECAUSE), NO_DISCLOSURE),
    f"{DISCLOSURES}/PublishDisclosure": Row(PUBLISHERS, mutation(**DISCLOSURE), NO_DISCLOSURE),
    f"{DISCLOSURES}/ReviseDisclosure": Row(WRITERS, mutation(**DISCLOSURE, **BECAUSE), NO_DISCLOSURE),
    f"{DISCLOSURES}/ListDisclosureChanges": Row(READERS, one(parent=DISCLOSURE["name"]), NO_DISCLOSURE),
    f"{DISCLOSURES}/GetDisclosure": Row(EVERYBODY, one(name=DISCLOSURE["name"]), PUBLIC, login=False),
    f"{DISCLOSURES}/ListDisclosures": Row(EVERYBODY, one(parent=BELOW), PUBLIC, login=False),
}
