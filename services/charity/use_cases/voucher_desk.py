"""What every change of vouchers needs: the voucher as the caller saw it, the books that it moves, and what else changes with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import donation_rules, movements, pledge, voucher_rules
from services.charity.domain.entry import Movement, Posting
from services.charity.domain.ledger_refusals import AlreadyReversed, PaymentBooked, VoucherNotFound
from services.charity.domain.voucher import Content, Expense, Interest, Refund, Reversal, Sale, Transfer, Voucher
from services.charity.events import OUTBOX, line_events
from services.charity.store import books, donations, entries
from services.charity.store.donation_recording import record_donation
from services.charity.store.pledges import PLEDGE_RECORDER, PLEDGES
from services.charity.store.vouchers import VOUCHER_RECORDER, is_booked, lock_of_entry
from shared.aggregates import Desk
from shared.clock import Clock
from shared.errand import Errand
from shared.ids import NewId

VOUCHER_DESK: Final = Desk(VOUCHER_RECORDER, VoucherNotFound)


@dataclass(frozen=True, slots=True)
class VoucherDesk:
    """Where vouchers are prepared and decided. Locks are taken in one order: the voucher, books, a donation, a pledge, another voucher."""

    clock: Clock
    new_id: NewId
    vouchers: Desk[Voucher] = VOUCHER_DESK

    async def move(self, tx: AsyncConnection, voucher: Voucher, posting: Posting) -> Sequence[Movement]:
        """Lock the books of a voucher and return what it moves. Raises AlreadyReversed, PaymentBooked, and what `movements` say."""
        content = voucher.content
        if isinstance(content, Reversal):
            return await self._reversed(tx, content, posting)
        wanted = {voucher.book, content.to.book} if isinstance(content, Transfer) else {voucher.book}
        held = await books.lock(tx, wanted)
        book, asset, amount = held[voucher.book], content.asset, content.amount_fen
        if isinstance(content, Interest | Sale) and await is_booked(tx, book.id, content.bank_reference):
            raise PaymentBooked(field="name")
        match content:
            case Expense(category=category):
                return [movements.spend(book, asset, category.account, amount, posting)]
            case Refund():
                return [movements.give_back(book, asset, amount, posting)]
            case Transfer(to=to):
                return [movements.transfer(book, held[to.book], asset, amount, posting)]
            case Interest():
                return [movements.earn(book, amount, posting)]
            case Sale(price_fen=price):
                return movements.sell(book, amount, price, posting, proceeds=self.new_id())

    async def _reversed(self, tx: AsyncConnection, content: Reversal, posting: Posting) -> Sequence[Movement]:
        original = (await entries.read(tx, [content.entry]))[content.entry]
        held = await books.lock(tx, {book.id for book, _ in original.lines})
        if await entries.is_reversed(tx, content.entry):
            raise AlreadyReversed(field="name")
        if (paid := original.entry.counterpart) is not None:
            proceeds = (await entries.read(tx, [paid]))[paid]
            return movements.reverse_sale(original, proceeds, held[original.entry.book], posting, other=self.new_id())
        return [movements.reverse(original.entry, [(held[book.id], line) for book, line in original.lines], posting)]

    async def post(self, tx: AsyncConnection, errand: Errand, moved: Sequence[Movement]) -> None:
        """Write movements of locked books."""
        await entries.post(tx, moved)
        told = (line_events(one.entry, one.told, actor=errand.caller.subject, traceparent=errand.traceparent) for one in moved)
        await OUTBOX.append(tx, [event for events in told for event in events])

    async def follow(self, tx: AsyncConnection, errand: Errand, content: Content) -> None:
        """Let donations, pledges and other vouchers follow what was posted. Raises what their rules say."""
        if isinstance(content, Refund):
            donation = await donations.lock(tx, content.donation)
            await record_donation(tx, donation_rules.refund(donation, content.amount_fen, now=self.clock.now()), errand)
        if isinstance(content, Reversal):
            await self._undo(tx, errand, content.entry)

    async def _undo(self, tx: AsyncConnection, errand: Errand, entry: UUID) -> None:
        """Let whatever an entry was posted by know that it was reversed."""
        now = self.clock.now()
        if (given := await donations.of_entry(tx, entry)) is not None:
            donation = await record_donation(tx, donation_rules.reverse(await donations.lock(tx, given), now=now), errand)
            promised = None if donation.pledge is None else await PLEDGES.lock(tx, donation.pledge)
            if promised is not None:
                reopened = pledge.reopen(promised, donation.amount_fen, now=now)
                await PLEDGE_RECORDER.record(tx, [reopened], actor=errand.caller.subject, traceparent=errand.traceparent)
        if (posted := await lock_of_entry(tx, entry)) is not None:
            await self.vouchers.record(tx, errand, voucher_rules.reverse(posted, now=now))
            if isinstance(posted.content, Refund):
                donation = await donations.lock(tx, posted.content.donation)
                await record_donation(tx, donation_rules.restore(donation, posted.content.amount_fen, now=now), errand)
