"""When money moves in the book of a charity project: the ledger keeps to it (慈善法 56, 58)."""

from __future__ import annotations

from typing import Final, NamedTuple

from services.charity.domain.project_lifecycle import ProjectState


class Permission(NamedTuple):
    """What may happen to the money of a project."""

    may_receive: bool
    may_spend: bool


_BOTH: Final = Permission(may_receive=True, may_spend=True)
_NEITHER: Final = Permission(may_receive=False, may_spend=False)

PERMISSIONS: Final = {
    ProjectState.DRAFT: _NEITHER,
    ProjectState.FILED: _NEITHER,
    ProjectState.FUNDRAISING: _BOTH,  # an emergency spends while it raises
    ProjectState.IMPLEMENTING: _BOTH,  # what was pledged, or what a fund allocates, arrives
    ProjectState.COMPLETED: Permission(may_receive=False, may_spend=True),  # last bills, and what is left goes where the plan says
    ProjectState.DISCLOSED: _NEITHER,
    ProjectState.SUSPENDED: _NEITHER,
    ProjectState.ENDED: _NEITHER,
}
"""By state. What a project holds is for its purpose alone; what is for another is transferred, with a new filing or the donors' consent."""
