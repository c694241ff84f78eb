"""A list of volunteers as offices keep it: a CSV file in UTF-8 or GB 18030, with headings in Chinese or English."""

from __future__ import annotations

import codecs
import csv
import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

CHUNK_BYTES: Final = 1 << 20
HEAD_BYTES: Final = 64 * 1024
DELIMITERS: Final = (",", "\t", ";")
REQUIRED: Final = ("display_name", "document_number", "community")

_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HEADINGS: Final[Mapping[str, Sequence[str]]] = {
    "display_name": ("姓名", "志愿者姓名", "name", "display_name"),
    "document_type": ("证件类型", "证件种类", "document_type", "id_type"),
    "document_number": ("证件号码", "证件号", "身份证号", "身份证号码", "居民身份证号码", "document_number", "id_number"),
    "phone": ("手机号", "手机号码", "手机", "联系电话", "电话", "phone", "mobile"),
    "birth_date": ("出生日期", "出生年月日", "birth_date", "date_of_birth"),
    "gender": ("性别", "gender", "sex"),
    "community": ("社区", "村社区", "所属社区", "社区代码", "社区名称", "所在社区", "community"),
    "skills": ("技能", "服务技能", "特长", "skills"),
    "organisation": ("组织", "所属组织", "organisation", "organization"),
    "national_number": ("全国编号", "全国志愿者编号", "national_number"),
    "national_source": ("编号来源", "national_source"),
    "guardian": ("监护人", "guardian"),
    "consent_date": ("监护人同意日期", "同意日期", "consent_date"),
    "consent_document": ("同意书编号", "监护人同意书", "consent_document"),
}
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

    def cell(self, row: Row, column: str) -> str:
        """Return what stands in a column, without the space around it; empty where the row or the file has none."""
        at = self.columns.get(column, len(row.cells))
        return row.cells[at].strip() if at < len(row.cells) else ""


def opened(path: Path) -> ListFile:
    """Find out how a file is written. Raises UnreadableList, and OSError where it cannot be read at all."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if head.startswith(_UTF_16):
        raise UnreadableList("the file is UTF-16: save it as “CSV UTF-8”")
    encoding, digest = _encoding(path, head)
    heading = _heading_line(path, encoding)
    found = {delimiter: _columns(next(csv.reader([heading], delimiter=delimiter), [])) for delimiter in DELIMITERS}
    delimiter = max(DELIMITERS, key=lambda each: len(found[each]))
    if missing := [_HEADINGS[column][0] for column in REQUIRED if column not in found[delimiter]]:
        raise UnreadableList(f"read as {encoding}, the first line has no heading {'、'.join(missing)}")
    headings = next(csv.reader([heading], delimiter=delimiter))
    return ListFile(path, encoding, delimiter, headings, found[delimiter], digest)


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


def _columns(headings: Sequence[str]) -> dict[str, int]:
    """Return where each known column stands. Raises UnreadableList for one that stands twice."""
    found: dict[str, int] = {}
    for at, heading in enumerate(headings):
        column = _COLUMN_OF.get(plain(heading))
        if column is None:
            continue
        if column in found:
            raise UnreadableList(f"two headings mean the same: {headings[found[column]]} and {heading}")
        found[column] = at
    return found


def plain(heading: str) -> str:
    """Return a heading without what offices put around it: `证件号码（必填）*`."""
    return _ASIDE.sub("", unicodedata.normalize("NFKC", heading)).lower()


_COLUMN_OF: Final = {plain(heading): column for column, headings in _HEADINGS.items() for heading in headings}
