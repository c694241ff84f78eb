"""A person as the directory tells of one: what rosters need."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person on record in the directory."""

    id: UUID
    display_name: str
    version: int
    active: bool = True
    """Neither merged nor erased."""

    def __repr__(self) -> str:
        """Show what may stand in a log."""
        return f"<KnownPerson {self.id} version {self.version}>"


@dataclass(frozen=True, slots=True)
class PersonChanged:
    """What an event told of a person."""

    id: UUID
    version: int
    merged_into: UUID | None = None
    erased: bool = False
