"""Who employs a social worker, or pays a post (用人单位)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Employer:
    """An employer."""

    organisation: UUID | None
    """The organisation; None for a public body or a committee, which the registry of organisations does not hold."""
    display_name: str
