"""Refuses a prepared voucher."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import voucher_rules
from services.charity.domain.voucher import Voucher
from services.charity.use_cases.voucher_desk import VoucherDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def reject_voucher(tx: AsyncConnection, desk: VoucherDesk, errand: Errand, expected: Expected, reason: str) -> Voucher:
    """Reject a voucher as the caller saw it."""
    voucher = await desk.vouchers.lock(tx, errand, expected)
    fact = voucher_rules.reject(voucher, reason, by=errand.caller.subject, now=desk.clock.now())
    return await desk.vouchers.record(tx, errand, fact)
