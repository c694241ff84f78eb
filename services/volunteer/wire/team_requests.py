"""What callers wish of teams, read from the contract. What a field breaks is refused by its path."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from wushe.volunteer.v1 import team_pb2
from wushe.volunteer.v1 import team_service_pb2 as pb

from services.volunteer.domain.membership_lifecycle import MembershipState
from services.volunteer.domain.team import ApprovingUnit, Founding, Joining, JoinMode, Standing, TeamKind
from services.volunteer.domain.team_lifecycle import TeamState
from services.volunteer.domain.texts import readable
from shared import field_mask
from shared.codes import code_of
from shared.refusals import InvalidField

_CHANGED: Final[dict[str, Callable[[pb.TeamUpdate], Any]]] = {
    "display_name": lambda sent: readable(sent.display_name, field="update.display_name"),
    "standing": lambda sent: standing(_given(sent, "standing"), path="update.standing"),
    "joining": lambda sent: joining(_given(sent, "joining"), path="update.joining"),
}
"""What an update mask may name, and how it is read. Each of them is replaced and never taken away."""


def founding(sent: pb.TeamFounding) -> Founding:
    """Return what is stated of a new team. Raises MalformedText, StandingMismatch, MalformedCreditCode, PasswordMismatch."""
    return Founding(
        display_name=readable(sent.display_name, field="team.display_name"),
        standing=standing(sent.standing, path="team.standing"),
        community=code_of(sent.community),
        joining=joining(sent.joining, path="team.joining"),
    )


def changes(request: pb.UpdateTeamRequest) -> dict[str, Any]:
    """Return the new values that the update mask names. Raises InvalidUpdateMask, and what `founding` raises."""
    paths = field_mask.changed_paths(request.update_mask, request.update, tuple(_CHANGED))
    return {path: _CHANGED[path](request.update) for path in paths}


def standing(sent: team_pb2.TeamStanding, *, path: str) -> Standing:
    """Return what a team is in law. Raises StandingMismatch, MalformedCreditCode."""
    unit = None
    if sent.HasField("approving_unit"):
        name = readable(sent.approving_unit.display_name, field=f"{path}.approving_unit.display_name")
        unit = ApprovingUnit(name, sent.approving_unit.unified_social_credit_code)
    return Standing(TeamKind(sent.kind), sent.unified_social_credit_code, unit).checked(path=path)


def joining(sent: team_pb2.Joining, *, path: str) -> Joining:
    """Return how volunteers are to come in. Raises PasswordMismatch."""
    return Joining(JoinMode(sent.mode), sent.password).checked(path=path)


def team_state(sent: int) -> TeamState | None:
    """Return the state that a list is narrowed to; None for all."""
    return TeamState(sent) if sent else None


def kind(sent: int) -> TeamKind | None:
    """Return the kind that a list is narrowed to; None for all."""
    return TeamKind(sent) if sent else None


def membership_state(sent: int) -> MembershipState | None:
    """Return the state that a list is narrowed to; None for all."""
    return MembershipState(sent) if sent else None


def _given(sent: pb.TeamUpdate, field: str) -> Any:
    """Return a message that the mask names; a team has no standing or way in that could be taken away."""
    if not sent.HasField(field):
        raise InvalidField("A team always has one: give the new one whole.", field=f"update.{field}")
    return getattr(sent, field)
