"""Resource names, days and texts, as every subject of charity reads and writes them."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from google.type.date_pb2 import Date

from services.charity.domain.book import COLLECTIONS, Cause
from services.charity.domain.ledger_refusals import MalformedText
from services.charity.domain.project_refusals import DatesMismatch
from services.charity.domain.purposes import CharityPurpose
from shared import texts
from shared.ids import identifier_in
from shared.purpose import holds_number
from shared.refusals import InvalidField

SHORTEST_PROSE: Final = 10
COMMUNITY_DIGITS: Final = 12
_KINDS: Final = {collection: kind for kind, collection in COLLECTIONS.items()}


def community_name(code: str) -> str:
    """Return the resource name of a community."""
    return f"communities/{code}"


def division_name(code: str) -> str:
    """Return the resource name of a division."""
    return f"divisions/{code}"


def place_name(code: str) -> str:
    """Return the resource name of a division of any level, or of a community."""
    return community_name(code) if len(code) == COMMUNITY_DIGITS else division_name(code)


def organization_name(identifier: UUID | None) -> str:
    """Return the resource name of an organisation; empty for none."""
    return "" if identifier is None else f"organizations/{identifier}"


def person_name(identifier: UUID | None) -> str:
    """Return the resource name of a person; empty for none."""
    return "" if identifier is None else f"persons/{identifier}"


def entry_name(identifier: UUID | None) -> str:
    """Return the resource name of an entry; empty for none."""
    return "" if identifier is None else f"ledgerEntries/{identifier}"


def pledge_name(identifier: UUID | None) -> str:
    """Return the resource name of a pledge; empty for none."""
    return "" if identifier is None else f"pledges/{identifier}"


def identified(name: str) -> UUID | None:
    """Return the identifier in a resource name; None in an empty one."""
    return identifier_in(name) if name else None


def cause(name: str) -> Cause:
    """Return the fund or project of a resource name that the contract has checked."""
    return Cause(_KINDS[name.partition("/")[0]], identifier_in(name))


def purpose(sent: int) -> CharityPurpose | None:
    """Return a purpose; None where none was said."""
    return CharityPurpose(sent) if sent else None


def write_day(message: Date, day: date) -> None:
    """Write a day into a message."""
    message.year, message.month, message.day = day.year, day.month, day.day


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
