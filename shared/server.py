"""A service, assembled: what every `main.py` opens, adds its own parts to, and runs.

async with Service("volunteer", settings, package="wushe.volunteer.v1") as service:
    service.add(add_VolunteerServiceServicer_to_server, VolunteerServicer(…), POLICIES)
    await service.run()
"""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import AsyncExitStack, suppress
from types import TracebackType
from typing import Final, Self, TypeAlias

import asyncpg
import structlog

from shared import log, outbox_upkeep, revisions
from shared.audit.anchors import AnchorFile
from shared.audit.sealing import Sealer
from shared.auth import Policies
from shared.clock import Clock, SystemClock
from shared.coalescer import drain_all
from shared.consumer import Consumer
from shared.crypto.key_ring import KeyRing
from shared.db import DRIVER_TROUBLE, Database
from shared.grpc_client import Peer
from shared.idempotency import SWEPT_AT_ONCE, Idempotency
from shared.inbox import FetchMissing, Handler
from shared.jetstream import Bus, StreamPlan, stream_of
from shared.key_rotation import KeyRotation
from shared.metrics import Metrics
from shared.observers import ConsumerMetrics, RelayMetrics
from shared.page_token import PageTokens
from shared.relay import Relay
from shared.rpc_server import Register, RpcServer
from shared.settings import ServiceSettings
from shared.tasks import end
from shared.tokens import TokenVerifier
from shared.wrapped_keys import WrappedKeys

_log = structlog.get_logger(__name__)

Job: TypeAlias = Callable[[], Awaitable[None]]
PROBE_SECONDS: Final = 2.0
BATCHES_SECONDS: Final = 10.0
"""How long batches whose callers are gone may take to end."""

UPKEEP_SECONDS: Final = 3600.0
UPKEEP_RETRY_SECONDS: Final = 60.0

YOUNG_OBJECTS: Final = 10_000
"""So many new objects are waited for before cycles are looked for: a step of a list makes that many, and hardly any is part of a cycle."""


class NotMigrated(Exception):
    """The database is not at the schema this code was written for."""


class Service:
    """Everything a service has besides its domain. Open it, add to it, run it; it closes in the order that loses nothing."""

    def __init__(
        self, name: str, settings: ServiceSettings, *, package: str = "", migrations: str = "", clock: Clock | None = None
    ) -> None:
        """Prepare service `name`; it publishes the events of proto `package` and refuses a database older than `migrations`."""
        self.name = name
        self.settings = settings
        self.clock: Clock = clock or SystemClock()
        self.metrics = Metrics()
        self.database = Database(settings.database_address(), pool_size=settings.database_pool_size, application_name=f"wushe-{name}")
        self.keyring = KeyRing.load(settings.keyring_file)
        self.idempotency = Idempotency(self.keyring)
        self.page_tokens = PageTokens(self.keyring)
        self.anchors = AnchorFile(settings.anchor_file)
        self.bus = Bus(
            settings.nats_url, name=name, user=settings.nats_user, password=settings.nats_password(), monitor_url=settings.nats_monitor_url
        )
        self.address = ""
        self.metrics_address = ""
        self._package = package
        self._migrations = migrations
        self._rpc = RpcServer(settings, self.metrics, TokenVerifier.from_settings(settings))
        self._consumed: ConsumerMetrics | None = None
        self._jobs: list[tuple[str, Job]] = []
        self._wrapped: list[WrappedKeys] = []
        self._peers: dict[str, Peer] = {}
        self._stopping = asyncio.Event()
        self._closing = AsyncExitStack()

    async def __aenter__(self) -> Self:
        """Open what a service needs; raises when settings contradict each other or the database is not the right one."""
        log.configure(self.name, level=self.settings.log_level, form=self.settings.log_format)
        async with AsyncExitStack() as opened:
            await self.database.open()
            opened.push_async_callback(self.database.close)
            opened.push_async_callback(self.bus.close)
            await self._assert_migrated()
            self.metrics_address = self.metrics.open(self.settings.metrics_listen)
            opened.callback(self.metrics.close)
            self._closing = opened.pop_all()
        self._add_own_jobs()
        return self

    async def __aexit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close channels and pools."""
        for peer in self._peers.values():
            await peer.close()
        await self._closing.aclose()

    def add(self, register: Register, servicer: object, policies: Policies, *, public: Collection[str] = ()) -> None:
        """Serve a servicer: `add(add_XxxServicer_to_server, XxxServicer(…), POLICIES)`. Every method needs a policy.

        `public` opens methods to callers without a token, by name; their policies must say so too.
        """
        self._rpc.add(register, servicer, policies, public=public)

    def background(self, name: str, job: Job) -> None:
        """Run a job beside the calls, until the service ends. When it raises, the service ends: its supervisor starts it anew."""
        self._jobs.append((name, job))

    def consume(
        self,
        package: str,
        handler: Handler,
        *,
        durable: str = "",
        subjects: Sequence[str] = (),
        births: bool = True,
        fetch_missing: FetchMissing | None = None,
    ) -> Consumer:
        """Apply the events of another service's package, and return the consumer, whose inbox can replay dead letters.

        Without `births` the first versions of aggregates are passed over, as Inbox says.
        """
        self._consumed = self._consumed or ConsumerMetrics(self.metrics)
        consumer = Consumer(
            self.database,
            self.bus,
            stream=stream_of(package),
            durable=durable or self.name,
            handler=handler,
            fetch_missing=fetch_missing,
            subjects=subjects,
            births=births,
            observer=self._consumed,
        )
        self.background(f"consumer of {package}", consumer.run)
        return consumer

    def rewrap(self, *columns: WrappedKeys) -> None:
        """Wrap the data keys of these columns anew when the key ring was rotated."""
        self._wrapped.extend(columns)

    def channel(self, peer: str) -> Peer:
        """Return the channel to another service, named as in the setting `peers`; calls carry deadline, trace and token on."""
        if peer not in self._peers:
            self._peers[peer] = Peer.from_settings(peer, self.settings)
        return self._peers[peer]

    def stop(self) -> None:
        """Ask the service to end; `run` returns when it has."""
        self._stopping.set()

    async def run(self) -> None:
        """Answer calls until SIGTERM, SIGINT or `stop`; raises what ended a background job."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.stop)
        jobs = [loop.create_task(_named(name, job), name=name) for name, job in self._jobs]
        try:
            self.address = await self._rpc.start()
            _log.info("serving", address=self.address, metrics=self.metrics_address)
            gc.collect()
            gc.freeze()  # what was made while starting stays; collections need not look at it
            gc.set_threshold(YOUNG_OBJECTS)
            await self._until_stopped(jobs)
        finally:
            await self._rpc.stop(self.settings.drain_seconds)
            await drain_all(BATCHES_SECONDS)
            await end(jobs)
            for number in (signal.SIGTERM, signal.SIGINT):
                loop.remove_signal_handler(number)
            _log.info("stopped")

    async def _until_stopped(self, jobs: Sequence[asyncio.Task[None]]) -> None:
        stopping = asyncio.ensure_future(self._stopping.wait())
        running = {stopping, *jobs}
        while not stopping.done():
            done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()

    def _add_own_jobs(self) -> None:
        self.background("health", self._probe)
        self.background("audit sealer", Sealer(self.database, [self.anchors], clock=self.clock).run)
        self.background("upkeep", self._keep_up)
        outdated = self.metrics.gauge("wushe_key_rotation_left", "Data keys that are still wrapped under an older key of the ring.")
        self.background("key rotation", KeyRotation(self.database, self.keyring, self._wrapped, outdated).run)
        if self._package:
            relay = Relay(self.database, self.bus, StreamPlan.of_package(self._package), observer=RelayMetrics(self.metrics))
            self.database.after_commit(relay.wake)
            self.background("relay", relay.run)

    async def _assert_migrated(self) -> None:
        if not self._migrations:
            return
        found, wanted = await revisions.recorded(self.database), revisions.latest(self._migrations)
        if found != wanted:
            raise NotMigrated(f"the database is at {found or 'nothing'}, this code needs {wanted}: run `migrate` first")

    async def _probe(self) -> None:
        """Answer SERVING while the database answers. By a session of its own: a busy pool is not a dead database."""
        while True:
            with suppress(OSError, TimeoutError, asyncpg.PostgresError, *DRIVER_TROUBLE):
                async with self.database.session() as session:
                    while True:
                        await session.fetchval("SELECT 1", timeout=PROBE_SECONDS)
                        await self._rpc.health.tell(serving=True)
                        await asyncio.sleep(PROBE_SECONDS)
            _log.warning("the database does not answer")
            await self._rpc.health.tell(serving=False)
            await asyncio.sleep(PROBE_SECONDS)

    async def _keep_up(self) -> None:
        """Make and drop outbox partitions and forget old request ids, now and every hour."""
        while True:
            pause = UPKEEP_SECONDS
            try:
                await outbox_upkeep.maintain(self.database, today=self.clock.now().date())
                await self._forget_requests()
            except Exception:  # noqa: BLE001  # nothing that upkeep meets may end the service
                _log.exception("upkeep failed and is tried again")
                pause = UPKEEP_RETRY_SECONDS
            await asyncio.sleep(pause)

    async def _forget_requests(self) -> None:
        """Sweep in bounded transactions, as many as it takes: one an hour would fall ever further behind a busy service."""
        swept = SWEPT_AT_ONCE
        while swept == SWEPT_AT_ONCE:
            async with self.database.transaction() as tx:
                swept = await self.idempotency.sweep(tx)


async def _named(name: str, job: Job) -> None:
    try:
        await job()
    except Exception:
        _log.exception("background job ended the service", job=name)
        raise
