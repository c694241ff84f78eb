"""The standard health protocol (grpc.health.v1). Its watchers end when the service does, so that they never hold up a drain."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from typing import Any, Final

import grpc
from grpc_health.v1.health_pb2 import HealthCheckRequest, HealthCheckResponse, HealthListRequest, HealthListResponse
from grpc_health.v1.health_pb2_grpc import HealthServicer

WHOLE_SERVER: Final = ""
"""The name under which a client asks after all services at once."""


class Health(HealthServicer):  # type: ignore[misc]  # the package has no types
    """Says whether the services of this process answer: all of them, or none, because all need the same database."""

    def __init__(self) -> None:
        """Start as not serving."""
        self._names = {WHOLE_SERVER}
        self._serving = False
        self._closed = False
        self._changed = asyncio.Condition()

    def add(self, names: Iterable[str]) -> None:
        """Answer for these services too."""
        self._names.update(names)

    @property
    def serving(self) -> bool:
        """Tell what is answered now."""
        return self._serving

    async def tell(self, *, serving: bool) -> None:
        """Answer SERVING or NOT_SERVING from now on."""
        if self._closed or serving == self._serving:
            return
        async with self._changed:
            self._serving = serving
            self._changed.notify_all()

    async def close(self) -> None:
        """Answer NOT_SERVING for good, and let the watchers go after they were told."""
        async with self._changed:
            self._serving, self._closed = False, True
            self._changed.notify_all()

    async def Check(self, request: HealthCheckRequest, context: Any) -> HealthCheckResponse:  # noqa: N802
        """Answer for one service, or NOT_FOUND for one that is not here."""
        if request.service not in self._names:
            await context.abort(grpc.StatusCode.NOT_FOUND, "no such service here")
        return HealthCheckResponse(status=self._status(request.service))

    async def List(self, request: HealthListRequest, context: Any) -> HealthListResponse:  # noqa: N802, ARG002
        """Answer for every service."""
        return HealthListResponse(statuses={name: HealthCheckResponse(status=self._status(name)) for name in self._names})

    async def Watch(self, request: HealthCheckRequest, context: Any) -> AsyncIterator[HealthCheckResponse]:  # noqa: N802, ARG002
        """Answer for one service now and whenever the answer changes."""
        told = None
        while True:
            status = self._status(request.service)
            if status != told:
                told = status
                yield HealthCheckResponse(status=status)
                continue  # it may have changed while that was sent
            if self._closed:
                return
            async with self._changed:
                while self._status(request.service) == told and not self._closed:
                    await self._changed.wait()

    def _status(self, service: str) -> int:
        if service not in self._names:
            return int(HealthCheckResponse.SERVICE_UNKNOWN)
        return int(HealthCheckResponse.SERVING if self._serving else HealthCheckResponse.NOT_SERVING)
