"""How far the rights of a caller reach who is staff of employers (用人单位工作人员): to what is theirs, and no further."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from services.social_work.clients import Organisations
from shared import call
from shared.asked import scopes
from shared.caller import Role
from shared.reach import Reach, Sight

STAFF: Final = frozenset({Role.EMPLOYER_STAFF})


@dataclass(frozen=True, slots=True)
class EmployerReach:
    """Asks the registry of organisations, before any transaction and each time, who names the caller as staff."""

    organisations: Organisations

    async def __call__(self) -> Reach | None:
        """Return what is in reach; None for whoever acts by other roles alone, for their scopes say it."""
        asked = call.current()
        held = asked.caller.scopes(asked.roles & STAFF)
        if not held:
            return None
        return Reach(asked.caller.scopes(asked.roles - STAFF), held, await self.organisations.of_staff())

    async def sight(self) -> Sight:
        """Return what the caller sees."""
        return await self() or scopes()
