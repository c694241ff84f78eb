"""Teams, as rows of their table."""

from __future__ import annotations

from typing import Any, Final

from services.volunteer.domain.team import ApprovingUnit, JoinMode, Standing, Team, TeamKind, WayIn
from services.volunteer.domain.team_lifecycle import TeamState
from services.volunteer.events import OUTBOX
from services.volunteer.wire import teams as wire
from shared.aggregates import History, Recorder, Shelf, Telling

_COLUMNS: Final = (
    *("id", "display_name", "kind", "credit_code", "unit_name", "unit_credit_code", "community", "join_mode", "password_code"),
    *("state", "state_reason", "version", "create_time", "update_time"),
)


def _row(one: Team) -> tuple[Any, ...]:
    standing, unit = one.standing, one.standing.unit
    return (
        one.id, one.display_name, standing.kind, standing.credit_code, unit and unit.display_name, unit and unit.credit_code, one.community,
        one.way_in.mode, one.way_in.password_code, one.state, one.state_reason, one.version, one.create_time, one.update_time,
    )  # fmt: skip


def _team(row: Any) -> Team:
    unit = None if row["unit_name"] is None else ApprovingUnit(row["unit_name"], row["unit_credit_code"])
    return Team(
        id=row["id"],
        display_name=row["display_name"],
        standing=Standing(TeamKind(row["kind"]), row["credit_code"], unit),
        community=row["community"],
        way_in=WayIn(JoinMode(row["join_mode"]), row["password_code"]),
        state=TeamState(row["state"]),
        state_reason=row["state_reason"],
        version=row["version"],
        create_time=row["create_time"],
        update_time=row["update_time"],
    )


TEAMS: Final = Recorder(
    Shelf("team", "teams", _COLUMNS, row=_row, made=_team, called="display_name"),
    History("team_change", "team_id"),
    Telling("team", wire.state),
    OUTBOX,
)
