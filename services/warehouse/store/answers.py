"""What both engines are asked in and answer in, and how they say that they cannot."""

from __future__ import annotations

import re
from typing import Final

import orjson

from services.warehouse.store.engine import EngineFault, Row

INSERTED: Final = "JSONCompactColumns"
"""The format of what is inserted: a list for each column."""
QUERIED: Final = "JSONCompactEachRow"
"""The format of answers: a list for each row."""

_CODE: Final = re.compile(r"[Cc]ode:? (\d+)")


def fault(error: Exception) -> EngineFault:
    """Return the engine's own error as ours."""
    found = _CODE.search(str(error))
    return EngineFault(str(error), int(found.group(1)) if found else 0)


def rows(answer: bytes) -> list[Row]:
    """Return the rows of an answer, which has one on each line."""
    return [tuple(orjson.loads(line)) for line in answer.splitlines()]
