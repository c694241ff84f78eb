"""What every change of teams and memberships needs: lock as the caller saw it, keep what it relies on, write what happened."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.membership import Membership
from services.volunteer.domain.refusals import VolunteerNotFound
from services.volunteer.domain.team import Joining, Team, WayIn
from services.volunteer.domain.team_facts import MembershipFact, TeamFact
from services.volunteer.domain.team_refusals import AlreadyMember, MembershipNotFound, TeamNotFound
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store import memberships, teams
from services.volunteer.store.team_recording import record_first, record_memberships, record_team
from shared import etag
from shared.aggregates import Expected
from shared.clock import Clock
from shared.crypto import KeyRing
from shared.errand import Errand
from shared.ids import NewId

_PURPOSE: Final = "team_password"


@dataclass(frozen=True, slots=True)
class TeamDesk:
    """Where clerks' changes to teams are carried out."""

    clock: Clock
    new_id: NewId
    keyring: KeyRing

    def password_code(self, team: UUID, password: str) -> bytes | None:
        """Return what is kept of a team's password, None of none: nobody without the key ring can tell or try what it was.

        The team is part of it, so that two teams with one password do not show that. Full width counts as half width.
        """
        return self.keyring.mac(_PURPOSE, team.bytes + unicodedata.normalize("NFKC", password).encode()) if password else None

    def way_in(self, team: UUID, wish: Joining) -> WayIn:
        """Return how volunteers come into a team, as it is kept."""
        return WayIn(wish.mode, self.password_code(team, wish.password))

    async def lock_team(self, tx: AsyncConnection, errand: Errand, expected: Expected) -> Team:
        """Lock a team and return it as it is now. Raises TeamNotFound, StaleEtag."""
        team = await teams.lock(tx, expected.identifier)
        if team is None or not team.seen_from(errand.scopes):
            raise TeamNotFound(field="name")
        etag.check(expected.etag, team.version)
        return team

    async def hold(self, tx: AsyncConnection, errand: Errand, team: UUID, volunteer: UUID) -> tuple[Team, Volunteer]:
        """Keep a team and a volunteer who comes into it as they are. Raises VolunteerNotFound, TeamNotFound."""
        comer = await memberships.hold_volunteer(tx, volunteer)
        if comer is None or not comer.seen_from(errand.scopes):
            raise VolunteerNotFound(field="volunteer")
        held = await teams.hold(tx, team)
        if held is None or not held.seen_from(errand.scopes):
            raise TeamNotFound(field="team")
        return held, comer

    async def lock_membership(self, tx: AsyncConnection, errand: Errand, expected: Expected) -> Membership:
        """Lock a membership and return it as it is now. Raises MembershipNotFound, StaleEtag."""
        await self._seen(tx, errand, expected)
        return await self._lock(tx, expected)

    async def lock_entry(self, tx: AsyncConnection, errand: Errand, expected: Expected) -> tuple[Membership, Team, Volunteer]:
        """Lock a membership, and keep its team and its volunteer as they are while somebody comes in. Raises the same."""
        seen = await self._seen(tx, errand, expected)
        volunteer = await memberships.hold_volunteer(tx, seen.volunteer)
        team = await teams.hold(tx, seen.team)
        if volunteer is None or team is None:
            raise AssertionError  # a foreign key holds both
        return await self._lock(tx, expected), team, volunteer

    async def record_team(self, tx: AsyncConnection, errand: Errand, fact: TeamFact) -> Team:
        """Write a fact about a team and return the team after it."""
        await record_team(tx, fact, actor=errand.caller.subject, traceparent=errand.traceparent)
        return fact.team

    async def record_first(self, tx: AsyncConnection, errand: Errand, fact: MembershipFact) -> Membership:
        """Write a new membership and return it. The database's unique index decides who was first. Raises AlreadyMember."""
        new = fact.membership
        if not await record_first(tx, fact, actor=errand.caller.subject, traceparent=errand.traceparent):
            first = await memberships.live(tx, new.team, new.volunteer)
            raise AlreadyMember(field="volunteer", metadata={"membership": first.resource} if first else {})
        return new

    async def record(self, tx: AsyncConnection, errand: Errand, fact: MembershipFact) -> Membership:
        """Write a fact about a locked membership and return the membership after it."""
        await record_memberships(tx, [fact], actor=errand.caller.subject, traceparent=errand.traceparent)
        return fact.membership

    async def _seen(self, tx: AsyncConnection, errand: Errand, expected: Expected) -> Membership:
        membership = (await memberships.read(tx, [expected.identifier])).get(expected.identifier)
        if membership is None or not membership.seen_from(errand.scopes):
            raise MembershipNotFound(field="name")
        return membership

    async def _lock(self, tx: AsyncConnection, expected: Expected) -> Membership:
        membership = await memberships.lock(tx, expected.identifier)
        etag.check(expected.etag, membership.version)
        return membership
