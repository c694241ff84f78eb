"""How a call that raised ends: a refusal is told, a fault is logged and told as nothing but a correlation id."""

from __future__ import annotations

import grpc
import structlog

from shared.errors import WireStatus, faulted, refused, timed_out
from shared.refusals import Refusal

log = structlog.get_logger(__name__)


class OutOfTime(Exception):
    """The time that the service itself allows for the call has passed."""


def answer(method: str, correlation_id: str, error: Exception) -> WireStatus:
    """Return the status for an exception that left a method, and log it: refusals at info, faults with their traceback."""
    refusal = _only_refusal(error)
    if refusal is not None:
        log.info("refused", method=method, trace_id=correlation_id, reason=refusal.reason, domain=refusal.domain)
        return refused(refusal)
    if isinstance(error, OutOfTime):
        log.warning("out of time", method=method, trace_id=correlation_id)
        return timed_out(correlation_id)
    log.error("fault", method=method, trace_id=correlation_id, exc_info=error)
    return faulted(correlation_id)


def own_abort(context: grpc.aio.ServicerContext[object, object]) -> str:
    """Return the code with which a servicer ended the call by itself."""
    code = context.code()
    return code.name if isinstance(code, grpc.StatusCode) else "UNKNOWN"


def _only_refusal(error: BaseException) -> Refusal | None:
    """Return the refusal, also the first of a task group in which nothing but refusals was raised."""
    if isinstance(error, Refusal):
        return error
    if isinstance(error, ExceptionGroup):
        inner = [_only_refusal(each) for each in error.exceptions]
        return inner[0] if all(each is not None for each in inner) else None
    return None
