"""Community charity funds: who governs and supervises each, and their history."""

from __future__ import annotations

from alembic import op

from shared.aggregates import create_history_v1

revision = "0003_funds"
down_revision = "0002_ledger"
branch_labels = None
depends_on = None

_TABLES = (
    # An even committee, a supervisor who governs, or a fund that one person alone brought to life, cannot be written.
    """
    CREATE TABLE charity_fund (
        id uuid PRIMARY KEY,
        display_name text NOT NULL,
        community text COLLATE "C" NOT NULL CHECK (community ~ '^[0-9]{12}$'),
        organization_id uuid NOT NULL,
        sub_account text COLLATE "C" NOT NULL,
        purposes smallint[] NOT NULL CHECK (cardinality(purposes) BETWEEN 1 AND 6),
        agreement_number text NOT NULL,
        members uuid[] NOT NULL,
        supervisors uuid[] NOT NULL,
        recorded_by text NOT NULL,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 5),
        state_reason text NOT NULL,
        established_on date,
        established_by text,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        CONSTRAINT committee_is_odd CHECK (cardinality(members) >= 5 AND cardinality(members) % 2 = 1),
        CONSTRAINT supervisors_do_not_govern CHECK (cardinality(supervisors) >= 1 AND NOT members && supervisors),
        CONSTRAINT fund_has_four_eyes CHECK (established_by <> recorded_by),
        CHECK ((established_on IS NULL) = (established_by IS NULL)),
        CHECK (CASE WHEN state = 1 THEN established_on IS NULL WHEN state = 5 THEN true ELSE established_on IS NOT NULL END)
    ) WITH (fillfactor = 90)
    """,
    "CREATE UNIQUE INDEX charity_fund_sub_account_once ON charity_fund (organization_id, sub_account) WHERE state <> 5",
    "CREATE INDEX charity_fund_by_community ON charity_fund (community, id)",
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)
    create_history_v1(op, "charity_fund_change", "charity_fund_id", "charity_fund")


def downgrade() -> None:
    """Drop them, with all they hold."""
    op.execute("DROP TABLE charity_fund_change, charity_fund")
