"""What every change of charity communities needs: the table of criteria, and how long a designation holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from services.charity.domain.charity_community import CharityCommunity, CharityCommunityNotFound
from services.charity.domain.community_criteria import CriteriaTable
from services.charity.store import charity_communities
from shared.aggregates import Desk
from shared.clock import Clock
from shared.ids import NewId

CHARITY_COMMUNITY_DESK: Final = Desk(charity_communities.RECORDER, CharityCommunityNotFound)


@dataclass(frozen=True, slots=True)
class CharityCommunityDesk:
    """Where charity communities are applied for, assessed and designated."""

    clock: Clock
    new_id: NewId
    table: CriteriaTable
    years: int
    kept: Desk[CharityCommunity] = CHARITY_COMMUNITY_DESK
