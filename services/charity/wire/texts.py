"""Days and texts that callers state, as projects, entitlements and disclosures read them."""

from __future__ import annotations

from datetime import date
from typing import Final

from google.type.date_pb2 import Date

from services.charity.domain.ledger_refusals import MalformedText
from services.charity.domain.project_refusals import DatesMismatch
from shared import texts
from shared.purpose import holds_number
from shared.refusals import InvalidField

SHORTEST_PROSE: Final = 10


def day(sent: Date, *, field: str) -> date:
    """Return a day. Raises DatesMismatch for one that is none."""
    try:
        return date(sent.year, sent.month, sent.day)
    except ValueError:
        raise DatesMismatch(field=field) from None


def line(text: str, *, field: str) -> str:
    """Return a text of one line. Raises MalformedText, and InvalidField for one that holds somebody's number."""
    return texts.readable(_without_numbers(text, field), MalformedText, field=field)


def document(text: str, *, field: str) -> str:
    """Return the number of a document, which may well have many digits. Raises MalformedText."""
    return texts.readable(text, MalformedText, field=field)


def prose(text: str, *, field: str, least: int = SHORTEST_PROSE) -> str:
    """Return a text of several lines. Raises MalformedText, and InvalidField for one that holds somebody's number."""
    return texts.prose(_without_numbers(text, field), MalformedText, field=field, least=least)


def _without_numbers(text: str, field: str) -> str:
    if holds_number(text):
        raise InvalidField("This is shown to others: leave phone and document numbers out of it.", field=field)
    return text
