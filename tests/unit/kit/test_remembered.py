"""What another service says exists is asked once for all who want to know, and remembered for a while."""

from __future__ import annotations

import asyncio

from shared.refusals import Refusal
from shared.remembered import Remembered


class Gone(Refusal):
    """There is no such thing."""


class Elsewhere:
    """Another service, and what it was asked."""

    def __init__(self) -> None:
        self.asked: list[set[str]] = []

    async def ask(self, keys: set[str]) -> dict[str, Gone | None]:
        self.asked.append(keys)
        await asyncio.sleep(0.01)
        return {key: Gone() if key.startswith("no") else None for key in keys}


async def test_callers_who_come_while_it_is_asked_are_asked_for_together() -> None:
    elsewhere = Elsewhere()
    known = Remembered(elsewhere.ask, public=True)
    keys = [*map(str, range(40)), "none"]
    refused = await asyncio.gather(*map(known.refusal, keys))
    assert [key for key, refusal in zip(keys, refused, strict=True) if refusal is not None] == ["none"]
    assert elsewhere.asked == [{*keys}]


async def test_what_is_there_is_remembered_and_what_is_not_is_asked_again() -> None:
    elsewhere = Elsewhere()
    known = Remembered(elsewhere.ask, public=True)
    for _ in range(2):
        assert await known.refusal("1") is None
        assert isinstance(await known.refusal("none"), Gone)
    assert elsewhere.asked == [{"1"}, {"none"}, {"none"}]


async def test_what_only_some_may_know_is_asked_by_each_caller() -> None:
    elsewhere = Elsewhere()
    known = Remembered(elsewhere.ask)
    await asyncio.gather(known.refusal("1"), known.refusal("2"))
    assert elsewhere.asked == [{"1"}, {"2"}]
