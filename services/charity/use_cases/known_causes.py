"""What other services say exists: asked before any transaction, and remembered for a short while."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from services.charity.clients import VolunteerProjects
from services.charity.domain.donor import Donor
from services.charity.domain.refusals import CharityRefusal, PersonNotFound
from shared.remembered import Remembered


@dataclass(frozen=True, slots=True)
class KnownCauses:
    """Asks the directory for communities and persons, the incubation service for organisations, the volunteer service for its projects."""

    communities: Remembered[CharityRefusal]
    organizations: Remembered[CharityRefusal]
    persons: Remembered[PersonNotFound]
    volunteer_projects: VolunteerProjects

    async def check(self, communities: Mapping[str, Iterable[str]], organizations: Mapping[str, Iterable[UUID]]) -> None:
        """Raise CommunityNotFound, CommunityEnded or OrganizationNotFound about the first field that names what is not there.

        Codes and identifiers are given by the path of the field that names them.
        """
        await _check(self.communities, communities, "community")
        await _check(self.organizations, {field: map(str, named) for field, named in organizations.items()}, "organization")

    async def check_volunteer_project(self, name: str) -> None:
        """Raise VolunteerProjectNotFound for what the volunteer service does not know, or not in the caller's scope."""
        await self.volunteer_projects.check(name)

    async def check_persons(self, identifiers: Collection[UUID], *, path: str) -> None:
        """Raise PersonNotFound, about `path`, for the first whom the directory does not know."""
        for person, refusal in sorted((await self.persons.refusals(map(str, identifiers))).items()):
            raise type(refusal)(field=path, metadata={"person": f"persons/{person}"})

    async def check_donor(self, donor: Donor, *, path: str) -> None:
        """Raise PersonNotFound or OrganizationNotFound for a donor whom nobody knows."""
        for refusal in (await self.strangers([donor])).values():
            raise type(refusal)(field=path)

    async def strangers(self, donors: Collection[Donor]) -> dict[Donor, CharityRefusal]:
        """Return those of several donors whom nobody knows, each with why: PersonNotFound, OrganizationNotFound."""
        persons = await self.persons.refusals(str(one.person) for one in donors if one.person is not None)
        organizations = await self.organizations.refusals(str(one.organization) for one in donors if one.organization is not None)
        unknown = {**persons, **organizations}
        found = {one: unknown.get(str(one.person)) or unknown.get(str(one.organization)) for one in donors} if unknown else {}
        return {one: refusal for one, refusal in found.items() if refusal is not None}


async def _check(remembered: Remembered[CharityRefusal], named: Mapping[str, Iterable[str]], kind: str) -> None:
    wanted = {field: list(keys) for field, keys in named.items()}
    refusals = await remembered.refusals({key for keys in wanted.values() for key in keys}) if wanted else {}
    for field, keys in wanted.items():
        for key in keys:
            if key in refusals:
                raise type(refusals[key])(field=field, metadata={kind: key})
