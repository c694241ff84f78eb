"""Statements on volunteers who are new. What they have alike is sent once: each element of an array costs the driver a microsecond."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final
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
    ("channel", "smallint"), ("organisation", "text"), ("spelling", "text"), ("search_terms", "text"),
)  # fmt: skip
_OWN: Final = ", ".join(name for name, _ in _COLUMNS)
_ARRAYS: Final = ", ".join(f"${at}::{kind}[]" for at, (_, kind) in enumerate(_COLUMNS, 3))
_MADE: Final = {"skills": LINES % "skills", "search_terms": f"array_to_tsvector({LINES % 'search_terms'})"}
_VALUES: Final = ", ".join(_MADE.get(name, name) for name, _ in _COLUMNS)

_INSERT: Final = f"""
INSERT INTO volunteer (registered_person_id, name_version, state, state_reason, erased, version, create_time, update_time, {_OWN})
SELECT person_id, 1, $1::smallint, '', false, 1, $2::timestamptz, $2::timestamptz, {_VALUES}
FROM unnest({_ARRAYS}) AS new ({_OWN}) ORDER BY person_id ON CONFLICT DO NOTHING RETURNING id
"""  # noqa: S608 — made of constants, as below
_TELL: Final = """
INSERT INTO volunteer_change (version, reason, kind, state, record_time, volunteer_id, community, age_band, person_id, actor)
SELECT 1, '', $1::smallint, $2::smallint, $3::timestamptz, * FROM unnest($4::uuid[], $5::text[], $6::smallint[], $7::uuid[], $8::text[])
"""


async def insert(tx: AsyncConnection, volunteers: Sequence[Volunteer]) -> set[UUID]:
    """Insert volunteers of one instant, and return those that took neither a live registration's person nor another one's number."""
    if not volunteers:
        return set()
    first = volunteers[0]
    rows = await driver(tx).fetch(_INSERT, first.state, first.create_time, *zip(*map(_row, volunteers), strict=True))
    return {row[0] for row in rows}


async def tell(tx: AsyncConnection, facts: Sequence[tuple[VolunteerRegistered, str]]) -> None:
    """Begin the history of volunteers who were inserted, each with who caused it."""
    if facts:
        first = facts[0][0]
        alike = first.kind, first.volunteer.state, first.volunteer.create_time
        await driver(tx).execute(_TELL, *alike, *zip(*[_entry(fact.volunteer, actor) for fact, actor in facts], strict=True))


def _row(one: Volunteer) -> tuple[Any, ...]:
    national, consent, found_by = one.national, one.consent, spelling(one.display_name)
    return (
        one.id, one.person, one.person_version, one.display_name, one.number, national and national.number, national and national.source,
        one.community, "\n".join(one.skills), one.age.band, one.age.ends_on, consent and consent.guardian, consent and consent.time,
        consent and consent.document, one.channel, one.organisation, found_by.text, "\n".join(found_by.terms),
    )  # fmt: skip


def _entry(one: Volunteer, actor: str) -> tuple[Any, ...]:
    return one.id, one.community, one.age.band, one.person, actor
