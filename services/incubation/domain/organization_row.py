"""One row of a list of organizations that exist already, as far as it can be read without asking others."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from services.incubation.domain.organization import Filing, Grade, Profile, Registration
from shared.credit_code import is_credit_code
from shared.imports.columns import Columns

COLUMNS: Final = Columns(
    {
        "document": "head_document_number",
        "document.number": "head_document_number",
        "document.type": "head_document_type",
        "legal_representative": "head_document_number",
        "person.display_name": "head_display_name",
        "decide_date": "rating_date",
        "name": "rating",
    },
    shown=lambda column, value: column == "unified_social_credit_code" and is_credit_code(value),
)
"""Beside the fields of a registration. A code is public, and shown where it is one."""


@dataclass(frozen=True, slots=True)
class ListedOrganization:
    """An organization on a list, without its legal representative, whom only the directory knows."""

    profile: Profile
    place: str
    code: str
    registration: Registration | None
    filing: Filing | None
    rating: tuple[Grade, date] | None
    headed: bool = field(default=False)
    """Whether the row names a legal representative."""
