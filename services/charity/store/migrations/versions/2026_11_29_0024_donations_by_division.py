"""Donations and pledges below a division, donations by the name they are published under and by receipt, vouchers by their summary."""

from __future__ import annotations

from alembic import op

from shared.aggregates import add_search_v1, drop_search_v1

revision = "0024_donations_by_division"
down_revision = "0023_receipt_check_codes"
branch_labels = None
depends_on = None

_INDEXES = {
    "donation_by_division": "donation (division, id)",
    "donation_by_name": "donation (donor_name COLLATE \"C\") WHERE donor_name <> ''",
    "donation_by_receipt": "donation (receipt_number, receipt_year)",
    "pledge_by_division": "pledge (division, id)",
}


def upgrade() -> None:
    """Create the indexes."""
    add_search_v1(op, "voucher", "summary")
    for name, what in _INDEXES.items():
        op.execute(f"CREATE INDEX {name} ON {what}")


def downgrade() -> None:
    """Drop them."""
    for name in _INDEXES:
        op.execute(f"DROP INDEX {name}")
    drop_search_v1(op, "voucher")
