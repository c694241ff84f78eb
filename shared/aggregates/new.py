"""Something new that was found right and is still to be written: alone, or together with what others make at the same moment.

Whoever returns one has read, and locked what it depends on, and written nothing: so a refusal leaves nothing behind, and many may share
a transaction until all of them are written at once.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.aggregates.recorder import Recorder, Told
from shared.errand import Errand
from shared.facts import Aggregate, Fact
from shared.promises import refused_as
from shared.refusals import Outcome, Refusal

R = TypeVar("R", bound=Aggregate)


@dataclass(frozen=True, slots=True)
class New(Generic[R]):
    """What a use case that makes something returns."""

    recorder: Recorder[R]
    fact: Fact[R]
    taken: Refusal | None = None
    """What it means that a unique index or an exclusion constraint says that somebody was first."""
    first: Callable[[AsyncConnection], Awaitable[Refusal]] | None = None
    """Finds out what it means, where that is to be looked up."""
    broken: Mapping[str, Refusal] | None = None
    """What other constraints mean, by name: a statement that would break one ends its transaction."""
    then: Callable[[AsyncConnection], Awaitable[object]] | None = None
    """Writes what stands on it once it is written. A refusal ends the transaction."""

    async def write(self, tx: AsyncConnection, errand: Errand) -> R:
        """Write it by itself and return it. Raises what `taken`, `first`, `broken` and `then` say."""
        [outcome] = await write_all(tx, [(self, errand)])
        if isinstance(outcome, Refusal):
            raise outcome
        return outcome

    async def refusal(self, tx: AsyncConnection) -> Refusal:
        """Return what it means that it could not be written."""
        refusal = self.taken if self.first is None else await self.first(tx)
        if refusal is None:
            raise AssertionError("an identifier was made twice")
        return refusal


async def write_all(tx: AsyncConnection, made: Sequence[tuple[New[R], Errand]]) -> list[Outcome[R]]:
    """Write what many calls made, of one kind, in as few statements as one of them takes; an outcome for each, in their order."""
    if not made:
        return []
    told = [Told(new.fact, errand.caller.subject, errand.traceparent) for new, errand in made]
    meanings: dict[str, Refusal] = {name: refusal for new, _ in made for name, refusal in (new.broken or {}).items()}
    with refused_as(meanings):
        written = await made[0][0].recorder.add_all(tx, told)
    return [await _outcome(tx, new, there=new.fact.after.id in written) for new, _ in made]


async def _outcome(tx: AsyncConnection, new: New[Any], *, there: bool) -> Outcome[Any]:
    if not there:
        return await new.refusal(tx)
    if new.then is not None:
        await new.then(tx)
    return new.fact.after
