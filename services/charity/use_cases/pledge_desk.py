"""What every change of pledges needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from services.charity.domain.ledger_refusals import PledgeNotFound
from services.charity.domain.pledge import Pledge
from services.charity.domain.pledge_code import NewCode
from services.charity.store.pledges import PLEDGE_RECORDER
from shared.aggregates import Desk
from shared.clock import Clock
from shared.ids import NewId

PLEDGE_DESK: Final = Desk(PLEDGE_RECORDER, PledgeNotFound)


@dataclass(frozen=True, slots=True)
class PledgeDesk:
    """Where pledges are made and released."""

    clock: Clock
    new_id: NewId
    new_code: NewCode
    pledges: Desk[Pledge] = PLEDGE_DESK
