"""Teams that do not exist."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from services.volunteer.domain.consent import ConsentRule
from services.volunteer.domain.rules import approve
from services.volunteer.domain.team import ApprovingUnit, Founding, Joining, JoinMode, Standing, Team, TeamKind, WayIn
from services.volunteer.domain.team_rules import found
from services.volunteer.domain.volunteer import Volunteer
from shared.ids import uuid7
from tests.unit.volunteer.people import NOW, volunteer

CODE, OTHER_CODE = "51130400500000001B", "52130400MJ00000013"
REGISTERED = Standing(TeamKind.REGISTERED_ORGANISATION, CODE, None)
GROUP = Standing(TeamKind.UNREGISTERED_GROUP, "", ApprovingUnit("样本街道办事处", OTHER_CODE))
PASSWORD_CODE = b"p" * 32


def team(mode: JoinMode = JoinMode.OPEN, **changes: Any) -> Team:
    wish = Founding("样本志愿服务队", REGISTERED, "130402001001", Joining(mode, ""))
    way_in = WayIn(mode, PASSWORD_CODE if mode is JoinMode.PASSWORD else None)
    return replace(found(wish, way_in, identifier=uuid7(), now=NOW).after, **changes)


def active() -> Volunteer:
    return approve(volunteer(), rule=ConsentRule(), now=NOW).volunteer
