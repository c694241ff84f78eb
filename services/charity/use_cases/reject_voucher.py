"""Refuses a prepared voucher."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import voucher_rules
from services.charity.domain.voucher import Voucher
from services.charity.use_cases.voucher_desk import VoucherDesk
from shared.errand import Errand
from shared.facts import Fact


async def reject_voucher(_tx: AsyncConnection, desk: VoucherDesk, errand: Errand, voucher: Voucher, reason: str) -> Fact[Voucher]:
    """Reject a voucher as the caller saw it."""
    return voucher_rules.reject(voucher, reason, by=errand.caller.subject, now=desk.clock.now())
