"""One line for each call that changed something; the others are counted and not told, unless the level is debug."""

from __future__ import annotations

from shared import log
from shared.call import Call
from shared.interceptors.method import Method


def ended(method: Method, call: Call, seconds: float) -> None:
    """Tell of a call that was answered OK."""
    if method.changes_state or log.lines.debug:
        log.lines.tell(
            "info" if method.changes_state else "debug",
            {
                "event": "answered",
                "method": method.path,
                "caller": call.caller.subject,
                "milliseconds": round(seconds * 1000, 2),
                "trace_id": call.correlation_id,
            },
        )
