"""Division codes: 2+2+2 digits (GB/T 2260), +3 (GB/T 10114), +3. A code's length tells its level, its beginning tells where it lies."""

from __future__ import annotations

from typing import Final

COMMUNITY_DIGITS: Final = 12
COUNTY_DIGITS: Final = 6

LEVELS: Final = {"PROVINCE": 2, "CITY": 4, "COUNTY": 6, "TOWNSHIP": 9, "COMMUNITY": COMMUNITY_DIGITS}
"""Names of the levels as a code list writes them, with the digits of their codes."""

_ENDS: Final = tuple(LEVELS.values())
_PARENT_DIGITS: Final = {2: 0, 4: 2, 6: 4, 9: 6, COMMUNITY_DIGITS: 9}


def is_code(text: str) -> bool:
    """Tell whether a text is a code of any level, in ASCII digits: `１３` is none."""
    return len(text) in _PARENT_DIGITS and text.isascii() and text.isdigit()


def parent(code: str) -> str:
    """Return the code of the division above; empty above a province."""
    return code[: _PARENT_DIGITS[len(code)]]


def ancestors(code: str) -> tuple[str, ...]:
    """Return the codes above, from the province down."""
    return tuple(code[:end] for end in _ENDS if end < len(code))


def county_token(code: str) -> str:
    """Return the six digits under which events of this code are published: `130000` for a province."""
    return code[:COUNTY_DIGITS].ljust(COUNTY_DIGITS, "0")


def code_of(name: str) -> str:
    """Return the code in a resource name: `130402` of `divisions/130402`, empty of an empty name."""
    return name.rpartition("/")[2]


def division_name(code: str) -> str:
    """Return the resource name of a division; empty for no code."""
    return f"divisions/{code}" if code else ""


def community_name(code: str) -> str:
    """Return the resource name of a community."""
    return f"communities/{code}"
