"""Migrations by Alembic: `versions/` holds one dated file a step, applied by `python -m services.warehouse migrate`."""

from __future__ import annotations

from typing import Final

PACKAGE: Final = __name__
