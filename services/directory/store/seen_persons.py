"""Reading persons under audit: one statement writes who looked and returns what was seen; it commits before it answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.person import Person
from services.directory.store.person_vault import PersonVault
from services.directory.store.persons import PERSON, opened
from shared.audit import Entry, columns
from shared.db import driver

# The scope rule of `shared.caller.covers`, once more: the audit record of the same statement says how the call ended.
_READ: Final = f"""
WITH asked AS MATERIALIZED (
    SELECT asked.call, asked.id, EXISTS (
        SELECT FROM person p WHERE p.id = asked.id AND (asked.scopes = '*' OR EXISTS (
            SELECT FROM unnest(p.divisions) AS known (code), unnest(string_to_array(asked.scopes, ' ')) AS scope (code)
            WHERE starts_with(known.code, scope.code)))
    ) AS seen
    FROM unnest($1::integer[], $2::uuid[], $3::text[]) AS asked (call, id, scopes)
), ended AS (
    SELECT call, CASE WHEN bool_and(seen) THEN 'OK' ELSE $4 END AS outcome FROM asked GROUP BY call
), audited AS (
    INSERT INTO audit_record (recorded_at, actor, division, action, purpose, subjects, outcome, traceparent)
    SELECT recorded_at, actor, division, action, purpose, CAST(subjects AS text[]), ended.outcome, traceparent
    FROM unnest($5::timestamptz[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[]) WITH ORDINALITY
        AS new (recorded_at, actor, division, action, purpose, subjects, traceparent, call)
    JOIN ended ON ended.call = new.call
)
SELECT asked.call, found.* FROM asked CROSS JOIN LATERAL ({PERSON} WHERE p.id = asked.id OFFSET 0) found WHERE asked.seen
"""  # noqa: S608 - made of constants


@dataclass(frozen=True, slots=True)
class Look:
    """One call's look at persons."""

    entry: Entry
    scopes: Sequence[str]
    identifiers: Sequence[UUID]


async def read(connection: AsyncConnection, vault: PersonVault, looks: Sequence[Look], *, missing: str) -> list[dict[UUID, Person]]:
    """Record the looks and return, for each, the persons seen from its scopes; `missing` is the outcome where one is not."""
    asked = [
        (number, identifier, " ".join(look.scopes))
        for number, look in enumerate(looks, start=1)
        for identifier in dict.fromkeys(look.identifiers)
    ]
    audit = columns([look.entry for look in looks])
    rows = await driver(connection).fetch(_READ, *map(list, zip(*asked, strict=True)), missing, *audit)
    found: list[dict[UUID, Person]] = [{} for _ in looks]
    for call, seen in groupby(rows, key=itemgetter("call")):
        found[call - 1] |= {person.id: person for person in opened(vault, seen)}
    return found
