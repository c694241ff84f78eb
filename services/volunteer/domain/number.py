"""Volunteer numbers (志愿者编号): twelve random digits and a check digit. They tell nothing of the person, the place or the time.

Twelve digits leave four thousand unused numbers for each of 240 million volunteers. None begins with 0, and thirteen digits are fewer than
the fifteen that a spreadsheet keeps.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Final, TypeAlias

DIGITS: Final = 13
_FIRST: Final = 10**11

NewNumber: TypeAlias = Callable[[], str]
"""Where a use case takes new numbers from; a test hands in a list."""


def new_number() -> str:
    """Return a number at random."""
    stem = str(_FIRST + secrets.randbelow(9 * _FIRST))
    return stem + check_digit(stem)


def is_number(text: str) -> bool:
    """Tell whether a text has the form and the check digit of a volunteer number."""
    return len(text) == DIGITS and text.isascii() and text.isdigit() and text[0] != "0" and check_digit(text[:-1]) == text[-1]


def check_digit(stem: str) -> str:
    """Return the check digit by ISO 7064 MOD 11,10, which notices a wrong digit and nearly every two that changed places."""
    rest = 10
    for digit in stem.encode("ascii"):
        rest = _AFTER[rest][digit & 15]
    return str((11 - rest) % 10)


_AFTER: Final = tuple(tuple(((rest + digit) % 10 or 10) * 2 % 11 for digit in range(10)) for rest in range(11))
"""What is left after a digit, by what was left before it."""
