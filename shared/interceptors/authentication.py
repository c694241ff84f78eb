"""Who calls: the bearer token of the call, verified."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from shared.trace import HEADER as TRACEPARENT

SCHEME: Final = "bearer "
_SCHEME_LENGTH: Final = len(SCHEME)


def credentials(metadata: Iterable[Any]) -> tuple[str, str | None]:
    """Return the bearer token and the trace context that the metadata carry; one pass, because every call pays for it."""
    token, traceparent = "", None
    for key, value in metadata:
        if key == "authorization":
            token = value[_SCHEME_LENGTH:].strip() if value[:_SCHEME_LENGTH].lower() == SCHEME else ""
        elif key == TRACEPARENT:
            traceparent = value
    return token, traceparent
