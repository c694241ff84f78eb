"""What happens to bases: functions from values to facts, each of which holds the base as it is afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from services.incubation.domain.base import Base, BaseProfile, SeatKind
from services.incubation.domain.base_facts import BaseClosed, BaseOpened, BaseUpdated
from services.incubation.domain.base_lifecycle import LIFECYCLE, BaseAction, BaseState
from services.incubation.domain.base_refusals import SeatsTaken
from services.incubation.domain.revision import revised
from shared.caller import Caller, Role, covers

OFFICIALS = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.REGISTRAR, Role.REVIEWER})
"""Who sees every base of a division; incubation staff sees the bases where it works."""


def open_(profile: BaseProfile, place: str, *, identifier: UUID, now: datetime) -> BaseOpened:
    """Record a base."""
    return BaseOpened(Base(identifier, place, profile, BaseState.OPEN, "", 1, now, now))


def update(base: Base, changes: Mapping[str, Any], *, highest: Mapping[SeatKind, int], now: datetime) -> BaseUpdated:
    """Change details; `highest` are the numbers of the highest seats that are taken. Raises SeatsTaken."""
    profile = replace(base.profile, **changes)
    after = revised(base, now, state=LIFECYCLE.advance(base.state, BaseAction.UPDATE), profile=profile)
    for kind, number in highest.items():
        if profile.seats(kind) < number:
            raise SeatsTaken(field=f"update.{kind.name.lower()}_seats", metadata={"taken": str(number)})
    return BaseUpdated(after)


def close(base: Base, reason: str, *, highest: Mapping[SeatKind, int], now: datetime) -> BaseClosed:
    """Close a base where nobody sits. Raises SeatsTaken."""
    after = revised(base, now, state=LIFECYCLE.advance(base.state, BaseAction.CLOSE), state_reason=reason)
    if highest:
        raise SeatsTaken(field="name", metadata={"taken": str(max(highest.values()))})
    return BaseClosed(after, reason)


def works_at(caller: Caller, base: Base) -> bool:
    """Tell whether a caller keeps or decides in the division of a base, or is of its staff."""
    if caller.may(OFFICIALS, base.place):
        return True
    scopes = caller.scopes({Role.INCUBATION_STAFF})
    return any(covers(scope, base.place) for scope in scopes) and any(one.subject == caller.subject for one in base.profile.staff)
