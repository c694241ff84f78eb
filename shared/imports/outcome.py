"""What became of a row of a list. Pure."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID


class RowOutcome(NamedTuple):
    """What became of a row; a refused one has a reason."""

    line: int
    made: UUID | None = None
    """What the row made; nothing when it was refused, and in a dry run."""
    reason: str | None = None
    domain: str | None = None
    column: str | None = None
    masked_value: str | None = None
    first_line: int | None = None
    """Of a duplicate, the line that says the same."""
