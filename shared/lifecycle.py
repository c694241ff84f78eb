"""A lifecycle is a table: from which state an action leads where. What the table does not name, is not possible. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum, StrEnum
from typing import Generic, TypeVar

from shared.refusals import IllegalTransition

S = TypeVar("S", bound=IntEnum)
A = TypeVar("A", bound=StrEnum)


class Lifecycle(Generic[S, A]):
    """The whole life of one kind of thing."""

    def __init__(self, transitions: Mapping[tuple[S, A], S]) -> None:
        """Keep to `transitions`: (state, action) → state."""
        self.transitions = dict(transitions)

    def advance(self, state: S, action: A, *, field: str = "name") -> S:
        """Return the state after an action, or raise IllegalTransition where the table has no way."""
        try:
            return self.transitions[state, action]
        except KeyError:
            raise IllegalTransition(field=field, metadata={"state": f"STATE_{state.name}", "action": action}) from None
