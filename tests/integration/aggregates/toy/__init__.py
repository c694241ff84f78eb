"""A toy kind of aggregate: kites that have a colour, belong to a box, lie in a county, and fly or are torn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import IntEnum, StrEnum
from uuid import UUID

from google.protobuf.wrappers_pb2 import StringValue

from shared.aggregates import Desk, History, Reading, Recorder, Shelf, Telling
from shared.db import Database
from shared.facts import Fact
from shared.lifecycle import Lifecycle
from shared.outbox import Outbox
from shared.refusals import Kind, Refusal

MIGRATIONS = "tests.integration.aggregates.toy.migrations"
NOW = datetime(2026, 3, 1, 8, tzinfo=UTC)


class KiteState(IntEnum):
    """Whether it flies."""

    WHOLE = 1
    TORN = 2


class KiteAction(StrEnum):
    """What can be done with one."""

    PAINT = "paint"
    TEAR = "tear"


LIFECYCLE = Lifecycle({(KiteState.WHOLE, KiteAction.PAINT): KiteState.WHOLE, (KiteState.WHOLE, KiteAction.TEAR): KiteState.TORN})


class KiteChange(IntEnum):
    """What can happen to one."""

    MADE = 1
    PAINTED = 2
    TORN = 3


@dataclass(frozen=True, slots=True)
class Kite:
    """A kite."""

    id: UUID
    box: int
    colours: tuple[str, ...]
    place: str
    state: KiteState
    torn: datetime | None
    version: int
    update_time: datetime

    @property
    def resource(self) -> str:
        return f"kites/{self.id}"


class KiteMade(Fact[Kite]):
    """There is a new one."""

    kind = KiteChange.MADE


class KitePainted(Fact[Kite]):
    """It has other colours, or lies elsewhere."""

    kind = KiteChange.PAINTED


class KiteTorn(Fact[Kite]):
    """It flies no more."""

    kind = KiteChange.TORN


class KiteNotFound(Refusal):
    """There is no such kite in your scope."""

    kind = Kind.NOT_FOUND
    reason = "KITE_NOT_FOUND"


KITES = Shelf.flat("kite", "kites", Kite, box="box_number", place="county")
TELLING: Telling[Kite] = Telling("kite", lambda one: StringValue(value=" ".join(one.colours)))
RECORDER = Recorder(KITES, History("kite_change", "kite_id"), TELLING, Outbox("wushe.toy", "wushe.toy.v1"))
DESK = Desk(RECORDER, KiteNotFound)


def made(number: int, *, box: int = 1, place: str = "130402") -> KiteMade:
    """Make a kite."""
    return KiteMade(Kite(UUID(int=number), box, ("red",), place, KiteState.WHOLE, None, 1, NOW))


def painted(kite: Kite, *colours: str, place: str = "") -> KitePainted:
    """Paint one, and perhaps carry it elsewhere."""
    state = LIFECYCLE.advance(kite.state, KiteAction.PAINT)
    after = replace(kite, colours=colours, state=state, place=place or kite.place, version=kite.version + 1)
    return KitePainted(after, also_heard_in=(kite.place,))


def torn(kite: Kite, reason: str) -> KiteTorn:
    """Tear one."""
    return KiteTorn(replace(kite, state=LIFECYCLE.advance(kite.state, KiteAction.TEAR), torn=NOW, version=kite.version + 1), reason)


def reading(database: Database) -> Reading[Kite]:
    """Read kites."""
    return Reading(database, RECORDER, KiteNotFound)
