"""What happened to something that is kept: a fact is an entry of its history and an event, and holds it as it is afterwards. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import ClassVar, Generic, Protocol, TypeVar
from uuid import UUID

from shared.caller import covers


class Aggregate(Protocol):
    """Something that is kept under a name, in a place, in versions without a gap."""

    @property
    def id(self) -> UUID:
        """Return the identifier."""
        ...

    @property
    def resource(self) -> str:
        """Return the resource name."""
        ...

    @property
    def place(self) -> str:
        """Return the code of the division that keeps it: who acts there, sees it."""
        ...

    @property
    def state(self) -> IntEnum:
        """Return where its life stands."""
        ...

    @property
    def version(self) -> int:
        """Return the version: 1, then one more with each fact."""
        ...

    @property
    def update_time(self) -> datetime:
        """Return when it last changed."""
        ...


R = TypeVar("R", bound=Aggregate)


@dataclass(frozen=True, slots=True)
class Fact(Generic[R]):
    """Something happened. Its class names the event, `kind` is stored and sent: no number is ever changed or used again."""

    kind: ClassVar[IntEnum]
    after: R
    """The thing as it is after it."""
    reason: str = ""
    """Why, where somebody said so."""
    also_heard_in: tuple[str, ...] = ()
    """Codes of places that must hear of it and keep the thing no longer, or not yet."""


def seen_from(scopes: Sequence[str], one: Aggregate) -> bool:
    """Tell whether it is kept anywhere in these scopes."""
    return any(covers(scope, one.place) for scope in scopes)
