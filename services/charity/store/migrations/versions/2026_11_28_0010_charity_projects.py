"""Charity projects, the volunteer projects that serve them with their service, and who may raise money in public."""

from __future__ import annotations

from alembic import op

from shared.aggregates import create_history_v1

revision = "0010_charity_projects"
down_revision = "0003_funds"
branch_labels = None
depends_on = None

_TABLES = (
    # An organisation is entitled once at a time: two periods of one, neither revoked, never overlap.
    "CREATE EXTENSION IF NOT EXISTS btree_gist",
    """
    CREATE TABLE fundraising_entitlement (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        division text COLLATE "C" NOT NULL CHECK (division ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6})$'),
        certificate_number text NOT NULL,
        first_day date NOT NULL,
        last_day date CHECK (last_day >= first_day),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 2),
        state_reason text NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        EXCLUDE USING gist (organization_id WITH =, daterange(first_day, last_day, '[]') WITH &&) WHERE (state = 1)
    )
    """,
    "CREATE INDEX fundraising_entitlement_by_division ON fundraising_entitlement (division, id)",
    "CREATE INDEX fundraising_entitlement_by_organization ON fundraising_entitlement (organization_id, id)",
    # Organisations are those of the incubation service. Money is in fen. What is filed has a number and a day; what raises has a plan.
    """
    CREATE TABLE charity_project (
        id uuid PRIMARY KEY,
        display_name text NOT NULL,
        description text NOT NULL,
        community text COLLATE "C" NOT NULL CHECK (community ~ '^[0-9]{12}$'),
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 3),
        organiser_id uuid NOT NULL,
        holder_id uuid NOT NULL,
        partner_ids uuid[] NOT NULL,
        partner_agreements text[] NOT NULL,
        partner_agreement_days date[] NOT NULL,
        purpose smallint NOT NULL CHECK (purpose BETWEEN 1 AND 6),
        budget_titles text[] NOT NULL,
        budget_fen bigint[] NOT NULL,
        beneficiary_communities text[] COLLATE "C" NOT NULL CHECK (cardinality(beneficiary_communities) BETWEEN 1 AND 200),
        beneficiary_groups smallint[] NOT NULL CHECK (cardinality(beneficiary_groups) BETWEEN 1 AND 8),
        first_day date NOT NULL,
        last_day date NOT NULL,
        plan_first_day date,
        plan_last_day date,
        plan_division text COLLATE "C",
        plan_target_fen bigint CHECK (plan_target_fen > 0),
        plan_cost_fen bigint CHECK (plan_cost_fen >= 0),
        plan_responsible_id uuid,
        plan_office_address text,
        plan_donation_ways text,
        plan_surplus_disposal text,
        emergency_declaration text,
        emergency_day date,
        filing_number text,
        filing_day date,
        use_grounds smallint[] NOT NULL,
        use_documents text[] NOT NULL,
        use_document_days date[] NOT NULL,
        volunteer_project_ids uuid[] NOT NULL CHECK (cardinality(volunteer_project_ids) <= 50),
        fundraising_begin_day date,
        fundraising_end_day date,
        implementation_begin_day date,
        end_day date,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 8),
        suspended_from smallint CHECK (suspended_from IN (2, 3, 4)),
        state_reason text NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        CHECK (first_day <= last_day AND plan_first_day <= plan_last_day),
        CHECK (holder_id = organiser_id OR holder_id = ANY (partner_ids)),
        CHECK (cardinality(partner_ids) = cardinality(partner_agreements)
               AND cardinality(partner_ids) = cardinality(partner_agreement_days)),
        CHECK (cardinality(budget_fen) BETWEEN 1 AND 50 AND cardinality(budget_titles) = cardinality(budget_fen) AND 0 < ALL (budget_fen)),
        CHECK ((kind = 3) = (plan_first_day IS NULL)),
        CHECK (num_nonnulls(plan_first_day, plan_last_day, plan_division, plan_target_fen, plan_cost_fen, plan_responsible_id,
               plan_office_address, plan_donation_ways, plan_surplus_disposal) IN (0, 9)),
        CHECK ((emergency_declaration IS NULL) = (emergency_day IS NULL) AND (emergency_day IS NULL OR kind = 1)),
        CHECK ((filing_number IS NULL) = (filing_day IS NULL)),
        CHECK (cardinality(use_grounds) = cardinality(use_documents) AND cardinality(use_grounds) = cardinality(use_document_days)),
        CHECK ((state = 7) = (suspended_from IS NOT NULL)),
        -- Nothing is raised in public before the plan is filed, but in an emergency.
        CHECK (fundraising_begin_day IS NULL OR filing_day IS NOT NULL OR emergency_day IS NOT NULL),
        CHECK (fundraising_begin_day IS NULL OR kind <> 3),
        CHECK (fundraising_begin_day <= fundraising_end_day),
        CHECK (state NOT IN (2, 5, 6) OR filing_day IS NOT NULL),
        CHECK ((state IN (5, 6, 8)) = (end_day IS NOT NULL))
    ) WITH (fillfactor = 90)
    """,
    "CREATE INDEX charity_project_by_community ON charity_project (community, id)",
    "CREATE INDEX charity_project_by_organiser ON charity_project (organiser_id, id)",
    "CREATE INDEX charity_project_under_way ON charity_project (id) WHERE state IN (3, 4, 5, 7, 8)",
    # The promise that two callers at once could break: a volunteer project's hours count for one charity project.
    """
    CREATE TABLE volunteer_link (
        volunteer_project_id uuid PRIMARY KEY,
        project_id uuid NOT NULL REFERENCES charity_project,
        since timestamptz NOT NULL,
        was_read boolean NOT NULL DEFAULT false
    )
    """,
    "CREATE INDEX volunteer_link_by_project ON volunteer_link (project_id)",
    "CREATE INDEX volunteer_link_to_read ON volunteer_link (volunteer_project_id) WHERE NOT was_read",
    # Copies of service records that count, and of those that count no longer, so that an older state never returns.
    """
    CREATE TABLE linked_service (
        record_id uuid PRIMARY KEY,
        volunteer_project_id uuid NOT NULL REFERENCES volunteer_link ON DELETE CASCADE,
        volunteer_id uuid NOT NULL,
        minutes integer NOT NULL CHECK (minutes >= 0),
        counts boolean NOT NULL,
        version bigint NOT NULL CHECK (version > 0)
    )
    """,
    "CREATE INDEX linked_service_by_project ON linked_service (volunteer_project_id)",
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)
    create_history_v1(op, "fundraising_entitlement_change", "entitlement_id", "fundraising_entitlement")
    create_history_v1(op, "charity_project_change", "project_id", "charity_project")


def downgrade() -> None:
    """Drop them, with all they hold."""
    op.execute(
        "DROP TABLE linked_service, volunteer_link, charity_project_change, charity_project, fundraising_entitlement_change, "
        "fundraising_entitlement"
    )
