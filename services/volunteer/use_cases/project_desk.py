"""What every change of projects and sign-ups needs: lock as the caller saw it, keep what it relies on, write what happened.

Locks are taken in one order: the volunteer, the project, the post, the sign-up.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.post import Post, TaskRule
from services.volunteer.domain.project import Organiser, Project, Recruiting
from services.volunteer.domain.project_facts import SignUpFact
from services.volunteer.domain.project_refusals import AlreadySignedUp, ProjectNotFound, SignUpNotFound
from services.volunteer.domain.sign_up import SignUp
from services.volunteer.domain.team_lifecycle import TeamState
from services.volunteer.domain.team_refusals import TeamDisbanded, TeamNotFound
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store import memberships, projects, sign_ups
from services.volunteer.store.project_recording import end_of, record_first, record_project, record_sign_ups
from services.volunteer.store.sign_ups import SIGN_UPS
from services.volunteer.store.teams import TEAMS
from services.volunteer.use_cases.held_volunteer import held_volunteer
from shared import etag
from shared.aggregates import Desk, Expected
from shared.clock import Clock
from shared.errand import Errand
from shared.facts import Fact, seen_from
from shared.ids import NewId

_SIGN_UPS: Final = Desk(SIGN_UPS, SignUpNotFound)
_TEAMS: Final = Desk(TEAMS, TeamNotFound)


@dataclass(frozen=True, slots=True)
class PostName:
    """Which post of which project."""

    project: UUID
    post: UUID


@dataclass(frozen=True, slots=True)
class Place:
    """Whom a place is about, and where: all of them kept as they are, the post and its count of places locked."""

    project: Project
    post: Post
    volunteer: Volunteer


@dataclass(frozen=True, slots=True)
class ProjectDesk:
    """Where clerks' changes to projects are carried out."""

    clock: Clock
    new_id: NewId
    rule: TaskRule

    async def assert_teams(
        self, tx: AsyncConnection, errand: Errand, organiser: Organiser | None, recruiting: Recruiting | None, *, path: str
    ) -> None:
        """Refuse teams that a project cannot name. Raises TeamNotFound, TeamDisbanded."""
        if organiser is not None and organiser.team is not None:
            await self._assert_team(tx, errand, organiser.team, f"{path}.organiser.team")
        for position, team in enumerate(recruiting.teams if recruiting is not None else ()):
            await self._assert_team(tx, errand, team, f"{path}.recruiting.teams[{position}]")

    async def lock_project(self, tx: AsyncConnection, errand: Errand, expected: Expected, *, field: str = "name") -> Project:
        """Lock a project and return it as it is now. Raises ProjectNotFound, StaleEtag."""
        project = await projects.lock(tx, expected.identifier)
        if project is None or not seen_from(errand.scopes, project):
            raise ProjectNotFound(field=field)
        etag.check(expected.etag, project.version)
        return project

    async def hold(self, tx: AsyncConnection, errand: Errand, name: PostName, volunteer: UUID) -> Place:
        """Keep all that a new sign-up relies on. Raises VolunteerNotFound, ProjectNotFound, PostNotFound, AlreadySignedUp."""
        comer = await held_volunteer(tx, errand, volunteer)
        project = (await projects.hold(tx, [name.project])).get(name.project)
        if project is None or not seen_from(errand.scopes, project):
            raise ProjectNotFound(field="post")
        post = await self._lock_post(tx, project, name.post, field="post")
        # Whoever repeats themselves is told so even where no place is left; of two at the same moment the index tells the second one.
        _assert_first(await sign_ups.live(tx, project.id, volunteer))
        return Place(project, post, comer)

    async def lock_sign_up(self, tx: AsyncConnection, errand: Errand, expected: Expected) -> tuple[SignUp, Place]:
        """Lock a sign-up, and keep all that it is about. Raises SignUpNotFound, StaleEtag."""
        seen = _SIGN_UPS.seen(await SIGN_UPS.shelf.one(tx, expected.identifier), errand)
        volunteer = await memberships.hold_volunteer(tx, seen.volunteer)
        if volunteer is None:
            raise AssertionError  # a foreign key holds the volunteer, as it does project and post
        project = (await projects.hold(tx, [seen.project]))[seen.project]
        place = Place(project, await self._lock_post(tx, project, seen.post, field="name"), volunteer)
        return await _SIGN_UPS.lock(tx, errand, expected), place

    async def record_project(self, tx: AsyncConnection, errand: Errand, fact: Fact[Project]) -> Project:
        """Write a fact about a project and return the project after it."""
        await record_project(tx, fact, actor=errand.caller.subject, traceparent=errand.traceparent)
        return fact.after

    async def record_first(self, tx: AsyncConnection, errand: Errand, fact: SignUpFact) -> SignUp:
        """Write a new sign-up and return it. The database's unique index decides who was first. Raises AlreadySignedUp."""
        new = fact.after
        if not await record_first(tx, fact, actor=errand.caller.subject, traceparent=errand.traceparent):
            _assert_first(await sign_ups.live(tx, new.project, new.volunteer))
            raise AlreadySignedUp(field="volunteer")  # the other one has ended in this moment
        return new

    async def record(self, tx: AsyncConnection, errand: Errand, fact: SignUpFact) -> SignUp:
        """Write a fact about a locked sign-up and return the sign-up after it."""
        await record_sign_ups(tx, [fact], actor=errand.caller.subject, traceparent=errand.traceparent)
        return fact.after

    async def end(self, tx: AsyncConnection, errand: Errand, ending: Collection[SignUp], reason: str) -> None:
        """End sign-ups for a locked project."""
        now = self.clock.now()
        await end_of(tx, list(ending), reason, now=now, actor=errand.caller.subject, traceparent=errand.traceparent)

    async def _lock_post(self, tx: AsyncConnection, project: Project, post: UUID, *, field: str) -> Post:
        named = project.post(post, field=field)
        return (await projects.lock_posts(tx, [named.id]))[named.id]

    async def _assert_team(self, tx: AsyncConnection, errand: Errand, team: UUID, field: str) -> None:
        held = await _TEAMS.hold(tx, errand, team, field=field)
        if held.state is not TeamState.ACTIVE:
            raise TeamDisbanded(field=field)


def _assert_first(live: SignUp | None) -> None:
    if live is not None:
        raise AlreadySignedUp(field="volunteer", metadata={"sign_up": live.resource})
