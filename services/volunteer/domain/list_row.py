"""Rows of a list of volunteers: what is told of one that was refused, so that a clerk can mend it and nobody can be recognised by it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple
from uuid import UUID

from services.volunteer.domain.refusals import DuplicateRow
from shared.refusals import Refusal

COMMUNITY_DIGITS: Final = 12
_LONGEST: Final = 20

_COLUMNS: Final = {
    "document": "document_number",
    "document.type": "document_type",
    "document.number": "document_number",
    "national_registration.number": "national_number",
    "national_registration.source": "national_source",
    "guardian_consent": "guardian",
    "guardian_consent.guardian": "guardian",
    "guardian_consent.consent_time": "consent_date",
    "guardian_consent.document": "consent_document",
}
"""Where a row calls otherwise what a registration has."""

_POSITION: Final = re.compile(r"\[\d+\]$")


class RowOutcome(NamedTuple):
    """What became of a row; a refused one has a reason."""

    line: int
    volunteer: UUID | None = None
    reason: str | None = None
    domain: str | None = None
    column: str | None = None
    masked_value: str | None = None
    first_line: int | None = None


def refused(line: int, refusal: Refusal, value_of: Callable[[str], str]) -> RowOutcome:
    """Return the outcome of a refused row; `value_of` tells what stands in a column."""
    column = column_of(refusal.violations[0].field) if refusal.violations else ""
    return RowOutcome(line, None, refusal.reason, refusal.domain, column, masked(column, value_of(column)) if column else "")


def duplicate(line: int, first_line: int) -> RowOutcome:
    """Return the outcome of a row whose document stands in an earlier one."""
    return RowOutcome(line, None, DuplicateRow.reason, DuplicateRow.domain, "document_number", "", first_line)


def column_of(field: str) -> str:
    """Return the column behind a path in a registration: `document_number` of `registration.document.number`."""
    path = _POSITION.sub("", field.partition(".")[2])
    return _COLUMNS.get(path, path)


def masked(column: str, value: str) -> str:
    """Show the first and the last character: whatever somebody typed there, columns may have been mixed up. A community's code is shown."""
    if column == "community" and len(value) == COMMUNITY_DIGITS and value.isascii() and value.isdigit():
        return value
    if len(value) <= 2:  # noqa: PLR2004 — a name of two characters keeps its first
        return value[:1] + "*" * (len(value) - 1)
    return value[0] + "*" * (min(len(value), _LONGEST) - 2) + value[-1]
