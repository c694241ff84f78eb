"""Rosters of trainings, with what was attended."""

from __future__ import annotations

import re
from typing import Final

from wushe.incubation.v1 import roster_service_pb2 as pb
from wushe.incubation.v1.roster_row_pb2 import RosterRow
from wushe.incubation.v1.roster_service_pb2_grpc import RosterServiceStub

from services.admin.lists.cells import Cells
from services.admin.lists.documents import PERSON_REASONS, document_type
from services.admin.lists.kind import Calls, ListKind
from shared.caller import Role

_ALL: Final = frozenset({"全部", "全勤", "all"})
_SESSION: Final = re.compile(r"第?([0-9]+)[场次]?")
_REASONS: Final = {
    **PERSON_REASONS,
    "ALREADY_ENROLLED": "此人已在花名册上",
    "NOT_IN_SESSION": "该场次尚未开始或已取消",
    "ORGANIZATION_NOT_FOUND": "没有这个社会组织",
    "SESSION_NOT_FOUND": "没有这个场次",
    "TRAINING_FULL": "培训名额已满",
    "TRAINING_NOT_FOUND": "没有这个培训，或不在本次导入的区划内",
    "TRAINING_NOT_OPEN": "培训未开放或已结班",
}


def _row(cells: Cells) -> RosterRow:
    return RosterRow(
        line=cells.line,
        document_type=document_type(cells, "document_type"),
        attended=map(_attended, cells.parts("attended")),
        **cells.texts("training", "document_number", "display_name", "phone", "organization"),
    )


def _attended(told: str) -> str:
    """Return `1` of `第1场`, `all` of `全勤`."""
    if told.lower() in _ALL:
        return "all"
    found = _SESSION.fullmatch(told)
    return found[1] if found else told


ROSTERS: Final = ListKind(
    service="incubation",
    made="enrollments",
    headings={
        "training": ("培训", "培训编号", "training"),
        "display_name": ("姓名", "学员姓名", "name", "display_name"),
        "document_type": ("证件类型", "证件种类", "document_type", "id_type"),
        "document_number": ("证件号码", "证件号", "身份证号", "身份证号码", "居民身份证号码", "document_number", "id_number"),
        "phone": ("手机号", "手机号码", "手机", "联系电话", "电话", "phone", "mobile"),
        "organization": ("所属组织", "社会组织", "组织代码", "统一社会信用代码", "organization"),
        "attended": ("出勤场次", "出勤", "签到场次", "签到", "attended"),
    },
    required=("training", "display_name", "document_number"),
    row=_row,
    calls=Calls(send=lambda channel: RosterServiceStub(channel).ImportRoster, request=pb.ImportRosterRequest, rows=pb.RosterRows),
    reasons=_REASONS,
    role=Role.INCUBATION_STAFF,
)
