"""What other services say exists: asked before a transaction, and remembered for a short while."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from services.charity.clients import VolunteerProjects
from services.charity.domain.refusals import CharityRefusal
from shared.remembered import Remembered


@dataclass(frozen=True, slots=True)
class KnownCauses:
    """Asks the directory for communities, the incubation service for organisations, the volunteer service for its projects."""

    communities: Remembered[CharityRefusal]
    organizations: Remembered[CharityRefusal]
    volunteer_projects: VolunteerProjects

    async def check(self, codes: Iterable[str], organizations: Iterable[UUID], *, path: str) -> None:
        """Raise CommunityNotFound, CommunityEnded or OrganizationNotFound, about `path`, for the first that is not there."""
        for refusals, field in (
            (await self.communities.refusals(codes), "community"),
            (await self.organizations.refusals(map(str, organizations)), "organization"),
        ):
            for key in sorted(refusals):
                raise type(refusals[key])(field=path or field, metadata={field: key})

    async def check_volunteer_project(self, name: str) -> None:
        """Raise VolunteerProjectNotFound for what the volunteer service does not know, or not in the caller's scope."""
        await self.volunteer_projects.check(name)
