"""What other services say exists: communities, organisations, persons. Asked before any transaction, and remembered for a short while."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from services.charity.domain.donor import Donor
from services.charity.domain.refusals import CharityRefusal, PersonNotFound
from shared.refusals import Refusal
from shared.remembered import Remembered


@dataclass(frozen=True, slots=True)
class KnownToOthers:
    """Refuses what is not there."""

    communities: Remembered[CharityRefusal]
    persons: Remembered[PersonNotFound]

    async def assert_community(self, code: str, *, field: str) -> None:
        """Raise CommunityNotFound, CommunityEnded."""
        _raise(await self.communities.refusal(code), field)

    async def assert_persons(self, identifiers: Collection[UUID], *, field: str) -> None:
        """Raise PersonNotFound about the first of several."""
        unknown = await self.persons.refusals(map(str, identifiers))
        if unknown:
            person, refusal = min(unknown.items())
            raise type(refusal)(field=field, metadata={"person": f"persons/{person}"})

    async def assert_donor(self, donor: Donor, *, path: str) -> None:
        """Raise PersonNotFound about a donor who is a person."""
        if donor.person is not None:
            _raise(await self.persons.refusal(str(donor.person)), f"{path}.person")


def _raise(refusal: Refusal | None, field: str) -> None:
    if refusal is not None:
        raise type(refusal)(field=field)
