"""What a table has so that lists of it can be narrowed by a part of a name: for the migrations of services."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from sqlalchemy import text

from shared.schema import Operations
from shared.spelling import title

_AT_ONCE: Final = 5_000


def add_search_v1(op: Operations, table: str, called: str = "display_name") -> None:
    """Let what is in a table be found by the column that says what it is called; what is there already is, too."""
    op.execute(f"ALTER TABLE {table} ADD COLUMN spelling text NOT NULL DEFAULT '', ADD COLUMN terms text[] NOT NULL DEFAULT '{{}}'")
    _spell(op, table, called)
    op.execute("SET CONSTRAINTS ALL IMMEDIATE")  # a table with checks to come cannot be altered
    op.execute(f"ALTER TABLE {table} ALTER COLUMN spelling DROP DEFAULT, ALTER COLUMN terms DROP DEFAULT")
    op.execute(f"ALTER TABLE {table} ADD COLUMN search_terms tsvector GENERATED ALWAYS AS (array_to_tsvector(terms)) STORED")
    op.execute(f"CREATE INDEX {table}_by_term ON {table} USING gin (search_terms)")


def drop_search_v1(op: Operations, table: str) -> None:
    """Drop what `add_search_v1` added."""
    op.execute(f"ALTER TABLE {table} DROP COLUMN search_terms, DROP COLUMN terms, DROP COLUMN spelling")


def _spell(op: Operations, table: str, called: str) -> None:
    """Spell the names that are there, some thousand at a time, by identifier."""
    following = text(f"SELECT id, {called} AS called FROM {table} WHERE id > :behind ORDER BY id LIMIT {_AT_ONCE}")  # noqa: S608 — of the migration's constants
    spelled = text(f"UPDATE {table} SET spelling = :spelling, terms = :terms WHERE id = :id")  # noqa: S608 — the same
    connection, behind = op.get_bind(), UUID(int=0)
    while rows := connection.execute(following, {"behind": behind}).all():
        found = [(row.id, title(row.called)) for row in rows]
        connection.execute(spelled, [{"id": one, "spelling": by.text, "terms": sorted(by.terms)} for one, by in found])
        behind = rows[-1].id
