"""What every change of entitlements needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from services.charity.domain.entitlement import Entitlement, EntitlementNotFound
from services.charity.store import entitlements
from shared.aggregates import Desk
from shared.clock import Clock
from shared.ids import NewId

ENTITLEMENT_DESK: Final = Desk(entitlements.RECORDER, EntitlementNotFound)


@dataclass(frozen=True, slots=True)
class EntitlementDesk:
    """Where entitlements are recorded and taken back."""

    clock: Clock
    new_id: NewId
    kept: Desk[Entitlement] = ENTITLEMENT_DESK
