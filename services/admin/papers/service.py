"""The certificate of volunteer service (志愿服务记录证明): what 志愿服务记录与证明出具办法 (67号令) asks for on the paper."""

from __future__ import annotations

from typing import Final

from wushe.volunteer.v1 import certificate_pb2, certificate_service_pb2

from services.admin.papers.paper import Ask, NotPrintable, Paper, PaperKind, day, grouped, hours, iso, link

NOUN: Final = "certificates"
_GET: Final = "wushe.volunteer.v1.CertificateService.GetCertificate"
_ISSUED: Final = certificate_pb2.Certificate.STATE_ISSUED


async def compose(ask: Ask, name: str, address: str) -> Paper:
    """Return the paper of an issued certificate: name, volunteer number, content and hours, issuer, handler, contact, number and date."""
    answer = await ask("volunteer", _GET, certificate_service_pb2.GetCertificateRequest(name=name))
    one, content = answer.certificate, answer.content
    if one.state != _ISSUED:
        raise NotPrintable("只有已出具的证明可以打印")
    if not content.volunteer_display_name:
        raise NotPrintable("个人信息已删除，不能再打印")
    span = _span(one)
    return Paper(
        title="志愿服务记录证明",
        number=grouped(one.number),
        statement=f"兹证明 {content.volunteer_display_name}（志愿者编号 {content.volunteer_number}）于{span}参加志愿服务，"
        f"服务时间共计 {hours(one.certified_minutes)}。",
        issuer=one.issuer.display_name,
        day=day(one.issue_date),
        iso_day=iso(one.issue_date),
        facts=(
            ("出具单位", one.issuer.display_name),
            ("统一社会信用代码", one.issuer.unified_social_credit_code),
            ("经办人", one.issuer.handler),
            ("联系方式", one.issuer.contact),
        ),
        headings=("服务内容", "服务日期", "记录数", "服务时间"),
        lines=tuple((each.display_name, _span(each), str(each.record_count), hours(each.minutes)) for each in content.services),
        check_code=grouped(content.check_code),
        link=link(address, NOUN, one.number, content.check_code, content.signed_payload),
        remark="本证明依据《志愿服务条例》和《志愿服务记录与证明出具办法（试行）》无偿出具。",
    )


def _span(part: certificate_pb2.Certificate | certificate_pb2.CertifiedService) -> str:
    first, last = day(part.first_service_date), day(part.last_service_date)
    return first if first == last else f"{first}至{last}"


KIND: Final = PaperKind(NOUN, compose)
