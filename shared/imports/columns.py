"""What is told of a refused row, so that a clerk can mend it and nobody can be recognised by it. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from shared.imports.outcome import RowOutcome
from shared.refusals import Refusal

_LONGEST: Final = 20
_POSITION: Final = re.compile(r"\[\d+\]$")


def _nothing(_column: str, _value: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one kind of list, beside the fields of the call that records a single one."""

    renamed: Mapping[str, str] = field(default_factory=dict)
    """Where a row calls otherwise what that call has: paths behind its first dot, such as `document.number`."""
    shown: Callable[[str, str], bool] = _nothing
    """Tells whether what stands in a column may be shown as it is: what is public, and looks like it."""

    def behind(self, path: str) -> str:
        """Return the column behind a path in a request: `skills` of `registration.skills[3]`."""
        inner = _POSITION.sub("", path.partition(".")[2] or path)
        return self.renamed.get(inner, inner)

    def masked(self, column: str, value: str) -> str:
        """Show the first and the last character: whatever somebody typed there, columns may have been mixed up."""
        if self.shown(column, value):
            return value
        if len(value) <= 2:  # noqa: PLR2004 — a name of two characters keeps its first
            return value[:1] + "*" * (len(value) - 1)
        return value[0] + "*" * (min(len(value), _LONGEST) - 2) + value[-1]

    def refused(self, line: int, refusal: Refusal, value_of: Callable[[str], str]) -> RowOutcome:
        """Return the outcome of a refused row; `value_of` tells what stands in a column."""
        column = self.behind(refusal.violations[0].field) if refusal.violations else ""
        return RowOutcome(line, None, refusal.reason, refusal.domain, column, self.masked(column, value_of(column)) if column else "")
