"""Numbers and check codes of papers that anybody may have verified: random characters, which tell nothing of person, place, time or count.

Twelve characters out of 32 are 60 bits: nobody meets a number by chance, and a country's papers never meet each other. The check code is 40
bits more, for those who have seen a number somewhere and not the paper. 0, 1, I and O are left out: on paper they look alike.
"""

from __future__ import annotations

import hmac
import secrets
import unicodedata
from collections.abc import Callable
from typing import Final, NamedTuple, TypeAlias

ALPHABET: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
NUMBER_LENGTH: Final = 12
CHECK_CODE_LENGTH: Final = 8

_NO_CODE: Final = "0" * CHECK_CODE_LENGTH
_LEFT_OUT: Final = str.maketrans("", "", " -")


class Numbered(NamedTuple):
    """What a paper is known by outside."""

    number: str
    check_code: str


NewNumbered: TypeAlias = Callable[[], Numbered]
"""Where a use case takes new numbers from."""


def new_numbered() -> Numbered:
    """Return a number and a check code at random."""
    return Numbered(_random(NUMBER_LENGTH), _random(CHECK_CODE_LENGTH))


def as_typed(text: str) -> str:
    """Return what somebody typed as it would stand on paper: capitals, half width, without hyphens and spaces."""
    return unicodedata.normalize("NFKC", text).translate(_LEFT_OUT).upper()


def matches(check_code: str | None, typed: str) -> bool:
    """Tell whether a check code is the one typed, None for no paper at all, in a time that does not depend on either."""
    return hmac.compare_digest((check_code or _NO_CODE).encode(), typed.encode()) and check_code is not None


def _random(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))
