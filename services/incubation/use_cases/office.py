"""Where callers' changes are carried out: the desk of each kind of aggregate, and what the rules are told from outside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from services.incubation.domain.refusals import OrganizationNotFound
from services.incubation.domain.requirements import RequirementTable
from services.incubation.store import organizations
from shared.aggregates import Desk
from shared.clock import Clock
from shared.ids import NewId

ORGANIZATIONS: Final = Desk(organizations.RECORDER, OrganizationNotFound)


@dataclass(frozen=True, slots=True)
class Office:
    """What the rules are told: the time, new identifiers, and the tables in force."""

    clock: Clock
    new_id: NewId
    requirements: RequirementTable

    @property
    def now(self) -> datetime:
        """Return this instant."""
        return self.clock.now()

    @property
    def today(self) -> date:
        """Return today's date in China."""
        return self.clock.today()
