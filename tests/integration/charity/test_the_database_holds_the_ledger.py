"""What the database itself refuses, whoever asks: the service's own role, past all of its code."""

from __future__ import annotations

import asyncpg
import pytest
from sqlalchemy.exc import DBAPIError

from shared.db import driver
from tests.infrastructure import Infra
from tests.integration.charity.ledger import AUDITOR, DONOR, RICE, Desk, established, expense, interest, persons, sale, spent
from tests.integration.charity.running import Running


@pytest.fixture(scope="module")
async def books(running: Running) -> tuple[str, str, str]:
    """A fund with two gifts, one of them of somebody who wants no name published, an expense, goods that were sold and vouchers
    that wait."""
    desk = Desk(running, "finance")
    fund = str((await established(running, await persons(running, 6))).name)
    gift = await desk.donate(fund, 1_000)
    await desk.donate(fund, 500, donor=DONOR(kind=DONOR.KIND_ORGANIZATION, name_withheld=True))
    await spent(running, fund, 300)
    waiting = await desk.prepare(expense=expense(fund, 100))
    await desk.prepare(interest=interest(fund, 35, "INT-2026-Q3"))
    await desk.donate(fund, 100, goods=RICE)
    first, _second = [await desk.prepare(sale=sale(fund, 100, 80, f"SALE-{number}")) for number in (1, 2)]
    await Desk(running, "reviewer").decide("Post", first)
    return fund, str(gift.name), str(waiting.name)


REFUSED = {
    "an entry is rewritten": "UPDATE ledger_entry SET amount_fen = amount_fen + 1",
    "an entry is deleted": "DELETE FROM ledger_entry",
    "a line is rewritten": "UPDATE ledger_line SET amount_fen = 1",
    "a line is deleted": "DELETE FROM ledger_line",
    "a receipt is deleted": "DELETE FROM receipt",
    "a receipt is rewritten": "UPDATE receipt SET kind = 3",
    "the ledger is emptied": "TRUNCATE ledger_line, ledger_entry, receipt, donation, voucher CASCADE",
    "a donation is deleted": "DELETE FROM donation",
    "a donation is made greater": "UPDATE donation SET amount_fen = amount_fen + 1",
    "a check code is replaced": "UPDATE donation SET receipt_check_code = 'AAAABBBBCCCC'",
    "a book is given money": "UPDATE ledger_book SET money_fen = money_fen + 1, donated_fen = donated_fen + 1",
    "a book is deleted": "DELETE FROM ledger_book",
    "a withheld name is written": "UPDATE donation SET donor_name = '样本公司' WHERE name_withheld",
    "one person posts alone": """
        UPDATE voucher SET state = 2, decided_by = prepared_by, entry_id = (SELECT entry_id FROM donation LIMIT 1), posted_on = current_date
        WHERE state = 1
    """,
    "one person rejects alone": "UPDATE voucher SET state = 3, decided_by = prepared_by WHERE state = 1",
    "interest that no bank paid": "UPDATE voucher SET bank_reference = NULL WHERE kind = 6",
    "interest in goods": "UPDATE voucher SET asset = 2 WHERE kind = 6",
    "goods that are sold for nothing": "UPDATE voucher SET price_fen = NULL WHERE kind = 7",
    "goods that leave and no money arrives": """
        WITH entry AS (
            INSERT INTO ledger_entry (id, kind, amount_fen, book_id, effective_on, prepared_by, reviewed_by, record_time, counterpart)
            SELECT gen_random_uuid(), 8, 70, id, current_date, 'x', 'y', now(), gen_random_uuid() FROM ledger_book
            WHERE lines > 0 LIMIT 1 RETURNING *
        )
        INSERT INTO ledger_line SELECT book.id, book.lines + 1, entry.id, 1, 15, 70, book.received_fen + 70, book.spent_fen,
            book.money_fen + 70, book.goods_fen FROM ledger_book AS book JOIN entry ON entry.book_id = book.id
    """,
    "a fund with an even committee": "UPDATE charity_fund SET members = members[1:4] || supervisors",
    "a supervisor who governs": "UPDATE charity_fund SET supervisors = members[1:1]",
    "a receipt with a gap before it": """
        INSERT INTO receipt (organization_id, year, number, donation_id, kind, issue_time)
        SELECT organization_id, year, number + 1000, gen_random_uuid(), 1, now() FROM receipt LIMIT 1
    """,
    "a receipt given twice": """
        INSERT INTO receipt (organization_id, year, number, donation_id, kind, issue_time)
        SELECT organization_id, year, number, gen_random_uuid(), 1, now() FROM receipt LIMIT 1
    """,
    "an entry without a line": """
        INSERT INTO ledger_entry (id, kind, amount_fen, book_id, effective_on, prepared_by, record_time)
        SELECT gen_random_uuid(), 1, 1, id, current_date, 'x', now() FROM ledger_book LIMIT 1
    """,
    "an expense that nobody reviewed": """
        INSERT INTO ledger_entry (id, kind, amount_fen, book_id, effective_on, prepared_by, record_time)
        SELECT gen_random_uuid(), 2, 1, id, current_date, 'x', now() FROM ledger_book LIMIT 1
    """,
}
POST = """
WITH entry AS (
    INSERT INTO ledger_entry (id, kind, amount_fen, book_id, effective_on, prepared_by, reviewed_by, record_time)
    SELECT gen_random_uuid(), 2, $2, id, current_date, 'x', 'y', now() FROM ledger_book WHERE cause_id = $1 RETURNING *
)
INSERT INTO ledger_line (book_id, number, entry_id, debit, credit, amount_fen, received_after_fen, spent_after_fen, money_after_fen,
    goods_after_fen)
SELECT book.id, book.lines + $3, entry.id, $4, $5, entry.amount_fen, book.received_fen, book.spent_fen + $6, book.money_fen - $6, 0
FROM ledger_book AS book, entry WHERE book.cause_id = $1
"""
LINES = {
    "more than there is": (5_000, 1, 21, 1, 5_000),
    "a number left out": (100, 2, 21, 1, 100),
    "a sum that was not reached": (100, 1, 21, 1, 90),
    "a line that moves nothing out": (100, 1, 21, 22, 100),
    "a line from money to money": (100, 1, 1, 1, 0),
}


@pytest.mark.parametrize("case", REFUSED)
async def test_what_was_booked_stays_as_it_is(running: Running, books: tuple[str, str, str], case: str) -> None:
    assert books
    before = await running.stored(("ledger_book", "ledger_entry", "ledger_line", "receipt", "donation", "voucher", "charity_fund"))
    with pytest.raises((DBAPIError, asyncpg.IntegrityConstraintViolationError)):
        async with running.service.database.transaction() as tx:
            await driver(tx).execute(REFUSED[case])
    assert before == await running.stored(tuple(before))


@pytest.mark.parametrize("case", LINES)
async def test_a_line_that_does_not_follow_its_book_is_refused(running: Running, books: tuple[str, str, str], case: str) -> None:
    cause = books[0].rpartition("/")[2]
    before = await running.stored(("ledger_book", "ledger_entry", "ledger_line"))
    with pytest.raises(asyncpg.IntegrityConstraintViolationError):
        async with running.service.database.transaction() as tx:
            await driver(tx).execute(POST, cause, *LINES[case])
    assert before == await running.stored(tuple(before))


async def test_a_line_that_does_follow_moves_its_book_by_itself(running: Running, books: tuple[str, str, str]) -> None:
    """The same statement, well: what was refused above was refused for its content. No voucher stands behind it, so it is not kept."""
    cause = books[0].rpartition("/")[2]

    class TakenBackError(Exception):
        """Nothing of it stays."""

    async def try_it() -> None:
        async with running.service.database.transaction() as tx:
            await driver(tx).execute(POST, cause, 100, 1, 21, 1, 100)
            [row] = await driver(tx).fetch("SELECT money_fen, spent_fen, programme_fen FROM ledger_book WHERE cause_id = $1", cause)
            assert tuple(row) == (1_180, 500, 400)
            raise TakenBackError

    with pytest.raises(TakenBackError):
        await try_it()


TAMPERED = {
    "a line's amount": (
        "ledger_line",
        "UPDATE ledger_line SET amount_fen = amount_fen + 7 WHERE number = 1",
        {"RUNNING_TOTAL", "BOOK_TOTAL", "ENTRY_LINES"},
    ),
    "a line's running total": (
        "ledger_line",
        "UPDATE ledger_line SET money_after_fen = money_after_fen + 7, received_after_fen = received_after_fen + 7 WHERE number = 2",
        {"RUNNING_TOTAL"},
    ),
    "a line that is gone": (
        "ledger_line",
        "DELETE FROM ledger_line WHERE number = 2",
        {"LINE_MISSING", "RUNNING_TOTAL", "BOOK_TOTAL", "ENTRY_LINES"},
    ),
    "a book's money": ("ledger_book", "UPDATE ledger_book SET money_fen = money_fen + 7, donated_fen = donated_fen + 7", {"BOOK_TOTAL"}),
    "a donation's amount": ("donation", "UPDATE donation SET amount_fen = amount_fen + 7", {"DOCUMENT"}),
    "a receipt that is gone": ("receipt", "DELETE FROM receipt WHERE number = 1", {"RECEIPT"}),
    "the price of what was sold": ("voucher", "UPDATE voucher SET price_fen = price_fen + 7 WHERE kind = 7", {"DOCUMENT"}),
    "money for goods that nobody sold": (
        "ledger_entry",
        "UPDATE ledger_entry SET counterpart = gen_random_uuid() WHERE kind = 8",
        {"DOCUMENT", "ENTRY_LINES"},
    ),
    "an expense's other account": (
        "ledger_line",
        "UPDATE ledger_line SET debit = 13 WHERE debit = 21",
        {"ENTRY_LINES", "RUNNING_TOTAL", "BOOK_TOTAL"},
    ),
}


@pytest.mark.parametrize("case", TAMPERED)
async def test_the_audit_names_whatever_somebody_with_all_rights_changed(
    running: Running, infra: Infra, books: tuple[str, str, str], case: str
) -> None:
    table, change, kinds = TAMPERED[case]
    assert books
    auditor = Desk(running, "auditor", *AUDITOR)
    assert (await auditor.audit("divisions/13"))[0] == []
    inside = await asyncpg.connect(running_as_superuser(infra, running))
    try:
        await inside.execute("SET session_replication_role = replica")  # no trigger and no foreign key looks
        await inside.execute(f"CREATE TEMP TABLE kept AS SELECT * FROM {table}")  # noqa: S608
        await inside.execute(change)
        findings, tally = await auditor.audit("divisions/13")
        assert {type(one).Kind.Name(one.kind).removeprefix("KIND_") for one in findings} == kinds, findings
        assert tally.findings == len(findings)
        assert all(one.subject for one in findings)
    finally:
        await restore(inside, table)
        await inside.close()
    assert (await auditor.audit("divisions/13"))[0] == []


async def restore(inside: asyncpg.Connection, table: str) -> None:
    """Put a table back as it was; what the database computes is left to it."""
    columns = await inside.fetchval(
        "SELECT string_agg(attname, ', ') FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND attgenerated = ''", table
    )
    await inside.execute(f"DELETE FROM {table}")  # noqa: S608
    await inside.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM kept")  # noqa: S608


def running_as_superuser(infra: Infra, running: Running) -> str:
    """Return the address of the service's database for whoever may do anything."""
    name = running.service.settings.database_url.rpartition("/")[2]
    return infra.postgres_admin_url.rpartition("/")[0] + f"/{name}"
