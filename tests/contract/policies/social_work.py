"""Who may do what in the social-work service."""

from __future__ import annotations

from typing import Final

from tests.contract.policies.rows import (
    BECAUSE,
    DECIDERS,
    EVERYBODY,
    IMPORTS,
    IN_SCOPE,
    JOB,
    JOBS,
    KEEPERS,
    NO_JOB,
    NOBODY_ID,
    PUBLIC,
    REPLICATION,
    SCRIPTS,
    SEERS,
    Row,
    mutation,
    one,
    opening,
)
from tests.contract.stranger import Stranger

PACKAGE: Final = "wushe.social_work.v1"
STATIONS, POSTS, PLANS = f"{PACKAGE}.StationService", f"{PACKAGE}.PostService", f"{PACKAGE}.DevelopmentPlanService"
WORKERS, ASSIGNMENTS = f"{PACKAGE}.SocialWorkerService", f"{PACKAGE}.AssignmentService"
MONTHS, CONTRACTS = f"{PACKAGE}.ServiceMonthService", f"{PACKAGE}.ContractService"

DIVISION: Final = f"divisions/{IN_SCOPE}"
NOWHERE: Final = f"divisions/{IN_SCOPE}999"
DAY: Final = {"year": 2026, "month": 3, "day": 1}
STATION, POST, PLAN = f"stations/{NOBODY_ID}", f"posts/{NOBODY_ID}", f"developmentPlans/{NOBODY_ID}"
WORKER, ASSIGNMENT, MONTH = f"socialWorkers/{NOBODY_ID}", f"assignments/{NOBODY_ID}", f"serviceMonths/{NOBODY_ID}"
NO_STATION, NO_POST, NO_PLAN = "STATION_NOT_FOUND", "POST_NOT_FOUND", "PLAN_NOT_FOUND"
NO_WORKER, NO_ASSIGNMENT, NO_MONTH = "SOCIAL_WORKER_NOT_FOUND", "ASSIGNMENT_NOT_FOUND", "SERVICE_MONTH_NOT_FOUND"
OUTSIDE: Final = "DIVISION_OUT_OF_SCOPE"
CERTIFICATE: Final = {"number": "SAMPLE-000001", "issue_date": DAY}
EMPLOYER: Final = {"display_name": "样本区民政局"}
EVALUATION: Final = {"year": 2025, "grade": "GRADE_GOOD", "evaluation_date": DAY}
COUNTS: Final = [{"field": "SERVICE_FIELD_ELDERLY", "cases": 1}]
CREDIT: Final = {"course": "样本课程", "provider": "样本机构", "hours": 1, "completion_date": DAY}
NEW_STATION: Final = {"township": NOWHERE, "display_name": "样本社工站", "required_staff": 1}
NEW_POST: Final = {
    "display_name": "样本岗位",
    "kind": "POST_KIND_COMMUNITY",
    "place": NOWHERE,
    "employer": EMPLOYER,
    "funding_source": "FUNDING_SOURCE_FISCAL",
    "development_year": 2026,
}
CONTRACT, NO_CONTRACT = f"contracts/{NOBODY_ID}", "CONTRACT_NOT_FOUND"
STAFF: Final = frozenset({"employer_staff"})
OWN_KEEPERS, OWN_SEERS = KEEPERS | STAFF, SEERS | STAFF
INSIDERS: Final = OWN_SEERS | {"auditor"}
TERMS: Final = {
    "first_date": DAY,
    "last_date": DAY,
    "amount_fen": 100,
    "budget_lines": [{"field": "SERVICE_FIELD_ELDERLY", "purpose": "人员经费", "amount_fen": 100}],
    "townships": [NOWHERE],
    "milestones": [{"number": 1, "deliverable": "服务报告", "due_date": DAY, "amount_fen": 100}],
}
NEW_CONTRACT: Final = {
    "display_name": "样本项目",
    "tender_reference": "样采〔2026〕1号",
    "buyer": EMPLOYER,
    "division": DIVISION,
    "provider": f"organizations/{NOBODY_ID}",
    "terms": TERMS,
}
JUDGED: Final = {"kind": "KIND_FINAL", "grade": "GRADE_GOOD", "evaluation_date": DAY}


def seen(**content: object) -> dict[str, object]:
    """What of something that nobody has is changed."""
    return {"etag": "v1", **content}


ROWS: dict[str, Row] = {
    f"{STATIONS}/CreateStation": Row(KEEPERS, mutation(station=NEW_STATION), OUTSIDE),
    f"{STATIONS}/ImportStations": Row(KEEPERS, opening),
    f"{STATIONS}/GetStation": Row(EVERYBODY, one(name=STATION), NO_STATION),
    f"{STATIONS}/BatchGetStations": Row(EVERYBODY, one(names=[STATION]), NO_STATION),
    f"{STATIONS}/ListStations": Row(EVERYBODY, one(parent=DIVISION), OUTSIDE),
    f"{STATIONS}/UpdateStation": Row(KEEPERS, mutation(**seen(name=STATION, update={"display_name": "样本站"})), NO_STATION),
    f"{STATIONS}/OpenStation": Row(DECIDERS, mutation(**seen(name=STATION, open_date=DAY)), NO_STATION),
    f"{STATIONS}/EvaluateStation": Row(DECIDERS, mutation(**seen(name=STATION, evaluation=EVALUATION)), NO_STATION),
    f"{STATIONS}/CloseStation": Row(DECIDERS, mutation(**seen(name=STATION, **BECAUSE)), NO_STATION),
    f"{STATIONS}/ListStationEvaluations": Row(EVERYBODY, one(parent=STATION), NO_STATION),
    f"{STATIONS}/ListStationChanges": Row(SEERS, one(parent=STATION), NO_STATION),
    f"{STATIONS}/ListTownshipCoverage": Row(EVERYBODY, one(parent=DIVISION), OUTSIDE),
    f"{POSTS}/CreatePost": Row(OWN_KEEPERS, mutation(post=NEW_POST), OUTSIDE),
    f"{POSTS}/ImportPosts": Row(KEEPERS, opening),
    f"{POSTS}/GetPost": Row(EVERYBODY, one(name=POST), NO_POST),
    f"{POSTS}/BatchGetPosts": Row(EVERYBODY, one(names=[POST]), NO_POST),
    f"{POSTS}/ListPosts": Row(EVERYBODY, one(parent=DIVISION), OUTSIDE),
    f"{POSTS}/UpdatePost": Row(OWN_KEEPERS, mutation(**seen(name=POST, update={"display_name": "样本岗"})), NO_POST),
    f"{POSTS}/OpenPost": Row(DECIDERS, mutation(**seen(name=POST)), NO_POST),
    f"{POSTS}/SuspendPost": Row(DECIDERS, mutation(**seen(name=POST, **BECAUSE)), NO_POST),
    f"{POSTS}/ResumePost": Row(DECIDERS, mutation(**seen(name=POST)), NO_POST),
    f"{POSTS}/ClosePost": Row(DECIDERS, mutation(**seen(name=POST, **BECAUSE)), NO_POST),
    f"{POSTS}/ListPostChanges": Row(OWN_SEERS, one(parent=POST), NO_POST),
    f"{PLANS}/CreateDevelopmentPlan": Row(KEEPERS, mutation(development_plan={"county": DIVISION, "year": 2030}), OUTSIDE),
    f"{PLANS}/GetDevelopmentPlan": Row(EVERYBODY, one(name=PLAN), NO_PLAN),
    f"{PLANS}/ListDevelopmentPlans": Row(EVERYBODY, one(parent=DIVISION), OUTSIDE),
    f"{PLANS}/ReviseDevelopmentPlan": Row(DECIDERS, mutation(**seen(name=PLAN, **BECAUSE)), NO_PLAN),
    f"{PLANS}/ListDevelopmentPlanChanges": Row(SEERS, one(parent=PLAN), NO_PLAN),
    f"{WORKERS}/RecordSocialWorker": Row(
        KEEPERS,
        mutation(person=f"persons/{NOBODY_ID}", division=DIVISION, level="WORKER_LEVEL_ASSISTANT", certificate=CERTIFICATE),
        OUTSIDE,
    ),
    f"{WORKERS}/ImportSocialWorkers": Row(KEEPERS, opening),
    f"{WORKERS}/GetSocialWorker": Row(OWN_SEERS, one(name=WORKER), NO_WORKER),
    f"{WORKERS}/BatchGetSocialWorkers": Row(OWN_SEERS, one(names=[WORKER]), NO_WORKER),
    f"{WORKERS}/ListSocialWorkers": Row(OWN_SEERS, one(parent=DIVISION), OUTSIDE),
    f"{WORKERS}/PromoteSocialWorker": Row(
        OWN_KEEPERS, mutation(**seen(name=WORKER, level="WORKER_LEVEL_SENIOR", certificate=CERTIFICATE)), NO_WORKER
    ),
    f"{WORKERS}/RegisterSocialWorker": Row(DECIDERS, mutation(**seen(name=WORKER, first_date=DAY)), NO_WORKER),
    f"{WORKERS}/RenewRegistration": Row(DECIDERS, mutation(**seen(name=WORKER)), NO_WORKER),
    f"{WORKERS}/CancelRegistration": Row(DECIDERS, mutation(**seen(name=WORKER, **BECAUSE)), NO_WORKER),
    f"{WORKERS}/TransferSocialWorker": Row(KEEPERS, mutation(**seen(name=WORKER, division=DIVISION)), OUTSIDE),
    f"{WORKERS}/WithdrawSocialWorker": Row(DECIDERS, mutation(**seen(name=WORKER, **BECAUSE)), NO_WORKER),
    f"{WORKERS}/RecordEducation": Row(OWN_KEEPERS, mutation(**seen(name=WORKER, credit=CREDIT)), NO_WORKER),
    f"{WORKERS}/RevokeEducation": Row(
        DECIDERS, mutation(**seen(name=WORKER, credit=f"{WORKER}/credits/{NOBODY_ID}", **BECAUSE)), NO_WORKER
    ),
    f"{WORKERS}/ListEducation": Row(OWN_SEERS, one(parent=WORKER), NO_WORKER),
    f"{WORKERS}/RecordEmployment": Row(
        KEEPERS, mutation(**seen(name=WORKER, employment={"employer": EMPLOYER, "first_date": DAY})), NO_WORKER
    ),
    f"{WORKERS}/EndEmployment": Row(OWN_KEEPERS, mutation(**seen(name=WORKER, last_date=DAY)), NO_WORKER),
    f"{WORKERS}/ListEmployments": Row(OWN_SEERS, one(parent=WORKER), NO_WORKER),
    f"{WORKERS}/ListExpiringRegistrations": Row(OWN_SEERS, one(parent=DIVISION), OUTSIDE),
    f"{WORKERS}/ListCreditShortfalls": Row(OWN_SEERS, one(parent=DIVISION), OUTSIDE),
    f"{WORKERS}/GetRegistrationRule": Row(EVERYBODY, one(), PUBLIC),
    f"{WORKERS}/ListSocialWorkerChanges": Row(OWN_SEERS, one(parent=WORKER), NO_WORKER),
    f"{ASSIGNMENTS}/AssignWorker": Row(
        OWN_KEEPERS, mutation(social_worker=WORKER, post=POST, first_date=DAY, share_percent=100), NO_WORKER
    ),
    f"{ASSIGNMENTS}/ImportAssignments": Row(KEEPERS, opening),
    f"{ASSIGNMENTS}/EndAssignment": Row(OWN_KEEPERS, mutation(**seen(name=ASSIGNMENT, last_date=DAY, **BECAUSE)), NO_ASSIGNMENT),
    f"{ASSIGNMENTS}/CancelAssignment": Row(DECIDERS, mutation(**seen(name=ASSIGNMENT, **BECAUSE)), NO_ASSIGNMENT),
    f"{ASSIGNMENTS}/GetAssignment": Row(OWN_SEERS, one(name=ASSIGNMENT), NO_ASSIGNMENT),
    f"{ASSIGNMENTS}/ListAssignments": Row(OWN_SEERS, one(parent=DIVISION), OUTSIDE),
    f"{ASSIGNMENTS}/ListAssignmentChanges": Row(OWN_SEERS, one(parent=ASSIGNMENT), NO_ASSIGNMENT),
    f"{MONTHS}/RecordServiceCounts": Row(KEEPERS, mutation(station=STATION, year=2026, month=1, counts=COUNTS), NO_STATION),
    f"{MONTHS}/CloseServiceMonth": Row(DECIDERS, mutation(**seen(name=MONTH)), NO_MONTH),
    f"{MONTHS}/CorrectServiceCounts": Row(DECIDERS, mutation(**seen(name=MONTH, counts=COUNTS, **BECAUSE)), NO_MONTH),
    f"{MONTHS}/GetServiceMonth": Row(EVERYBODY, one(name=MONTH), NO_MONTH),
    f"{MONTHS}/ListServiceMonths": Row(EVERYBODY, one(parent=DIVISION), OUTSIDE),
    f"{MONTHS}/ListCountCorrections": Row(EVERYBODY, one(parent=MONTH), NO_MONTH),
    f"{MONTHS}/ListServiceMonthChanges": Row(SEERS, one(parent=MONTH), NO_MONTH),
    f"{CONTRACTS}/CreateContract": Row(KEEPERS, mutation(contract=NEW_CONTRACT), OUTSIDE),
    f"{CONTRACTS}/GetContract": Row(INSIDERS, one(name=CONTRACT), NO_CONTRACT),
    f"{CONTRACTS}/BatchGetContracts": Row(INSIDERS, one(names=[CONTRACT]), NO_CONTRACT),
    f"{CONTRACTS}/ListContracts": Row(INSIDERS, one(parent=DIVISION), OUTSIDE),
    f"{CONTRACTS}/AmendContract": Row(DECIDERS, mutation(**seen(name=CONTRACT, terms=TERMS, **BECAUSE)), "TOWNSHIP_NOT_FOUND"),
    f"{CONTRACTS}/SignContract": Row(DECIDERS, mutation(**seen(name=CONTRACT, sign_date=DAY)), NO_CONTRACT),
    f"{CONTRACTS}/DeliverMilestone": Row(KEEPERS, mutation(**seen(name=CONTRACT, milestone=1, delivery_date=DAY)), NO_CONTRACT),
    f"{CONTRACTS}/PayMilestone": Row(
        DECIDERS, mutation(**seen(name=CONTRACT, milestone=1, amount_fen=1, pay_date=DAY, voucher="凭2026-001")), NO_CONTRACT
    ),
    f"{CONTRACTS}/ReversePayment": Row(
        DECIDERS, mutation(**seen(name=CONTRACT, payment=f"{CONTRACT}/payments/{NOBODY_ID}", **BECAUSE)), NO_CONTRACT
    ),
    f"{CONTRACTS}/ListPayments": Row(INSIDERS, one(parent=CONTRACT), NO_CONTRACT),
    f"{CONTRACTS}/EvaluateContract": Row(DECIDERS, mutation(**seen(name=CONTRACT, evaluation=JUDGED)), NO_CONTRACT),
    f"{CONTRACTS}/CompleteContract": Row(DECIDERS, mutation(**seen(name=CONTRACT)), NO_CONTRACT),
    f"{CONTRACTS}/TerminateContract": Row(DECIDERS, mutation(**seen(name=CONTRACT, **BECAUSE)), NO_CONTRACT),
    f"{CONTRACTS}/ListAmendments": Row(INSIDERS, one(parent=CONTRACT), NO_CONTRACT),
    f"{CONTRACTS}/ListContractChanges": Row(INSIDERS, one(parent=CONTRACT), NO_CONTRACT),
    f"{IMPORTS}/ListImportOutcomes": Row(KEEPERS, one(parent=JOB), NO_JOB),
    f"{IMPORTS}/UndoImport": Row(KEEPERS, mutation(name=JOB, **BECAUSE), NO_JOB),
    f"{JOBS}/GetJob": Row(KEEPERS, one(name=JOB), NO_JOB),
    f"{JOBS}/WatchJob": Row(KEEPERS, one(name=JOB), NO_JOB),
    f"{JOBS}/CancelJob": Row(KEEPERS, mutation(name=JOB), NO_JOB),
    f"{REPLICATION}/ListDigests": Row(SCRIPTS, one(aggregate_type="station"), scope="*"),
    f"{REPLICATION}/StreamAggregates": Row(SCRIPTS, one(aggregate_type="station", names=[STATION]), scope="*"),
}


def sample(_stranger: Stranger, _token: str) -> str:
    """Return the name of nothing: every method of this service names what it is about."""
    return ""
