"""What every change of teams and memberships needs: lock as the caller saw it, keep what it relies on, write what happened."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.membership import Membership
from services.volunteer.domain.team import Joining, Team, WayIn
from services.volunteer.domain.team_refusals import AlreadyMember, MembershipNotFound, TeamNotFound
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store import memberships
from services.volunteer.store.memberships import MEMBERSHIPS
from services.volunteer.store.teams import TEAMS
from services.volunteer.use_cases.held_volunteer import held_volunteer
from shared.aggregates import Desk, Expected
from shared.clock import Clock
from shared.crypto import KeyRing
from shared.errand import Errand
from shared.facts import Fact
from shared.ids import NewId

_PURPOSE: Final = "team_password"
_TEAMS: Final = Desk(TEAMS, TeamNotFound)
_MEMBERSHIPS: Final = Desk(MEMBERSHIPS, MembershipNotFound)


@dataclass(frozen=True, slots=True)
class TeamDesk:
    """Where clerks' changes to teams are carried out."""

    clock: Clock
    new_id: NewId
    keyring: KeyRing
    teams: Desk[Team] = _TEAMS
    memberships: Desk[Membership] = _MEMBERSHIPS

    def password_code(self, team: UUID, password: str) -> bytes | None:
        """Return what is kept of a team's password, None of none: nobody without the key ring can tell or try what it was.

        The team is part of it, so that two teams with one password do not show that. Full width counts as half width.
        """
        return self.keyring.mac(_PURPOSE, team.bytes + unicodedata.normalize("NFKC", password).encode()) if password else None

    def way_in(self, team: UUID, wish: Joining) -> WayIn:
        """Return how volunteers come into a team, as it is kept."""
        return WayIn(wish.mode, self.password_code(team, wish.password))

    async def hold(self, tx: AsyncConnection, errand: Errand, team: UUID, volunteer: UUID) -> tuple[Team, Volunteer]:
        """Keep a team and a volunteer who comes into it as they are. Raises VolunteerNotFound, TeamNotFound."""
        comer = await held_volunteer(tx, errand, volunteer)
        return await self.teams.hold(tx, errand, team, field="team"), comer

    async def lock_entry(self, tx: AsyncConnection, errand: Errand, expected: Expected) -> tuple[Membership, Team, Volunteer]:
        """Lock a membership, and keep its team and its volunteer as they are while somebody comes in.

        Raises MembershipNotFound, StaleEtag.
        """
        seen = self.memberships.seen(await MEMBERSHIPS.shelf.one(tx, expected.identifier), errand)
        volunteer = await memberships.hold_volunteer(tx, seen.volunteer)
        team = await TEAMS.shelf.hold(tx, seen.team)
        if volunteer is None or team is None:
            raise AssertionError  # a foreign key holds both
        return await self.memberships.lock(tx, errand, expected), team, volunteer

    async def enter(self, tx: AsyncConnection, errand: Errand, fact: Fact[Membership]) -> Membership:
        """Write a new membership and return it. The database's unique index decides who was first. Raises AlreadyMember."""
        new = fact.after
        if not await MEMBERSHIPS.add(tx, fact, actor=errand.caller.subject, traceparent=errand.traceparent):
            first = await memberships.live(tx, new.team, new.volunteer)
            raise AlreadyMember(field="volunteer", metadata={"membership": first.resource} if first else {})
        return new
