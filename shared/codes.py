"""Division codes: 2+2+2 digits (GB/T 2260), +3 (GB/T 10114), +3. A code's length tells its level, its beginning tells where it lies."""

from __future__ import annotations

from typing import Final

from shared.caller import SEGMENT_ENDS

COUNTY_DIGITS: Final = 6

PAST_THE_DIGITS: Final = ":"
"""The character after `9`: every code below `1304` lies between `1304` and `1304:`."""


def is_code(text: str) -> bool:
    """Tell whether a text is a code of any level, in ASCII digits: `１３` is none."""
    return len(text) in SEGMENT_ENDS and text.isascii() and text.isdigit()


def county_token(code: str) -> str:
    """Return the six digits under which events of this code are published: `130000` for a province."""
    return code[:COUNTY_DIGITS].ljust(COUNTY_DIGITS, "0")


def code_of(name: str) -> str:
    """Return the code in a resource name: `130402` of `divisions/130402`, empty of an empty name."""
    return name.rpartition("/")[2]
