"""Persons, their keys and documents, and what a clerk has to decide about them."""

from __future__ import annotations

from alembic import op

revision = "0003_persons"
down_revision = "0002_code_list"
branch_labels = None
depends_on = None

_TABLES = (
    # Names and phones are sealed under the person's own key; the two indexes are keyed hashes, cut to the eight bytes that a look-up
    # needs. Room on each page lets a person become known in another division without a new index entry.
    """
    CREATE TABLE person (
        id uuid PRIMARY KEY,
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 3),
        version bigint NOT NULL CHECK (version > 0),
        name_sealed bytea,
        phone_sealed bytea,
        likeness bigint,
        phone_index bigint,
        phone_likeness bigint,
        birth_date date,
        gender smallint NOT NULL CHECK (gender BETWEEN 0 AND 2),
        verification_level smallint NOT NULL CHECK (verification_level BETWEEN 1 AND 4),
        divisions text[] NOT NULL CHECK (cardinality(divisions) <= 32),
        merged_into uuid REFERENCES person,
        lent_divisions text[] NOT NULL,
        name_version bigint NOT NULL,
        create_time timestamptz NOT NULL,
        update_time timestamptz NOT NULL,
        CHECK ((state = 2) = (merged_into IS NOT NULL)),
        CHECK ((state = 3) = (name_sealed IS NULL)),
        CHECK (state <> 3 OR (
            phone_sealed IS NULL AND likeness IS NULL AND phone_index IS NULL AND phone_likeness IS NULL
            AND birth_date IS NULL AND divisions = '{}'
        ))
    ) WITH (fillfactor = 90)
    """,
    "CREATE INDEX person_by_likeness ON person (likeness) WHERE likeness IS NOT NULL",
    "CREATE INDEX person_by_phone ON person (phone_index, phone_likeness) WHERE phone_index IS NOT NULL",
    "CREATE INDEX person_by_survivor ON person (merged_into) WHERE merged_into IS NOT NULL",
    # No foreign key: keys are backed up apart from persons, so that a key erased here is not restored with the rest.
    "CREATE TABLE person_key (person_id uuid PRIMARY KEY, wrapped bytea NOT NULL)",
    """
    CREATE TABLE person_document (
        person_id uuid NOT NULL REFERENCES person,
        position smallint NOT NULL CHECK (position BETWEEN 0 AND 9),
        type smallint NOT NULL CHECK (type BETWEEN 1 AND 7),
        number_sealed bytea NOT NULL,
        blind_index bytea NOT NULL,
        converted boolean NOT NULL,
        PRIMARY KEY (person_id, position)
    )
    """,
    "CREATE UNIQUE INDEX person_document_once ON person_document (blind_index)",
    """
    CREATE TABLE person_review (
        id uuid PRIMARY KEY,
        kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 3),
        state smallint NOT NULL CHECK (state BETWEEN 1 AND 2),
        person_id uuid NOT NULL REFERENCES person,
        other_person_id uuid REFERENCES person,
        submitted_name_sealed bytea,
        submitted_index bigint,
        decision smallint NOT NULL CHECK (decision BETWEEN 0 AND 4),
        decider text NOT NULL,
        version bigint NOT NULL CHECK (version > 0),
        create_time timestamptz NOT NULL,
        resolve_time timestamptz,
        CHECK ((state = 2) = (resolve_time IS NOT NULL)),
        CHECK ((kind = 2) = (other_person_id IS NOT NULL))
    )
    """,
    "CREATE INDEX person_review_open ON person_review (id) WHERE state = 1",
    "CREATE INDEX person_review_by_person ON person_review (person_id)",
    "CREATE INDEX person_review_by_other ON person_review (other_person_id) WHERE other_person_id IS NOT NULL",
    # One review for a name that was submitted again and again, one for a pair, one for a record with unchecked documents.
    "CREATE UNIQUE INDEX person_review_name_once ON person_review (person_id, submitted_index) WHERE submitted_index IS NOT NULL",
    """
    CREATE UNIQUE INDEX person_review_pair_once
    ON person_review (least(person_id, other_person_id), greatest(person_id, other_person_id)) WHERE other_person_id IS NOT NULL
    """,
    "CREATE UNIQUE INDEX person_review_document_once ON person_review (person_id) WHERE kind = 3 AND state = 1",
)


def upgrade() -> None:
    """Create the tables."""
    for statement in _TABLES:
        op.execute(statement)


def downgrade() -> None:
    """Drop them, with all they hold."""
    for table in ("person_review", "person_document", "person_key", "person"):
        op.execute(f"DROP TABLE {table}")
