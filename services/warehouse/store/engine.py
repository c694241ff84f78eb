"""What the warehouse asks of the engine that holds its statistical tables. ClickHouse SQL; where it runs is of no consequence above here.

Two engines stand behind it: one embedded in this process (`embedded_engine.py`), and a ClickHouse server or cluster (`cluster_engine.py`).
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol, TypeAlias

Row: TypeAlias = tuple[Any, ...]

_PASSING_CODES: Final = frozenset({159, 202, 209, 210, 241, 242, 243, 252, 319, 425, 999})
"""Time, too many queries, the network, memory, read-only replicas, no room, too many parts, an unknown outcome, the system, the keeper."""


class EngineFault(Exception):
    """The engine refused a statement or could not carry it out."""

    def __init__(self, text: str, code: int = 0) -> None:
        """Keep what it said; `code` is ClickHouse's, 0 where there is none."""
        super().__init__(text)
        self.code = code

    @property
    def passes(self) -> bool:
        """Whether the same statement may succeed later."""
        return self.code in _PASSING_CODES or self.code == 0


class EngineBroken(Exception):
    """What the engine kept on disk is damaged so that it cannot be opened; or a cluster does not answer."""


class EngineBusy(Exception):
    """Another process has the engine's folder open; it has one owner at a time."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How tables are made where there may be several servers: both are templates that the settings give."""

    engine: str = "ReplacingMergeTree({version})"
    """The engine of a table of which the highest `{version}` of each key stays."""
    on_cluster: str = ""
    """Follows the name in every statement that makes, changes or drops something: ` ON CLUSTER wushe`."""
    durable: bool = True
    """Whether a part is synced to disk before an insert is answered. A cluster has replicas for that."""

    def table_settings(self) -> str:
        """Return the SETTINGS of a table."""
        synced = "fsync_after_insert = 1, fsync_part_directory = 1, " if self.durable else ""
        # However many parts are damaged: they are set aside, noticed and fetched again.
        return f"{synced}max_suspicious_broken_parts = 1000000, max_suspicious_broken_parts_bytes = 1000000000000"


class Engine(Protocol):
    """Runs statements. Parameters are named in them with their types: `{county:String}`. Raises EngineFault."""

    @property
    def dialect(self) -> Dialect:
        """Return how tables are made here."""
        ...

    async def execute(self, statement: str, /, *, database: str = "", **parameters: Any) -> None:
        """Run a statement that answers nothing; unqualified tables are those of `database`."""
        ...

    async def query(self, statement: str, /, *, database: str = "", **parameters: Any) -> list[Row]:
        """Return the rows of a SELECT: numbers, texts and booleans; days and instants as ISO texts, in UTC."""
        ...

    async def insert(self, table: str, columns: Sequence[str], values: Sequence[Sequence[Any]], *, database: str = "") -> None:
        """Append rows, given column by column. When it returns they are there, and stay through a crash; when it raises they may be.

        One call makes one part a table, so a few large inserts are better than many small ones.
        """
        ...

    def export(self, statement: str, form: str, /, *, database: str = "", **parameters: Any) -> AsyncIterator[bytes]:
        """Yield the answer of a SELECT in one of ClickHouse's formats, `Parquet` or `CSVWithNames`, piece by piece."""
        ...

    async def close(self) -> None:
        """Let go of everything."""
        ...
