"""Entitlements to raise money in public: their table. Its exclusion constraint lets no two of an organisation hold on one day."""

from __future__ import annotations

from typing import Final

from services.charity.domain.entitlement import Entitlement
from services.charity.events import ENTITLEMENT, OUTBOX
from shared.aggregates import History, Recorder, Shelf

SHELF: Final = Shelf.flat(
    "fundraising_entitlement", "fundraisingEntitlements", Entitlement, place="division", organization="organization_id"
)
RECORDER: Final = Recorder(SHELF, History("fundraising_entitlement_change", "entitlement_id"), ENTITLEMENT, OUTBOX)
