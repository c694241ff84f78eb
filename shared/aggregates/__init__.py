"""What every kind of thing that a service keeps needs, once: its table, its history, its events, its copies.

`Shelf` holds the statements, `History` what happened, `Telling` the events. `Recorder` writes a fact through all three in one transaction.
`Desk` locks what a caller is about to change as the caller saw it, `New` is what is still to be written, `alter_all` changes for many
calls at once, `Reading` reads and lists what lies in scope, `copied` serves replication. Rules, and the statements that hold an
invariant, are the service's own.
"""

from __future__ import annotations

from shared.aggregates.altered import Beside, Held, Judged, Write
from shared.aggregates.copies import copied
from shared.aggregates.desk import Desk, Expected
from shared.aggregates.history import Entry, History, create_history_v1
from shared.aggregates.new import New
from shared.aggregates.reading import Reading
from shared.aggregates.recorder import Recorder, Told
from shared.aggregates.searching import add_search_v1, drop_search_v1
from shared.aggregates.shelf import Shelf
from shared.aggregates.telling import Telling

__all__ = [
    "Beside",
    "Desk",
    "Entry",
    "Expected",
    "Held",
    "History",
    "Judged",
    "New",
    "Reading",
    "Recorder",
    "Shelf",
    "Telling",
    "Told",
    "Write",
    "add_search_v1",
    "copied",
    "create_history_v1",
    "drop_search_v1",
]
