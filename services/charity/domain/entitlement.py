"""An organisation's entitlement to raise money in public (公开募捐资格, 慈善法 22), and what may be done with one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Final
from uuid import UUID

from services.charity.domain.project_refusals import DatesMismatch
from services.charity.domain.refusals import CharityRefusal
from shared.facts import Fact
from shared.lifecycle import Lifecycle
from shared.refusals import Kind


class EntitlementState(IntEnum):
    """Where an entitlement stands. Numbers are stored and sent: none is ever changed or used again."""

    IN_FORCE = 1
    REVOKED = 2


class EntitlementAction(StrEnum):
    """What can be done with an entitlement."""

    REVOKE = "revoke"


LIFE: Final = Lifecycle({(EntitlementState.IN_FORCE, EntitlementAction.REVOKE): EntitlementState.REVOKED})


class EntitlementChangeKind(IntEnum):
    """What happened to an entitlement. Numbers are stored: none is ever changed or used again."""

    RECORDED = 1
    REVOKED = 2


@dataclass(frozen=True, slots=True)
class Entitlement:
    """An entitlement. Whether it holds on a day, its days tell too."""

    id: UUID
    organization: UUID
    division: str
    """Whose civil-affairs body gave it."""
    certificate_number: str
    first_day: date
    last_day: date | None
    state: EntitlementState
    state_reason: str
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"fundraisingEntitlements/{self.id}"

    @property
    def place(self) -> str:
        """Return the code of the division that gave it."""
        return self.division


class EntitlementRecorded(Fact[Entitlement]):
    """The organisation may raise money in public."""

    kind = EntitlementChangeKind.RECORDED


class EntitlementRevoked(Fact[Entitlement]):
    """It may no longer."""

    kind = EntitlementChangeKind.REVOKED


class EntitlementNotFound(CharityRefusal):
    """There is no such entitlement."""

    kind = Kind.NOT_FOUND
    reason = "ENTITLEMENT_NOT_FOUND"


class AlreadyEntitled(CharityRefusal):
    """The organisation has an entitlement on some of these days."""

    kind = Kind.ALREADY_EXISTS
    reason = "ALREADY_ENTITLED"


@dataclass(frozen=True, slots=True)
class Grant:
    """What is stated of an entitlement that is to be recorded."""

    organization: UUID
    division: str
    certificate_number: str
    first_day: date
    last_day: date | None


def record(wish: Grant, *, identifier: UUID, now: datetime) -> EntitlementRecorded:
    """Record an entitlement. Raises DatesMismatch."""
    if wish.last_day is not None and wish.last_day < wish.first_day:
        raise DatesMismatch(field="last_day")
    return EntitlementRecorded(
        Entitlement(
            id=identifier,
            organization=wish.organization,
            division=wish.division,
            certificate_number=wish.certificate_number,
            first_day=wish.first_day,
            last_day=wish.last_day,
            state=EntitlementState.IN_FORCE,
            state_reason="",
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def revoke(one: Entitlement, reason: str, *, now: datetime) -> EntitlementRevoked:
    """Take an entitlement back."""
    state = LIFE.advance(one.state, EntitlementAction.REVOKE)
    return EntitlementRevoked(replace(one, state=state, state_reason=reason, version=one.version + 1, update_time=now), reason)
