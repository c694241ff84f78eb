"""Where a page begins: what a cursor stands for."""

from __future__ import annotations

from uuid import UUID

from shared.pages import Cursor


def behind(cursor: Cursor) -> UUID:
    """Return the identifier that a cursor stands for; the one before all others for an empty cursor."""
    return UUID(str(cursor[0])) if cursor else UUID(int=0)


def place(cursor: Cursor) -> tuple[str, UUID]:
    """Return the place that a cursor stands for; the one before all others for an empty cursor."""
    community, identifier = cursor or ("", str(UUID(int=0)))
    return str(community), UUID(str(identifier))
