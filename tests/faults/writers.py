"""Sixteen writers at once, and the ledger of what they tried: the oracle of every fault test."""

from __future__ import annotations

import asyncio
import random
from collections import Counter

from shared.db import Database
from tests.integration.bus.toy import paint

WRITERS = 16
PARTS = tuple(f"parts/{number}" for number in range(12))
COUNTIES = ("130402", "130403", "130406")


class GivenUp(Exception):
    """A writer thought better of it: its transaction is rolled back."""


async def write(database: Database, seed: int, events: int) -> Counter[str]:
    """Paint parts in concurrent transactions that commit late, early or never; return the committed versions of each part."""
    committed: Counter[str] = Counter()
    share = events // WRITERS
    await asyncio.gather(*(_writer(database, random.Random(seed * 1000 + number), share, committed) for number in range(WRITERS)))
    return committed


async def _writer(database: Database, dice: random.Random, events: int, committed: Counter[str]) -> None:
    done = 0
    while done < events:
        part = dice.choice(PARTS)
        try:
            async with database.transaction() as tx:
                await paint(tx, part, f"{dice.getrandbits(32):08x}", (COUNTIES[PARTS.index(part) % len(COUNTIES)],))
                await asyncio.sleep(dice.random() * 0.01)  # commits are not in the order of ids
                _think_better_of_it(dice)
        except GivenUp:
            continue
        committed[part] += 1
        done += 1


def _think_better_of_it(dice: random.Random) -> None:
    if dice.random() < 0.1:
        raise GivenUp
