"""Who may do what in the incubation service."""

from __future__ import annotations

from typing import Any

from tests.contract.policies import trainings
from tests.contract.policies.rows import ADMINISTRATION, EVERYBODY, IN_SCOPE, NOBODY_ID, REPLICATION, SCRIPTS, Row, mutation, one, opening
from tests.contract.stranger import Stranger

KEEPERS = ADMINISTRATION | {"registrar", "incubation_staff"}
DECIDERS = frozenset({"city_admin", "reviewer"})
SEERS = KEEPERS | {"reviewer"}
PUBLIC = ""
BECAUSE = {"reason": "权限对照测试"}
DAY = {"year": 2026, "month": 1, "day": 5}
PLACE = f"divisions/{IN_SCOPE}"

ORGANIZATIONS = "wushe.incubation.v1.OrganizationService"
NO_ORGANIZATION = "ORGANIZATION_NOT_FOUND"
NAME = f"organizations/{NOBODY_ID}"
GROUP: dict[str, Any] = {
    "display_name": "权限样本协会",
    "type": "ORGANIZATION_TYPE_ASSOCIATION",
    "division": f"communities/{IN_SCOPE}001999",
}


def organization(**content: Any) -> Any:
    """A change of an organization that nobody has."""
    return mutation(name=NAME, etag="stale", **content)


ROWS: dict[str, Row] = {
    f"{ORGANIZATIONS}/CreateOrganization": Row(KEEPERS, mutation(organization=GROUP)),
    f"{ORGANIZATIONS}/GetOrganization": Row(EVERYBODY, one(name=NAME), NO_ORGANIZATION),
    f"{ORGANIZATIONS}/BatchGetOrganizations": Row(EVERYBODY, one(names=[NAME]), NO_ORGANIZATION),
    f"{ORGANIZATIONS}/ListOrganizations": Row(EVERYBODY, one(parent=PLACE), PUBLIC),
    f"{ORGANIZATIONS}/SearchOrganizations": Row(EVERYBODY, one(query="样本", within=PLACE), PUBLIC),
    f"{ORGANIZATIONS}/LookUpOrganization": Row(EVERYBODY, one(unified_social_credit_code="51"), NO_ORGANIZATION),
    f"{ORGANIZATIONS}/UpdateOrganization": Row(KEEPERS, organization(update={"premises": "样本路1号"}), NO_ORGANIZATION),
    f"{ORGANIZATIONS}/CheckRequirements": Row(SEERS, one(name=NAME), NO_ORGANIZATION),
    f"{ORGANIZATIONS}/FileOrganization": Row(DECIDERS, organization(number="备1", authority="样本街道", file_date=DAY), NO_ORGANIZATION),
    f"{ORGANIZATIONS}/RegisterOrganization": Row(
        DECIDERS,
        organization(unified_social_credit_code="51130400500000001B", authority="样本民政局", register_date=DAY),
        NO_ORGANIZATION,
    ),
    f"{ORGANIZATIONS}/DeregisterOrganization": Row(DECIDERS, organization(**BECAUSE), NO_ORGANIZATION),
    f"{ORGANIZATIONS}/RecognizeCharity": Row(DECIDERS, organization(), NO_ORGANIZATION),
    f"{ORGANIZATIONS}/RevokeCharity": Row(DECIDERS, organization(**BECAUSE), NO_ORGANIZATION),
    f"{ORGANIZATIONS}/RateOrganization": Row(DECIDERS, organization(grade="GRADE_3A", decide_date=DAY), NO_ORGANIZATION),
    f"{ORGANIZATIONS}/RecordAnnualCheck": Row(DECIDERS, organization(year=2025, result="RESULT_PASSED", decide_date=DAY), NO_ORGANIZATION),
    f"{ORGANIZATIONS}/RecordPenalty": Row(
        DECIDERS, organization(document_number="罚1", kind="KIND_WARNING", decide_date=DAY, authority="样本民政局"), NO_ORGANIZATION
    ),
    f"{ORGANIZATIONS}/ListOrganizationChanges": Row(SEERS, one(parent=NAME), NO_ORGANIZATION),
    f"{ORGANIZATIONS}/ImportOrganizations": Row(KEEPERS - {"incubation_staff"}, opening),
    f"{REPLICATION}/ListDigests": Row(SCRIPTS, one(aggregate_type="organization"), scope="*"),
    f"{REPLICATION}/StreamAggregates": Row(SCRIPTS, one(aggregate_type="organization", names=[NAME]), scope="*"),
}

ROWS |= trainings.ROWS


def sample(_stranger: Stranger, _token: str) -> str:
    """Return the name of nothing: every method of this service names what it is about."""
    return ""
