"""The layers around a method, in order, put together once when the method is added.

A call passes: load, trace, deadline, token, role, bytes and rules, scope, the method itself; whatever it raised becomes a status, and it
is counted. A chain of gRPC interceptors would look the method up and build its layers again for every call (ADR 0030).
"""

from __future__ import annotations

import asyncio
import inspect
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, Final, TypeAlias, cast

import grpc

from shared.auth import require_role, require_scope
from shared.call import Call, enter
from shared.caller import Caller
from shared.interceptors import call_log
from shared.interceptors.answers import answer, own_abort
from shared.interceptors.authentication import credentials
from shared.interceptors.deadline import Limits, each_in_time, in_time, why_cancelled
from shared.interceptors.method import Method
from shared.interceptors.validation import Read, reader
from shared.refusals import Overloaded, Stopping
from shared.tokens import TokenVerifier
from shared.trace import continued

Context: TypeAlias = Any  # grpc.aio's servicer context; its stubs ask for message types, and here bytes come and go
Handler: TypeAlias = "grpc.RpcMethodHandler[Any, Any]"

NOBODY: Final = Caller("", ())
"""The caller of a public method."""


class Pipeline:
    """Puts the layers around methods, and knows how many calls are under way."""

    def __init__(self, verifier: TokenVerifier, limits: Limits) -> None:
        """Admit callers by `verifier`, within `limits`."""
        self._verifier = verifier
        self._limits = limits
        self._under_way = 0
        self._draining = False
        self._idle = asyncio.Event()

    async def drain(self, patience: float) -> bool:
        """Take no more calls and wait until none is under way, the last steps of cancelled ones included; tell whether that came true.

        Health and reflection are answered on, and do not count.
        """
        self._draining = True
        if self._under_way:
            self._idle.clear()
            waiting = asyncio.ensure_future(self._idle.wait())
            await asyncio.wait([waiting], timeout=patience)
            waiting.cancel()
        return not self._under_way

    def around(self, method: Method, handler: Handler) -> Handler:
        """Return a handler that does what `handler` does, within the layers.

        It takes and gives bytes: parsing comes after authentication, and a response that cannot be serialised is a fault like any other.
        """
        behaviour = handler.unary_unary or handler.unary_stream or handler.stream_unary or handler.stream_stream
        right = inspect.isasyncgenfunction if handler.response_streaming else inspect.iscoroutinefunction
        if not right(behaviour):
            message = f"{method.path} must be {'an async generator' if handler.response_streaming else 'a coroutine'} function"
            raise TypeError(message)
        take = self._messages if handler.request_streaming else self._message
        read = reader(cast("Read", handler.request_deserializer), self._limits.request_bytes)
        around = self._streaming if handler.response_streaming else self._unary
        wrapped = around(method, behaviour, lambda raw, call: take(method, call, read, raw), handler.response_serializer)
        make: Callable[[Any], Handler] = _MAKERS[handler.request_streaming, handler.response_streaming]
        return make(wrapped)

    def _unary(self, method: Method, behaviour: Any, take: Any, write: Any) -> Callable[[Any, Context], Awaitable[bytes]]:
        allowed = self._limits.unary_seconds

        async def unary(raw: Any, context: Context) -> bytes:
            started = time.monotonic()
            call, limited = self._open(method, context, started, allowed)
            code = "UNKNOWN"
            try:
                await self._admit(method, call)
                work = behaviour(take(raw, call), context)
                response: bytes = write(await (in_time(work, allowed) if limited else work))
                code = "OK"
            except grpc.aio.AbortError:
                code = own_abort(context)
                raise
            except Exception as error:  # noqa: BLE001  # the outermost layer: nothing may leave as it is
                status = answer(method.path, call.correlation_id, error)
                code = status.code.name
                await context.abort(*status)
            except asyncio.CancelledError:
                code = why_cancelled(call)
                raise
            finally:
                self._close(method, call, code, started)
            return response

        return unary

    def _streaming(self, method: Method, behaviour: Any, take: Any, write: Any) -> Callable[[Any, Context], AsyncIterator[bytes]]:
        allowed = self._limits.stream_seconds

        async def streaming(raw: Any, context: Context) -> AsyncIterator[bytes]:
            started = time.monotonic()
            call, limited = self._open(method, context, started, allowed)
            code = "UNKNOWN"
            try:
                await self._admit(method, call)
                responses = behaviour(take(raw, call), context)
                async for response in each_in_time(responses, call.deadline) if limited else responses:
                    yield write(response)
                code = "OK"
            except grpc.aio.AbortError:
                code = own_abort(context)
                raise
            except Exception as error:  # noqa: BLE001  # the outermost layer: nothing may leave as it is
                status = answer(method.path, call.correlation_id, error)
                code = status.code.name
                await context.abort(*status)
            except (asyncio.CancelledError, GeneratorExit):
                code = why_cancelled(call)
                raise
            finally:
                self._close(method, call, code, started)

        return streaming

    def _open(self, method: Method, context: Context, started: float, allowed: float) -> tuple[Call, bool]:
        """Count the call in; return what is known of it before its caller is, and whether the kit has to end it in time."""
        self._under_way += method.own
        method.meter.in_flight += 1
        token, traceparent = credentials(context.invocation_metadata())
        remaining: float | None = context.time_remaining()
        limited = remaining is None
        deadline = started + (allowed if remaining is None else remaining)
        call = Call(method.path, NOBODY, continued(traceparent), deadline, token, method.policy.roles)
        enter(call)
        return call, limited

    async def _admit(self, method: Method, call: Call) -> None:
        """Let the call in, or refuse it before a byte of its request is read."""
        policy = method.policy
        if not method.own:
            return
        if self._draining:
            raise Stopping
        if self._under_way > self._limits.concurrent_calls:
            raise Overloaded
        if policy.public:
            return  # whoever calls stays NOBODY, whatever token comes along
        call.caller = self._verifier.remembered(call.token) or await self._verifier.verify(call.token)
        require_role(policy, call.caller)

    @staticmethod
    def _message(method: Method, call: Call, read: Read, raw: bytes) -> Any:
        request = read(raw)
        require_scope(method.policy, call.caller, request)
        return request

    async def _messages(self, method: Method, call: Call, read: Read, raw: AsyncIterator[bytes]) -> AsyncIterator[Any]:
        async for each in raw:
            yield self._message(method, call, read, each)

    def _close(self, method: Method, call: Call, code: str, started: float) -> None:
        seconds = time.monotonic() - started
        method.meter.finish(code, seconds)
        if code == "OK":
            call_log.ended(method, call, seconds)
        self._under_way -= method.own
        if self._draining and not self._under_way:
            self._idle.set()


_MAKERS: Final[dict[tuple[bool, bool], Callable[[Any], Handler]]] = {
    (False, False): grpc.unary_unary_rpc_method_handler,
    (False, True): grpc.unary_stream_rpc_method_handler,
    (True, False): grpc.stream_unary_rpc_method_handler,
    (True, True): grpc.stream_stream_rpc_method_handler,
}
