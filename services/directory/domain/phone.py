"""Phone numbers of mainland China: one spelling for each."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from services.directory.domain.person_refusals import MalformedPhone

_MOBILE: Final = re.compile(r"1[3-9][0-9]{9}")
_LANDLINE: Final = re.compile(r"0(?:(?:10|2[0-9])[0-9]{8}|[3-9][0-9]{2}[0-9]{7,8})")
_PUNCTUATION: Final = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff()\-\u2010-\u2015.]+")
_COUNTRY: Final = re.compile(r"(?:\+|00)86")


def phone(number: str, *, field: str = "phone") -> str:
    """Return a phone number as digits alone: `13812345678`, `03101234567`. Empty stays empty.

    Raises MalformedPhone for anything but a mobile number or a landline number with its area code.
    """
    if not number or _MOBILE.fullmatch(number):
        return number
    digits = _PUNCTUATION.sub("", unicodedata.normalize("NFKC", number))
    if not digits:
        return ""
    national = _without_country(digits)
    if not (_MOBILE.fullmatch(national) or _LANDLINE.fullmatch(national)):
        raise MalformedPhone(field=field)
    return national


def _without_country(digits: str) -> str:
    """Drop +86, 0086 or a bare 86 before a mobile number; give a landline back the nought that +86 replaced."""
    rest = _COUNTRY.sub("", digits, count=1) if _COUNTRY.match(digits) else ""
    if not rest:
        return digits[2:] if digits.startswith("86") and _MOBILE.fullmatch(digits[2:]) else digits
    return rest if rest.startswith("0") or _MOBILE.fullmatch(rest) else f"0{rest}"
