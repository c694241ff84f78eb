"""Unified social credit codes of organizations that do not exist."""

from __future__ import annotations

from shared.credit_code import check_character


def credit_code(kind: str, county: str, number: int) -> str:
    """Return the code of the `number`-th body of a kind (51 association, 52 institution, 53 foundation, 11 authority)."""
    stem = f"{kind}{county}{number:09d}"
    return stem + check_character(stem)
