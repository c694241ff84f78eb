"""The ledger: books, entries and lines that nobody changes, donations with their receipts, pledges and vouchers.

What the service relies on is held here and not in its code: a line debits one account of a book and credits another, so nothing is
ever one-sided; the trigger `ledger_post` alone moves a book, by exactly what its new lines say; `received = spent + balance` is a
constraint on every book and, as running totals, on every line; no account goes below zero; receipts have no gaps, because each refers to
the one before it; and whoever prepares a voucher does not post it.
"""

from __future__ import annotations

from alembic import op

from shared.aggregates import create_history_v1

revision = "0002_ledger"
down_revision = "0001_kit_tables"
branch_labels = None
depends_on = None

_BOOKS = (
    # What one fund or project has for one purpose, in the account of the organisation that answers for it. Its standing says what may
    # happen at present: 1 nothing, 2 give back or on, 3 spend too, 4 receive too.
    """
    CREATE TABLE ledger_book (
        id uuid PRIMARY KEY,
        cause_id uuid NOT NULL,
        cause_kind smallint NOT NULL CHECK (cause_kind BETWEEN 1 AND 2),
        purpose smallint NOT NULL CHECK (purpose BETWEEN 1 AND 6),
        organization_id uuid NOT NULL,
        division text COLLATE "C" NOT NULL CHECK (division ~ '^[0-9]{4}([0-9]{2}([0-9]{3}([0-9]{3})?)?)?$'),
        standing smallint NOT NULL CHECK (standing BETWEEN 1 AND 4),
        lines bigint NOT NULL DEFAULT 0 CHECK (lines >= 0),
        donated_fen bigint NOT NULL DEFAULT 0 CHECK (donated_fen >= 0),
        refunded_fen bigint NOT NULL DEFAULT 0 CHECK (refunded_fen >= 0),
        transferred_in_fen bigint NOT NULL DEFAULT 0 CHECK (transferred_in_fen >= 0),
        programme_fen bigint NOT NULL DEFAULT 0 CHECK (programme_fen >= 0),
        management_fen bigint NOT NULL DEFAULT 0 CHECK (management_fen >= 0),
        transferred_out_fen bigint NOT NULL DEFAULT 0 CHECK (transferred_out_fen >= 0),
        money_fen bigint NOT NULL DEFAULT 0,
        goods_fen bigint NOT NULL DEFAULT 0,
        received_fen bigint GENERATED ALWAYS AS (donated_fen + transferred_in_fen - refunded_fen) STORED,
        spent_fen bigint GENERATED ALWAYS AS (programme_fen + management_fen + transferred_out_fen) STORED,
        create_time timestamptz NOT NULL,
        CONSTRAINT book_never_overdrawn CHECK (money_fen >= 0 AND goods_fen >= 0),
        CONSTRAINT received_is_spent_and_balance CHECK (
            donated_fen + transferred_in_fen - refunded_fen
            = programme_fen + management_fen + transferred_out_fen + money_fen + goods_fen
        ),
        UNIQUE (cause_id, purpose),
        UNIQUE (id, cause_kind, cause_id, purpose, organization_id, division),
        UNIQUE (id, cause_kind, cause_id, purpose, organization_id)
    ) WITH (fillfactor = 70)
    """,
    "CREATE INDEX ledger_book_by_division ON ledger_book (division, id)",
    "CREATE INDEX ledger_book_by_organization ON ledger_book (organization_id, id)",
)
_ENTRIES = (
    # An entry moves one amount: in one book, or out of one and into another.
    """
    CREATE TABLE ledger_entry (
        id uuid PRIMARY KEY,
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 5),
        amount_fen bigint NOT NULL CHECK (amount_fen BETWEEN 1 AND 10000000000000),
        book_id uuid NOT NULL REFERENCES ledger_book,
        counter_book_id uuid REFERENCES ledger_book,
        reverses uuid UNIQUE REFERENCES ledger_entry,
        effective_on date NOT NULL,
        prepared_by text NOT NULL,
        reviewed_by text,
        record_time timestamptz NOT NULL,
        CONSTRAINT entry_has_four_eyes CHECK (reviewed_by <> prepared_by),
        CHECK ((kind = 1) = (reviewed_by IS NULL)),
        CHECK ((kind = 5) = (reverses IS NOT NULL)),
        CHECK (CASE kind WHEN 4 THEN counter_book_id IS NOT NULL WHEN 5 THEN true ELSE counter_book_id IS NULL END),
        CHECK (counter_book_id <> book_id)
    )
    """,
    "CREATE INDEX ledger_entry_by_day ON ledger_entry (effective_on, id)",
    # The n-th movement of a book, with what the book came to by it. 1 money, 2 goods; 11 donated, 12 transferred in, 13 refunded;
    # 21 programme, 22 management, 23 transferred out. One side is always money or goods, so what is received less what is spent is what
    # there is.
    """
    CREATE TABLE ledger_line (
        book_id uuid NOT NULL REFERENCES ledger_book,
        number bigint NOT NULL CHECK (number > 0),
        entry_id uuid NOT NULL REFERENCES ledger_entry,
        debit smallint NOT NULL CHECK (debit IN (1, 2, 11, 12, 13, 21, 22, 23)),
        credit smallint NOT NULL CHECK (credit IN (1, 2, 11, 12, 13, 21, 22, 23)),
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        received_after_fen bigint NOT NULL,
        spent_after_fen bigint NOT NULL,
        money_after_fen bigint NOT NULL CHECK (money_after_fen >= 0),
        goods_after_fen bigint NOT NULL CHECK (goods_after_fen >= 0),
        PRIMARY KEY (book_id, number),
        UNIQUE (entry_id, book_id),
        CHECK ((debit < 10) <> (credit < 10)),
        CONSTRAINT line_received_is_spent_and_balance CHECK (received_after_fen = spent_after_fen + money_after_fen + goods_after_fen)
    )
    """,
    # No entry without its lines, and of a transfer both.
    """
    ALTER TABLE ledger_entry
        ADD FOREIGN KEY (id, book_id) REFERENCES ledger_line (entry_id, book_id) DEFERRABLE INITIALLY DEFERRED,
        ADD FOREIGN KEY (id, counter_book_id) REFERENCES ledger_line (entry_id, book_id) DEFERRABLE INITIALLY DEFERRED
    """,
    # A line is of a book of its entry, of the entry's amount, follows the one before it, and says what the book came to.
    """
    CREATE FUNCTION ledger_post() RETURNS trigger LANGUAGE plpgsql AS $$
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
            transferred_out_fen = transferred_out_fen + went_out, money_fen = money_fen + money, goods_fen = goods_fen + goods
        FROM (
            SELECT book_id, count(*) AS lines,
                sum(CASE 11 WHEN credit THEN amount_fen WHEN debit THEN -amount_fen ELSE 0 END) AS donated,
                sum(CASE 13 WHEN debit THEN amount_fen WHEN credit THEN -amount_fen ELSE 0 END) AS refunded,
                sum(CASE 12 WHEN credit THEN amount_fen WHEN debit THEN -amount_fen ELSE 0 END) AS came_in,
                sum(CASE 21 WHEN debit THEN amount_fen WHEN credit THEN -amount_fen ELSE 0 END) AS programme,
                sum(CASE 22 WHEN debit THEN amount_fen WHEN credit THEN -amount_fen ELSE 0 END) AS management,
                sum(CASE 23 WHEN debit THEN amount_fen WHEN credit THEN -amount_fen ELSE 0 END) AS went_out,
                sum(CASE 1 WHEN debit THEN amount_fen WHEN credit THEN -amount_fen ELSE 0 END) AS money,
                sum(CASE 2 WHEN debit THEN amount_fen WHEN credit THEN -amount_fen ELSE 0 END) AS goods
            FROM posted GROUP BY book_id
        ) AS moved WHERE book.id = moved.book_id;
        RETURN NULL;
    END
    $$
    """,
    """
    CREATE TRIGGER ledger_post AFTER INSERT ON ledger_line REFERENCING NEW TABLE AS posted
        FOR EACH STATEMENT EXECUTE FUNCTION ledger_post()
    """,
)
_DONATIONS = (
    # The last number of each issuer and year. Its row is locked while numbers are given, so none is given twice or lost.
    """
    CREATE TABLE receipt_series (
        organization_id uuid NOT NULL,
        year smallint NOT NULL CHECK (year BETWEEN 2000 AND 2999),
        last_number bigint NOT NULL CHECK (last_number > 0),
        PRIMARY KEY (organization_id, year)
    ) WITH (fillfactor = 50)
    """,
    # Every donation has one, also where nobody is given the paper (慈善法 38). It refers to its predecessor, hence no gap.
    """
    CREATE TABLE receipt (
        organization_id uuid NOT NULL,
        year smallint NOT NULL,
        number bigint NOT NULL CHECK (number > 0),
        donation_id uuid NOT NULL UNIQUE,
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 3),
        issue_time timestamptz NOT NULL,
        predecessor bigint GENERATED ALWAYS AS (nullif(number - 1, 0)) STORED,
        PRIMARY KEY (organization_id, year, number),
        FOREIGN KEY (organization_id, year, predecessor) REFERENCES receipt (organization_id, year, number),
        FOREIGN KEY (organization_id, year) REFERENCES receipt_series
    )
    """,
    """
    CREATE TABLE pledge (
        id uuid PRIMARY KEY,
        book_id uuid NOT NULL,
        cause_kind smallint NOT NULL,
        cause_id uuid NOT NULL,
        purpose smallint NOT NULL,
        organization_id uuid NOT NULL,
        division text COLLATE "C" NOT NULL,
        code text COLLATE "C" NOT NULL UNIQUE CHECK (code ~ '^[2-9A-HJ-NP-Z]{8}$'),
        donor_kind smallint NOT NULL CHECK (donor_kind BETWEEN 1 AND 3),
        donor_person uuid,
        donor_organization uuid,
        donor_name text NOT NULL,
        name_withheld boolean NOT NULL,
        asset smallint NOT NULL CHECK (asset BETWEEN 1 AND 2),
        pledged_fen bigint NOT NULL CHECK (pledged_fen BETWEEN 1 AND 10000000000000),
        received_fen bigint NOT NULL CHECK (received_fen BETWEEN 0 AND pledged_fen),
        public_promise boolean NOT NULL,
        due_on date,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 3),
        state_reason text NOT NULL,
        hardship_document text NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        FOREIGN KEY (book_id, cause_kind, cause_id, purpose, organization_id, division)
            REFERENCES ledger_book (id, cause_kind, cause_id, purpose, organization_id, division),
        CHECK ((donor_kind = 1) = (donor_person IS NOT NULL)),
        CHECK (donor_kind = 2 OR donor_organization IS NULL),
        CHECK (donor_kind <> 3 OR donor_name = ''),
        CONSTRAINT withheld_pledger_has_no_name CHECK (NOT name_withheld OR donor_name = ''),
        CHECK ((state = 2) = (received_fen = pledged_fen)),
        -- A promise made in public is kept, unless its giver has fallen on hard times (慈善法 41).
        CHECK (state <> 3 OR NOT public_promise OR hardship_document <> '')
    ) WITH (fillfactor = 90)
    """,
    "CREATE INDEX pledge_by_cause ON pledge (cause_id, id)",
    # A name is here only to be published, so there is none of a donor who wants it withheld (慈善法 82).
    """
    CREATE TABLE donation (
        id uuid PRIMARY KEY,
        book_id uuid NOT NULL,
        cause_kind smallint NOT NULL,
        cause_id uuid NOT NULL,
        purpose smallint NOT NULL,
        organization_id uuid NOT NULL,
        division text COLLATE "C" NOT NULL,
        pledge_id uuid REFERENCES pledge,
        donor_kind smallint NOT NULL CHECK (donor_kind BETWEEN 1 AND 3),
        donor_person uuid,
        donor_organization uuid,
        donor_name text NOT NULL,
        name_withheld boolean NOT NULL,
        asset smallint NOT NULL CHECK (asset BETWEEN 1 AND 2),
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        goods_description text NOT NULL,
        goods_quantity bigint NOT NULL,
        goods_unit text NOT NULL,
        valuation_basis smallint NOT NULL,
        valuation_document text NOT NULL,
        payment_reference text NOT NULL,
        received_on date NOT NULL,
        entry_id uuid NOT NULL UNIQUE REFERENCES ledger_entry,
        receipt_year smallint NOT NULL,
        receipt_number bigint NOT NULL,
        receipt_kind smallint NOT NULL CHECK (receipt_kind BETWEEN 1 AND 3),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 4),
        refunded_fen bigint NOT NULL CHECK (refunded_fen BETWEEN 0 AND amount_fen),
        recorded_by text NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        FOREIGN KEY (book_id, cause_kind, cause_id, purpose, organization_id, division)
            REFERENCES ledger_book (id, cause_kind, cause_id, purpose, organization_id, division),
        FOREIGN KEY (organization_id, receipt_year, receipt_number) REFERENCES receipt (organization_id, year, number),
        UNIQUE (organization_id, receipt_year, receipt_number),
        CHECK ((donor_kind = 1) = (donor_person IS NOT NULL)),
        CHECK (donor_kind = 2 OR donor_organization IS NULL),
        CHECK (donor_kind <> 3 OR donor_name = ''),
        CHECK (donor_kind <> 3 OR receipt_kind = 2),
        CONSTRAINT withheld_donor_has_no_name CHECK (NOT name_withheld OR donor_name = ''),
        CHECK (CASE asset WHEN 2
            THEN goods_description <> '' AND goods_quantity > 0 AND goods_unit <> '' AND valuation_basis BETWEEN 1 AND 4
            ELSE goods_description = '' AND goods_quantity = 0 AND goods_unit = '' AND valuation_basis = 0 AND valuation_document = '' END),
        CHECK (CASE state WHEN 2 THEN refunded_fen > 0 AND refunded_fen < amount_fen WHEN 3 THEN refunded_fen = amount_fen
            ELSE refunded_fen = 0 END)
    ) WITH (fillfactor = 90)
    """,
    "ALTER TABLE receipt ADD FOREIGN KEY (donation_id) REFERENCES donation DEFERRABLE INITIALLY DEFERRED",
    "CREATE INDEX donation_by_cause ON donation (cause_id, id)",
    "CREATE INDEX donation_by_pledge ON donation (pledge_id, id) WHERE pledge_id IS NOT NULL",
    "CREATE INDEX donation_by_donor ON donation (donor_person, id) WHERE donor_person IS NOT NULL",
    "CREATE INDEX donation_by_day ON donation (organization_id, received_on, amount_fen)",
)
_VOUCHERS = (
    # What moves money in any way but a donation does: prepared by one person, posted or rejected by another (制单、审核分离). Kinds are
    # those of entries. A fund allocates to a project of its purpose; every other transfer changes the use of what was given, so it cites
    # the new filing, the donors' consent (慈善法 56) or the plan that says where goes what is left (58).
    """
    CREATE TABLE voucher (
        id uuid PRIMARY KEY,
        kind smallint NOT NULL CHECK (kind BETWEEN 2 AND 5),
        book_id uuid NOT NULL,
        cause_kind smallint NOT NULL,
        cause_id uuid NOT NULL,
        purpose smallint NOT NULL,
        organization_id uuid NOT NULL,
        division text COLLATE "C" NOT NULL,
        asset smallint NOT NULL CHECK (asset BETWEEN 1 AND 2),
        amount_fen bigint NOT NULL CHECK (amount_fen BETWEEN 1 AND 10000000000000),
        summary text NOT NULL,
        proof text NOT NULL,
        category smallint CHECK (category BETWEEN 1 AND 2),
        beneficiary_kind smallint CHECK (beneficiary_kind BETWEEN 1 AND 4),
        beneficiary text,
        beneficiary_count integer CHECK (beneficiary_count > 0),
        donation_id uuid REFERENCES donation,
        to_book_id uuid,
        to_cause_kind smallint,
        to_cause_id uuid,
        to_purpose smallint,
        basis smallint CHECK (basis BETWEEN 1 AND 3),
        basis_document text,
        reverses uuid REFERENCES ledger_entry,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 4),
        state_reason text NOT NULL,
        prepared_by text NOT NULL,
        decided_by text,
        entry_id uuid UNIQUE REFERENCES ledger_entry,
        posted_on date,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        FOREIGN KEY (book_id, cause_kind, cause_id, purpose, organization_id, division)
            REFERENCES ledger_book (id, cause_kind, cause_id, purpose, organization_id, division),
        FOREIGN KEY (to_book_id, to_cause_kind, to_cause_id, to_purpose, organization_id)
            REFERENCES ledger_book (id, cause_kind, cause_id, purpose, organization_id),
        CONSTRAINT voucher_has_four_eyes CHECK (decided_by <> prepared_by),
        CHECK ((state = 1) = (decided_by IS NULL)),
        CHECK ((state IN (2, 4)) = (entry_id IS NOT NULL)),
        CHECK ((entry_id IS NULL) = (posted_on IS NULL)),
        CHECK ((kind = 2) = (num_nonnulls(category, beneficiary_kind, beneficiary) = 3)),
        CHECK (kind = 2 OR num_nonnulls(category, beneficiary_kind, beneficiary, beneficiary_count) = 0),
        CHECK ((kind = 3) = (donation_id IS NOT NULL)),
        CHECK ((kind = 4) = (num_nonnulls(to_book_id, to_cause_kind, to_cause_id, to_purpose) = 4)),
        CHECK (kind = 4 OR num_nonnulls(to_book_id, to_cause_kind, to_cause_id, to_purpose, basis) = 0),
        CHECK ((kind = 5) = (reverses IS NOT NULL)),
        CHECK (num_nonnulls(basis, basis_document) IN (0, 2)),
        CHECK (to_book_id <> book_id),
        CONSTRAINT change_of_use_has_a_basis CHECK (
            kind <> 4 OR basis IS NOT NULL OR (cause_kind = 1 AND to_cause_kind = 2 AND purpose = to_purpose)
        )
    ) WITH (fillfactor = 90)
    """,
    "CREATE INDEX voucher_by_cause ON voucher (cause_id, id)",
    "CREATE INDEX voucher_by_division ON voucher (division, id)",
    "CREATE INDEX voucher_prepared ON voucher (division, id) WHERE state = 1",
    "CREATE INDEX voucher_by_donation ON voucher (donation_id, id) WHERE donation_id IS NOT NULL",
)
# Whoever owns a table may do anything to it, so a privilege withheld would not stop the service itself; a trigger does.
_KEPT = (
    """
    CREATE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION '% is only added to', TG_TABLE_NAME USING ERRCODE = 'restrict_violation', TABLE = TG_TABLE_NAME;
    END
    $$
    """,
    *(
        f"CREATE TRIGGER {table}_is_only_added_to BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} EXECUTE FUNCTION ledger_refuse()"
        for table in ("ledger_entry", "ledger_line", "receipt")
    ),
    *(
        f"CREATE TRIGGER {table}_stays BEFORE DELETE OR TRUNCATE ON {table} EXECUTE FUNCTION ledger_refuse()"
        for table in ("ledger_book", "receipt_series", "donation", "pledge", "voucher")
    ),
    """
    CREATE TRIGGER ledger_book_moves_by_lines
        BEFORE UPDATE OF id, cause_id, cause_kind, purpose, organization_id, division, lines, donated_fen, refunded_fen,
            transferred_in_fen, programme_fen, management_fen, transferred_out_fen, money_fen, goods_fen ON ledger_book
        FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION ledger_refuse()
    """,
    # What was given, by whom and under which receipt, is not rewritten: it is refunded or reversed.
    """
    CREATE TRIGGER donation_is_not_rewritten
        BEFORE UPDATE OF id, book_id, cause_kind, cause_id, purpose, organization_id, division, donor_kind, donor_person,
            donor_organization, asset, amount_fen, received_on, entry_id, receipt_year, receipt_number, receipt_kind, recorded_by
            ON donation
        FOR EACH ROW EXECUTE FUNCTION ledger_refuse()
    """,
)


def upgrade() -> None:
    """Create the tables and what guards them."""
    for statement in (*_BOOKS, *_ENTRIES, *_DONATIONS, *_VOUCHERS, *_KEPT):
        op.execute(statement)
    create_history_v1(op, "pledge_change", "pledge_id", "pledge")
    create_history_v1(op, "voucher_change", "voucher_id", "voucher")


def downgrade() -> None:
    """Drop them, with all they hold."""
    op.execute("DROP TABLE voucher_change, pledge_change, voucher, donation, pledge, receipt, receipt_series CASCADE")
    op.execute("DROP TABLE ledger_line, ledger_entry, ledger_book CASCADE")
    op.execute("DROP FUNCTION ledger_post, ledger_refuse")
