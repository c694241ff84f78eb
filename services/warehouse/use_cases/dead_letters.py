"""ListDeadLetters and ReplayDeadLetters: what could not be taken in, seen, and tried again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.warehouse.domain.refusals import DeadLetterNotFound
from services.warehouse.model.reading import Message, Poison, Read, read_events, read_messages
from services.warehouse.store import poison
from services.warehouse.store.poison import Letter
from services.warehouse.use_cases.take_in_events import TakeInEvents
from shared.db import Database
from shared.pages import Page, cut

MOST_AT_ONCE: Final = 1_000


@dataclass(frozen=True, slots=True)
class DeadLetters:
    """Lists and replays them."""

    database: Database
    followers: Mapping[str, TakeInEvents]

    async def page(self, after: int, size: int) -> Page[Letter]:
        """Return those that wait, oldest first, from behind a number."""
        async with self.database.reading() as connection:
            found = await poison.waiting(connection, after, size + 1)
        return cut(found, size, lambda letter: (letter.id,))

    async def replay(self, tx: AsyncConnection, wanted: Sequence[int]) -> tuple[int, list[int]]:
        """Try some again, or the oldest thousand; return how many were taken in, and which failed again. Raises DeadLetterNotFound."""
        letters = await poison.lock(tx, wanted) if wanted else await poison.lock_oldest(tx, MOST_AT_ONCE)
        if missing := set(wanted) - {letter.id for letter in letters}:
            raise DeadLetterNotFound(field="names", metadata={"dead_letter": f"deadLetters/{min(missing)}"})
        failed: dict[int, str] = {}
        for letter in letters:
            if (again := await self._replay(letter)) is not None:
                failed[letter.id] = again.cause
        await poison.note(tx, [letter.id for letter in letters if letter.id not in failed], failed)
        return len(letters) - len(failed), sorted(failed)

    async def _replay(self, letter: Letter) -> Poison | None:
        """Try one again; return why it failed."""
        follower = self.followers.get(letter.service)
        if follower is None:
            return Poison(letter.sequence, letter.content, "SourceUnknown: the service is followed no more")
        read = _read(follower, letter)
        if read.poison:
            return read.poison[0]
        await follower.write(read)
        return None


def _read(follower: TakeInEvents, letter: Letter) -> Read:
    """Read the event again; a message that is not a single event is read as the batch it came as."""
    if (event := letter.event()) is None:
        return read_messages(follower.source, [Message(letter.sequence, "", "", letter.content)])
    found = Read()
    read_events(follower.source, [event], found, letter.sequence)
    return found
