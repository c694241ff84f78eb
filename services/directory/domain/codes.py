"""Division codes: 2+2+2 digits (GB/T 2260), +3 (GB/T 10114), +3. A code's length tells its level, its beginning tells where it lies."""

from __future__ import annotations

from typing import Final

COMMUNITY_DIGITS: Final = 12

LEVELS: Final = {"PROVINCE": 2, "CITY": 4, "COUNTY": 6, "TOWNSHIP": 9, "COMMUNITY": COMMUNITY_DIGITS}
"""Names of the levels as a code list writes them, with the digits of their codes."""

_ENDS: Final = tuple(LEVELS.values())
_PARENT_DIGITS: Final = {2: 0, 4: 2, 6: 4, 9: 6, COMMUNITY_DIGITS: 9}


def parent(code: str) -> str:
    """Return the code of the division above; empty above a province."""
    return code[: _PARENT_DIGITS[len(code)]]


def ancestors(code: str) -> tuple[str, ...]:
    """Return the codes above, from the province down."""
    return tuple(code[:end] for end in _ENDS if end < len(code))


def division_name(code: str) -> str:
    """Return the resource name of a division; empty for no code."""
    return f"divisions/{code}" if code else ""


def community_name(code: str) -> str:
    """Return the resource name of a community."""
    return f"communities/{code}"
