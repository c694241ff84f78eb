"""Words that all services share."""

from __future__ import annotations

from typing import Final

NOUNS: Final = {"jobs": "后台任务"}

SERVICES: Final = {
    "volunteer": "志愿服务",
    "incubation": "社会组织孵化",
    "social_work": "社会工作",
    "charity": "社区慈善",
    "directory": "基础信息",
    "warehouse": "统计",
}
"""What each service is about, as the menu has it and as people are told that it is away."""

FIELDS: Final = {
    "name": "编号",
    "display_name": "名称",
    "query": "名称含",
    "state": "状态",
    "state_reason": "状态说明",
    "version": "版本",
    "etag": "版本标记",
    "create_time": "登记时间",
    "update_time": "更新时间",
    "community": "所在社区",
    "division": "所在区划",
    "reason": "原因",
    "description": "说明",
    "document_number": "文号",
    "effective_date": "生效日期",
    "unified_social_credit_code": "统一社会信用代码",
    "start_time": "开始时间",
    "end_time": "结束时间",
    "first_day": "起始日",
    "last_day": "截止日",
    "note": "备注",
    "record_time": "发生时间",
    "kind": "类型",
    "actor": "操作人",
    "person": "人员",
    "organisation": "所属组织",
    "organization": "社会组织",
    "phone": "手机号",
    "number": "号码",
    "type": "类型",
    "source": "来源",
    "path": "路径",
    "code": "代码",
}

VALUES: Final[dict[str, str]] = {}
METHODS: Final = {
    "Export": "导出",
    "ExportInClear": "导出明文",
    "FetchClearExport": "下载明文文件",
    "DeleteClearExport": "删除明文文件",
    "PrintPaper": "打印证书",
    "CreateAccount": "新建账号",
    "ChangeAccount": "修改账号",
    "GrantRoles": "授权",
}

REASONS: Final = {
    "INVALID_FIELD": "填写不符合要求",
    "UNAUTHENTICATED": "登录已失效，请重新登录",
    "ROLE_NOT_ALLOWED": "您的角色无权进行此操作",
    "DIVISION_OUT_OF_SCOPE": "该区划不在您的管辖范围内",
    "REQUEST_TOO_LARGE": "提交的内容过大",
    "INVALID_PAGE_TOKEN": "页码已失效，请从第一页重新查看",
    "REQUEST_ID_REUSED": "该表单已提交过，请刷新页面后重试",
    "STALE_ETAG": "这条记录刚刚被他人修改，请核对差异后再提交",
    "INVALID_UPDATE_MASK": "有字段不能修改",
    "BATCH_TOO_LARGE": "一次处理的条数过多",
    "QUOTA_EXCEEDED": "操作过于频繁，请稍后再试",
    "INTERNAL": "系统内部错误",
    "ILLEGAL_TRANSITION": "当前状态下不能进行此操作",
    "DEPENDENCY_UNAVAILABLE": "相关服务暂时不可用，未作任何更改，请稍后重试",
    "OVERLOADED": "系统繁忙，未作任何更改，请稍后重试",
    "DEADLINE_EXCEEDED": "处理超时，请稍后查看结果",
    "STOPPING": "服务正在重启，请稍后重试",
    "MALFORMED_CREDIT_CODE": "统一社会信用代码不正确",
    "MALFORMED_TEXT": "文字中含有无法显示的字符或为空",
    "COMMUNITY_NOT_FOUND": "没有这个社区",
    "COMMUNITY_ENDED": "该社区已撤销或合并",
}
