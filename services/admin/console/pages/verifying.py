"""The public page: whoever holds a paper has it verified, without signing in and without learning anything about a person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from typing import Any, Final

from google.protobuf.descriptor import MethodDescriptor
from starlette.requests import Request
from starlette.responses import Response
from wushe.charity.v1 import donation_service_pb2 as donation_pb
from wushe.charity.v1 import ledger_pb2
from wushe.incubation.v1 import completion_certificate_service_pb2 as completion_pb
from wushe.volunteer.v1 import certificate_service_pb2 as service_pb

from services.admin import words
from services.admin.console.pages.desk import Desk
from services.admin.papers import completion, donation, service
from services.admin.papers.paper import day, hours, yuan
from shared.errors import RemoteFault
from shared.quota import RETRY_AFTER, Quota
from shared.refusals import Kind, QuotaExceeded, Refusal

_LONGEST: Final = 40
_MINUTE: Final = 60
_AWAY: Final = "核验服务暂时不可用，请稍后再试"
_HEADERS: Final = {"x-robots-tag": "noindex, nofollow"}


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found, as people read it."""

    verdict: str
    """`valid`, `revoked`, `void`, `refunded` or `not_found`."""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """How one kind of paper is verified."""

    label: str
    """What the paper is called."""
    word: str
    """What such papers are called in a sentence about one."""
    server: str
    method: MethodDescriptor
    request: Callable[..., Any]
    read: Callable[[Any], Verified]


class Verifying:
    """The page, which nobody signs in for. Whoever asks is slowed down by address, before a service is asked."""

    def __init__(self, desk: Desk) -> None:
        """Make the page with `desk`."""
        self.desk = desk
        each = desk.settings.verify_per_minute
        self._quota = Quota(per_second=each / _MINUTE, burst=ceil(each))

    async def show(self, request: Request) -> Response:
        """Show the form, and what became of a number and its check code where the address has them."""
        kind, number, code = (request.query_params.get(name, "").strip()[:_LONGEST] for name in ("kind", "number", "code"))
        check = CHECKS.get(kind)
        if not number and not code:
            return self._page(request, 200, kind)
        if check is None or not number or not code:
            return self._page(request, 422, kind, number, code, why="请选择种类，并填写编号和校验码")
        try:
            self._quota.take(request.client.host if request.client else "")
            message = check.request(number=number, check_code=code)
            found = check.read(await self.desk.backend.ask_openly(check.server, check.method, message))
        except QuotaExceeded as refusal:
            seconds = refusal.metadata.get(RETRY_AFTER, str(_MINUTE))
            answer = self._page(request, 429, kind, number, code, why=f"查询过于频繁，请在 {seconds} 秒后再试")
            answer.headers["retry-after"] = seconds
            return answer
        except RemoteFault:
            return self._page(request, 503, kind, number, code, why=_AWAY)
        except Refusal as refusal:
            away = refusal.kind is Kind.UNAVAILABLE
            why = _AWAY if away else words.reason(refusal.reason, "编号或校验码的格式不正确")
            return self._page(request, 503 if away else 422, kind, number, code, why=why)
        return self._page(request, 200, kind, number, code, found=found)

    def _page(self, request: Request, status: int, kind: str, *typed: str, why: str = "", found: Verified | None = None) -> Response:
        number, code = typed or ("", "")
        kinds, word = {noun: check.label for noun, check in CHECKS.items()}, CHECKS[kind].word if kind in CHECKS else ""
        shown = {"kind": kind, "kinds": kinds, "word": word, "number": number, "code": code, "why": why, "found": found}
        answer = self.desk.show(request, "verify.html", status, title="证书和凭据核验", **shown)
        answer.headers.update(_HEADERS)
        return answer


def _service(answer: service_pb.VerifyCertificateResponse) -> Verified:
    verdict = service_pb.CertificateVerdict.Name(answer.verdict).removeprefix("CERTIFICATE_VERDICT_").lower()
    if verdict == "not_found":
        return Verified(verdict)
    facts = [
        ("出具单位", answer.issuer_display_name),
        ("统一社会信用代码", answer.issuer_credit_code),
        ("出具日期", day(answer.issue_date)),
        ("服务时间", hours(answer.certified_minutes)),
        ("服务日期", f"{day(answer.first_service_date)}至{day(answer.last_service_date)}"),
    ]
    return Verified(verdict, (*facts, *((("撤销日期", day(answer.revoke_date)),) if answer.HasField("revoke_date") else ())))


def _completion(answer: completion_pb.VerifyCompletionCertificateResponse) -> Verified:
    verdict = completion_pb.CompletionVerdict.Name(answer.verdict).removeprefix("COMPLETION_VERDICT_").lower()
    if verdict == "not_found":
        return Verified(verdict)
    attended = f"应到 {answer.held_sessions} 次，实到 {answer.attended_sessions} 次"
    return Verified(verdict, (("培训", answer.training_display_name), ("出勤", attended), ("颁发日期", day(answer.issue_date))))


def _receipt(answer: donation_pb.VerifyReceiptResponse) -> Verified:
    verdict = donation_pb.ReceiptVerdict.Name(answer.verdict).removeprefix("RECEIPT_VERDICT_").lower()
    if verdict == "not_found":
        return Verified(verdict)
    facts = [
        ("受赠单位", answer.issuer_display_name),
        ("统一社会信用代码", answer.issuer_credit_code),
        ("凭据编号", donation.number(answer.receipt_year, answer.receipt_number)),
        ("物资估值" if answer.asset == ledger_pb2.ASSET_GOODS else "捐赠金额", yuan(answer.amount_fen)),
        ("慈善目的", donation.purpose(answer.purpose)),
        ("收到日期", day(answer.received_day)),
    ]
    return Verified(verdict, (*facts, *((("已退金额", yuan(answer.refunded_fen)),) if answer.refunded_fen else ())))


def _method(file: Any, api: str, name: str) -> MethodDescriptor:
    found: MethodDescriptor = file.DESCRIPTOR.services_by_name[api].methods_by_name[name]
    return found


CHECKS: Final[dict[str, Check]] = {
    service.NOUN: Check(
        words.noun(service.NOUN),
        "证书",
        "volunteer",
        _method(service_pb, "CertificateService", "VerifyCertificate"),
        service_pb.VerifyCertificateRequest,
        _service,
    ),
    completion.NOUN: Check(
        words.noun(completion.NOUN),
        "证书",
        "incubation",
        _method(completion_pb, "CompletionCertificateService", "VerifyCompletionCertificate"),
        completion_pb.VerifyCompletionCertificateRequest,
        _completion,
    ),
    donation.NOUN: Check(
        "捐赠凭据",
        "凭据",
        "charity",
        _method(donation_pb, "DonationService", "VerifyReceipt"),
        donation_pb.VerifyReceiptRequest,
        _receipt,
    ),
}
"""By the noun that a paper's QR code names."""
