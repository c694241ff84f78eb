"""The certificate of completion of a training (结业证书)."""

from __future__ import annotations

from typing import Final

from wushe.incubation.v1 import base_service_pb2, completion_certificate_pb2, completion_certificate_service_pb2

from services.admin.papers.paper import Ask, NotPrintable, Paper, PaperKind, day, grouped, iso, link

NOUN: Final = "completionCertificates"
_GET: Final = "wushe.incubation.v1.CompletionCertificateService.GetCompletionCertificate"
_BASE: Final = "wushe.incubation.v1.BaseService.GetBase"
_ISSUED: Final = completion_certificate_pb2.CompletionCertificate.STATE_ISSUED


async def compose(ask: Ask, name: str, address: str) -> Paper:
    """Return the paper of a certificate that holds; the base that held the training issues it."""
    answer = await ask("incubation", _GET, completion_certificate_service_pb2.GetCompletionCertificateRequest(name=name))
    one = answer.completion_certificate
    if one.state != _ISSUED:
        raise NotPrintable("证书已撤销，不能打印")
    if not answer.person_display_name:
        raise NotPrintable("个人信息已删除，不能再打印")
    base = (await ask("incubation", _BASE, base_service_pb2.GetBaseRequest(name=one.base))).base
    return Paper(
        title="结业证书",
        number=grouped(one.number),
        statement=f"{answer.person_display_name} 参加“{answer.training_display_name}”培训，应到 {one.held_sessions} 次，"
        f"实到 {one.attended_sessions} 次，达到结业要求，准予结业。",
        issuer=base.display_name,
        day=day(one.issue_date),
        iso_day=iso(one.issue_date),
        check_code=grouped(answer.check_code),
        link=link(address, NOUN, one.number, answer.check_code),
    )


KIND: Final = PaperKind(NOUN, compose)
