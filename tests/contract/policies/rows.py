"""What the tables of who may do what are made of: roles, and harmless calls."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

IN_SCOPE, OUT_OF_SCOPE = "130402", "130403"
ROLES = (
    *("system", "city_admin", "registrar", "reviewer", "finance", "publisher", "incubation_staff", "employer_staff", "statistician"),
    *("auditor", "viewer"),
)
EVERYBODY = frozenset(ROLES)
ADMINISTRATION = frozenset({"system", "city_admin"})
SCRIPTS = frozenset({"system"})
UNKNOWN = f"communities/{IN_SCOPE}001999"
NOBODY_ID = "01900000-0000-7000-8000-000000000000"
JOBS = "wushe.common.v1.JobService"
IMPORTS = "wushe.common.v1.ImportService"
REPLICATION = "wushe.common.v1.ReplicationService"
DATED = {"effective_date": {"year": 2024, "month": 1, "day": 1}, "document_number": "邯政字〔2024〕1号"}
WHY = {"purpose": "权限对照测试"}
PUBLIC = ""
KEEPERS = ADMINISTRATION | {"registrar"}
SEERS = KEEPERS | {"incubation_staff", "reviewer"}
DECIDERS = frozenset({"city_admin", "reviewer"})
BECAUSE = {"reason": "权限对照测试"}
JOB, NO_JOB = f"jobs/{NOBODY_ID}", "JOB_NOT_FOUND"
CLAIM = {
    "document": {"type": "DOCUMENT_TYPE_RESIDENT_ID", "number": "130402197001010012"},
    "display_name": "权限样本",
    "division": f"divisions/{IN_SCOPE}",
}

Sample = Callable[[str, str], list[dict[str, Any]]]


@dataclass(frozen=True)
class Row:
    """Who may call a method; what a harmless call looks like; how one out of scope is answered."""

    roles: frozenset[str]
    sample: Sample
    out_of_scope: str = "DIVISION_OUT_OF_SCOPE"
    scope: str = IN_SCOPE
    """A scope that suffices. A copy of a whole service takes one without end."""
    login: bool = True
    """Whether a token is asked for. What asks for none answers every role, in any scope, and tells nothing about a person."""


def one(**content: Any) -> Sample:
    """A request that is the same for every person and call."""
    return lambda _sample, _request_id: [content]


def about(**content: Any) -> Sample:
    """A request about the sample: a person of the directory, a volunteer."""
    return lambda sample, _request_id: [{"name": sample, **content}]


def mutation(**content: Any) -> Sample:
    """A request that passes the policy and is then refused for its stale etag or unknown resource."""
    return lambda _sample, request_id: [{"request_id": request_id, **content}]


def stale(**content: Any) -> Sample:
    """A mutation of the sample that is refused for its stale etag."""
    return lambda sample, request_id: [{"name": sample, "request_id": request_id, "etag": "stale", **content}]


def opening(_sample: str, request_id: str) -> list[dict[str, Any]]:
    """Open an import and send nothing."""
    digest = base64.b64encode(bytes(32)).decode()
    return [{"config": {"request_id": request_id, "parent": f"divisions/{IN_SCOPE}", "content_sha256": digest}}]
