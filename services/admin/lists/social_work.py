"""Lists of social-work stations, posts, social workers and assignments."""

from __future__ import annotations

from typing import Final

from wushe.social_work.v1 import assignment_service_pb2 as assignments_pb
from wushe.social_work.v1 import post_pb2, social_worker_pb2
from wushe.social_work.v1 import post_service_pb2 as posts_pb
from wushe.social_work.v1 import social_worker_service_pb2 as workers_pb
from wushe.social_work.v1 import station_service_pb2 as stations_pb
from wushe.social_work.v1.assignment_service_pb2_grpc import AssignmentServiceStub
from wushe.social_work.v1.list_rows_pb2 import AssignmentRow, PostRow, SocialWorkerRow, StationRow
from wushe.social_work.v1.post_service_pb2_grpc import PostServiceStub
from wushe.social_work.v1.social_worker_service_pb2_grpc import SocialWorkerServiceStub
from wushe.social_work.v1.station_service_pb2_grpc import StationServiceStub

from services.admin.lists.cells import Cells
from services.admin.lists.documents import PERSON_REASONS, document_type
from services.admin.lists.kind import Calls, ListKind

_KINDS: Final = {
    **dict.fromkeys(("民政", "民政部门", "civilaffairs"), post_pb2.POST_KIND_CIVIL_AFFAIRS),
    **dict.fromkeys(("社区", "城乡社区", "community"), post_pb2.POST_KIND_COMMUNITY),
    **dict.fromkeys(("社会组织", "socialorganisation"), post_pb2.POST_KIND_SOCIAL_ORGANISATION),
    **dict.fromkeys(("其他", "other"), post_pb2.POST_KIND_OTHER),
}
_FUNDING: Final = {
    **dict.fromkeys(("财政", "财政资金", "fiscal"), post_pb2.FUNDING_SOURCE_FISCAL),
    **dict.fromkeys(("福彩", "福彩公益金", "welfarelottery"), post_pb2.FUNDING_SOURCE_WELFARE_LOTTERY),
    **dict.fromkeys(("购买服务", "政府购买服务", "purchasedservice"), post_pb2.FUNDING_SOURCE_PURCHASED_SERVICE),
    **dict.fromkeys(("捐赠", "慈善捐赠", "donation"), post_pb2.FUNDING_SOURCE_DONATION),
    **dict.fromkeys(("自有资金", "自筹", "ownfunds"), post_pb2.FUNDING_SOURCE_OWN_FUNDS),
    **dict.fromkeys(("其他", "other"), post_pb2.FUNDING_SOURCE_OTHER),
}
_LEVELS: Final = {
    **dict.fromkeys(("助理社会工作师", "助理", "初级", "assistant"), social_worker_pb2.WORKER_LEVEL_ASSISTANT),
    **dict.fromkeys(("社会工作师", "中级", "socialworker"), social_worker_pb2.WORKER_LEVEL_SOCIAL_WORKER),
    **dict.fromkeys(("高级社会工作师", "高级", "senior"), social_worker_pb2.WORKER_LEVEL_SENIOR),
}
_YES: Final = {**dict.fromkeys(("是", "开放", "已开放", "yes", "true", "1"), True)}
_REASONS: Final = {
    "DAY_OUT_OF_RANGE": "日期早于应在其后的日期，或晚于今天",
    "MALFORMED_DAY": "日期应写作 2024-01-02",
    "MALFORMED_NUMBER": "应填规定范围内的整数",
    "MALFORMED_TEXT": "文字为空或含有不可见字符",
    "ORGANISATION_NOT_FOUND": "没有这个统一社会信用代码的组织",
    "TOWNSHIP_NOT_FOUND": "没有这个乡镇或街道",
}
_PLACES: Final = {
    "COMMUNITY_ENDED": "社区已撤销",
    "COMMUNITY_NOT_FOUND": "没有这个社区或乡镇",
    "COUNTY_NOT_FOUND": "没有这个区划",
}


def _station(cells: Cells) -> StationRow:
    return StationRow(
        line=cells.line,
        open_date=cells.day("open_date"),
        **cells.texts("township", "display_name", "operator_code", "required_staff"),
    )


def _post(cells: Cells) -> PostRow:
    return PostRow(
        line=cells.line,
        kind=cells.choice("kind", _KINDS, post_pb2.POST_KIND_UNSPECIFIED),
        place=cells.community("place"),
        required_level=cells.choice("required_level", _LEVELS, social_worker_pb2.WORKER_LEVEL_UNSPECIFIED),
        funding_source=cells.choice("funding_source", _FUNDING, post_pb2.FUNDING_SOURCE_UNSPECIFIED),
        open=cells.choice("open", _YES, otherwise=False),
        **cells.texts("display_name", "station", "employer_display_name", "employer_code", "development_year"),
    )


def _worker(cells: Cells) -> SocialWorkerRow:
    return SocialWorkerRow(
        line=cells.line,
        document_type=document_type(cells, "document_type"),
        level=cells.choice("level", _LEVELS, social_worker_pb2.WORKER_LEVEL_UNSPECIFIED),
        certificate_date=cells.day("certificate_date"),
        register_date=cells.day("register_date"),
        **cells.texts("document_number", "display_name", "phone", "division", "certificate_number"),
    )


def _assignment(cells: Cells) -> AssignmentRow:
    return AssignmentRow(
        line=cells.line,
        first_date=cells.day("first_date"),
        last_date=cells.day("last_date"),
        **cells.texts("certificate_number", "post", "share_percent"),
    )


STATIONS: Final = ListKind(
    service="social_work",
    made="stations",
    headings={
        "township": ("乡镇街道代码", "乡镇代码", "街道代码", "区划代码", "township"),
        "display_name": ("站点名称", "名称", "社工站名称", "display_name"),
        "operator_code": ("运营机构代码", "运营机构统一社会信用代码", "operator_code"),
        "required_staff": ("应配备人数", "配备人数", "required_staff"),
        "open_date": ("启用日期", "建站日期", "open_date"),
    },
    required=("township", "display_name", "required_staff"),
    row=_station,
    calls=Calls(
        send=lambda channel: StationServiceStub(channel).ImportStations,
        request=stations_pb.ImportStationsRequest,
        rows=stations_pb.StationRows,
    ),
    reasons=_REASONS,
)
POSTS: Final = ListKind(
    service="social_work",
    made="posts",
    headings={
        "display_name": ("岗位名称", "名称", "display_name"),
        "kind": ("开发主体", "岗位类型", "kind"),
        "place": ("所在社区", "所在区划代码", "社区", "place"),
        "station": ("所属站点", "社工站", "station"),
        "required_level": ("任职要求", "职业水平要求", "required_level"),
        "employer_display_name": ("用人单位", "employer_display_name"),
        "employer_code": ("用人单位代码", "用人单位统一社会信用代码", "employer_code"),
        "funding_source": ("经费来源", "funding_source"),
        "development_year": ("开发年度", "年度", "development_year"),
        "open": ("是否开放", "开放", "open"),
    },
    required=("display_name", "kind", "place", "employer_display_name", "funding_source", "development_year"),
    row=_post,
    calls=Calls(send=lambda channel: PostServiceStub(channel).ImportPosts, request=posts_pb.ImportPostsRequest, rows=posts_pb.PostRows),
    community="place",
    reasons={
        **_REASONS,
        **_PLACES,
        "STATION_CLOSED": "站点已关闭",
        "STATION_ELSEWHERE": "站点不在此乡镇",
        "STATION_NOT_FOUND": "此乡镇没有这个名称的站点",
        "STATION_NOT_UNIQUE": "此乡镇有多个同名站点",
    },
)
SOCIAL_WORKERS: Final = ListKind(
    service="social_work",
    made="socialWorkers",
    headings={
        "display_name": ("姓名", "name", "display_name"),
        "document_type": ("证件类型", "证件种类", "document_type"),
        "document_number": ("证件号码", "证件号", "身份证号", "身份证号码", "document_number"),
        "phone": ("手机号", "手机号码", "联系电话", "phone"),
        "division": ("区划代码", "所在区划代码", "所属区划", "division"),
        "level": ("职业水平", "级别", "level"),
        "certificate_number": ("证书编号", "证书号", "certificate_number"),
        "certificate_date": ("发证日期", "certificate_date"),
        "register_date": ("登记日期", "register_date"),
    },
    required=("display_name", "document_number", "division", "level", "certificate_number", "certificate_date"),
    row=_worker,
    calls=Calls(
        send=lambda channel: SocialWorkerServiceStub(channel).ImportSocialWorkers,
        request=workers_pb.ImportSocialWorkersRequest,
        rows=workers_pb.SocialWorkerRows,
    ),
    reasons={**PERSON_REASONS, **_REASONS, **_PLACES, "CERTIFICATE_EXISTS": "此证书编号已登记", "WORKER_EXISTS": "此人已有社工档案"},
)
ASSIGNMENTS: Final = ListKind(
    service="social_work",
    made="assignments",
    headings={
        "certificate_number": ("证书编号", "证书号", "certificate_number"),
        "post": ("岗位编号", "岗位", "post"),
        "first_date": ("任用起始日期", "上岗日期", "起始日期", "first_date"),
        "last_date": ("任用截止日期", "离岗日期", "截止日期", "last_date"),
        "share_percent": ("工作量占比", "占比", "share_percent"),
    },
    required=("certificate_number", "post", "first_date"),
    row=_assignment,
    calls=Calls(
        send=lambda channel: AssignmentServiceStub(channel).ImportAssignments,
        request=assignments_pb.ImportAssignmentsRequest,
        rows=assignments_pb.AssignmentRows,
    ),
    reasons={
        **_REASONS,
        "ABOVE_FULL_TIME": "此人的工作量超过全时",
        "LEVEL_TOO_LOW": "职业水平低于岗位要求",
        "NOT_REGISTERED": "此人在这段时间没有有效登记",
        "POST_NOT_FOUND": "没有这个岗位，或不在范围内",
        "POST_NOT_OPEN": "岗位未开放",
        "POST_TAKEN": "岗位在这段时间已有人",
        "SOCIAL_WORKER_NOT_FOUND": "没有这个证书编号的社工",
    },
)
