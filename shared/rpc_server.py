"""The gRPC server of a service: every method within the layers, health, reflection, limits, and an end that loses no call."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, Final, TypeAlias

import grpc
import structlog
from grpc_health.v1.health_pb2_grpc import add_HealthServicer_to_server
from grpc_reflection.v1alpha._async import ReflectionServicer
from grpc_reflection.v1alpha.reflection_pb2_grpc import add_ServerReflectionServicer_to_server

from shared import certificates
from shared.auth import Policies, Policy
from shared.health import Health
from shared.interceptors.deadline import Limits
from shared.interceptors.method import Method, changes_state
from shared.interceptors.pipeline import Pipeline
from shared.metrics import Metrics
from shared.settings import ServiceSettings
from shared.tokens import TokenVerifier

log = structlog.get_logger(__name__)

Register: TypeAlias = Callable[[Any, Any], None]
"""A generated `add_XxxServicer_to_server`."""

REFLECTION: Final = ("grpc.reflection.v1alpha.ServerReflection", "grpc.reflection.v1.ServerReflection")
"""The two names of one protocol: old clients know the first, new ones ask for the second."""

FAREWELL_SECONDS: Final = 0.3
"""How long new calls are refused by name after the last one has ended, so that each client hears it once and goes elsewhere."""

LAST_WORDS_SECONDS: Final = 0.5
"""How long gRPC may take to send what was answered last."""

CANCELLED_SECONDS: Final = 3.0
"""How long calls that were cut off may take to put their things away."""

_OPEN: Final = Policy(frozenset(), public=True)
_KINDS: Final = {(False, False): "unary", (True, False): "client_stream", (False, True): "server_stream", (True, True): "bidi_stream"}


class PolicyMissing(Exception):
    """A service would have a method that nobody decided on, or a policy that belongs to no method."""


class RpcServer:
    """Answers calls. Built before it starts; after `start` no method can be added."""

    def __init__(self, settings: ServiceSettings, metrics: Metrics, verifier: TokenVerifier) -> None:
        """Take limits and addresses from the settings."""
        self.health = Health()
        self._settings = settings
        self._metrics = metrics
        self._handlers: dict[str, dict[str, grpc.RpcMethodHandler[Any, Any]]] = {}
        self._server: grpc.aio.Server | None = None
        limits = Limits(
            request_bytes=settings.max_request_bytes,
            concurrent_calls=settings.max_concurrent_calls,
            unary_seconds=settings.default_deadline_seconds,
            stream_seconds=settings.default_stream_deadline_seconds,
        )
        self._pipeline = Pipeline(verifier, limits)

    def add(self, register: Register, servicer: object, policies: Policies, *, public: Collection[str] = ()) -> None:
        """Serve a servicer's methods, each under its policy; raises PolicyMissing unless there is exactly one for each.

        `public` names the methods, as `/package.Service/Method`, that answer without a token: exactly those whose policies say so, and
        none that changes anything.
        """
        service, handlers = _registered(register, servicer)
        paths = {f"/{service}/{name}" for name in handlers}
        wanting = sorted(path for path in paths if path not in policies)
        idle = sorted(path for path in {*policies, *public} if path.startswith(f"/{service}/") and path not in paths)
        ajar = sorted(path for path in paths - {*wanting} if policies[path].public != (path in public) or _open_to_change(path, policies))
        if wanting or idle or ajar:
            told = f"no policy: {wanting or 'none'}; no method: {idle or 'none'}; public here and not there, or changing: {ajar or 'none'}"
            raise PolicyMissing(told)
        self._put(service, handlers, policies)
        self.health.add([service])

    async def start(self) -> str:
        """Begin to answer, and return the address with its real port."""
        self._add_open()
        server = grpc.aio.server(options=_options(self._settings), maximum_concurrent_rpcs=_most_calls(self._settings))
        for service, handlers in self._handlers.items():
            # Not registered by name: grpc.aio would then wait for each method separately, and every call pay for all of them.
            server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler(service, handlers),))
        credentials = certificates.of_server(self._settings)
        listen = self._settings.listen
        port = server.add_secure_port(listen, credentials) if credentials else server.add_insecure_port(listen)
        await server.start()
        self._server = server
        return f"{listen.rpartition(':')[0]}:{port}"

    async def stop(self, grace: float) -> None:
        """Say so, take no more calls, let those under way end within `grace` seconds, and wait until they really have.

        New calls are refused as STOPPING while the connections still stand: gRPC's own stop would cancel those that arrive together with
        it, and a client cannot tell such a call from one that was carried out. It also returns while cancelled calls still run their
        `finally` blocks (grpc #37239), and those need the pools.
        """
        await self.health.close()
        await self._pipeline.drain(grace)
        if self._server is not None:
            await asyncio.sleep(min(grace, FAREWELL_SECONDS))
            await self._stop_grpc(self._server, min(grace, LAST_WORDS_SECONDS))
        if not await self._pipeline.drain(CANCELLED_SECONDS):
            log.error("calls did not end although they were cancelled")

    @staticmethod
    async def _stop_grpc(server: grpc.aio.Server, grace: float) -> None:
        try:
            async with asyncio.timeout(grace + CANCELLED_SECONDS):
                await server.stop(grace)
        except TimeoutError:
            log.error("gRPC did not end although it was told to")  # noqa: TRY400  # a wait that ran out has no story to tell

    def _add_open(self) -> None:
        names = [*self._handlers, "grpc.health.v1.Health", *REFLECTION]
        service, handlers = _registered(add_HealthServicer_to_server, self.health)
        self._put(service, handlers, {f"/{service}/{name}": _OPEN for name in handlers}, own=False)
        _, handlers = _registered(add_ServerReflectionServicer_to_server, ReflectionServicer(names))
        for service in REFLECTION:
            self._put(service, handlers, {f"/{service}/{name}": _OPEN for name in handlers}, own=False)

    def _put(self, service: str, handlers: Mapping[str, grpc.RpcMethodHandler[Any, Any]], policies: Policies, *, own: bool = True) -> None:
        """Put the layers around handlers; health and reflection are not the service's `own`, and no load."""
        wrapped = {}
        for name, handler in handlers.items():
            if _left_out(handler):
                log.warning("method not implemented", method=f"/{service}/{name}")
                continue
            path = f"/{service}/{name}"
            meter = self._metrics.meter(service, name, _KINDS[handler.request_streaming, handler.response_streaming])
            wrapped[name] = self._pipeline.around(Method(path, policies[path], meter, own and changes_state(path), own), handler)
        self._handlers[service] = wrapped


class _Recorder:
    """Stands in for the server in front of a generated `add_XxxServicer_to_server`."""

    def __init__(self) -> None:
        self.service = ""
        self.handlers: dict[str, grpc.RpcMethodHandler[Any, Any]] = {}

    def add_registered_method_handlers(self, service: str, handlers: dict[str, grpc.RpcMethodHandler[Any, Any]]) -> None:
        self.service, self.handlers = service, handlers

    def add_generic_rpc_handlers(self, handlers: Sequence[object]) -> None:
        """Ignore them: they are the registered ones in another form."""


def _registered(register: Register, servicer: object) -> tuple[str, dict[str, grpc.RpcMethodHandler[Any, Any]]]:
    recorder = _Recorder()
    register(servicer, recorder)
    return recorder.service, recorder.handlers


def _open_to_change(path: str, policies: Policies) -> bool:
    return policies[path].public and changes_state(path)


def _left_out(handler: grpc.RpcMethodHandler[Any, Any]) -> bool:
    """Tell whether the behaviour is still the one of the generated base class, which only says that it is not implemented."""
    behaviour = handler.unary_unary or handler.unary_stream or handler.stream_unary or handler.stream_stream
    return str(getattr(behaviour, "__module__", "")).endswith("_pb2_grpc")


def _most_calls(settings: ServiceSettings) -> int:
    """Return how many calls gRPC lets through: more than are served, so that the surplus is refused by name and health is answered."""
    return 2 * settings.max_concurrent_calls + 100


def _options(settings: ServiceSettings) -> list[tuple[str, int]]:
    return [
        ("grpc.so_reuseport", 0),  # otherwise a second process silently shares the port
        # Twice the limit: what lies between is refused with a reason, what is larger by gRPC before it is held in memory.
        ("grpc.max_receive_message_length", 2 * settings.max_request_bytes),
        ("grpc.max_metadata_size", 16 * 1024),
        ("grpc.max_concurrent_streams", _most_calls(settings)),
        ("grpc.keepalive_time_ms", 60_000),
        ("grpc.keepalive_timeout_ms", 20_000),
        ("grpc.keepalive_permit_without_calls", 1),
        ("grpc.http2.min_recv_ping_interval_without_data_ms", 10_000),
        ("grpc.max_connection_age_ms", int(settings.max_connection_age_seconds * 1000)),
        ("grpc.max_connection_age_grace_ms", int(settings.default_stream_deadline_seconds * 1000)),
    ]
