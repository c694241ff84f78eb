"""The next version of something that is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

R = TypeVar("R")


def revised(one: R, now: datetime, **changes: Any) -> R:
    """Return a thing with changes, one version further."""
    version: int = one.version + 1  # type: ignore[attr-defined] # an aggregate has one; a protocol of dataclasses cannot say so
    after: R = replace(one, version=version, update_time=now, **changes)  # type: ignore[type-var]
    return after
