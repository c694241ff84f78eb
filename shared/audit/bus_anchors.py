"""Anchors on the bus: a stream of its own, from which no service may delete, on servers that are not the database's."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Final

from shared.audit.anchors import Anchor, from_json, to_json
from shared.jetstream import Bus, StreamPlan

PLAN: Final = StreamPlan("WUSHE_AUDIT", ("wushe.audit.v1.>",), max_age_seconds=0)
"""All services' anchors, kept for good."""


def permissions(service: str) -> tuple[str, ...]:
    """Return the NATS subjects that a service's user must be allowed to publish to; none of them deletes an anchor."""
    return (_subject(service), *(f"$JS.API.STREAM.{verb}.{PLAN.name}" for verb in ("INFO", "CREATE", "MSG.GET")))


class BusAnchors:
    """The anchors of one service on the bus."""

    def __init__(self, bus: Bus, service: str) -> None:
        """Note anchors under the name of a service; the stream is made when it is not there yet."""
        self._bus = bus
        self._subject = _subject(service)
        self._ready = False

    async def append(self, anchor: Anchor) -> None:
        """Publish an anchor and wait until the bus has stored it."""
        await self._ensure_stream()
        await self._bus.publish(self._subject, to_json(anchor), message_id=f"{self._subject}/{anchor.number}/{anchor.digest.hex()}")

    async def last(self) -> Anchor | None:
        """Return the anchor noted last."""
        await self._ensure_stream()
        found = await self._bus.stored(PLAN.name, self._subject)
        return None if found is None else from_json(found[1])

    async def read(self) -> AsyncIterator[Anchor]:
        """Yield every anchor, oldest first."""
        await self._ensure_stream()
        after = 0
        while (found := await self._bus.stored(PLAN.name, self._subject, after=after)) is not None:
            after, line = found
            if (anchor := from_json(line)) is not None:
                yield anchor

    async def _ensure_stream(self) -> None:
        if not self._ready:
            await self._bus.ensure_stream(PLAN)
            self._ready = True


def _subject(service: str) -> str:
    return f"wushe.audit.v1.{service}"
