"""Lists of social organizations that exist already."""

from __future__ import annotations

from typing import Final

from wushe.incubation.v1 import organization_pb2
from wushe.incubation.v1 import organization_service_pb2 as pb
from wushe.incubation.v1.organization_row_pb2 import OrganizationRow
from wushe.incubation.v1.organization_service_pb2_grpc import OrganizationServiceStub

from services.admin.lists.cells import Cells
from services.admin.lists.documents import PERSON_REASONS, document_type
from services.admin.lists.kind import Calls, ListKind

_TYPES: Final = {
    **dict.fromkeys(("社会团体", "社团", "association"), organization_pb2.ORGANIZATION_TYPE_ASSOCIATION),
    **dict.fromkeys(
        ("社会服务机构", "民办非企业单位", "民非", "serviceinstitution"), organization_pb2.ORGANIZATION_TYPE_SERVICE_INSTITUTION
    ),
    **dict.fromkeys(("基金会", "foundation"), organization_pb2.ORGANIZATION_TYPE_FOUNDATION),
    **dict.fromkeys(
        ("社区社会组织", "备案社会组织", "备案", "communityorganization"), organization_pb2.ORGANIZATION_TYPE_COMMUNITY_ORGANIZATION
    ),
}
_GRADES: Final = {f"{grade}a": getattr(organization_pb2.Rating, f"GRADE_{grade}A") for grade in range(1, 6)}
_DAYS: Final = ("register_date", "file_date", "rating_date")
_TEXTS: Final = (
    *("display_name", "unified_social_credit_code", "authority", "filing_number", "head_document_number", "head_display_name"),
    *("individual_members", "unit_members", "capital_yuan", "business_scope", "supervising_unit", "premises", "full_time_staff"),
)
_REASONS: Final = {
    **PERSON_REASONS,
    "CREDIT_CODE_MISMATCH": "统一社会信用代码与类型不一致",
    "CREDIT_CODE_TAKEN": "此统一社会信用代码已登记",
    "DIVISION_NOT_FOUND": "没有这个区划或社区",
    "MALFORMED_CREDIT_CODE": "统一社会信用代码校验不对",
    "MALFORMED_DAY": "日期应写作 2020-01-02，且不晚于今天",
    "MALFORMED_NUMBER": "应填数字",
    "MALFORMED_TEXT": "文字为空或含有不可见字符",
    "REPRESENTATIVE_MISSING": "缺少法定代表人",
    "REPRESENTATIVE_TAKEN": "此人已担任另一个社会团体的法定代表人",
    "STANDING_INCOMPLETE": "登记的组织须有代码和成立日期，备案的组织须有备案编号和日期",
}


def _row(cells: Cells) -> OrganizationRow:
    return OrganizationRow(
        line=cells.line,
        type=cells.choice("type", _TYPES, organization_pb2.ORGANIZATION_TYPE_UNSPECIFIED),
        division=cells.community("division"),
        head_document_type=document_type(cells, "head_document_type"),
        rating=cells.choice("rating", _GRADES, organization_pb2.Rating.GRADE_UNSPECIFIED),
        **{column: day for column in _DAYS if (day := cells.day(column))},
        **cells.texts(*_TEXTS),
    )


ORGANIZATIONS: Final = ListKind(
    service="incubation",
    made="organizations",
    headings={
        "display_name": ("名称", "社会组织名称", "组织名称", "name", "display_name"),
        "type": ("类型", "社会组织类型", "组织类型", "type"),
        "division": ("区划", "区划代码", "所在区划", "社区", "division"),
        "unified_social_credit_code": ("统一社会信用代码", "信用代码", "unified_social_credit_code", "uscc"),
        "register_date": ("成立日期", "成立登记日期", "登记日期", "register_date"),
        "authority": ("登记机关", "登记管理机关", "备案机关", "authority"),
        "filing_number": ("备案编号", "备案号", "filing_number"),
        "file_date": ("备案日期", "file_date"),
        "head_display_name": ("法定代表人", "法人代表", "负责人", "head_display_name"),
        "head_document_type": ("法定代表人证件类型", "head_document_type"),
        "head_document_number": ("法定代表人证件号码", "法定代表人身份证号", "法人身份证号", "head_document_number"),
        "individual_members": ("个人会员数", "个人会员", "individual_members"),
        "unit_members": ("单位会员数", "单位会员", "unit_members"),
        "capital_yuan": ("注册资金", "注册资金（元）", "开办资金", "capital_yuan"),
        "business_scope": ("业务范围", "business_scope"),
        "supervising_unit": ("业务主管单位", "supervising_unit"),
        "premises": ("住所", "地址", "premises"),
        "full_time_staff": ("专职人员数", "专职工作人员数", "专职人员", "full_time_staff"),
        "rating": ("评估等级", "等级", "rating"),
        "rating_date": ("评估日期", "rating_date"),
    },
    required=("display_name", "type", "division"),
    row=_row,
    calls=Calls(
        send=lambda channel: OrganizationServiceStub(channel).ImportOrganizations,
        request=pb.ImportOrganizationsRequest,
        rows=pb.OrganizationRows,
    ),
    community="division",
    reasons=_REASONS,
)
