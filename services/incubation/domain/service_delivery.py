"""Service that a base gave to an organization (孵化服务记录): what is recorded, and what is taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Final
from uuid import UUID

from services.incubation.domain.base import ServiceKind
from services.incubation.domain.incubation import Incubation
from services.incubation.domain.incubation_lifecycle import LIFECYCLE as INCUBATION_LIFECYCLE
from services.incubation.domain.incubation_lifecycle import IncubationAction
from services.incubation.domain.incubation_refusals import OutsideIncubation
from services.incubation.domain.organization_rules import assert_past
from services.incubation.domain.revision import revised
from shared.facts import Fact
from shared.lifecycle import Lifecycle


class DeliveryState(IntEnum):
    """Whether it counts. Numbers are stored and sent: none is ever changed or used again."""

    RECORDED = 1
    REVOKED = 2


class DeliveryAction(StrEnum):
    """What can be done with a record."""

    REVOKE = "revoke"


class DeliveryChangeKind(IntEnum):
    """What happened to a record. Numbers are stored: none is ever changed or used again."""

    RECORDED = 1
    REVOKED = 2


LIFECYCLE: Final = Lifecycle({(DeliveryState.RECORDED, DeliveryAction.REVOKE): DeliveryState.REVOKED})


@dataclass(frozen=True, slots=True)
class ServiceDelivery:
    """Service that was given."""

    id: UUID
    incubation: UUID
    organization: UUID
    base: UUID
    place: str
    kind: ServiceKind
    minutes: int
    deliver_date: date
    note: str
    state: DeliveryState
    state_reason: str
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"serviceDeliveries/{self.id}"


@dataclass(frozen=True, slots=True)
class Delivery:
    """What is stated of service."""

    kind: ServiceKind
    minutes: int
    deliver_date: date
    note: str


class DeliveryRecorded(Fact[ServiceDelivery]):
    """The base did something for an organization."""

    kind = DeliveryChangeKind.RECORDED


class DeliveryRevoked(Fact[ServiceDelivery]):
    """It does not count."""

    kind = DeliveryChangeKind.REVOKED


def record(incubation: Incubation, told: Delivery, *, identifier: UUID, today: date, now: datetime) -> DeliveryRecorded:
    """Record service within an incubation that is under way. Raises IllegalTransition, MalformedDay, OutsideIncubation."""
    INCUBATION_LIFECYCLE.advance(incubation.state, IncubationAction.DELIVER, field="incubation")
    assert_past(told.deliver_date, today, field="deliver_date")
    if told.deliver_date < incubation.agreement.first_day:
        raise OutsideIncubation(field="deliver_date")
    return DeliveryRecorded(
        ServiceDelivery(
            id=identifier,
            incubation=incubation.id,
            organization=incubation.organization,
            base=incubation.base,
            place=incubation.place,
            kind=told.kind,
            minutes=told.minutes,
            deliver_date=told.deliver_date,
            note=told.note,
            state=DeliveryState.RECORDED,
            state_reason="",
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def revoke(one: ServiceDelivery, reason: str, *, now: datetime) -> DeliveryRevoked:
    """Take a record back."""
    return DeliveryRevoked(revised(one, now, state=LIFECYCLE.advance(one.state, DeliveryAction.REVOKE), state_reason=reason), reason)
