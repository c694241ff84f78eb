"""Every receipt has a check code, so that anybody who holds one can have it verified; those that are there are given one."""

from __future__ import annotations

from typing import Final

from alembic import op

revision = "0023_receipt_check_codes"
down_revision = "0022_interest_and_sales"
branch_labels = None
depends_on = None

_ALPHABET: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
# The first byte of a random UUID is at random altogether, by the same source that keys are made of; each character has a UUID of its own.
_CHARACTER: Final = f"substr('{_ALPHABET}', (get_byte(uuid_send(gen_random_uuid()), 0) & 31) + 1, 1)"
_CODE: Final = " || ".join([_CHARACTER] * 12)
_REWRITTEN: Final = """
CREATE OR REPLACE TRIGGER donation_is_not_rewritten
    BEFORE UPDATE OF id, book_id, cause_kind, cause_id, purpose, organization_id, division, donor_kind, donor_person,
        donor_organization, asset, amount_fen, received_on, entry_id, receipt_year, receipt_number, receipt_kind,{columns} recorded_by
        ON donation
    FOR EACH ROW EXECUTE FUNCTION ledger_refuse()
"""


def upgrade() -> None:
    """Give each receipt a code of its own by a default that is drawn anew for every row.

    The default stays: a replica of the version before, which knows of no codes, goes on recording while another one takes its place.
    """
    op.execute(f"""
    ALTER TABLE donation ADD receipt_check_code text COLLATE "C" NOT NULL DEFAULT ({_CODE})
        CHECK (receipt_check_code ~ '^[2-9A-HJ-NP-Z]{{12}}$')
    """)
    op.execute(_REWRITTEN.format(columns=" receipt_check_code,"))


def downgrade() -> None:
    """Forget the codes; papers that were handed out with one are verified no more."""
    op.execute(_REWRITTEN.format(columns=""))
    op.execute("ALTER TABLE donation DROP receipt_check_code")
