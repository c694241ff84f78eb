"""Bank statements, as banks export them for offices."""

from __future__ import annotations

from typing import Final

from wushe.charity.v1 import statement_service_pb2 as pb
from wushe.charity.v1.statement_line_pb2 import StatementRow
from wushe.charity.v1.statement_service_pb2_grpc import StatementServiceStub

from services.admin.lists.cells import Cells
from services.admin.lists.kind import Calls, ListKind
from shared.caller import Role

_REASONS: Final = {
    "DUPLICATE_ROW": "与前面的行流水号相同",
    "MALFORMED_STATEMENT": "日期应写作 2026-03-01，金额最多两位小数",
    "MALFORMED_TEXT": "流水号为空或含有不可见字符",
    "ORGANIZATION_NOT_FOUND": "没有这家组织",
    "STATEMENT_LINE_KNOWN": "这笔流水以前导入过",
}


def _row(cells: Cells) -> StatementRow:
    return StatementRow(
        line=cells.line,
        booked_day=cells.day("booked_day"),
        amount=_amount(cells),
        **cells.texts("organization", "bank_reference", "remark"),
    )


def _amount(cells: Cells) -> str:
    """Return one amount with its sign, whether the bank has one column or a column for each direction."""
    if amount := cells.text("amount"):
        return amount
    if spent := cells.text("spent").lstrip("-"):
        return f"-{spent}"
    return cells.text("received")


STATEMENTS: Final = ListKind(
    service="charity",
    made="lines",
    headings={
        "organization": ("组织", "账户所属组织", "organization"),
        "booked_day": ("交易日期", "记账日期", "入账日期", "日期", "booked_day", "date"),
        "amount": ("金额", "交易金额", "发生额", "amount"),
        "received": ("贷方金额", "收入金额", "贷方发生额", "收入", "received"),
        "spent": ("借方金额", "支出金额", "借方发生额", "支出", "spent"),
        "bank_reference": ("流水号", "交易流水号", "凭证号", "bank_reference"),
        "remark": ("附言", "摘要", "备注", "用途", "remark"),
    },
    required=("organization", "booked_day", "bank_reference"),
    row=_row,
    calls=Calls(
        send=lambda channel: StatementServiceStub(channel).ImportStatement, request=pb.ImportStatementRequest, rows=pb.StatementRows
    ),
    reasons=_REASONS,
    role=Role.FINANCE,
)
