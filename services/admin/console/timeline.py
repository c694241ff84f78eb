"""What happened to a thing, as events: what, when, by whom, why; and where it stands on the way that most of its kind go."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from services.admin import words
from services.admin.console import messages
from services.admin.console.messages import Row, Shown
from services.admin.resources import Resource

_HEAD: Final = frozenset({"kind", "state", "actor", "record_time", "reason", "name"})


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened."""

    what: str
    when: str
    who: str
    why: str
    state: tuple[Shown, ...]
    """Where it stood afterwards."""
    more: tuple[Row, ...]
    """What else was written down about it."""


class Place(StrEnum):
    """Where a step of the way lies, seen from where something stands."""

    BEHIND = "behind"
    HERE = "here"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way."""

    word: str
    place: Place


def event(change: Any, about: str) -> Event:
    """Return one entry of the history of the thing called `about`."""
    said = {row.field: row for row in messages.rows(change)}
    text = {field: "、".join(one.text for one in row.values) for field, row in said.items()}
    more = tuple(row for field, row in said.items() if field not in _HEAD and not _repeats(row, about))
    state = said["state"].values if "state" in said else ()
    return Event(text.get("kind", "变更"), text.get("record_time", ""), text.get("actor", ""), text.get("reason", ""), state, more)


def way(resource: Resource, state: str) -> tuple[Step, ...]:
    """Return the steps of the way and where something in a state stands; none for what has left the way, or has none."""
    if state not in resource.way:
        return ()
    here = resource.way.index(state)
    places = (Place.BEHIND if at < here else Place.HERE if at == here else Place.AHEAD for at in range(len(resource.way)))
    return tuple(Step(words.value(resource.states[one]), place) for one, place in zip(resource.way, places, strict=True))


def _repeats(row: Row, about: str) -> bool:
    """Tell whether a row only names the thing whose page this is."""
    return bool(row.values) and all(one.link == messages.link_to(about) for one in row.values)
