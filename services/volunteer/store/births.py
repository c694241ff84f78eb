"""Statements on volunteers who are new: thousands a second, so what they have alike is sent once, and each column as one text.

Of an array the driver examines each element, for a microsecond; a text of all of them is joined here and split there for a tenth.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.facts import VolunteerRegistered
from services.volunteer.domain.search import spelling
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store.rows import LINES
from shared.db import driver

_COLUMNS: Final = (
    ("id", "uuid"), ("person_id", "uuid"), ("person_version", "bigint"), ("display_name", "text"), ("number", "text"),
    ("national_number", "text"), ("national_source", "text"), ("community", "text"), ("skills", "text"), ("age_band", "smallint"),
    ("band_ends_on", "date"), ("guardian_id", "uuid"), ("consent_time", "timestamptz"), ("consent_document", "text"),
    ("channel", "smallint"), ("organisation", "text"), ("state", "smallint"), ("spelling", "text"), ("search_terms", "text"),
)  # fmt: skip
_BETWEEN: Final = "\x1e"
"""Stands between the values of a column. No text that is accepted from anybody holds a control character."""


def _split(columns: Sequence[tuple[str, str]], first: int) -> str:
    """Return the arrays of columns that are sent from a place on; an empty value is NULL."""
    return ", ".join(rf"string_to_array(${at}, E'\x1e', '')::{kind}[]" for at, (_, kind) in enumerate(columns, first))


_OWN: Final = ", ".join(name for name, _ in _COLUMNS)
_MADE: Final = {
    "skills": LINES % "coalesce(skills, '')",
    "organisation": "coalesce(organisation, '')",
    "search_terms": f"array_to_tsvector({LINES % 'search_terms'})",
}
_VALUES: Final = ", ".join(_MADE.get(name, name) for name, _ in _COLUMNS)

_INSERT: Final = f"""
INSERT INTO volunteer (registered_person_id, name_version, state_reason, erased, version, create_time, update_time, {_OWN})
SELECT person_id, 1, '', false, 1, $1::timestamptz, $1::timestamptz, {_VALUES}
FROM unnest({_split(_COLUMNS, 2)}) AS new ({_OWN}) ORDER BY person_id ON CONFLICT DO NOTHING RETURNING id
"""  # noqa: S608 — made of constants, as below
_TOLD: Final = (("volunteer_id", "uuid"), ("state", "smallint"), ("community", "text"), ("age_band", "smallint"), ("person_id", "uuid"))
# Who caused it goes as it is: what another system calls its users may hold any character.
_TELL: Final = f"""
INSERT INTO volunteer_change (version, reason, kind, record_time, actor, {", ".join(name for name, _ in _TOLD)})
SELECT 1, '', $1::smallint, $2::timestamptz, * FROM unnest($3::text[], {_split(_TOLD, 4)})
"""  # noqa: S608


async def insert(tx: AsyncConnection, volunteers: Sequence[Volunteer]) -> set[UUID]:
    """Insert volunteers of one instant, and return those that took neither a live registration's person nor another one's number."""
    if not volunteers:
        return set()
    rows = await driver(tx).fetch(_INSERT, volunteers[0].create_time, *_joined(map(_row, volunteers)))
    return {row[0] for row in rows}


async def tell(tx: AsyncConnection, facts: Sequence[tuple[VolunteerRegistered, str]]) -> None:
    """Begin the history of volunteers who were inserted, each with who caused it."""
    if facts:
        first = facts[0][0]
        alike = first.kind, first.volunteer.create_time
        rows = _joined([_entry(fact.volunteer) for fact, _ in facts])
        await driver(tx).execute(_TELL, *alike, [actor for _, actor in facts], *rows)


def _joined(rows: Iterable[Sequence[str]]) -> list[str]:
    return list(map(_BETWEEN.join, zip(*rows, strict=True)))


def _row(one: Volunteer) -> tuple[str, ...]:
    national, consent, found_by = one.national, one.consent, spelling(one.display_name)
    return (
        str(one.id), str(one.person), str(one.person_version), one.display_name, one.number,
        national.number if national else "", national.source if national else "", one.community, "\n".join(one.skills),
        str(one.age.band.value), one.age.ends_on.isoformat() if one.age.ends_on else "", str(consent.guardian) if consent else "",
        consent.time.isoformat() if consent else "", consent.document if consent else "", str(one.channel.value), one.organisation,
        str(one.state.value), found_by.text, "\n".join(found_by.terms),
    )  # fmt: skip


def _entry(one: Volunteer) -> tuple[str, ...]:
    return str(one.id), str(one.state.value), one.community, str(one.age.band.value), str(one.person)
