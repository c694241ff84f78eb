"""A code list as CSV: `code,name,level,parent_code`. Read row by row, so that a list of any length fits in little memory.

What a row says by itself is judged here; whether its parent is on record, the store knows.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final, TypeAlias

from services.directory.domain import codes
from services.directory.domain.community import Order, checked_name
from services.directory.domain.refusals import ImportRejected, MalformedCode, MalformedCsv, MalformedName, ParentMismatch
from shared.caller import EVERYWHERE, covers
from shared.codes import is_code
from shared.refusals import DivisionOutOfScope

COLUMNS: Final = ("code", "name", "level", "parent_code")
COMMENT: Final = "#"
LONGEST_LINE: Final = 4096
"""Characters in a line; a file without line ends must not be read into memory whole."""


@dataclass(frozen=True, slots=True)
class ImportWish:
    """How a list is to be imported, and by whom."""

    request_id: str
    content: bytes
    """All that the caller asked for beside the file itself, to tell a repetition from another wish."""
    order: Order
    scopes: tuple[str, ...]
    """Where the caller may change the code list."""
    keep_good_rows: bool
    validate_only: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A division or community that the list names."""

    line: int
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class RowFault:
    """Why a row cannot be taken."""

    line: int
    column: str
    """Heading of the column at fault; empty when it is the row as a whole."""
    reason: str


@dataclass(frozen=True, slots=True)
class Tally:
    """What an import came to."""

    rows: int = 0
    created_divisions: int = 0
    created_communities: int = 0
    renamed: int = 0
    unchanged: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What an import came to, and which rows could not be taken, by line."""

    tally: Tally
    faults: Sequence[RowFault] = ()
    rejected: bool = False
    """Whether nothing was stored because rows are bad."""


Entry: TypeAlias = Row | RowFault


def read(file: BinaryIO, *, scopes: tuple[str, ...]) -> Iterator[Entry]:
    """Read the rows of a list, each good by itself or a fault; `scopes` are those of the caller.

    Raises MalformedCsv, naming the line, when the file is not the CSV asked for.
    """
    lines = _Lines(file)
    reader = csv.reader(lines, strict=True)
    try:
        heading = next(reader, [])
        order = _order([name.strip() for name in heading])
        everywhere = EVERYWHERE in scopes
        while True:
            lines.begin()
            fields = next(reader, None)
            if fields is None:
                return
            if fields:
                yield _row(lines.first, fields, len(heading), order, () if everywhere else scopes)
    except csv.Error as error:
        raise _malformed(lines.last, f"line {lines.last} is no CSV: {error}") from None
    except UnicodeDecodeError:
        description = "the file is not UTF-8; save it as 'CSV UTF-8', a Chinese Excel writes GBK otherwise"
        raise _malformed(_first_undecodable_line(file), description) from None
    finally:
        lines.close()


def rejected(outcome: ImportOutcome) -> ImportRejected:
    """Return the refusal of a list whose rows are bad."""
    tally = outcome.tally
    return ImportRejected(field="chunk", metadata={"row_count": str(tally.rows), "refused_count": str(tally.refused)})


def _row(line: int, fields: list[str], width: int, order: tuple[int, ...], scopes: tuple[str, ...]) -> Entry:
    if len(fields) != width:
        return RowFault(line, "", MalformedCsv.reason)
    code, name, level, parent = [fields[position].strip() for position in order]
    fault = _fault(code, level, parent, scopes)
    if fault is not None:
        return RowFault(line, *fault)
    try:
        return Row(line, code, checked_name(name))
    except MalformedName:
        return RowFault(line, "name", MalformedName.reason)


def _fault(code: str, level: str, parent: str, scopes: tuple[str, ...]) -> tuple[str, str] | None:
    """Return the column at fault and the reason."""
    if not is_code(code):
        return "code", MalformedCode.reason
    if codes.LEVELS.get(level) != len(code):
        return "level", MalformedCode.reason
    if parent != codes.parent(code):
        return "parent_code", ParentMismatch.reason
    if scopes and not any(covers(scope, code) for scope in scopes):
        return "code", DivisionOutOfScope.reason
    return None


def _order(heading: list[str]) -> tuple[int, ...]:
    if sorted(heading) != sorted(set(heading)) or not set(COLUMNS) <= set(heading):
        raise _malformed(1, f"the first line names the columns {','.join(COLUMNS)}")
    return tuple(heading.index(name) for name in COLUMNS)


def _first_undecodable_line(file: BinaryIO) -> int:
    """Look again, line by line: the decoder reads ahead and does not know how many lines it has passed."""
    file.seek(0)
    line = 0
    while raw := file.readline(LONGEST_LINE * 4):
        line += 1
        try:
            raw.decode("utf-8")
        except UnicodeDecodeError:
            return line
    return line


def _malformed(line: int, description: str) -> MalformedCsv:
    return MalformedCsv(description, field="chunk", metadata={"line": str(line)})


class _Lines:
    """The lines of the file without comments, counting."""

    def __init__(self, file: BinaryIO) -> None:
        self._text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
        self.first = 0
        """Where the present row began: a quoted field may go over several lines."""
        self.last = 0
        self._beginning = True

    def begin(self) -> None:
        self._beginning = True

    def __iter__(self) -> Iterator[str]:
        while line := self._text.readline(LONGEST_LINE):
            self.last += 1
            if len(line) == LONGEST_LINE:
                raise _malformed(self.last, f"line {self.last} is longer than {LONGEST_LINE} characters")
            if self._beginning and line.startswith(COMMENT):
                continue
            if self._beginning:
                self.first, self._beginning = self.last, False
            yield line

    def close(self) -> None:
        """Let go of the file, which stays open for whoever opened it."""
        self._text.detach()
