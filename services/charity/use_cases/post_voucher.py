"""Posts a prepared voucher (审核、记账): the ledger moves."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import voucher_rules
from services.charity.domain.entry import Posting
from services.charity.domain.voucher import Voucher
from services.charity.use_cases.voucher_desk import VoucherDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def post_voucher(tx: AsyncConnection, desk: VoucherDesk, errand: Errand, expected: Expected) -> Voucher:
    """Post a voucher as the caller saw it. Whoever prepared it is refused before any book is locked."""
    voucher = await desk.vouchers.lock(tx, errand, expected)
    now, today, by, entry = desk.clock.now(), desk.clock.today(), errand.caller.subject, desk.new_id()
    posted = voucher_rules.post(voucher, entry, by=by, today=today, now=now)
    await desk.post(tx, errand, await desk.move(tx, voucher, Posting(entry, today, voucher.prepared_by, by, now)))
    await desk.follow(tx, errand, voucher.content)
    return await desk.vouchers.record(tx, errand, posted)
