"""Identity documents as offices name them, and why the directory refuses one, in a clerk's words."""

from __future__ import annotations

from typing import Final

from wushe.directory.v1 import person_pb2

from services.admin.lists.cells import Cells

_TYPES: Final = {
    **dict.fromkeys(("居民身份证", "身份证", "二代身份证", "residentid"), person_pb2.DOCUMENT_TYPE_RESIDENT_ID),
    **dict.fromkeys(("港澳台居民居住证", "港澳台居住证"), person_pb2.DOCUMENT_TYPE_HMT_RESIDENCE_PERMIT),
    **dict.fromkeys(("外国人永久居留身份证", "外国人永久居留证"), person_pb2.DOCUMENT_TYPE_FOREIGNER_PERMANENT_RESIDENCE),
    **dict.fromkeys(("港澳居民来往内地通行证", "回乡证"), person_pb2.DOCUMENT_TYPE_HM_TRAVEL_PERMIT),
    **dict.fromkeys(("台湾居民来往大陆通行证", "台胞证"), person_pb2.DOCUMENT_TYPE_TAIWAN_TRAVEL_PERMIT),
    **dict.fromkeys(("护照", "passport"), person_pb2.DOCUMENT_TYPE_PASSPORT),
    **dict.fromkeys(("军人证件", "军官证", "士兵证"), person_pb2.DOCUMENT_TYPE_MILITARY_ID),
}

PERSON_REASONS: Final = {
    "BIRTH_DATE_INVALID": "出生日期无效",
    "BIRTH_DATE_MISMATCH": "出生日期与证件不一致",
    "BIRTH_DATE_UNKNOWN": "缺少出生日期",
    "DOCUMENT_BIRTH_DATE_INVALID": "证件号码中的出生日期无效",
    "DOCUMENT_CHECKSUM_MISMATCH": "证件号码校验位不对",
    "GENDER_MISMATCH": "性别与证件不一致",
    "MALFORMED_DOCUMENT_NUMBER": "证件号码格式不对",
    "MALFORMED_PERSON_NAME": "姓名不符合要求",
    "MALFORMED_PHONE": "手机号格式不对",
    "NUMBER_LOST_TO_SPREADSHEET": "证件号码被表格软件改写，请将该列设为文本后重新填写",
    "PERSON_NAME_CONFLICT": "此证件在库中登记的是另一个姓名，已转人工核对",
}


def document_type(cells: Cells, column: str) -> person_pb2.DocumentType:
    """Return what kind of document a row has: a resident ID where the list has no such column."""
    if not cells.has(column):
        return person_pb2.DOCUMENT_TYPE_RESIDENT_ID
    return cells.choice(column, _TYPES, person_pb2.DOCUMENT_TYPE_UNSPECIFIED)
