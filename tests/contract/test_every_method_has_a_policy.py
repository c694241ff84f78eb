"""Every RPC x role x in and out of scope, against the table of who may do what. A method missing from the table fails."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import grpc
import pytest

from tests.contract.stranger import Answer, Stranger

IN_SCOPE, OUT_OF_SCOPE = "130402", "130403"
ROLES = ("system", "city_admin", "registrar", "reviewer", "incubation_staff", "statistician", "auditor", "viewer")
EVERYBODY = frozenset(ROLES)
ADMINISTRATION = frozenset({"system", "city_admin"})
SCRIPTS = frozenset({"system"})
NOBODY_ID = "01900000-0000-7000-8000-000000000000"
COMMUNITIES = "wushe.directory.v1.CommunityService"
IDENTITIES = "wushe.directory.v1.IdentityService"
REPLICATION = "wushe.common.v1.ReplicationService"
DATED = {"effective_date": {"year": 2024, "month": 1, "day": 1}, "document_number": "邯政字〔2024〕1号"}
WHY = {"purpose": "权限对照测试"}

Sample = Callable[[str, str], list[dict[str, Any]]]


@dataclass(frozen=True)
class Row:
    """Who may call a method; what a harmless call looks like; how one out of scope is answered."""

    roles: frozenset[str]
    sample: Sample
    out_of_scope: str = "DIVISION_OUT_OF_SCOPE"
    scope: str = IN_SCOPE
    """A scope that suffices. A copy of a whole service takes one without end."""


def one(**content: Any) -> Sample:
    """A request that is the same for every person and call."""
    return lambda _person, _request_id: [content]


def about(**content: Any) -> Sample:
    """A request about the sample person."""
    return lambda person, _request_id: [{"name": person, **content}]


def mutation(**content: Any) -> Sample:
    """A request that passes the policy and is then refused for its stale etag or unknown resource."""
    return lambda _person, request_id: [{"request_id": request_id, **content}]


def person_mutation(**content: Any) -> Sample:
    """A mutation of the sample person that is refused for its stale etag."""
    return lambda person, request_id: [{"name": person, "request_id": request_id, "etag": "stale", **content}]


UNKNOWN = f"communities/{IN_SCOPE}001999"
CLAIM = {
    "document": {"type": "DOCUMENT_TYPE_RESIDENT_ID", "number": "130402197001010012"},
    "display_name": "权限样本",
    "division": f"divisions/{IN_SCOPE}",
}
LIST = base64.b64encode("code,name,level,parent_code\n130402001999,样本社区,COMMUNITY,130402001\n".encode()).decode()
INVISIBLE = "PERSON_NOT_FOUND"
PUBLIC = ""

TABLE: dict[str, Row] = {
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
        lambda _person, request_id: [
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
        ADMINISTRATION | {"registrar", "reviewer", "incubation_staff"}, lambda person, _id: [{"names": [person]}], INVISIBLE
    ),
    f"{IDENTITIES}/LookupPerson": Row(ADMINISTRATION | {"registrar", "reviewer"}, one(document=CLAIM["document"], **WHY), "EMPTY"),
    f"{IDENTITIES}/RevealPerson": Row(frozenset({"city_admin", "registrar", "reviewer"}), about(**WHY), INVISIBLE),
    f"{IDENTITIES}/UpdatePerson": Row(ADMINISTRATION | {"registrar"}, person_mutation(update={"phone": "13800000000"}), INVISIBLE),
    f"{IDENTITIES}/VerifyPerson": Row(
        ADMINISTRATION | {"registrar"}, lambda person, request_id: [{"name": person, "request_id": request_id}], INVISIBLE
    ),
    f"{IDENTITIES}/ListPersonReviews": Row(frozenset({"city_admin", "reviewer"}), one(), PUBLIC),
    f"{IDENTITIES}/ResolvePersonReview": Row(
        frozenset({"city_admin", "reviewer"}),
        mutation(name=f"personReviews/{NOBODY_ID}", decision="DECISION_KEEP", etag="stale"),
        "PERSON_REVIEW_NOT_FOUND",
    ),
    f"{IDENTITIES}/MergePersons": Row(
        frozenset({"city_admin", "reviewer"}),
        lambda person, request_id: [
            {
                "survivor": person,
                "duplicate": f"persons/{NOBODY_ID}",
                "survivor_etag": "stale",
                "duplicate_etag": "stale",
                "request_id": request_id,
                **WHY,
            }
        ],
        INVISIBLE,
    ),
    f"{IDENTITIES}/UnmergePersons": Row(frozenset({"city_admin", "reviewer"}), person_mutation(**WHY), INVISIBLE),
    f"{IDENTITIES}/ErasePerson": Row(frozenset({"city_admin"}), person_mutation(**WHY), INVISIBLE),
    f"{IDENTITIES}/ListAuditRecords": Row(frozenset({"auditor"}), one(), PUBLIC),
    f"{IDENTITIES}/VerifyAuditChain": Row(frozenset({"auditor"}), one(), PUBLIC),
    f"{REPLICATION}/ListDigests": Row(SCRIPTS, one(aggregate_type="community"), scope="*"),
    f"{REPLICATION}/StreamAggregates": Row(SCRIPTS, one(aggregate_type="community", names=[UNKNOWN]), scope="*"),
}


@pytest.fixture(scope="module")
def sample_person(stranger: Stranger, city_admin: str) -> str:
    answer = stranger.call(f"{IDENTITIES}/ResolvePerson", {"request_id": "policy-sample", "claim": CLAIM}, token=city_admin)
    return str(answer.message["resolution"]["person"]["name"])


def test_the_table_names_every_method_that_the_server_serves_and_no_other(stranger: Stranger) -> None:
    served = {f"{method.containing_service.full_name}/{method.name}" for method in stranger.methods()}
    assert served == set(TABLE)


@pytest.mark.parametrize("method", sorted(TABLE))
def test_nobody_calls_without_a_token(stranger: Stranger, sample_person: str, method: str) -> None:
    answer = stranger.call(method, *TABLE[method].sample(sample_person, "policy-0"))
    assert (answer.code, answer.reason) == (grpc.StatusCode.UNAUTHENTICATED, "UNAUTHENTICATED")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("method", sorted(TABLE))
def test_a_role_in_scope_may_do_what_the_table_says_and_nothing_else(
    stranger: Stranger, mint: Callable[[str, str], str], sample_person: str, method: str, role: str
) -> None:
    row = TABLE[method]
    answer = stranger.call(method, *row.sample(sample_person, f"policy-in-{role}"), token=mint(role, row.scope))
    if role in row.roles:
        assert_harmless(answer)
    else:
        assert (answer.code, answer.reason) == (grpc.StatusCode.PERMISSION_DENIED, "ROLE_NOT_ALLOWED")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("method", sorted(TABLE))
def test_a_role_out_of_scope_is_answered_as_if_nothing_were_there(
    stranger: Stranger, mint: Callable[[str, str], str], sample_person: str, method: str, role: str
) -> None:
    row = TABLE[method]
    answer = stranger.call(method, *row.sample(sample_person, f"policy-out-{role}"), token=mint(role, OUT_OF_SCOPE))
    if role not in row.roles:
        assert (answer.code, answer.reason) == (grpc.StatusCode.PERMISSION_DENIED, "ROLE_NOT_ALLOWED")
    elif row.out_of_scope == "EMPTY":
        assert answer.message.get("persons", []) == []
    elif row.out_of_scope:
        assert answer.reason == row.out_of_scope, answer
    else:
        assert_harmless(answer)


def assert_harmless(answer: Answer) -> None:
    """Allowed: answered, or refused for a reason that has nothing to do with rights."""
    assert answer.code not in {grpc.StatusCode.PERMISSION_DENIED, grpc.StatusCode.UNAUTHENTICATED, grpc.StatusCode.INTERNAL}, answer
