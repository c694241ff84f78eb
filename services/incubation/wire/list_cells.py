"""Cells of lists, read as what the domain knows. What is wrong is refused by the path of the cell."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Final

from wushe.directory.v1.identity_service_pb2 import PersonClaim

from services.incubation.domain.list_refusals import MalformedNumber
from services.incubation.domain.refusals import MalformedDay
from services.incubation.wire.places import place_name

FEN: Final = 100
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WHOLE: Final = re.compile(r"[0-9]{1,9}")
_YUAN: Final = re.compile(r"([0-9]{1,12})(?:\.([0-9]{1,2}))?")


def day(text: str, *, field: str) -> date:
    """Return a day written as `2026-01-02`. Raises MalformedDay."""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise MalformedDay(field=field)


def whole(text: str, *, field: str) -> int:
    """Return a whole number, 0 for an empty cell. Raises MalformedNumber."""
    told = _half_width(text)
    if told and not _WHOLE.fullmatch(told):
        raise MalformedNumber(field=field)
    return int(told or "0")


def fen(text: str, *, field: str) -> int:
    """Return an amount in fen of one in yuan, 0 for an empty cell. Raises MalformedNumber."""
    told = _half_width(text)
    found = _YUAN.fullmatch(told)
    if told and not found:
        raise MalformedNumber(field=field)
    return int(found[1]) * FEN + int((found[2] or "").ljust(2, "0")) if found else 0


def document(kind: int, number: str) -> str:
    """Return a document in one spelling, as far as that can be told without knowing its kind."""
    return f"{kind}:{''.join(filter(str.isalnum, unicodedata.normalize('NFKC', number))).upper()}"


def claim(kind: int, number: str, display_name: str, *, place: str, phone: str = "") -> PersonClaim:
    """Return what goes to the directory about a person, and nowhere else."""
    told = PersonClaim(display_name=display_name, phone=phone, division=place_name(place))
    told.document.type, told.document.number = kind, number  # type: ignore[assignment] # the same number
    return told


def _half_width(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace(",", "").strip()
