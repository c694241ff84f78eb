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
BASES = "wushe.incubation.v1.BaseService"
APPLICATIONS = "wushe.incubation.v1.ApplicationService"
INCUBATIONS = "wushe.incubation.v1.IncubationService"
CLOCKS = "wushe.incubation.v1.ClockService"
ADMINISTERING = ADMINISTRATION | {"registrar"}
CHECKERS = DECIDERS | {"incubation_staff"}
WATCHERS = ADMINISTERING | {"reviewer"}
BASE, NO_BASE = f"bases/{NOBODY_ID}", "BASE_NOT_FOUND"
APPLICATION, NO_APPLICATION = {"name": f"applications/{NOBODY_ID}", "etag": "stale"}, "APPLICATION_NOT_FOUND"
INCUBATION, NO_INCUBATION = {"name": f"incubations/{NOBODY_ID}", "etag": "stale"}, "INCUBATION_NOT_FOUND"
AGREEMENT = {"number": "孵1", "sign_date": DAY, "first_day": DAY, "last_day": {**DAY, "year": 2027}}
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
    f"{ORGANIZATIONS}/NameStaff": Row(KEEPERS - {"incubation_staff"}, organization(staff=[]), NO_ORGANIZATION),
    f"{ORGANIZATIONS}/ListEmployers": Row(frozenset({"employer_staff"}), one(), PUBLIC),
    f"{ORGANIZATIONS}/ListOrganizationChanges": Row(SEERS, one(parent=NAME), NO_ORGANIZATION),
    f"{ORGANIZATIONS}/ImportOrganizations": Row(KEEPERS - {"incubation_staff"}, opening),
    f"{BASES}/CreateBase": Row(ADMINISTERING, mutation(base={"display_name": "权限样本基地", "division": f"communities/{IN_SCOPE}001999"})),
    f"{BASES}/GetBase": Row(EVERYBODY, one(name=BASE), NO_BASE),
    f"{BASES}/ListBases": Row(EVERYBODY, one(parent=PLACE), PUBLIC),
    f"{BASES}/UpdateBase": Row(ADMINISTERING, mutation(name=BASE, etag="stale", update={"premises": "样本路1号"}), NO_BASE),
    f"{BASES}/CloseBase": Row(ADMINISTERING, mutation(name=BASE, etag="stale", **BECAUSE), NO_BASE),
    f"{BASES}/GetOccupancy": Row(SEERS, one(base=BASE), NO_BASE),
    f"{BASES}/ListSeatOccupancies": Row(SEERS, one(parent=BASE), NO_BASE),
    f"{BASES}/ListBaseChanges": Row(SEERS, one(parent=BASE), NO_BASE),
    f"{APPLICATIONS}/CreateApplication": Row(
        KEEPERS, mutation(organization=NAME, base=BASE, seat_kind="SEAT_KIND_PHYSICAL", months=12, plan="样本"), NO_ORGANIZATION
    ),
    f"{APPLICATIONS}/GetApplication": Row(SEERS, one(name=APPLICATION["name"]), NO_APPLICATION),
    f"{APPLICATIONS}/ListApplications": Row(SEERS, one(parent=BASE), NO_BASE),
    f"{APPLICATIONS}/UpdateApplication": Row(KEEPERS, mutation(**APPLICATION, update={"months": 6}), NO_APPLICATION),
    f"{APPLICATIONS}/SubmitApplication": Row(KEEPERS, mutation(**APPLICATION), NO_APPLICATION),
    f"{APPLICATIONS}/RequestSupplement": Row(CHECKERS, mutation(**APPLICATION, **BECAUSE), NO_APPLICATION),
    f"{APPLICATIONS}/SupplementApplication": Row(KEEPERS, mutation(**APPLICATION), NO_APPLICATION),
    f"{APPLICATIONS}/PassPreliminaryCheck": Row(CHECKERS, mutation(**APPLICATION), NO_APPLICATION),
    f"{APPLICATIONS}/SubmitReview": Row(frozenset({"reviewer"}), mutation(**APPLICATION, score=80), NO_APPLICATION),
    f"{APPLICATIONS}/DeclareConflict": Row(DECIDERS, mutation(**APPLICATION, **BECAUSE), NO_APPLICATION),
    f"{APPLICATIONS}/AdmitApplication": Row(DECIDERS, mutation(**APPLICATION), NO_APPLICATION),
    f"{APPLICATIONS}/RefuseApplication": Row(DECIDERS, mutation(**APPLICATION, **BECAUSE), NO_APPLICATION),
    f"{APPLICATIONS}/WithdrawApplication": Row(KEEPERS, mutation(**APPLICATION, **BECAUSE), NO_APPLICATION),
    f"{APPLICATIONS}/ListApplicationChanges": Row(SEERS, one(parent=APPLICATION["name"]), NO_APPLICATION),
    f"{INCUBATIONS}/BeginIncubation": Row(
        KEEPERS, mutation(application=APPLICATION["name"], etag="stale", agreement=AGREEMENT), NO_APPLICATION
    ),
    f"{INCUBATIONS}/GetIncubation": Row(SEERS, one(name=INCUBATION["name"]), NO_INCUBATION),
    f"{INCUBATIONS}/ListIncubations": Row(SEERS, one(parent=BASE), NO_BASE),
    f"{INCUBATIONS}/AdvanceStage": Row(KEEPERS, mutation(**INCUBATION, stage="INCUBATION_STAGE_GROWTH"), NO_INCUBATION),
    f"{INCUBATIONS}/PlanMilestone": Row(KEEPERS, mutation(**INCUBATION, title="样本", due_date=DAY), NO_INCUBATION),
    f"{INCUBATIONS}/ReachMilestone": Row(KEEPERS, mutation(**INCUBATION, number=1, reach_date=DAY), NO_INCUBATION),
    f"{INCUBATIONS}/ListIndicators": Row(EVERYBODY, one(), PUBLIC),
    f"{INCUBATIONS}/EvaluateIncubation": Row(DECIDERS, mutation(**INCUBATION, kind="KIND_FINAL", evaluate_date=DAY), NO_INCUBATION),
    f"{INCUBATIONS}/RenewIncubation": Row(DECIDERS, mutation(**INCUBATION, last_day=DAY), NO_INCUBATION),
    f"{INCUBATIONS}/GraduateIncubation": Row(DECIDERS, mutation(**INCUBATION), NO_INCUBATION),
    f"{INCUBATIONS}/ExitIncubation": Row(KEEPERS, mutation(**INCUBATION, **BECAUSE), NO_INCUBATION),
    f"{INCUBATIONS}/TerminateIncubation": Row(DECIDERS, mutation(**INCUBATION, **BECAUSE), NO_INCUBATION),
    f"{INCUBATIONS}/ConfirmHandOver": Row(KEEPERS, mutation(**INCUBATION), NO_INCUBATION),
    f"{INCUBATIONS}/RecordDelivery": Row(
        KEEPERS,
        mutation(incubation=INCUBATION["name"], kind="SERVICE_KIND_LEGAL", minutes=30, deliver_date=DAY),
        NO_INCUBATION,
    ),
    f"{INCUBATIONS}/RevokeDelivery": Row(
        KEEPERS, mutation(name=f"serviceDeliveries/{NOBODY_ID}", etag="stale", **BECAUSE), "SERVICE_DELIVERY_NOT_FOUND"
    ),
    f"{INCUBATIONS}/ListDeliveries": Row(SEERS, one(parent=INCUBATION["name"]), NO_INCUBATION),
    f"{INCUBATIONS}/SumDeliveries": Row(SEERS, one(parent=INCUBATION["name"]), NO_INCUBATION),
    f"{INCUBATIONS}/RecordOutcome": Row(KEEPERS, mutation(incubation=INCUBATION["name"], year=2026, state="STATE_ALIVE"), NO_INCUBATION),
    f"{INCUBATIONS}/CorrectOutcome": Row(
        KEEPERS, mutation(name=f"outcomes/{NOBODY_ID}", etag="stale", state="STATE_ALIVE"), "OUTCOME_NOT_FOUND"
    ),
    f"{INCUBATIONS}/ListOutcomes": Row(SEERS, one(parent=INCUBATION["name"]), NO_INCUBATION),
    f"{INCUBATIONS}/ListIncubationChanges": Row(SEERS, one(parent=INCUBATION["name"]), NO_INCUBATION),
    f"{CLOCKS}/ListClockRules": Row(EVERYBODY, one(), PUBLIC),
    f"{CLOCKS}/ListClocks": Row(SEERS, one(parent=APPLICATION["name"]), NO_APPLICATION),
    f"{CLOCKS}/ListOverdueClocks": Row(WATCHERS, one(parent=PLACE)),
    f"{CLOCKS}/ListDueClocks": Row(WATCHERS, one(parent=PLACE, within_days=7)),
    f"{REPLICATION}/ListDigests": Row(SCRIPTS, one(aggregate_type="organization"), scope="*"),
    f"{REPLICATION}/StreamAggregates": Row(SCRIPTS, one(aggregate_type="organization", names=[NAME]), scope="*"),
}

ROWS |= trainings.ROWS


def sample(_stranger: Stranger, _token: str) -> str:
    """Return the name of nothing: every method of this service names what it is about."""
    return ""
