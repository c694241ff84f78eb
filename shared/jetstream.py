"""The bus: one connection to NATS JetStream that never gives up quietly and never trusts a careless server.

NATS is a pipe that can be rebuilt from the services' databases. Still, an acknowledged message must be on disk, so a
server or a stream that promises less is refused: the service ends with a sentence instead of losing events.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Final

import structlog
from nats.aio.client import Client
from nats.errors import Error as NatsError
from nats.js import JetStreamContext
from nats.js.api import AckPolicy, ConsumerConfig, DiscardPolicy, Header, PersistMode, RetentionPolicy, StorageType, StreamConfig
from nats.js.errors import NotFoundError

from shared.embedded.errors import NotDurable, ServerTooOld
from shared.nats_demands import OLDEST_VERSION, demand_durable
from shared.pull import MOST_MESSAGES, Pull

log = structlog.get_logger(__name__)

CONNECT_SECONDS: Final = 5
RECONNECT_SECONDS: Final = 1
PING_SECONDS: Final = 10
CLOSE_SECONDS: Final = 5
PUBLISH_SECONDS: Final = 5.0
ACK_SECONDS: Final = 60.0
DUPLICATE_WINDOW_SECONDS: Final = 120
DAY_SECONDS: Final = 86_400
PACKAGE_TOKENS: Final = 3
"""The tokens of a subject that are its package, and therefore its stream: `wushe.directory.v1`."""

NEWEST: Final = "Wushe-Newest"
"""Header of a message: the highest sequence of its stream that its producer had seen stored before."""


class BusRefused(Exception):
    """The bus may not be used as it is: it could lose events, or somebody changed a stream. Only a person can mend it."""


class BusClosed(Exception):
    """The client gave the connection up for good; the process must end so that its supervisor starts a new one."""


BUS_TROUBLE: Final = (NatsError, OSError, asyncio.TimeoutError)
"""What a bus that is away for a while looks like. After any of these the outcome of a publish is unknown: publish again, same id."""


@dataclass(frozen=True, slots=True)
class StreamPlan:
    """What a stream must be like. The limits are floors: who runs the bus may give more room and more replicas."""

    name: str
    """`WUSHE_DIRECTORY`."""
    subjects: tuple[str, ...]
    """`wushe.directory.v1.>`."""
    max_bytes: int = 4 * 1024**3
    max_age_seconds: int = 30 * DAY_SECONDS
    """0 keeps messages for good."""
    replicas: int = 1

    @classmethod
    def of_package(cls, package: str) -> StreamPlan:
        """Return the plan for the events of a proto package: `wushe.directory.v1` → `WUSHE_DIRECTORY`."""
        return cls(stream_of(package), (f"{package}.>",))


def stream_of(package: str) -> str:
    """Return the name of the stream that carries a package's events."""
    company, domain, *_version = package.split(".")
    return f"{company}_{domain}".upper()


@dataclass(frozen=True, slots=True)
class Permissions:
    """The only NATS subjects a service's user needs; there is no wildcard over the JetStream API."""

    publish: tuple[str, ...]
    subscribe: tuple[str, ...]


def permissions(name: str, *, package: str = "", consumes: Sequence[tuple[str, str]] = ()) -> Permissions:
    """Return what the user of service `name` is allowed: its package's events, and (stream, durable) pairs it consumes."""
    allowed: list[str] = []
    if package:
        stream = stream_of(package)
        allowed += [f"{package}.>", f"$JS.API.STREAM.INFO.{stream}", f"$JS.API.STREAM.CREATE.{stream}"]
    for stream, durable in consumes:
        allowed += [f"$JS.API.CONSUMER.{verb}.{stream}.{durable}" for verb in ("CREATE", "INFO", "MSG.NEXT")]
        allowed += [f"$JS.API.CONSUMER.CREATE.{stream}.{durable}.>", f"$JS.ACK.{stream}.{durable}.>"]
    return Permissions(tuple(allowed), (f"{_inbox(name)}.>",))


class Bus:
    """A connection to JetStream; it is made at the first use and outlives every outage."""

    def __init__(self, url: str, *, name: str, user: str = "", password: str = "", monitor_url: str = "") -> None:
        """Prepare a connection; several servers are separated by commas.

        Whether the server fsyncs before it acknowledges can be seen only on its monitoring port: with `monitor_url`
        (`http://host:8222`) it is asserted at each connection, without it the operator answers for it.
        """
        self._servers = url.split(",")
        self._name = name
        self._credentials = {"user": user, "password": password} if user else {}
        self._monitor_url = monitor_url
        self._client: Client | None = None
        self._connecting = asyncio.Lock()
        self._refused: BusRefused | None = None
        self._newest: dict[str, int] = {}
        """By package: the highest sequence that was stored."""
        self._last_error = ""
        self._given_up = False
        self._closing = False

    @property
    def connected(self) -> bool:
        """Whether the connection stands at this moment."""
        return self._client is not None and self._client.is_connected

    async def connect(self) -> None:
        """Connect, for as long as it takes; return at once when connected before. Raises BusRefused for an unsafe server."""
        async with self._connecting:
            if self._client is None:
                client = Client()
                try:
                    await self._open(client)
                    await self._assert_safe(client)
                except BaseException:
                    await _close(client)
                    raise
                self._client = client
        self._assert_open()

    async def close(self) -> None:
        """Send what is buffered and close."""
        self._closing = True
        client, self._client = self._client, None
        if client is not None:
            await _close(client)

    async def ensure_stream(self, plan: StreamPlan) -> None:
        """Create the stream, or make sure that the existing one keeps what the plan promises. Raises BusRefused for a drift."""
        jetstream = await self._jetstream()
        try:
            found = (await jetstream.stream_info(plan.name)).config
        except NotFoundError:
            found = (await jetstream.add_stream(_stream_config(plan))).config
        if drifts := _drifts(plan, found):
            raise BusRefused(f"stream {plan.name} is not what it must be: " + "; ".join(drifts))

    async def publish(self, subject: str, payload: bytes, *, message_id: str) -> None:
        """Publish and wait until the server has stored it.

        The same id with another payload would be acknowledged and dropped: derive it from the payload or make it unique. The message tells
        the highest sequence that this connection has seen stored in its stream: where its own is not above it, the server has lost some.
        """
        jetstream = await self._jetstream()
        if not self.connected:
            raise ConnectionError("the bus is away")  # the client would buffer, and send later what was given up
        package = subject.split(".")[:PACKAGE_TOKENS]
        newest = self._newest.get(".".join(package), 0)
        headers = {Header.MSG_ID: message_id} | ({NEWEST: str(newest)} if newest else {})
        stored = await jetstream.publish(subject, payload, timeout=PUBLISH_SECONDS, headers=headers)
        if not stored.duplicate:  # a sequence that falls back is what the server kept, and the measure from now on
            self._newest[".".join(package)] = stored.seq

    async def pull(self, stream: str, durable: str, subjects: Sequence[str] = (), *, ack_seconds: float = ACK_SECONDS) -> Pull:
        """Open a pull from a durable consumer, created or brought up to date first; it never forgets a message that failed.

        What is not acknowledged for `ack_seconds` is given out again: so long a consumer that died is waited for.
        """
        jetstream = await self._jetstream()
        config = ConsumerConfig(
            name=durable,
            durable_name=durable,
            ack_policy=AckPolicy.EXPLICIT,
            ack_wait=ack_seconds,
            max_deliver=-1,
            max_ack_pending=MOST_MESSAGES,
            filter_subjects=list(subjects) or None,
        )
        await jetstream.add_consumer(stream, config)
        pull = Pull(await self._connected(), stream, durable)
        await pull.open()
        return pull

    async def stored(self, stream: str, subject: str, *, after: int | None = None) -> tuple[int, bytes] | None:
        """Return sequence and payload of a stored message: the first on `subject` past sequence `after`, or the last of all."""
        jetstream = await self._jetstream()
        try:
            found = await jetstream.get_msg(stream, subject=subject, seq=None if after is None else after + 1, next=after is not None)
        except NotFoundError:
            return None
        return found.seq or 0, found.data or b""

    async def _connected(self) -> Client:
        await self.connect()
        if self._client is None:
            raise BusClosed(self._name)
        return self._client

    async def _jetstream(self) -> JetStreamContext:
        return (await self._connected()).jetstream(timeout=PUBLISH_SECONDS)

    def _assert_open(self) -> None:
        if self._refused is not None:
            raise self._refused
        if self._given_up:
            raise BusClosed(self._name)

    async def _open(self, client: Client) -> None:
        await client.connect(
            self._servers,
            name=self._name,
            inbox_prefix=_inbox(self._name),
            max_reconnect_attempts=-1,
            connect_timeout=CONNECT_SECONDS,
            reconnect_time_wait=RECONNECT_SECONDS,
            ping_interval=PING_SECONDS,
            error_cb=self._failed,
            disconnected_cb=self._disconnected,
            reconnected_cb=partial(self._reconnected, client),
            closed_cb=self._closed,
            **self._credentials,  # type: ignore[arg-type] # str for both
        )

    async def _assert_safe(self, client: Client) -> None:
        version = client.connected_server_version
        if (version.major, version.minor) < OLDEST_VERSION:
            raise BusRefused(f"nats-server {version} is too old: {'.'.join(map(str, OLDEST_VERSION))} or later is needed")
        if self._monitor_url:
            try:
                await asyncio.to_thread(demand_durable, self._monitor_url)
            except (NotDurable, ServerTooOld) as fault:
                raise BusRefused(str(fault)) from fault

    async def _failed(self, error: Exception) -> None:
        if (text := f"{type(error).__name__}: {error}") != self._last_error:  # an outage repeats one error each second
            self._last_error = text
            log.warning("bus error", error=text)

    async def _disconnected(self) -> None:
        if not self._closing:
            log.warning("bus disconnected")

    async def _reconnected(self, client: Client) -> None:
        self._last_error = ""
        log.info("bus reconnected", server=client.connected_url.netloc if client.connected_url else "")
        try:
            await self._assert_safe(client)
        except BusRefused as refusal:
            self._refused = refusal
        except OSError as error:
            log.warning("the bus's monitoring port does not answer", error=str(error))

    async def _closed(self) -> None:
        if not self._closing:
            self._given_up = True
            log.error("bus connection given up")


def _inbox(name: str) -> str:
    return f"_INBOX.{name}"


async def _close(client: Client) -> None:
    with suppress(*BUS_TROUBLE):
        if client.is_connected:
            await client.flush(CLOSE_SECONDS)
    with suppress(*BUS_TROUBLE):
        async with asyncio.timeout(CLOSE_SECONDS):  # it waits for the other side to close as well
            await client.close()


def _stream_config(plan: StreamPlan) -> StreamConfig:
    return StreamConfig(
        name=plan.name,
        subjects=list(plan.subjects),
        retention=RetentionPolicy.LIMITS,
        discard=DiscardPolicy.NEW,
        storage=StorageType.FILE,
        max_bytes=plan.max_bytes,
        max_age=plan.max_age_seconds,
        max_msgs=-1,
        num_replicas=plan.replicas,
        duplicate_window=DUPLICATE_WINDOW_SECONDS,
    )


def _drifts(plan: StreamPlan, found: StreamConfig) -> list[str]:
    """Name each way in which the stream found promises less than the plan."""
    kept = {
        "subjects": set(found.subjects or ()) == set(plan.subjects),
        "retention": found.retention == RetentionPolicy.LIMITS,
        "storage": found.storage == StorageType.FILE,
        "discard": found.discard == DiscardPolicy.NEW,
        "persist_mode": found.persist_mode in {None, PersistMode.DEFAULT},
        "no_ack": not found.no_ack,
        "sealed": not found.sealed,
        "max_msgs": (found.max_msgs or -1) == -1,
        "max_msgs_per_subject": found.max_msgs_per_subject == -1,
        "max_bytes": (found.max_bytes or -1) >= plan.max_bytes,
        "max_age": not found.max_age or found.max_age >= plan.max_age_seconds > 0,
        "num_replicas": (found.num_replicas or 1) >= plan.replicas,
    }
    return [f"{name} is {getattr(found, name)}" for name, holds in kept.items() if not holds]
