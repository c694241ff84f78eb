"""What somebody types who looks for a donation: with what a published name begins, or the number on a receipt. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from shared.refusals import InvalidField
from shared.texts import unreadable

_RECEIPT: Final = re.compile(r"(?:(\d{4})-)?0*([1-9]\d{0,11})")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Donations published under a name that begins so, or with this receipt."""

    name: str
    receipt_number: int | None = None
    receipt_year: int | None = None
    """None for any."""


def wanted(text: str) -> Wanted | None:
    """Return what a text asks for: `王`, `17`, `2026-17`; None where there is none. Raises InvalidField for spaces alone."""
    if not text:
        return None
    if not (text := text.strip()) or unreadable(text):
        raise InvalidField("a query has at least one character that is no space, and none that cannot be read", field="query")
    receipt = _RECEIPT.fullmatch(text)
    if receipt is None:
        return Wanted(text)
    year, number = receipt.groups()
    return Wanted(text, int(number), int(year) if year else None)
