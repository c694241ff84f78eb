"""How far a caller's rights reach where a division alone does not say so: what is kept in a place may also belong to somebody. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

from shared.caller import covers


@dataclass(frozen=True, slots=True)
class Reach:
    """All that is kept in some divisions; in others, what certain holders have there."""

    scopes: tuple[str, ...]
    """Where everything is in reach."""
    held_scopes: tuple[str, ...]
    """Where that is in reach which one of `holders` has."""
    holders: frozenset[UUID]

    def includes(self, place: str, holder: UUID | None) -> bool:
        """Tell whether something that `holder` has in `place` is in reach."""
        return self.whole(place) or (holder in self.holders and any(covers(scope, place) for scope in self.held_scopes))

    def whole(self, place: str) -> bool:
        """Tell whether everything that is kept in `place` is in reach."""
        return any(covers(scope, place) for scope in self.scopes)


Sight: TypeAlias = Sequence[str] | Reach
"""What a caller sees: everything in these scopes, or what is in reach."""


def reach_of(sight: Sight) -> Reach | None:
    """Return by what a statement is to be narrowed; None where scopes say all."""
    return sight if isinstance(sight, Reach) else None
