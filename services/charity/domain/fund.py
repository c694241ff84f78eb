"""A community charity fund (社区慈善基金), a sub-account of a charity and no legal person; what may be done with one is in `fund_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Final
from uuid import UUID

from services.charity.domain.book import Standing
from services.charity.domain.fund_refusals import CommitteeMismatch
from services.charity.domain.purposes import CharityPurpose
from shared.lifecycle import Lifecycle


class FundState(IntEnum):
    """Where a fund stands. Numbers are stored and sent: none is ever changed or used again."""

    DRAFT = 1
    ACTIVE = 2
    SUSPENDED = 3
    WINDING_UP = 4
    CLOSED = 5


class FundAction(StrEnum):
    """What can be done with a fund."""

    UPDATE = "update"
    REPLACE_COMMITTEE = "replace_committee"
    ESTABLISH = "establish"
    SUSPEND = "suspend"
    RESUME = "resume"
    WIND_UP = "wind_up"
    CLOSE = "close"


_LIVE: Final = (FundState.DRAFT, FundState.ACTIVE, FundState.SUSPENDED, FundState.WINDING_UP)

FUNDS: Final = Lifecycle(
    {
        **{(state, FundAction.UPDATE): state for state in _LIVE},
        **{(state, FundAction.REPLACE_COMMITTEE): state for state in _LIVE},
        (FundState.DRAFT, FundAction.ESTABLISH): FundState.ACTIVE,
        (FundState.ACTIVE, FundAction.SUSPEND): FundState.SUSPENDED,
        (FundState.SUSPENDED, FundAction.RESUME): FundState.ACTIVE,
        (FundState.ACTIVE, FundAction.WIND_UP): FundState.WINDING_UP,
        (FundState.SUSPENDED, FundAction.WIND_UP): FundState.WINDING_UP,
        (FundState.WINDING_UP, FundAction.CLOSE): FundState.CLOSED,
        (FundState.DRAFT, FundAction.CLOSE): FundState.CLOSED,
    }
)

STANDINGS: Final = {
    FundState.ACTIVE: Standing.OPEN,
    FundState.SUSPENDED: Standing.CLOSED,
    FundState.WINDING_UP: Standing.SPENDING,
    FundState.CLOSED: Standing.CLOSED,
}
"""What may happen in the books of a fund; a draft has none."""


@dataclass(frozen=True, slots=True)
class Committee:
    """Who governs a fund, the chair first, and who supervises them. Nobody of them is paid."""

    members: tuple[UUID, ...]
    supervisors: tuple[UUID, ...]

    @property
    def people(self) -> frozenset[UUID]:
        """Return everybody on it."""
        return frozenset({*self.members, *self.supervisors})

    def checked(self, least: int, *, path: str) -> Committee:
        """Return it when it has at least so many members, an odd number, a supervisor, and nobody twice. Raises CommitteeMismatch."""
        if len(self.members) < least or len(self.members) % 2 == 0:
            raise CommitteeMismatch(field=f"{path}.members", metadata={"least": str(least)})
        if not self.supervisors or len(self.people) < len(self.members) + len(self.supervisors):
            raise CommitteeMismatch(field=f"{path}.supervisors", metadata={"least": "1"})
        return self


@dataclass(frozen=True, slots=True)
class FundProposal:
    """What is stated of a fund that is to be set up."""

    display_name: str
    community: str
    organization: UUID
    sub_account: str
    purposes: tuple[CharityPurpose, ...]
    agreement_number: str
    committee: Committee


@dataclass(frozen=True, slots=True)
class Fund:
    """A fund."""

    id: UUID
    display_name: str
    place: str
    organization: UUID
    sub_account: str
    purposes: tuple[CharityPurpose, ...]
    agreement_number: str
    members: tuple[UUID, ...]
    supervisors: tuple[UUID, ...]
    recorded_by: str
    state: FundState
    state_reason: str
    established_on: date | None
    established_by: str | None
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"charityFunds/{self.id}"
