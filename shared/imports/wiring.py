"""Puts one kind of list together."""

from __future__ import annotations

from typing import Any, Final

from shared.clock import Clock
from shared.crypto import KeyRing
from shared.db import Database
from shared.ids import NewId
from shared.imports.decide import DecideRows
from shared.imports.importable import Importable
from shared.imports.list_outcomes import ListImportOutcomes
from shared.imports.receive import ReceiveRows
from shared.imports.store import ImportStore
from shared.imports.undo import UndoImport
from shared.imports.undo_store import UndoStore
from shared.imports.vault import Vault
from shared.jobs import Work


class Imports:
    """Everything about the imports of one kind of list."""

    def __init__(self, importable: Importable[Any, Any], database: Database, keyring: KeyRing, clock: Clock, new_id: NewId) -> None:
        """Let the kit's parts work with what the service says."""
        self.kind: Final = importable.kind
        store, vault = ImportStore(self.kind), Vault(keyring, self.kind)
        self.receive: Final = ReceiveRows(database, importable, store, vault, keyring, clock, new_id)
        self.outcomes: Final = ListImportOutcomes(database, self.kind, store)
        self.undo: Final = UndoImport(importable, UndoStore(self.kind), clock, new_id)
        self.works: Final[tuple[Work, ...]] = (DecideRows(database, importable, store, vault), self.undo)
