"""A person as the directory tells of one: what the rules here need, for as long as they need it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from shared.caller import covers


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person on record in the directory."""

    id: UUID
    display_name: str
    divisions: tuple[str, ...]
    version: int

    def __repr__(self) -> str:
        """Show what may stand in a log."""
        return f"<KnownPerson {self.id} version {self.version}>"

    def seen_from(self, scopes: Sequence[str]) -> bool:
        """Tell whether the person is known anywhere in these scopes."""
        return any(covers(scope, code) for code in self.divisions for scope in scopes)
