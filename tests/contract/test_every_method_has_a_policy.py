"""Every method x role x in and out of scope, against the table of who may do what. A method missing from the table fails."""

from __future__ import annotations

from collections.abc import Callable

import grpc
import pytest

from tests.contract.policies import SERVICES, TABLE
from tests.contract.policies.rows import OUT_OF_SCOPE, ROLES
from tests.contract.stranger import Answer, Stranger

METHODS = [(service, method) for service, rows in TABLE.items() for method in sorted(rows)]


@pytest.fixture(scope="module")
def samples(strangers: dict[str, Stranger], city_admin: str) -> dict[str, str]:
    """Something in scope of each service: a person, a volunteer."""
    return {name: service.sample(strangers[name], city_admin) for name, service in SERVICES.items()}


@pytest.mark.parametrize("service", sorted(TABLE))
def test_the_table_names_every_method_that_the_server_serves_and_no_other(strangers: dict[str, Stranger], service: str) -> None:
    served = {f"{method.containing_service.full_name}/{method.name}" for method in strangers[service].methods()}
    assert served == set(TABLE[service])


def test_the_table_names_every_service_that_runs(strangers: dict[str, Stranger]) -> None:
    assert set(strangers) == set(TABLE)


@pytest.mark.parametrize(("service", "method"), METHODS)
def test_nobody_calls_without_a_token_what_asks_for_one(
    strangers: dict[str, Stranger], samples: dict[str, str], service: str, method: str
) -> None:
    answer = strangers[service].call(method, *TABLE[service][method].sample(samples[service], "policy-0"))
    if TABLE[service][method].login:
        assert (answer.code, answer.reason) == (grpc.StatusCode.UNAUTHENTICATED, "UNAUTHENTICATED")
    else:
        assert harmless(answer), answer


def test_these_methods_and_no_others_ask_for_no_token() -> None:
    opened = {method.rpartition("/")[2] for rows in TABLE.values() for method, row in rows.items() if not row.login}
    verifying = {"VerifyCertificate", "VerifyCompletionCertificate", "VerifyReceipt"}
    assert opened == verifying | {"GetSigningKeys", "GetDisclosure", "ListDisclosures"}


@pytest.mark.parametrize(("service", "method"), METHODS)
def test_each_role_in_scope_may_do_what_the_table_says_and_nothing_else(
    strangers: dict[str, Stranger], mint: Callable[[str, str], str], samples: dict[str, str], *, service: str, method: str
) -> None:
    row = TABLE[service][method]
    wrong: dict[str, Answer] = {}
    for role in ROLES:
        answer = strangers[service].call(method, *row.sample(samples[service], f"policy-in-{role}"), token=mint(role, row.scope))
        if not (harmless(answer) if role in row.roles else refused_to_the_role(answer)):
            wrong[role] = answer
    assert wrong == {}


@pytest.mark.parametrize(("service", "method"), METHODS)
def test_each_role_out_of_scope_is_answered_as_if_nothing_were_there(
    strangers: dict[str, Stranger], mint: Callable[[str, str], str], samples: dict[str, str], *, service: str, method: str
) -> None:
    row = TABLE[service][method]
    wrong: dict[str, Answer] = {}
    for role in ROLES:
        answer = strangers[service].call(method, *row.sample(samples[service], f"policy-out-{role}"), token=mint(role, OUT_OF_SCOPE))
        if not (as_if_nothing_were_there(answer, row.out_of_scope) if role in row.roles else refused_to_the_role(answer)):
            wrong[role] = answer
    assert wrong == {}


def refused_to_the_role(answer: Answer) -> bool:
    """Tell whether the role alone was refused."""
    return (answer.code, answer.reason) == (grpc.StatusCode.PERMISSION_DENIED, "ROLE_NOT_ALLOWED")


def as_if_nothing_were_there(answer: Answer, wanted: str) -> bool:
    """Tell whether an answer is that of what does not exist: `wanted` is the reason, `EMPTY`, or empty where anything harmless will do."""
    if wanted == "EMPTY":
        return bool(answer.message.get("persons", []) == [])
    return answer.reason == wanted if wanted else harmless(answer)


def harmless(answer: Answer) -> bool:
    """Tell whether it was allowed: answered, or refused for a reason that has nothing to do with rights."""
    return answer.code not in {grpc.StatusCode.PERMISSION_DENIED, grpc.StatusCode.UNAUTHENTICATED, grpc.StatusCode.INTERNAL}
