"""Numbers and check codes of papers that anybody may have verified: random characters, which tell nothing of person, place, time or count.

Twelve characters out of 32 are 60 bits: nobody meets a number by chance, and a country's papers never meet each other. The check code is 40
bits more, for those who have seen a number somewhere and not the paper. Where numbers have to follow each other, anybody knows them, and
the check code alone is what nobody meets by chance: it is as long as a number at random. 0, 1, I and O are left out: on paper they look
alike.
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
LONE_CHECK_CODE_LENGTH: Final = NUMBER_LENGTH
"""Of a paper whose number is no secret."""

_NO_CODE: Final = "0" * CHECK_CODE_LENGTH
_LEFT_OUT: Final = str.maketrans("", "", " -")
_CHARACTER_OF: Final = bytes(ord(ALPHABET[byte % len(ALPHABET)]) for byte in range(256))
"""Of a byte at random its character; as 32 divides 256, all are as likely."""


class Numbered(NamedTuple):
    """What a paper is known by outside."""

    number: str
    check_code: str


NewNumbered: TypeAlias = Callable[[], Numbered]
"""Where a use case takes new numbers from."""

NewCheckCode: TypeAlias = Callable[[], str]
"""Where a use case takes check codes from of papers whose numbers follow each other."""


def new_numbered() -> Numbered:
    """Return a number and a check code at random."""
    return Numbered(_random(NUMBER_LENGTH), _random(CHECK_CODE_LENGTH))


def new_check_code() -> str:
    """Return a check code for a paper whose number is no secret."""
    return _random(LONE_CHECK_CODE_LENGTH)


def as_typed(text: str) -> str:
    """Return what somebody typed as it would stand on paper: capitals, half width, without hyphens and spaces."""
    return unicodedata.normalize("NFKC", text).translate(_LEFT_OUT).upper()


def matches(check_code: str | None, typed: str) -> bool:
    """Tell whether a check code is the one typed, None for no paper at all, in a time that does not depend on either."""
    return hmac.compare_digest((check_code or _NO_CODE).encode(), typed.encode()) and check_code is not None


def _random(length: int) -> str:
    return secrets.token_bytes(length).translate(_CHARACTER_OF).decode("ascii")
