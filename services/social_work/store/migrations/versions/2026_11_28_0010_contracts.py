"""Contracts of purchased services, the ledger of their payments, and what holds money within its bounds at every commit."""

from __future__ import annotations

from alembic import op

from shared.aggregates import create_history_v1

revision = "0010_contracts"
down_revision = "0007_service_counts"
branch_labels = None
depends_on = None

_TABLES = (
    # Budget lines, milestones, evaluations and conflicts are read and written whole, with their contract.
    """
    CREATE TABLE contract (
        id uuid PRIMARY KEY,
        display_name text NOT NULL CHECK (display_name <> ''),
        tender_reference text NOT NULL CHECK (tender_reference <> ''),
        buyer_organisation uuid,
        buyer_name text NOT NULL CHECK (buyer_name <> ''),
        division text COLLATE "C" NOT NULL CHECK (division ~ '^([0-9]{6}|[0-9]{9})$'),
        provider uuid NOT NULL,
        first_day date NOT NULL,
        last_day date NOT NULL,
        amount_fen bigint NOT NULL CHECK (amount_fen > 0),
        budget jsonb NOT NULL,
        townships text[] NOT NULL CHECK (cardinality(townships) > 0),
        milestones jsonb NOT NULL,
        paid_fen bigint NOT NULL,
        amendments integer NOT NULL CHECK (amendments >= 0),
        evaluations jsonb NOT NULL,
        conflicts jsonb NOT NULL,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 4),
        state_reason text NOT NULL,
        sign_day date,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        CHECK (last_day >= first_day),
        CONSTRAINT contract_pays_its_amount CHECK (paid_fen BETWEEN 0 AND amount_fen),
        CHECK (state NOT IN (2, 3) OR sign_day IS NOT NULL)
    ) WITH (fillfactor = 90)
    """,
    "CREATE INDEX contract_by_division ON contract (division, id)",
    "CREATE INDEX contract_by_provider ON contract (provider, division, id)",
    # The ledger: a reversal is a row, and a payment is reversed once.
    """
    CREATE TABLE contract_payment (
        id uuid PRIMARY KEY,
        contract_id uuid NOT NULL REFERENCES contract,
        milestone smallint NOT NULL,
        amount_fen bigint NOT NULL CHECK (amount_fen <> 0),
        day date NOT NULL,
        voucher text NOT NULL,
        reverses uuid REFERENCES contract_payment,
        reason text NOT NULL,
        actor text NOT NULL,
        create_time timestamptz NOT NULL,
        CONSTRAINT contract_payment_reversed_once UNIQUE (reverses),
        CHECK ((amount_fen < 0) = (reverses IS NOT NULL))
    )
    """,
    "CREATE INDEX contract_payment_by_contract ON contract_payment (contract_id, id)",
    """
    CREATE FUNCTION ledger_is_never_rewritten() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'payments are reversed, never changed'
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'ledger_is_never_rewritten';
    END $$
    """,
    """
    CREATE TRIGGER ledger_is_never_rewritten BEFORE UPDATE OR DELETE ON contract_payment
    FOR EACH ROW EXECUTE FUNCTION ledger_is_never_rewritten()
    """,
    # At the commit: what contract and milestones say was paid is what the ledger says, and none of it is above its amount. The contract is
    # locked first, so that of two at once the second looks when the first has committed.
    """
    CREATE FUNCTION contract_agrees(wanted uuid) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
        kept contract;
    BEGIN
        SELECT * INTO kept FROM contract WHERE id = wanted FOR NO KEY UPDATE;
        IF kept.paid_fen <> (SELECT coalesce(sum(amount_fen), 0) FROM contract_payment WHERE contract_id = wanted)
            OR kept.amount_fen <> (SELECT sum((one ->> 'amount_fen')::bigint) FROM jsonb_array_elements(kept.milestones) AS one)
            OR kept.amount_fen <> (SELECT sum((one ->> 'amount_fen')::bigint) FROM jsonb_array_elements(kept.budget) AS one)
            OR EXISTS (
                SELECT FROM (
                    SELECT (one ->> 'number')::smallint AS milestone, (one ->> 'amount_fen')::bigint AS most,
                        (one ->> 'paid_fen')::bigint AS told
                    FROM jsonb_array_elements(kept.milestones) AS one
                ) AS agreed FULL JOIN (
                    SELECT milestone, sum(amount_fen) AS paid FROM contract_payment WHERE contract_id = wanted GROUP BY milestone
                ) AS ledger USING (milestone)
                WHERE most IS NULL OR told <> coalesce(paid, 0) OR told NOT BETWEEN 0 AND most
            )
            OR EXISTS (
                SELECT FROM contract_payment AS undone JOIN contract_payment AS paid ON paid.id = undone.reverses
                WHERE undone.contract_id = wanted AND (paid.contract_id, paid.milestone, -paid.amount_fen)
                    <> (undone.contract_id, undone.milestone, undone.amount_fen)
            )
        THEN
            RAISE EXCEPTION 'contract and ledger differ, or more was paid than agreed'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'contract_agrees';
        END IF;
    END $$
    """,
    """
    CREATE FUNCTION contract_agrees_itself() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM contract_agrees(NEW.id); RETURN NULL; END $$
    """,
    """
    CREATE FUNCTION contract_agrees_with_payment() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM contract_agrees(NEW.contract_id); RETURN NULL; END $$
    """,
    """
    CREATE CONSTRAINT TRIGGER contract_agrees AFTER INSERT OR UPDATE ON contract DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION contract_agrees_itself()
    """,
    """
    CREATE CONSTRAINT TRIGGER contract_agrees AFTER INSERT ON contract_payment DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION contract_agrees_with_payment()
    """,
    """
    CREATE TABLE contract_amendment (
        contract_id uuid NOT NULL REFERENCES contract,
        version bigint NOT NULL CHECK (version > 0),
        amount_before bigint NOT NULL,
        amount_after bigint NOT NULL,
        last_day_before date NOT NULL,
        last_day_after date NOT NULL,
        PRIMARY KEY (contract_id, version)
    )
    """,
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)
    create_history_v1(op, "contract_change", "contract_id", "contract")


def downgrade() -> None:
    """Drop them, with all they hold."""
    op.execute("DROP TABLE contract_change, contract_amendment, contract_payment, contract")
    op.execute("DROP FUNCTION contract_agrees_with_payment, contract_agrees_itself, contract_agrees, ledger_is_never_rewritten")
