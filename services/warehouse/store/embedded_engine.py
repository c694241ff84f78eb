"""The engine inside this process: chDB, which is ClickHouse as a library over a folder of its own. One process at a time has the folder.

A connection of it does one thing at a time, so there is one for writing and a few for reading, each with a thread of its own.
"""

from __future__ import annotations

import asyncio
import fcntl
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any, Final, Self, TypeVar

import orjson
from chdb import ChdbError
from chdb.state.sqlitelike import Connection

from services.warehouse.store.answers import INSERTED, QUERIED, fault, rows
from services.warehouse.store.engine import Dialect, EngineBroken, EngineBusy, Row

T = TypeVar("T")

READERS: Final = 2
_MIB: Final = 1024 * 1024
_CACHE_SHARE: Final = 16
"""Each cache may have this part of the memory."""

_SESSION: Final = (
    "SET output_format_json_quote_64bit_integers = 0, date_time_output_format = 'iso', output_format_json_escape_forward_slashes = 0, "
    "max_threads = {threads}, max_insert_threads = 1, max_block_size = 32768, max_bytes_before_external_group_by = {spill}, "
    "max_bytes_before_external_sort = {spill}, min_insert_block_size_rows = 0, min_insert_block_size_bytes = 0, join_algorithm = 'auto'"
)


class Lane:
    """A connection and the only thread that ever uses it."""

    def __init__(self, connection: Connection) -> None:
        """Take the connection over."""
        self._connection = connection
        self._database = ""
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="engine")

    async def run(self, work: Callable[[Connection], T], database: str) -> T:
        """Work with the connection in its thread, to the end: what is cancelled is not left half done."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._run, work, database)

    def _run(self, work: Callable[[Connection], T], database: str) -> T:
        try:
            if database and database != self._database:
                self._connection.query(f"USE {database}")
                self._database = database
            return work(self._connection)
        except (ChdbError, RuntimeError) as error:
            raise fault(error) from None

    async def close(self) -> None:
        """End the thread, and the connection in it."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._connection.close)
        self._thread.shutdown(wait=False)


class EmbeddedEngine:
    """ClickHouse over a folder."""

    def __init__(self, owner: IO[bytes], writer: Lane, readers: Sequence[Lane], dialect: Dialect) -> None:
        """Use what `open` opened."""
        self._owner = owner
        self._dialect = dialect
        self._writer = writer
        self._writing = asyncio.Lock()
        self._lanes = (writer, *readers)
        self._readers: asyncio.Queue[Lane] = asyncio.Queue()
        for lane in readers:
            self._readers.put_nowait(lane)

    @classmethod
    async def open(cls, folder: Path, *, memory_mib: int, threads: int, dialect: Dialect) -> Self:
        """Open the folder, made when there is none, within so much memory. Raises EngineBusy and EngineBroken."""
        owner = await asyncio.to_thread(_owned, folder)
        try:
            lanes = await asyncio.to_thread(_connect, folder, memory_mib, threads)
        except (ChdbError, RuntimeError, OSError) as error:
            owner.close()
            raise EngineBroken(str(error)) from None
        return cls(owner, lanes[0], lanes[1:], dialect)

    @property
    def dialect(self) -> Dialect:
        """Return how tables are made here."""
        return self._dialect

    async def execute(self, statement: str, /, *, database: str = "", **parameters: Any) -> None:
        """Run a statement that answers nothing."""
        told = written(parameters)
        async with self._writing:
            await self._writer.run(lambda connection: connection.query(statement, params=told), database)

    async def query(self, statement: str, /, *, database: str = "", **parameters: Any) -> list[Row]:
        """Return the rows of a SELECT."""
        told = written(parameters)
        async with self._reader() as lane:
            return await lane.run(lambda connection: rows(connection.query(statement, QUERIED, params=told).bytes()), database)

    async def insert(self, table: str, columns: Sequence[str], values: Sequence[Sequence[Any]], *, database: str = "") -> None:
        """Append rows, given column by column."""
        # Not by the library's own streaming insert: it answers that rows are written that found no room on the disk.
        statement = f"INSERT INTO {table} ({', '.join(columns)}) FORMAT {INSERTED} "
        async with self._writing:
            await self._writer.run(lambda connection: connection.query(statement + orjson.dumps(values).decode()), database)

    async def export(self, statement: str, form: str, /, *, database: str = "", **parameters: Any) -> AsyncIterator[bytes]:
        """Yield the answer of a SELECT in a format, piece by piece, after all of it was written aside.

        Not by the library's own stream: it writes each block of rows as a file of its own, with headings again, or a footer in the middle.
        """
        told = written(parameters)
        with TemporaryDirectory() as aside:
            file = Path(aside, "answer")
            async with self._reader() as lane:
                await lane.run(
                    lambda connection: connection.query(f"{statement} INTO OUTFILE '{file}' FORMAT {form}", params=told), database
                )
            with await asyncio.to_thread(file.open, "rb") as answer:
                while piece := await asyncio.to_thread(answer.read, _MIB):
                    yield piece

    async def close(self) -> None:
        """Let go of the folder."""
        for lane in self._lanes:
            await lane.close()
        self._owner.close()

    @asynccontextmanager
    async def _reader(self) -> AsyncIterator[Lane]:
        lane = await self._readers.get()
        try:
            yield lane
        finally:
            self._readers.put_nowait(lane)


def written(parameters: Mapping[str, Any]) -> dict[str, str]:
    """Return parameters as this engine reads them."""
    return {name: _outer(value) for name, value in parameters.items()}


def _outer(value: Any) -> str:
    if isinstance(value, str):
        return value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")
    return _inner(value)


def _inner(value: Any) -> str:
    if isinstance(value, str):
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'").replace("\t", "\\t").replace("\n", "\\n") + "'"
    if isinstance(value, (list, tuple, set, frozenset)):
        return "[" + ",".join(map(_inner, value)) + "]"
    return str(value)


def _owned(folder: Path) -> IO[bytes]:
    """Take the folder, made when there is none, for as long as the file returned is open. Raises EngineBusy."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    owner = folder.with_suffix(".owner").open("ab")
    try:
        fcntl.flock(owner, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        owner.close()
        raise EngineBusy(f"another process has {folder} open") from None
    return owner


def _connect(folder: Path, memory_mib: int, threads: int) -> list[Lane]:
    cache = memory_mib * _MIB // _CACHE_SHARE
    arguments = {
        "max_server_memory_usage": memory_mib * _MIB,
        "background_pool_size": 2,
        "background_schedule_pool_size": 4,
        **dict.fromkeys(("mark_cache_size", "index_mark_cache_size", "primary_index_cache_size", "query_condition_cache_size"), cache),
    }
    address = f"{folder}?" + "&".join(f"{name}={value}" for name, value in arguments.items())
    connections = [Connection(address) for _ in range(1 + READERS)]
    for connection in connections:
        connection.query(_SESSION.format(threads=threads, spill=memory_mib * _MIB // 4))
    return [Lane(connection) for connection in connections]
