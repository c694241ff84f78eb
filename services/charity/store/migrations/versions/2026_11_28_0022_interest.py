"""Interest: what banks pay on the money of a fund or project. It is received as donations are, and told apart from them."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0022_interest"
down_revision = "0021_followed_disclosures"
branch_labels = None
depends_on = None

_ACCOUNTS: Final = "1, 2, 11, 12, 13, 21, 22, 23"
_INTEREST: Final = 14
_POST: Final = """
CREATE OR REPLACE FUNCTION ledger_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM (
            SELECT posted.*,
                entry.amount_fen AS amount_due,
                posted.book_id IN (entry.book_id, entry.counter_book_id) AS of_entry,
                book.lines + row_number() OVER upto AS number_due,
                book.received_fen + sum(CASE WHEN credit BETWEEN 11 AND 19 THEN posted.amount_fen
                    WHEN debit BETWEEN 11 AND 19 THEN -posted.amount_fen ELSE 0 END) OVER upto AS received_due,
                book.spent_fen + sum(CASE WHEN debit BETWEEN 21 AND 29 THEN posted.amount_fen
                    WHEN credit BETWEEN 21 AND 29 THEN -posted.amount_fen ELSE 0 END) OVER upto AS spent_due,
                book.money_fen + sum(CASE WHEN debit = 1 THEN posted.amount_fen
                    WHEN credit = 1 THEN -posted.amount_fen ELSE 0 END) OVER upto AS money_due,
                book.goods_fen + sum(CASE WHEN debit = 2 THEN posted.amount_fen
                    WHEN credit = 2 THEN -posted.amount_fen ELSE 0 END) OVER upto AS goods_due
            FROM posted JOIN ledger_book AS book ON book.id = posted.book_id JOIN ledger_entry AS entry ON entry.id = posted.entry_id
            WINDOW upto AS (PARTITION BY posted.book_id ORDER BY posted.number)
        ) AS due
        WHERE of_entry IS NOT TRUE
            OR (amount_fen, number, received_after_fen, spent_after_fen, money_after_fen, goods_after_fen)
                <> (amount_due, number_due, received_due, spent_due, money_due, goods_due)
    ) THEN
        RAISE EXCEPTION 'a line does not follow the book' USING ERRCODE = 'integrity_constraint_violation', TABLE = 'ledger_line';
    END IF;
    UPDATE ledger_book AS book SET
        lines = book.lines + moved.lines,
        donated_fen = donated_fen + donated, refunded_fen = refunded_fen + refunded, transferred_in_fen = transferred_in_fen + came_in,
        programme_fen = programme_fen + programme, management_fen = management_fen + management,
        transferred_out_fen = transferred_out_fen + went_out,{adding} money_fen = money_fen + money,
        goods_fen = goods_fen + goods
    FROM (
        SELECT book_id, count(*) AS lines,
            sum(CASE 11 WHEN credit THEN amount_fen WHEN debit THEN -amount_fen ELSE 0 END) AS donated,
            sum(CASE 13 WHEN debit THEN amount_fen WHEN credit THEN -amount_fen ELSE 0 END) AS refunded,
            sum(CASE 12 WHEN credit THEN amount_fen WHEN debit THEN -amount_fen ELSE 0 END) AS came_in,
            sum(CASE 21 WHEN debit THEN amount_fen WHEN credit THEN -amount_fen ELSE 0 END) AS programme,
            sum(CASE 22 WHEN debit THEN amount_fen WHEN credit THEN -amount_fen ELSE 0 END) AS management,
            sum(CASE 23 WHEN debit THEN amount_fen WHEN credit THEN -amount_fen ELSE 0 END) AS went_out,{summing}
            sum(CASE 1 WHEN debit THEN amount_fen WHEN credit THEN -amount_fen ELSE 0 END) AS money,
            sum(CASE 2 WHEN debit THEN amount_fen WHEN credit THEN -amount_fen ELSE 0 END) AS goods
        FROM posted GROUP BY book_id
    ) AS moved WHERE book.id = moved.book_id;
    RETURN NULL;
END
$$
"""  # as the migration `0002_ledger` has it, but for the account of interest
_MOVES: Final = """
CREATE OR REPLACE TRIGGER ledger_book_moves_by_lines
    BEFORE UPDATE OF id, cause_id, cause_kind, purpose, organization_id, division, lines, donated_fen, refunded_fen,
        transferred_in_fen,{interest} programme_fen, management_fen, transferred_out_fen, money_fen, goods_fen ON ledger_book
    FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION ledger_refuse()
"""


def upgrade() -> None:
    """Open the account, and let vouchers book on it."""
    op.execute("ALTER TABLE ledger_book ADD interest_fen bigint NOT NULL DEFAULT 0 CHECK (interest_fen >= 0)")
    _receive("donated_fen + transferred_in_fen + interest_fen - refunded_fen")
    _admit(f"{_ACCOUNTS}, {_INTEREST}", last_kind=6)
    summing = f"""
            sum(CASE {_INTEREST} WHEN credit THEN amount_fen WHEN debit THEN -amount_fen ELSE 0 END) AS interest,"""
    op.execute(_POST.format(adding=" interest_fen = interest_fen + interest,", summing=summing))
    op.execute(_MOVES.format(interest=" interest_fen,"))
    op.execute("""
    ALTER TABLE voucher
        ADD bank_reference text COLLATE "C" CHECK (bank_reference <> ''),
        ADD CONSTRAINT interest_is_money_of_a_payment CHECK ((kind = 6) = (bank_reference IS NOT NULL) AND (kind <> 6 OR asset = 1))
    """)
    # A payment of the bank is in a book once; the bank may have paid it for several books.
    op.execute("CREATE UNIQUE INDEX voucher_interest_once ON voucher (book_id, bank_reference) WHERE kind = 6 AND state = 2")
    op.execute("CREATE INDEX voucher_by_bank_reference ON voucher (organization_id, bank_reference) WHERE kind = 6 AND state = 2")


def downgrade() -> None:
    """Close the account again; refused by the tables themselves once something was booked on it."""
    op.execute("DROP INDEX voucher_interest_once, voucher_by_bank_reference")
    op.execute("ALTER TABLE voucher DROP CONSTRAINT interest_is_money_of_a_payment, DROP bank_reference")
    op.execute(_MOVES.format(interest=""))
    op.execute(_POST.format(adding="", summing=""))
    _admit(_ACCOUNTS, last_kind=5)
    _receive("donated_fen + transferred_in_fen - refunded_fen")
    op.execute("ALTER TABLE ledger_book DROP interest_fen")


def _receive(received: str) -> None:
    """Say what was received in all, which is what was spent and what there is."""
    op.execute(f"""
    ALTER TABLE ledger_book
        ALTER received_fen SET EXPRESSION AS ({received}),
        DROP CONSTRAINT received_is_spent_and_balance,
        ADD CONSTRAINT received_is_spent_and_balance
            CHECK ({received} = programme_fen + management_fen + transferred_out_fen + money_fen + goods_fen)
    """)


def _admit(accounts: str, *, last_kind: int) -> None:
    """Say between which accounts lines move, and what kinds of entries and vouchers there are."""
    op.execute(f"""
    ALTER TABLE ledger_line
        DROP CONSTRAINT ledger_line_debit_check, DROP CONSTRAINT ledger_line_credit_check,
        ADD CONSTRAINT ledger_line_debit_check CHECK (debit IN ({accounts})),
        ADD CONSTRAINT ledger_line_credit_check CHECK (credit IN ({accounts}))
    """)
    for table, first_kind in (("ledger_entry", 1), ("voucher", 2)):
        op.execute(f"""
        ALTER TABLE {table} DROP CONSTRAINT {table}_kind_check,
            ADD CONSTRAINT {table}_kind_check CHECK (kind BETWEEN {first_kind} AND {last_kind})
        """)
