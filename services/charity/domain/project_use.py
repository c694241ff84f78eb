"""What the money of a charity project may be used for: the ledger asks here before it books anything (慈善法 56, 58)."""

from __future__ import annotations

from typing import Final

from services.charity.domain.project import CharityProject
from services.charity.domain.project_lifecycle import ProjectState
from services.charity.domain.project_refusals import NoMoneyMoves, UseNotFiled
from services.charity.domain.purposes import CharityPurpose

RECEIVING: Final = frozenset({ProjectState.FUNDRAISING, ProjectState.IMPLEMENTING})
"""Where a project takes money in: what was pledged while it raised arrives later."""

SPENDING: Final = frozenset({ProjectState.FUNDRAISING, ProjectState.IMPLEMENTING})

DISPOSING: Final = SPENDING | {ProjectState.COMPLETED, ProjectState.SUSPENDED}
"""Where what is left goes back to donors or on to where the plan says."""


def assert_receives(project: CharityProject, *, field: str) -> None:
    """Raise NoMoneyMoves where a project takes nothing in."""
    _assert_within(project, RECEIVING, field)


def assert_spends(project: CharityProject, purpose: CharityPurpose, *, field: str, purpose_field: str) -> None:
    """Raise NoMoneyMoves where a project spends nothing, UseNotFiled for a purpose that its budget does not name."""
    _assert_within(project, SPENDING, field)
    if purpose not in project.purposes:
        named = ",".join(f"CHARITY_PURPOSE_{one.name}" for one in sorted(project.purposes))
        raise UseNotFiled(field=purpose_field, metadata={"purposes": named})


def assert_disposes(project: CharityProject, *, field: str) -> None:
    """Raise NoMoneyMoves where nothing that is left may leave a project, back to donors or on to another."""
    _assert_within(project, DISPOSING, field)


def _assert_within(project: CharityProject, states: frozenset[ProjectState], field: str) -> None:
    if project.state not in states:
        raise NoMoneyMoves(field=field, metadata={"state": f"STATE_{project.state.name}"})
