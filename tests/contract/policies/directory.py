"""Who may do what in the directory."""

from __future__ import annotations

import base64

from tests.contract.policies.rows import (
    ADMINISTRATION,
    CLAIM,
    DATED,
    EVERYBODY,
    IN_SCOPE,
    NOBODY_ID,
    PUBLIC,
    REPLICATION,
    SCRIPTS,
    UNKNOWN,
    WHY,
    Row,
    about,
    mutation,
    one,
    stale,
)
from tests.contract.stranger import Stranger

COMMUNITIES = "wushe.directory.v1.CommunityService"
IDENTITIES = "wushe.directory.v1.IdentityService"
LIST = base64.b64encode("code,name,level,parent_code\n130402001999,样本社区,COMMUNITY,130402001\n".encode()).decode()

INVISIBLE = "PERSON_NOT_FOUND"

ROWS: dict[str, Row] = {
    f"{COMMUNITIES}/GetDivision": Row(EVERYBODY, one(name=f"divisions/{IN_SCOPE}"), PUBLIC),
    f"{COMMUNITIES}/ListDivisions": Row(EVERYBODY, one(parent=f"divisions/{IN_SCOPE}"), PUBLIC),
    f"{COMMUNITIES}/GetCommunity": Row(EVERYBODY, one(name=f"communities/{IN_SCOPE}001001"), PUBLIC),
    f"{COMMUNITIES}/BatchGetCommunities": Row(EVERYBODY, one(names=[f"communities/{IN_SCOPE}001001"]), PUBLIC),
    f"{COMMUNITIES}/ListCommunities": Row(EVERYBODY, one(parent=f"divisions/{IN_SCOPE}"), PUBLIC),
    f"{COMMUNITIES}/SearchCommunities": Row(EVERYBODY, one(query="南街"), PUBLIC),
    f"{COMMUNITIES}/ResolveCommunity": Row(EVERYBODY, one(code=f"{IN_SCOPE}001001"), PUBLIC),
    f"{COMMUNITIES}/ListCommunityChanges": Row(EVERYBODY, one(parent=f"communities/{IN_SCOPE}001001"), PUBLIC),
    f"{COMMUNITIES}/ImportDivisions": Row(
        ADMINISTRATION,
        lambda _sample, request_id: [
            {"config": {"request_id": request_id, "document_number": "样本", "validate_only": True}},
            {"chunk": LIST},
        ],
        "IMPORT_REJECTED",
    ),
    f"{COMMUNITIES}/CreateCommunity": Row(ADMINISTRATION, mutation(code=f"{IN_SCOPE}999001", display_name="无此乡社区", **DATED)),
    f"{COMMUNITIES}/RenameCommunity": Row(ADMINISTRATION, mutation(name=UNKNOWN, display_name="新名", etag="stale", **DATED)),
    f"{COMMUNITIES}/RecodeCommunity": Row(ADMINISTRATION, mutation(name=UNKNOWN, new_code=f"{IN_SCOPE}001998", etag="stale", **DATED)),
    f"{COMMUNITIES}/MergeCommunities": Row(
        ADMINISTRATION,
        mutation(sources=[{"name": UNKNOWN, "etag": "stale"}], target=f"communities/{IN_SCOPE}001001", etag="stale", **DATED),
    ),
    f"{COMMUNITIES}/SplitCommunity": Row(
        ADMINISTRATION,
        mutation(
            name=UNKNOWN,
            parts=[{"code": f"{IN_SCOPE}001997", "display_name": "甲"}, {"code": f"{IN_SCOPE}001996", "display_name": "乙"}],
            etag="stale",
            **DATED,
        ),
    ),
    f"{COMMUNITIES}/AbolishCommunity": Row(ADMINISTRATION, mutation(name=UNKNOWN, etag="stale", **DATED)),
    f"{COMMUNITIES}/UpdateCommunityProfile": Row(ADMINISTRATION, mutation(name=UNKNOWN, profile={"households": 3}, etag="stale")),
    f"{IDENTITIES}/ResolvePerson": Row(ADMINISTRATION | {"registrar", "incubation_staff"}, mutation(claim=CLAIM)),
    f"{IDENTITIES}/BatchResolvePersons": Row(ADMINISTRATION | {"registrar", "incubation_staff"}, mutation(claims=[CLAIM])),
    f"{IDENTITIES}/GetPerson": Row(ADMINISTRATION | {"registrar", "reviewer", "incubation_staff"}, about(), INVISIBLE),
    f"{IDENTITIES}/BatchGetPersons": Row(
        ADMINISTRATION | {"registrar", "reviewer", "incubation_staff"}, lambda sample, _id: [{"names": [sample]}], INVISIBLE
    ),
    f"{IDENTITIES}/LookupPerson": Row(ADMINISTRATION | {"registrar", "reviewer"}, one(document=CLAIM["document"], **WHY), "EMPTY"),
    f"{IDENTITIES}/RevealPerson": Row(frozenset({"city_admin", "registrar", "reviewer"}), about(**WHY), INVISIBLE),
    f"{IDENTITIES}/UpdatePerson": Row(ADMINISTRATION | {"registrar"}, stale(update={"phone": "13800000000"}), INVISIBLE),
    f"{IDENTITIES}/VerifyPerson": Row(
        ADMINISTRATION | {"registrar"}, lambda sample, request_id: [{"name": sample, "request_id": request_id}], INVISIBLE
    ),
    f"{IDENTITIES}/ListPersonReviews": Row(frozenset({"city_admin", "reviewer"}), one(), PUBLIC),
    f"{IDENTITIES}/ResolvePersonReview": Row(
        frozenset({"city_admin", "reviewer"}),
        mutation(name=f"personReviews/{NOBODY_ID}", decision="DECISION_KEEP", etag="stale"),
        "PERSON_REVIEW_NOT_FOUND",
    ),
    f"{IDENTITIES}/MergePersons": Row(
        frozenset({"city_admin", "reviewer"}),
        lambda sample, request_id: [
            {
                "survivor": sample,
                "duplicate": f"persons/{NOBODY_ID}",
                "survivor_etag": "stale",
                "duplicate_etag": "stale",
                "request_id": request_id,
                **WHY,
            }
        ],
        INVISIBLE,
    ),
    f"{IDENTITIES}/UnmergePersons": Row(frozenset({"city_admin", "reviewer"}), stale(**WHY), INVISIBLE),
    f"{IDENTITIES}/ErasePerson": Row(frozenset({"city_admin"}), stale(**WHY), INVISIBLE),
    f"{IDENTITIES}/ListAuditRecords": Row(frozenset({"auditor"}), one(), PUBLIC),
    f"{IDENTITIES}/VerifyAuditChain": Row(frozenset({"auditor"}), one(), PUBLIC),
    f"{REPLICATION}/ListDigests": Row(SCRIPTS, one(aggregate_type="community"), scope="*"),
    f"{REPLICATION}/StreamAggregates": Row(SCRIPTS, one(aggregate_type="community", names=[UNKNOWN]), scope="*"),
}


def sample(stranger: Stranger, token: str) -> str:
    """Record a person in scope, and return the name."""
    answer = stranger.call(f"{IDENTITIES}/ResolvePerson", {"request_id": "policy-sample", "claim": CLAIM}, token=token)
    name: str = answer.message["resolution"]["person"]["name"]
    return name
