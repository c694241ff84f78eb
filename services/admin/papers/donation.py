"""The receipt of a donation (捐赠凭据), for whoever gave: the charity's own, beside the fiscal one that the finance authority prints."""

from __future__ import annotations

from typing import Any, Final

import cn2an
from wushe.charity.v1 import charity_fund_service_pb2, charity_project_service_pb2, donation_pb2, donation_service_pb2, purpose_pb2
from wushe.directory.v1 import identity_service_pb2
from wushe.incubation.v1 import organization_service_pb2

from services.admin import words
from services.admin.papers.paper import FEN_IN_YUAN, Ask, NotPrintable, Paper, PaperKind, day, grouped, iso, link, yuan

NOUN: Final = "donations"
_GET: Final = "wushe.charity.v1.DonationService.GetDonation"
_PROJECT: Final = "wushe.charity.v1.CharityProjectService.GetCharityProject"
_FUND: Final = "wushe.charity.v1.CharityFundService.GetCharityFund"
_ORGANIZATION: Final = "wushe.incubation.v1.OrganizationService.GetOrganization"
_PERSON: Final = "wushe.directory.v1.IdentityService.GetPerson"
_GIVEN: Final = (donation_pb2.Donation.STATE_RECEIVED, donation_pb2.Donation.STATE_PARTLY_REFUNDED)


async def compose(ask: Ask, name: str, address: str) -> Paper:
    """Return the receipt of a donation whose donor is handed one. A person's name is asked of the directory, which writes that down."""
    answer = await ask("charity", _GET, donation_service_pb2.GetDonationRequest(name=name))
    one = answer.donation
    if one.receipt.kind != donation_pb2.RECEIPT_KIND_ISSUED:
        raise NotPrintable("匿名或放弃票据的捐赠只留存根，不打印")
    if one.receipt.void or one.state not in _GIVEN:
        raise NotPrintable("捐赠已冲正或退还，凭据作废")
    issuer = await _organization(ask, one.receipt.organization)
    amount, printed_number = one.amount_fen - one.refunded_fen, number(one.receipt.year, one.receipt.number)
    spoken = cn2an.an2cn(f"{amount / FEN_IN_YUAN:.2f}", "rmb")
    goods = (("捐赠物资", f"{one.goods.description}，{one.goods.quantity} {one.goods.unit}"),) if one.HasField("goods") else ()
    return Paper(
        title="捐赠凭据",
        number=printed_number,
        statement=f"今收到 {await _donor(ask, one.donor)} 的捐赠，用于“{await _cause(ask, one.cause)}”。谨此致谢！",
        issuer=issuer,
        day=day(one.received_day),
        iso_day=iso(one.received_day),
        facts=(
            *goods,
            ("捐赠金额" if not goods else "物资估值", yuan(amount)),
            ("金额大写", f"人民币{spoken}"),
            ("慈善目的", purpose(one.purpose)),
            ("收到日期", day(one.received_day)),
            ("受赠单位", issuer),
        ),
        check_code=grouped(answer.receipt_check_code),
        link=link(address, NOUN, printed_number, answer.receipt_check_code),
        remark="本凭据由受赠单位开具，供捐赠人留存；税前扣除以财政部门监制的公益事业捐赠票据为准。",
    )


def number(year: int, serial: int) -> str:
    """Return the number of a receipt as it is printed."""
    return f"{year}-{serial:06d}"


def purpose(one: int) -> str:
    """Return what a donation is for, as papers say it."""
    return words.value(purpose_pb2.CharityPurpose.DESCRIPTOR.values_by_number[one])


async def _donor(ask: Ask, donor: Any) -> str:
    if donor.kind == donation_pb2.Donor.KIND_PERSON:
        person = (await ask("directory", _PERSON, identity_service_pb2.GetPersonRequest(name=donor.person))).person
        if not person.display_name:
            raise NotPrintable("个人信息已删除，不能再打印")
        return str(person.display_name)
    return await _organization(ask, donor.organization) if donor.organization else str(donor.published_name)


async def _organization(ask: Ask, name: str) -> str:
    found = await ask("incubation", _ORGANIZATION, organization_service_pb2.GetOrganizationRequest(name=name))
    return str(found.organization.display_name)


async def _cause(ask: Ask, name: str) -> str:
    if name.startswith("charityFunds/"):
        found = await ask("charity", _FUND, charity_fund_service_pb2.GetCharityFundRequest(name=name))
        return str(found.charity_fund.display_name)
    found = await ask("charity", _PROJECT, charity_project_service_pb2.GetCharityProjectRequest(name=name))
    return str(found.charity_project.display_name)


KIND: Final = PaperKind(NOUN, compose)
