"""One row of a list, as far as it can be read without asking others: what is stated of it, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from services.social_work.domain.assignment import Term
from services.social_work.domain.post import NewPost
from services.social_work.domain.social_worker import NewWorker
from services.social_work.domain.station import NewStation
from shared.credit_code import is_credit_code
from shared.imports.columns import Columns

_CODES: Final = frozenset({"operator_code", "employer_code"})


def _public(column: str, value: str) -> bool:
    return column in _CODES and is_credit_code(value)


COLUMNS: Final = Columns({"social_worker": "certificate_number"}, shown=_public)
"""Beside the fields of the calls that record one. A code of an organisation is public, and shown where it is one."""
WORKER_COLUMNS: Final = Columns(
    {
        "number": "certificate_number",
        "issue_date": "certificate_date",
        "first_date": "register_date",
        "name": "register_date",
        "document": "document_number",
        "document.number": "document_number",
        "document.type": "document_type",
        "person": "document_number",
    }
)
"""The same of social workers."""


@dataclass(frozen=True, slots=True)
class ListedStation:
    """A station on a list, without its operator, whom only the registry of organisations knows by a code."""

    station: NewStation
    operator_code: str
    open_day: date | None


@dataclass(frozen=True, slots=True)
class ListedPost:
    """A post on a list, without its station and its employer."""

    post: NewPost
    station_name: str
    employer_code: str
    open: bool


@dataclass(frozen=True, slots=True)
class ListedWorker:
    """A social worker on a list, without the person, whom only the directory knows."""

    worker: NewWorker
    registered_from: date | None


@dataclass(frozen=True, slots=True)
class ListedAssignment:
    """An assignment on a list, without the social worker."""

    certificate_number: str
    post: UUID
    term: Term
