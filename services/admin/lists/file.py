"""A list as offices keep it: a CSV file in UTF-8 or GB 18030, with headings in Chinese or English."""

from __future__ import annotations

import codecs
import csv
import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

CHUNK_BYTES: Final = 1 << 20
HEAD_BYTES: Final = 64 * 1024
DELIMITERS: Final = (",", "\t", ";")

_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ASIDE: Final = re.compile(r"\(.*?\)|[\s_*:]")


class UnreadableList(Exception):
    """The file is no list that can be read without guessing; the text says why."""


class Row(NamedTuple):
    """One row: the line on which it begins, and its cells as they stand."""

    line: int
    cells: Sequence[str]


@dataclass(frozen=True, slots=True)
class ListFile:
    """A file whose encoding, delimiter and columns are known."""

    path: Path
    encoding: str
    delimiter: str
    headings: Sequence[str]
    columns: Mapping[str, int]
    """Where each known column stands."""
    sha256: bytes
    """Of the content, and of what is given beside it: what makes it this list and no other."""
    given: Mapping[str, str] = field(default_factory=dict)
    """What holds for every row, of columns that the file does not have."""

    def rows(self) -> Iterator[Row]:
        """Yield all rows below the headings, without blank ones and comments."""
        with self.path.open(encoding=self.encoding, newline="") as file:
            reader = csv.reader(file, delimiter=self.delimiter, strict=True)
            line, heading = 1, True
            try:
                for cells in reader:
                    if any(cell.strip() for cell in cells) and not cells[0].startswith("#"):
                        if not heading:
                            yield Row(line, cells)
                        heading = False
                    line = reader.line_num + 1
            except csv.Error as fault:
                raise UnreadableList(f"line {line} is no CSV: {fault}") from None

    def has(self, column: str) -> bool:
        """Tell whether rows say anything of a column."""
        return column in self.columns or column in self.given

    def cell(self, row: Row, column: str) -> str:
        """Return what stands in a column, without the space around it; empty where the row has none."""
        at = self.columns.get(column)
        if at is None:
            return self.given.get(column, "")
        return row.cells[at].strip() if at < len(row.cells) else ""


def opened(path: Path, headings: Mapping[str, Sequence[str]], required: Sequence[str], given: Mapping[str, str] | None = None) -> ListFile:
    """Find out how a file is written; `headings` are those that mean a column, by column.

    Raises UnreadableList, and OSError where it cannot be read at all.
    """
    given = given or {}
    if unknown := [column for column in given if column not in headings]:
        raise UnreadableList(f"there is no column {unknown[0]}; there are {', '.join(headings)}")
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if head.startswith(_UTF_16):
        raise UnreadableList("the file is UTF-16: save it as “CSV UTF-8”")
    encoding, digest = _encoding(path, head)
    first, means = _heading_line(path, encoding), {plain(heading): column for column, some in headings.items() for heading in some}
    found = {delimiter: _columns(next(csv.reader([first], delimiter=delimiter), []), means) for delimiter in DELIMITERS}
    delimiter = max(DELIMITERS, key=lambda each: len(found[each]))
    if missing := [headings[column][0] for column in required if column not in found[delimiter] and column not in given]:
        raise UnreadableList(f"read as {encoding}, the first line has no heading {'、'.join(missing)}")
    if twice := [column for column in given if column in found[delimiter]]:
        raise UnreadableList(f"the file has a column {headings[twice[0]][0]} itself")
    beside = "".join(f"{column}={text}\n" for column, text in sorted(given.items()))
    identity = hashlib.sha256(digest + beside.encode()).digest() if given else digest
    return ListFile(path, encoding, delimiter, next(csv.reader([first], delimiter=delimiter)), found[delimiter], identity, given)


def _encoding(path: Path, head: bytes) -> tuple[str, bytes]:
    """Return the one encoding in which every byte of the file makes sense, and the file's digest."""
    digest = hashlib.sha256()
    candidates = ["utf-8-sig"] if head.startswith(codecs.BOM_UTF8) else ["utf-8", "gb18030"]
    decoders = {name: codecs.getincrementaldecoder(name)() for name in candidates}
    with path.open("rb") as file:
        while decoders:
            chunk = file.read(CHUNK_BYTES)
            digest.update(chunk)
            for name, decoder in list(decoders.items()):
                try:
                    text = decoder.decode(chunk, final=not chunk)
                except UnicodeDecodeError:
                    del decoders[name]
                    continue
                if name == "gb18030" and any(unicodedata.category(each) in {"Co", "Cn"} for each in set(text)):
                    del decoders[name]  # bytes of another encoding often come out as characters that nobody has
            if not chunk:
                break
    if not decoders:
        raise UnreadableList("the file is neither UTF-8 nor GB 18030 (GBK)")
    return next(iter(decoders)), digest.digest()


def _heading_line(path: Path, encoding: str) -> str:
    with path.open(encoding=encoding, newline="") as file:
        return next((line.rstrip("\r\n") for line in file if line.strip() and not line.startswith("#")), "")


def _columns(headings: Sequence[str], means: Mapping[str, str]) -> dict[str, int]:
    """Return where each known column stands. Raises UnreadableList for one that stands twice."""
    found: dict[str, int] = {}
    for at, heading in enumerate(headings):
        column = means.get(plain(heading))
        if column is None:
            continue
        if column in found:
            raise UnreadableList(f"two headings mean the same: {headings[found[column]]} and {heading}")
        found[column] = at
    return found


def plain(heading: str) -> str:
    """Return a heading without what offices put around it: `证件号码（必填）*`."""
    return _ASIDE.sub("", unicodedata.normalize("NFKC", heading)).lower()
