"""ResolvePersons: find the person who holds a document, or record a new one. One path for one, for a thousand, for an import."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import repeat
from typing import Final, TypeAlias

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.person_claim import StatedClaim, claim
from services.directory.domain.resolution import Resolution
from services.directory.store.person_vault import PersonVault
from services.directory.use_cases.known_places import KnownPlaces, not_on_record
from services.directory.use_cases.resolution_round import Overtaken, ResolutionRound, Wish
from shared import audit
from shared.caller import covers
from shared.clock import Clock
from shared.db import Database, driver, retrying
from shared.errand import Errand
from shared.idempotency import Idempotency, RequestKey
from shared.ids import NewId
from shared.once import once_each
from shared.refusals import DivisionOutOfScope, Outcome, Refusal, attempt

Answer: TypeAlias = Callable[[Sequence[Outcome[Resolution]]], Outcome[Message]]
"""Makes the response out of what became of each claim; the refusal, where a call has one claim and that was refused."""

MOST_ATTEMPTS: Final = 5


@dataclass(frozen=True, slots=True)
class ResolveCall:
    """One call: whose errand it is, its claims as stated, how its answer is made, and how it is read when the call is repeated."""

    errand: Errand
    claims: Sequence[Outcome[StatedClaim]]
    answer: Answer
    replay: Callable[[bytes], Message]
    validate_only: bool = False
    """A dry run: the answer tells what the claims would come to, and nobody is recorded."""

    @property
    def key(self) -> RequestKey | None:
        """Return what recognises a repetition."""
        return self.errand.key


class ResolvePersons:
    """Resolves the claims of many calls in one transaction; a refusal is the outcome of its claim alone."""

    def __init__(
        self, database: Database, vault: PersonVault, requests: Idempotency, places: KnownPlaces, *, clock: Clock, new_id: NewId
    ) -> None:
        """Take what it works with."""
        self._database = database
        self._vault = vault
        self._requests = requests
        self._places = places
        self._clock = clock
        self._new_id = new_id

    async def __call__(self, calls: Sequence[ResolveCall]) -> list[Outcome[Message]]:
        """Return each call's answer."""
        today = self._clock.today()
        wishes = [[attempt(self._wish, call.errand, stated, today) for stated in call.claims] for call in calls]
        unknown = await self._places.unknown(wish.claim.division for batch in wishes for wish in batch if isinstance(wish, Wish))
        if unknown:
            wishes = [[_unless_unknown(wish, unknown) for wish in batch] for batch in wishes]
        for _ in range(MOST_ATTEMPTS):
            try:
                return await retrying(lambda: self._transact(calls, wishes))
            except Overtaken:
                continue
        raise Overtaken

    def _wish(self, errand: Errand, stated: Outcome[StatedClaim], today: date) -> Wish:
        if isinstance(stated, Refusal):
            raise stated
        read = claim(stated, today=today)
        if not any(map(covers, errand.scopes, repeat(read.division))):
            raise DivisionOutOfScope(field=f"{read.field}.division")
        return Wish(errand, read, self._vault.document_index(read.document.type, read.document.number))

    async def _transact(self, calls: Sequence[ResolveCall], wishes: Sequence[Sequence[Outcome[Wish]]]) -> list[Outcome[Message]]:
        now, dry = self._clock.now(), any(call.validate_only for call in calls)  # a dry run is never gathered with others
        async with self._database.transaction() as tx:

            async def resolve(going: list[int]) -> dict[int, Outcome[Message]]:
                await self._resolve(tx, [wish for position in going for wish in wishes[position] if isinstance(wish, Wish)], now, dry=dry)
                resolved = {position: [_settled(wish) for wish in wishes[position]] for position in going}
                looked_at = {position: _subjects(outcomes) for position, outcomes in resolved.items()}
                await audit.append(
                    tx, [calls[position].errand.entry(subjects, now) for position, subjects in looked_at.items() if subjects]
                )
                return {position: calls[position].answer(outcomes) for position, outcomes in resolved.items()}

            return await once_each(tx, self._requests, calls, resolve)

    async def _resolve(self, tx: AsyncConnection, wishes: Sequence[Wish], now: datetime, *, dry: bool) -> None:
        """Give each wish its outcome; in a dry run what was recorded for it is taken back at once."""
        resolution = ResolutionRound(tx, self._vault, now=now, new_id=self._new_id)
        if not dry:
            await resolution.run(wishes)
            return
        savepoint = driver(tx).transaction()
        await savepoint.start()
        await resolution.run(wishes)
        await savepoint.rollback()


def _unless_unknown(wish: Outcome[Wish], unknown: Collection[str]) -> Outcome[Wish]:
    if isinstance(wish, Refusal) or wish.claim.division not in unknown:
        return wish
    return not_on_record(wish.claim.division, f"{wish.claim.field}.division")


def _settled(wish: Outcome[Wish]) -> Outcome[Resolution]:
    outcome = wish if isinstance(wish, Refusal) else wish.outcome
    if outcome is None:
        raise RuntimeError("a wish was left without an outcome")
    return outcome


def _subjects(outcomes: Sequence[Outcome[Resolution]]) -> list[str]:
    return [outcome.person.resource for outcome in outcomes if not isinstance(outcome, Refusal)]
