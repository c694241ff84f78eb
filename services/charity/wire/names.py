"""Resource names, days and enumerations, both ways; what people typed is read in `texts`."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from google.type.date_pb2 import Date

from services.charity.domain.book import COLLECTIONS, Cause
from services.charity.domain.entry import Entry
from services.charity.domain.purposes import CharityPurpose
from shared.ids import identifier_in

COMMUNITY_DIGITS: Final = 12
_KINDS: Final = {collection: kind for kind, collection in COLLECTIONS.items()}


def place_name(code: str) -> str:
    """Return the resource name of a division of any level."""
    return f"communities/{code}" if len(code) == COMMUNITY_DIGITS else f"divisions/{code}"


def organization_name(identifier: UUID | None) -> str:
    """Return the resource name of an organisation; empty for none."""
    return "" if identifier is None else f"organizations/{identifier}"


def person_name(identifier: UUID | None) -> str:
    """Return the resource name of a person; empty for none."""
    return "" if identifier is None else f"persons/{identifier}"


def entry_name(identifier: UUID | None) -> str:
    """Return the resource name of an entry; empty for none."""
    return "" if identifier is None else f"ledgerEntries/{identifier}"


def line_name(entry: Entry, number: int) -> str:
    """Return the resource name of a line of an entry, counted from 1."""
    return f"{entry.resource}/lines/{number}"


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
