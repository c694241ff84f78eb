"""Interest, and the sale of donated goods: what is received and given by nobody, told apart from donations.

Goods that are sold are two entries, for an entry moves one amount: they leave at their valuation, and the money arrives at its price.
Neither is there without the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from alembic import op

revision = "0022_interest_and_sales"
down_revision = "0021_followed_disclosures"
branch_labels = None
depends_on = None

_ACCOUNTS: Final = "1, 2, 11, 12, 13, 21, 22, 23"
_NEW_ACCOUNTS: Final = {"interest_fen": 14, "sale_proceeds_fen": 15, "sold_goods_fen": 24}
_FIRST_OF_SPENDING: Final = 21
_RECEIVED: Final = "donated_fen + transferred_in_fen - refunded_fen"
_SPENT: Final = "programme_fen + management_fen + transferred_out_fen"
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
"""  # as the migration `0002_ledger` has it, but for the new accounts
# Goods sold and the money for them, and what reverses the one and the other, name each other. Looked at when all is written, and of few: a
# foreign key would need an index over every donation's entry.
_PAIR: Final = """
CREATE FUNCTION ledger_pair() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    also_reversed uuid := (SELECT counterpart FROM ledger_entry WHERE id = NEW.reverses);
BEGIN
    IF (NEW.counterpart IS NOT NULL OR also_reversed IS NOT NULL) AND NOT EXISTS (
        SELECT FROM ledger_entry AS other
        WHERE other.id = NEW.counterpart AND other.counterpart = NEW.id AND other.book_id = NEW.book_id
            AND other.kind = CASE NEW.kind WHEN 7 THEN 8 WHEN 8 THEN 7 ELSE 5 END AND other.reverses IS NOT DISTINCT FROM also_reversed
    ) THEN
        RAISE EXCEPTION 'an entry is without its counterpart' USING ERRCODE = 'integrity_constraint_violation', TABLE = 'ledger_entry';
    END IF;
    RETURN NULL;
END
$$
"""
_PAIRED: Final = """
CREATE CONSTRAINT TRIGGER ledger_entry_has_its_counterpart AFTER INSERT ON ledger_entry DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.kind IN (5, 7, 8)) EXECUTE FUNCTION ledger_pair()
"""
_MOVES: Final = """
CREATE OR REPLACE TRIGGER ledger_book_moves_by_lines
    BEFORE UPDATE OF id, cause_id, cause_kind, purpose, organization_id, division, lines, donated_fen, refunded_fen,
        transferred_in_fen,{columns} programme_fen, management_fen, transferred_out_fen, money_fen, goods_fen ON ledger_book
    FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION ledger_refuse()
"""


def upgrade() -> None:
    """Open the accounts, and let vouchers book on them."""
    for column in _NEW_ACCOUNTS:
        op.execute(f"ALTER TABLE ledger_book ADD {column} bigint NOT NULL DEFAULT 0 CHECK ({column} >= 0)")
    _balance(f"{_RECEIVED} + interest_fen + sale_proceeds_fen", f"{_SPENT} + sold_goods_fen")
    _admit(", ".join([_ACCOUNTS, *map(str, _NEW_ACCOUNTS.values())]), entries=8, vouchers=7)
    _move(_NEW_ACCOUNTS)
    op.execute("""
    ALTER TABLE ledger_entry ADD counterpart uuid, ADD CONSTRAINT sale_has_proceeds CHECK (
        CASE WHEN kind IN (7, 8) THEN counterpart IS NOT NULL ELSE kind = 5 OR counterpart IS NULL END
    )
    """)
    op.execute(_PAIR)
    op.execute(_PAIRED)
    op.execute("""
    ALTER TABLE voucher
        ADD bank_reference text COLLATE "C" CHECK (bank_reference <> ''),
        ADD price_fen bigint CHECK (price_fen BETWEEN 1 AND 10000000000000),
        ADD CONSTRAINT payment_is_of_a_bank CHECK ((kind IN (6, 7)) = (bank_reference IS NOT NULL)),
        ADD CONSTRAINT interest_is_money CHECK (kind <> 6 OR asset = 1),
        ADD CONSTRAINT sale_is_of_goods_at_a_price CHECK ((kind = 7) = (price_fen IS NOT NULL) AND (kind <> 7 OR asset = 2))
    """)
    # A payment of the bank is in a book once; the bank may have paid it for several books.
    op.execute("CREATE UNIQUE INDEX voucher_payment_once ON voucher (book_id, bank_reference) WHERE kind IN (6, 7) AND state = 2")
    op.execute("CREATE INDEX voucher_by_payment ON voucher (organization_id, bank_reference) WHERE kind IN (6, 7) AND state = 2")


def downgrade() -> None:
    """Close the accounts again; refused by the tables themselves once something was booked on them."""
    op.execute("DROP INDEX voucher_payment_once, voucher_by_payment")
    op.execute("ALTER TABLE voucher DROP bank_reference CASCADE, DROP price_fen CASCADE, DROP CONSTRAINT interest_is_money")
    op.execute("DROP TRIGGER ledger_entry_has_its_counterpart ON ledger_entry")
    op.execute("DROP FUNCTION ledger_pair")
    op.execute("ALTER TABLE ledger_entry DROP counterpart CASCADE")
    _move({})
    _admit(_ACCOUNTS, entries=5, vouchers=5)
    _balance(_RECEIVED, _SPENT)
    op.execute(f"ALTER TABLE ledger_book {', '.join(f'DROP {column}' for column in _NEW_ACCOUNTS)}")


def _balance(received: str, spent: str) -> None:
    """Say what was received and spent in all; the one is the other and what there is."""
    op.execute(f"""
    ALTER TABLE ledger_book
        ALTER received_fen SET EXPRESSION AS ({received}),
        ALTER spent_fen SET EXPRESSION AS ({spent}),
        DROP CONSTRAINT received_is_spent_and_balance,
        ADD CONSTRAINT received_is_spent_and_balance CHECK ({received} = {spent} + money_fen + goods_fen)
    """)


def _admit(accounts: str, *, entries: int, vouchers: int) -> None:
    """Say between which accounts lines move, and what kinds of entries and vouchers there are."""
    op.execute(f"""
    ALTER TABLE ledger_line
        DROP CONSTRAINT ledger_line_debit_check, DROP CONSTRAINT ledger_line_credit_check,
        ADD CONSTRAINT ledger_line_debit_check CHECK (debit IN ({accounts})),
        ADD CONSTRAINT ledger_line_credit_check CHECK (credit IN ({accounts}))
    """)
    for table, kinds in (("ledger_entry", f"1 AND {entries}"), ("voucher", f"2 AND {vouchers}")):
        op.execute(
            f"ALTER TABLE {table} DROP CONSTRAINT {table}_kind_check, ADD CONSTRAINT {table}_kind_check CHECK (kind BETWEEN {kinds})"
        )


def _move(accounts: Mapping[str, int]) -> None:
    """Let lines, and nothing else, move these accounts too. What was spent grows by debits, what was received by credits."""
    sides = {column: ("debit", "credit") if number >= _FIRST_OF_SPENDING else ("credit", "debit") for column, number in accounts.items()}
    sums = (
        f"sum(CASE {accounts[column]} WHEN {grows} THEN amount_fen WHEN {shrinks} THEN -amount_fen ELSE 0 END) AS moved_{column},"
        for column, (grows, shrinks) in sides.items()
    )
    adding = "".join(f" {column} = book.{column} + moved_{column}," for column in accounts)
    op.execute(_POST.format(adding=adding, summing="".join(f"\n            {one}" for one in sums)))
    op.execute(_MOVES.format(columns="".join(f" {column}," for column in accounts)))
