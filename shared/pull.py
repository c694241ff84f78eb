"""A pull: takes the messages of one durable consumer as they come, as many at once as have arrived.

The client library's own `fetch` is not used: with messages in its queue it asks without an expiry, the server refuses the heartbeat, and
what was queued comes again only when its time to be acknowledged is over. Here one request stays open, whatever arrives on it is kept until
it is acknowledged, and what was not acknowledged when the pull ends goes back to the server at once.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from typing import Final

from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.aio.subscription import Subscription

MOST_MESSAGES: Final = 64
"""So many messages may be under way or in hand; more than this many unacknowledged ones the server does not hand out."""
EXPIRES_SECONDS: Final = 5.0
HEARTBEAT_SECONDS: Final = 1.0
MISSED_HEARTBEATS: Final = 3
"""So many without a sign mean that the subscription is dead, as happens after a server's restart."""

_HEARTBEAT: Final = "100"
_REQUEST_ENDED: Final = frozenset({"404", "408"})
"""Nothing was there, or the request's time is over: ask again."""
_NANOSECONDS: Final = 1_000_000_000


class PullEnded(ConnectionError):
    """The server ended the pull, or is silent; begin anew."""


class Pull:
    """An open pull. One task takes and acknowledges; the client delivers in between."""

    def __init__(self, client: Client, stream: str, durable: str) -> None:
        """Prepare to pull from the durable consumer of a stream."""
        self._client = client
        self._subject = f"$JS.API.CONSUMER.MSG.NEXT.{stream}.{durable}"
        times = {"expires": int(EXPIRES_SECONDS * _NANOSECONDS), "idle_heartbeat": int(HEARTBEAT_SECONDS * _NANOSECONDS)}
        self._request = json.dumps({"batch": MOST_MESSAGES, **times}).encode()
        self._silence_seconds = MISSED_HEARTBEATS * HEARTBEAT_SECONDS
        self._inbox = client.new_inbox()
        self._subscription: Subscription | None = None
        self._to_come = 0
        """What the server may still send on the open request."""
        self._arrived: list[Msg] = []
        self._unacknowledged: dict[str, Msg] = {}
        self._ended = ""
        self._heard = asyncio.Event()

    async def open(self) -> None:
        """Listen for what will be asked for."""
        self._subscription = await self._client.subscribe(self._inbox, cb=self._hear)

    async def take(self) -> list[Msg]:
        """Return all messages that have arrived and were not taken before, at least one, in order. Raises PullEnded."""
        while not self._arrived:
            if self._ended:
                raise PullEnded(self._ended)
            self._heard.clear()
            if self._to_come <= 0:
                self._to_come = MOST_MESSAGES
                await self._client.publish(self._subject, self._request, reply=self._inbox)
            try:
                async with asyncio.timeout(self._silence_seconds):
                    await self._heard.wait()
            except TimeoutError:
                raise PullEnded("neither message nor heartbeat came") from None
        taken, self._arrived = self._arrived, []
        return taken

    async def acknowledge(self, messages: Sequence[Msg]) -> None:
        """Tell the server that messages have had their effect."""
        for message in messages:
            await message.ack()
            self._unacknowledged.pop(message.reply, None)

    async def close(self) -> None:
        """Stop listening and give back what was not acknowledged, so that it does not have to wait until its time is over."""
        if self._subscription is None or not self._client.is_connected:
            return
        await self._subscription.drain()  # type: ignore[no-untyped-call] # hears what is under way already
        for message in self._unacknowledged.values():
            await message.nak()

    async def _hear(self, message: Msg) -> None:
        if message.reply:  # whatever can be acknowledged is a message
            self._to_come -= 1
            self._unacknowledged[message.reply] = message
            self._arrived.append(message)
        else:
            headers = message.headers or {}
            status = headers.get("Status", "")
            if status in _REQUEST_ENDED:
                self._to_come = 0
            elif status != _HEARTBEAT:
                self._ended = f"{status} {headers.get('Description', '')}"
        self._heard.set()
