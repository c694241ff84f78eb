"""W3C trace context: read it, continue it, begin it. Nothing more, because every call pays for it (ADR 0030)."""

from __future__ import annotations

import random
import re
from typing import Final

HEADER: Final = "traceparent"

_FORM: Final = re.compile(r"(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})(?:-.*)?", re.ASCII)
_LONGEST: Final = 512

# Trace ids need to be unique, not secret; the generator is seeded from the system's randomness.
_bits = random.SystemRandom().getrandbits(128)
_random = random.Random(_bits)  # noqa: S311


def new_traceparent() -> str:
    """Begin a trace."""
    bits = f"{_random.getrandbits(192) | 1 | 1 << 64:048x}"
    return f"00-{bits[:32]}-{bits[32:]}-01"


def continued(header: str | None) -> str:
    """Return a new span of the trace that `header` names; begin a trace when it names none."""
    if not header or len(header) > _LONGEST:
        return new_traceparent()
    form = _FORM.fullmatch(header)
    if form is None:
        return new_traceparent()
    return f"00-{form[1]}-{_random.getrandbits(64) | 1:016x}-{form[2]}"


def trace_id(traceparent: str) -> str:
    """Return the 32 hexadecimal digits that all spans of a trace share."""
    return traceparent[3:35]
