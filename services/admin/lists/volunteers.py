"""Lists of volunteers."""

from __future__ import annotations

from typing import Final

from wushe.directory.v1 import person_pb2
from wushe.volunteer.v1 import volunteer_service_pb2 as pb
from wushe.volunteer.v1.volunteer_row_pb2 import VolunteerRow
from wushe.volunteer.v1.volunteer_service_pb2_grpc import VolunteerServiceStub

from services.admin.lists.cells import Cells
from services.admin.lists.documents import PERSON_REASONS, document_type
from services.admin.lists.kind import Calls, ListKind

_GENDERS: Final = {
    **dict.fromkeys(("男", "男性", "m", "male"), person_pb2.GENDER_MALE),
    **dict.fromkeys(("女", "女性", "f", "female"), person_pb2.GENDER_FEMALE),
}
_ACCEPTED: Final = dict.fromkeys(("已审核", "已通过", "审核通过", "通过", "是", "accepted", "yes", "true"), True)
"""Whatever else stands there waits for a review."""
_TEXTS: Final = (
    *("document_number", "display_name", "phone", "organisation", "national_number", "national_source", "guardian"),
    "consent_document",
)
_REASONS: Final = {
    **PERSON_REASONS,
    "ALREADY_REGISTERED": "此人已登记为志愿者或正在审核",
    "COMMUNITY_ENDED": "社区已撤销或合并",
    "COMMUNITY_NOT_FOUND": "没有这个社区",
    "CONSENT_IN_FUTURE": "监护人同意日期晚于今天",
    "DIVISION_OUT_OF_SCOPE": "社区不在本次导入的区划内",
    "DUPLICATE_ROW": "与前面的行证件相同",
    "GUARDIAN_CONSENT_MISSING": "未成年人缺少监护人同意",
    "GUARDIAN_IS_SELF": "监护人不能是本人",
    "GUARDIAN_NOT_ADULT": "监护人未成年",
    "GUARDIAN_NOT_FOUND": "没有这位监护人",
    "MALFORMED_DAY": "日期应写作 1970-01-01",
    "MALFORMED_SKILL": "技能填写不符合要求",
    "MALFORMED_TEXT": "文字为空、过长或含有不可见字符",
}


def _row(cells: Cells) -> VolunteerRow:
    return VolunteerRow(
        line=cells.line,
        document_type=document_type(cells, "document_type"),
        gender=cells.choice("gender", _GENDERS, person_pb2.GENDER_UNSPECIFIED),
        birth_date=cells.day("birth_date"),
        consent_date=cells.day("consent_date"),
        accepted=cells.choice("accepted", _ACCEPTED, otherwise=False),
        community=cells.community("community"),
        skills=cells.parts("skills"),
        **cells.texts(*_TEXTS),
    )


VOLUNTEERS: Final = ListKind(
    service="volunteer",
    made="registrations",
    headings={
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
        "accepted": ("审核状态", "审核结果", "accepted"),
    },
    required=("display_name", "document_number", "community"),
    row=_row,
    calls=Calls(
        send=lambda channel: VolunteerServiceStub(channel).ImportVolunteers,
        request=pb.ImportVolunteersRequest,
        rows=pb.VolunteerRows,
        config=pb.ImportVolunteersConfig,
        outcomes=lambda channel: VolunteerServiceStub(channel).ListImportOutcomes,
        outcomes_request=pb.ListImportOutcomesRequest,
        undo=lambda channel: VolunteerServiceStub(channel).UndoVolunteerImport,
        undo_request=pb.UndoVolunteerImportRequest,
    ),
    community="community",
    decided="accepted",
    reasons=_REASONS,
    choices={
        "document_type": (
            "居民身份证",
            "港澳台居民居住证",
            "外国人永久居留身份证",
            "港澳居民来往内地通行证",
            "台湾居民来往大陆通行证",
            "护照",
            "军人证件",
        ),
        "gender": ("男", "女"),
        "accepted": ("已审核", "待审核"),
    },
    example={"display_name": "王小明", "document_type": "居民身份证", "document_number": "130402197001010012", "community": "130402001006"},
)
