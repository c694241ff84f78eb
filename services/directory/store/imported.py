"""Records the new communities of an import, by the thousand: rows, history and events in one statement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, TypeAlias

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.community import CommunityChanged
from services.directory.domain.search import spelling
from services.directory.events import OUTBOX, community_changed
from shared import outbox
from shared.db import driver

_INSERT: Final = text(f"""
WITH new AS (
    SELECT * FROM unnest(CAST(:codes AS text[]), CAST(:names AS text[]), CAST(:kinds AS smallint[]), CAST(:spellings AS text[]),
        CAST(:terms AS text[])) AS new (code, name, kind, spelling, terms)
), recorded AS (
    INSERT INTO community (code, display_name, kind, spelling, search_terms, valid_from, changed_on, create_time, update_time, state,
        urban_rural_class, party_venue_area_m2, service_facility_area_m2, households, grids, successors, version)
    SELECT code, name, kind, spelling, array_to_tsvector(string_to_array(terms, ' ')), CAST(:effective_date AS date),
        CAST(:effective_date AS date), CAST(:now AS timestamptz), CAST(:now AS timestamptz), 1, 0, 0, 0, 0, 0, '{{}}', 1
    FROM new
), told AS (
    INSERT INTO community_change (code, display_name_after, kind, effective_date, document_number, actor, record_time, version,
        display_name_before, predecessors, successors)
    SELECT code, name, CAST(:change AS smallint), CAST(:effective_date AS date), CAST(:document_number AS text),
        CAST(:actor AS text), CAST(:now AS timestamptz), 1, '', '{{}}', '{{}}'
    FROM new
)
{outbox.insert(":outbox_subjects", ":outbox_events")}
""")  # noqa: S608 — constants of ours

# Entries for the index of search terms are gathered, sorted and merged in bulk, instead of one by one: half the time of an import.
_GATHER: Final = "SET LOCAL gin_pending_list_limit = '64MB'"
_MERGE: Final = "SELECT gin_clean_pending_list('community_by_search_term')"
# Nobody waits for the server to notice by itself that a table has grown from nothing to a country.
_ANALYSE: Final = ("ANALYZE division", "ANALYZE community")

Ready: TypeAlias = dict[str, Any]
"""Parameters of the statement: all that had to be computed."""


async def begin(tx: AsyncConnection) -> None:
    """Prepare the transaction for many rows."""
    await driver(tx).execute(_GATHER)


def ready(facts: Sequence[CommunityChanged], traceparent: str) -> Ready:
    """Make rows and events of communities that one order imports: all are alike but for code, name and kind."""
    spelled = [spelling(fact.community.display_name) for fact in facts]
    change = facts[0].change
    events = OUTBOX.encode([community_changed(fact, traceparent) for fact in facts])
    return {
        "codes": [fact.community.code for fact in facts],
        "names": [fact.community.display_name for fact in facts],
        "kinds": [fact.community.profile.kind for fact in facts],
        "spellings": [one.text for one in spelled],
        "terms": [" ".join(one.terms) for one in spelled],
        "change": change.kind.value,
        "effective_date": change.effective_date,
        "document_number": change.document_number,
        "actor": change.actor,
        "now": change.record_time,
        "outbox_subjects": events.subjects,
        "outbox_events": events.events,
    }


async def add(tx: AsyncConnection, rows: Ready) -> None:
    """Record what was made ready; a code that is not new fails the whole transaction."""
    await tx.execute(_INSERT, rows)


async def end(tx: AsyncConnection) -> None:
    """Leave the index of search terms as quick as it was, and the planner well informed."""
    inner = driver(tx)
    for statement in (_MERGE, *_ANALYSE):
        await inner.execute(statement)
