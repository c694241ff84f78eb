"""Rows of a list of volunteers: what their columns are beside the fields of a registration, and what of them may be shown."""

from __future__ import annotations

from typing import Final

from shared.imports.columns import Columns

COMMUNITY_DIGITS: Final = 12


def _public(column: str, value: str) -> bool:
    """Tell whether it is a community's code, and looks like one: a number typed there by mistake is not shown."""
    return column == "community" and len(value) == COMMUNITY_DIGITS and value.isascii() and value.isdigit()


COLUMNS: Final = Columns(
    {
        "document": "document_number",
        "document.type": "document_type",
        "document.number": "document_number",
        "national_registration.number": "national_number",
        "national_registration.source": "national_source",
        "guardian_consent": "guardian",
        "guardian_consent.guardian": "guardian",
        "guardian_consent.consent_time": "consent_date",
        "guardian_consent.document": "consent_document",
    },
    shown=_public,
)
