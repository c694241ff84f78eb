"""The public page that verifies papers: what somebody with a receipt in the hand reads there."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from urllib.parse import urlencode

import pytest
from google.type.date_pb2 import Date
from starlette.requests import Request
from starlette.templating import Jinja2Templates
from wushe.charity.v1 import donation_service_pb2 as pb
from wushe.charity.v1 import ledger_pb2, purpose_pb2

from services.admin import console
from services.admin.console.kept import Kept
from services.admin.console.pages.desk import Desk
from services.admin.console.pages.verifying import CHECKS, Verifying
from services.admin.papers import PAPERS

CODE = "7QAMN8ZL89UW"
VALID = pb.VerifyReceiptResponse(
    verdict=pb.RECEIPT_VERDICT_VALID,
    issuer_display_name="样本慈善总会",
    issuer_credit_code="51130400500000001B",
    receipt_year=2026,
    receipt_number=7,
    purpose=purpose_pb2.CHARITY_PURPOSE_POVERTY_RELIEF,
    asset=ledger_pb2.ASSET_MONEY,
    amount_fen=123_405,
    received_day=Date(year=2026, month=3, day=1),
)


class Charity:
    """A charity service that gives one answer to anybody, and remembers what it was asked."""

    def __init__(self, answer: pb.VerifyReceiptResponse) -> None:
        self.answer, self.asked = answer, list[tuple[str, str, Any]]()

    async def ask_openly(self, server: str, method: Any, message: Any) -> Any:
        self.asked.append((server, method.name, message))
        return self.answer


def found(verdict: pb.ReceiptVerdict, **changes: Any) -> pb.VerifyReceiptResponse:
    answer = pb.VerifyReceiptResponse()
    answer.CopyFrom(VALID)
    answer.MergeFrom(pb.VerifyReceiptResponse(verdict=verdict, **changes))
    return answer


async def page(charity: Charity, number: str = "2026-000007", code: str = CODE) -> str:
    """Return what the page says to whoever scanned a receipt's code."""
    settings = cast("Any", SimpleNamespace(verify_per_minute=20.0))
    templates = Jinja2Templates(directory=Path(str(console.__file__)).parent / "templates")
    desk = Desk(cast("Any", charity), cast("Any", None), cast("Any", None), settings, templates, Kept(1))
    query = urlencode({"kind": "donations", "number": number, "code": code}).encode()
    scope = {"type": "http", "method": "GET", "path": "/verify", "query_string": query, "headers": [], "client": ("192.0.2.1", 1)}
    answer = await Verifying(desk).show(Request({**scope, "state": {"visitor": None}}))
    return bytes(answer.body).decode()


async def test_a_receipt_that_holds_is_shown_with_what_stands_on_it() -> None:
    charity = Charity(VALID)
    said = await page(charity)
    assert "凭据真实有效" in said
    for fact in ("样本慈善总会", "51130400500000001B", "2026-000007", "1,234.05 元", "扶贫济困", "2026年3月1日"):
        assert fact in said
    assert "已退金额" not in said
    assert charity.asked == [("charity", "VerifyReceipt", pb.VerifyReceiptRequest(number="2026-000007", check_code=CODE))]


async def test_of_a_receipt_some_of_which_was_given_back_the_page_says_how_much() -> None:
    said = await page(Charity(found(pb.RECEIPT_VERDICT_VALID, refunded_fen=23_405)))
    assert "凭据真实有效" in said
    assert "已退金额" in said
    assert "234.05 元" in said


async def test_goods_are_shown_at_their_valuation() -> None:
    assert "物资估值" in await page(Charity(found(pb.RECEIPT_VERDICT_VALID, asset=ledger_pb2.ASSET_GOODS)))


@pytest.mark.parametrize(
    ("verdict", "sentence"), [(pb.RECEIPT_VERDICT_VOID, "凭据已作废"), (pb.RECEIPT_VERDICT_REFUNDED, "这笔捐赠已全部退还")]
)
async def test_a_receipt_that_no_longer_holds_says_why(verdict: pb.ReceiptVerdict, sentence: str) -> None:
    said = await page(Charity(found(verdict)))
    assert sentence in said
    assert "真实有效" not in said
    assert "样本慈善总会" in said


async def test_a_wrong_code_is_told_like_a_number_that_no_receipt_has() -> None:
    said = await page(Charity(pb.VerifyReceiptResponse(verdict=pb.RECEIPT_VERDICT_NOT_FOUND)), code="2" * 12)
    assert "没有找到这份凭据" in said
    assert "真实有效" not in said
    assert "样本慈善总会" not in said


def test_every_kind_of_paper_that_is_printed_is_one_that_anybody_verifies() -> None:
    assert set(CHECKS) == set(PAPERS)
