"""What other services say exists: asked before any transaction, and remembered for a short while."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from services.social_work.domain.contract import NewContract
from services.social_work.domain.refusals import SocialWorkRefusal
from shared.remembered import Remembered


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Asks about places and organisations."""

    places: Remembered[SocialWorkRefusal]
    organisations: Remembered[SocialWorkRefusal]
    coded: Callable[[Collection[str]], Awaitable[dict[str, UUID]]]
    """Returns the organisations that have unified social credit codes."""

    async def of_codes(self, codes: Collection[str]) -> dict[str, UUID]:
        """Return the organisations that have these codes, of which some may be empty."""
        return await self.coded([code for code in codes if code])

    async def place(self, code: str, *, field: str) -> None:
        """Refuse a place where nothing can be kept. Raises CountyNotFound, TownshipNotFound, CommunityNotFound, CommunityEnded."""
        if (refusal := await self.places.refusal(code)) is not None:
            raise type(refusal)(field=field)

    async def organisation(self, identifier: UUID | None, *, field: str) -> None:
        """Refuse an organisation that is not there. Raises OrganisationNotFound."""
        if identifier is None:
            return
        if (refusal := await self.organisations.refusal(f"organizations/{identifier}")) is not None:
            raise type(refusal)(field=field)

    async def townships(self, codes: Sequence[str], *, field: str) -> None:
        """Refuse townships that are not there. Raises TownshipNotFound."""
        refusals = await self.places.refusals(codes)
        for position, code in enumerate(codes):
            if code in refusals:
                raise type(refusals[code])(field=f"{field}[{position}]")

    async def contract(self, wish: NewContract) -> None:
        """Refuse a contract about what is not there. Raises what `place`, `townships` and `organisation` raise."""
        await self.place(wish.division, field="contract.division")
        await self.townships(wish.terms.townships, field="contract.terms.townships")
        await self.organisation(wish.provider, field="contract.provider")
        await self.organisation(wish.buyer.organisation, field="contract.buyer.organisation")
