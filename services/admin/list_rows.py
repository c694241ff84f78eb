"""From the cells of a list to rows of the contract, and back to a clerk: what was refused, in Chinese."""

from __future__ import annotations

import csv
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from wushe.directory.v1 import person_pb2
from wushe.directory.v1.community_pb2 import Community
from wushe.volunteer.v1.volunteer_row_pb2 import VolunteerRow
from wushe.volunteer.v1.volunteer_service_pb2 import ImportOutcome

from services.admin.list_file import ListFile, Row

_TYPES: Final = {
    **dict.fromkeys(("居民身份证", "身份证", "二代身份证", "residentid"), person_pb2.DOCUMENT_TYPE_RESIDENT_ID),
    **dict.fromkeys(("港澳台居民居住证", "港澳台居住证"), person_pb2.DOCUMENT_TYPE_HMT_RESIDENCE_PERMIT),
    **dict.fromkeys(("外国人永久居留身份证", "外国人永久居留证"), person_pb2.DOCUMENT_TYPE_FOREIGNER_PERMANENT_RESIDENCE),
    **dict.fromkeys(("港澳居民来往内地通行证", "回乡证"), person_pb2.DOCUMENT_TYPE_HM_TRAVEL_PERMIT),
    **dict.fromkeys(("台湾居民来往大陆通行证", "台胞证"), person_pb2.DOCUMENT_TYPE_TAIWAN_TRAVEL_PERMIT),
    **dict.fromkeys(("护照", "passport"), person_pb2.DOCUMENT_TYPE_PASSPORT),
    **dict.fromkeys(("军人证件", "军官证", "士兵证"), person_pb2.DOCUMENT_TYPE_MILITARY_ID),
}
_GENDERS: Final = {
    **dict.fromkeys(("男", "男性", "m", "male"), person_pb2.GENDER_MALE),
    **dict.fromkeys(("女", "女性", "f", "female"), person_pb2.GENDER_FEMALE),
}
_BETWEEN_SKILLS: Final = re.compile(r"[、,，;；/|]")
_BETWEEN_PLACES: Final = re.compile(r"[\s/\\>\-—、]+")
_DAY: Final = re.compile(r"(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?")
_SPACE: Final = re.compile(r"[\s\u00a0\u200b-\u200f\u3000\ufeff]")
_FORMULA: Final = frozenset("=+-@\t\r")
_TEXTS: Final = {
    "document_number": "document_number", "display_name": "display_name", "phone": "phone", "organisation": "organisation",
    "national_number": "national_number", "national_source": "national_source", "guardian": "guardian",
    "consent_document": "consent_document",
}  # fmt: skip
REASONS: Final = {
    "ALREADY_REGISTERED": "此人已登记为志愿者或正在审核",
    "BIRTH_DATE_INVALID": "出生日期无效",
    "BIRTH_DATE_MISMATCH": "出生日期与证件不一致",
    "BIRTH_DATE_UNKNOWN": "缺少出生日期",
    "COMMUNITY_ENDED": "社区已撤销或合并",
    "COMMUNITY_NOT_FOUND": "没有这个社区",
    "CONSENT_IN_FUTURE": "监护人同意日期晚于今天",
    "DIVISION_OUT_OF_SCOPE": "社区不在本次导入的区划内",
    "DOCUMENT_BIRTH_DATE_INVALID": "证件号码中的出生日期无效",
    "DOCUMENT_CHECKSUM_MISMATCH": "证件号码校验位不对",
    "DUPLICATE_ROW": "与前面的行证件相同",
    "GENDER_MISMATCH": "性别与证件不一致",
    "GUARDIAN_CONSENT_MISSING": "未成年人缺少监护人同意",
    "GUARDIAN_IS_SELF": "监护人不能是本人",
    "GUARDIAN_NOT_ADULT": "监护人未成年",
    "GUARDIAN_NOT_FOUND": "没有这位监护人",
    "INVALID_FIELD": "填写不符合要求",
    "MALFORMED_DAY": "日期应写作 1970-01-01",
    "MALFORMED_DOCUMENT_NUMBER": "证件号码格式不对",
    "MALFORMED_PERSON_NAME": "姓名不符合要求",
    "MALFORMED_PHONE": "手机号格式不对",
    "MALFORMED_SKILL": "技能填写不符合要求",
    "MALFORMED_TEXT": "文字为空、过长或含有不可见字符",
    "NUMBER_LOST_TO_SPREADSHEET": "证件号码被表格软件改写，请将该列设为文本后重新填写",
    "PERSON_NAME_CONFLICT": "此证件在库中登记的是另一个姓名，已转人工核对",
}


@dataclass(slots=True)
class Places:
    """Communities by code, by the names on their path, and by any end of it that only one has."""

    codes: set[str] = field(default_factory=set)
    paths: dict[str, str] = field(default_factory=dict)
    ambiguous: set[str] = field(default_factory=set)

    def add(self, community: Community) -> None:
        """Remember a community."""
        self.codes.add(community.code)
        names = community.full_path.split("/")
        for at in range(len(names)):
            end = _joined("".join(names[at:]))
            if self.paths.setdefault(end, community.code) != community.code:
                self.ambiguous.add(end)

    def code(self, told: str) -> str:
        """Return the code of what was told; the text as it is when that is no community, or more than one."""
        if told in self.codes:
            return told
        joined = _joined(told)
        return told if joined in self.ambiguous else self.paths.get(joined, told)

    def doubtful(self, told: str) -> bool:
        """Tell whether several communities are called so."""
        return _joined(told) in self.ambiguous


def rows(file: ListFile, places: Places) -> Iterator[VolunteerRow]:
    """Yield the rows of a file as they are sent."""
    typed = "document_type" in file.columns
    for row in file.rows():
        told = {name: text for column, name in _TEXTS.items() if (text := file.cell(row, column))}
        kind = _TYPES.get(_plain(file.cell(row, "document_type")), person_pb2.DOCUMENT_TYPE_UNSPECIFIED)
        yield VolunteerRow(
            line=row.line,
            document_type=kind if typed else person_pb2.DOCUMENT_TYPE_RESIDENT_ID,
            gender=_GENDERS.get(_plain(file.cell(row, "gender")), person_pb2.GENDER_UNSPECIFIED),
            birth_date=_day(file.cell(row, "birth_date")),
            consent_date=_day(file.cell(row, "consent_date")),
            community=places.code(file.cell(row, "community")),
            skills=[skill for part in _BETWEEN_SKILLS.split(file.cell(row, "skills")) if (skill := part.strip())],
            **told,
        )


def write_refused(path: Path, file: ListFile, places: Places, refused: Iterable[ImportOutcome]) -> None:
    """Write the refused rows as they stood, each with its line and the reason. Nobody else may read the file: it holds numbers."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow([*map(harmless, file.headings), "行号", "原因"])
        kept = file.rows()
        for outcome in refused:
            row = next(each for each in kept if each.line == outcome.line)
            cells = [*row.cells, *([""] * (len(file.headings) - len(row.cells)))]
            writer.writerow([*map(harmless, cells), row.line, reason(file, places, row, outcome)])


def reason(file: ListFile, places: Places, row: Row, outcome: ImportOutcome) -> str:
    """Return why a row was refused, for a clerk."""
    refusal = outcome.refusal
    if refusal.reason == "COMMUNITY_NOT_FOUND" and places.doubtful(file.cell(row, "community")):
        return "社区名称不唯一，请填写 12 位代码或完整名称"
    text = REASONS.get(refusal.reason, refusal.reason)
    heading = file.headings[file.columns[refusal.column]] if refusal.column in file.columns else ""
    return "".join((f"{heading}：" if heading else "", text, f"（第 {refusal.first_line} 行）" if refusal.first_line else ""))


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    first = unicodedata.normalize("NFKC", _SPACE.sub("", cell)[:1])
    return f"'{cell}" if first in _FORMULA or cell[:1] in _FORMULA else cell


def _day(text: str) -> str:
    """Return a day as the contract writes it, whatever offices write; other text stays, and is refused."""
    found = _DAY.fullmatch(text)
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else text


def _plain(text: str) -> str:
    return _SPACE.sub("", text).lower()


def _joined(path: str) -> str:
    return _BETWEEN_PLACES.sub("", unicodedata.normalize("NFKC", path))
