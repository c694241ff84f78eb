"""The engine elsewhere: a ClickHouse server or cluster, over HTTP."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import closing
from functools import partial
from typing import Any, Final, Self, TypeVar

import clickhouse_connect
import orjson
from clickhouse_connect.driver.client import Client
from clickhouse_connect.driver.exceptions import ClickHouseError

from services.warehouse.store.answers import INSERTED, QUERIED, fault, rows
from services.warehouse.store.engine import Dialect, EngineBroken, EngineFault, Row

T = TypeVar("T")

_SETTINGS: Final[Mapping[str, Any]] = {
    "output_format_json_quote_64bit_integers": 0,
    "output_format_json_escape_forward_slashes": 0,
    "date_time_output_format": "iso",
    # For replicated tables: what was acknowledged is on a majority of the replicas, and every read sees it.
    "insert_quorum": "auto",
    "select_sequential_consistency": 1,
}
PIECE_BYTES: Final = 1024 * 1024


class ClusterEngine:
    """ClickHouse at an address."""

    def __init__(self, connect: Callable[[str], Client], dialect: Dialect) -> None:
        """Connect by `connect`, once for each database."""
        self._connect = connect
        self._dialect = dialect
        self._clients: dict[str, Client] = {}
        self._connecting = asyncio.Lock()

    @classmethod
    async def open(cls, url: str, password: str, dialect: Dialect) -> Self:
        """Connect to `https://user@host:port`. Raises EngineBroken where nobody answers."""
        arguments: dict[str, Any] = {"dsn": url, "settings": dict(_SETTINGS), "autogenerate_session_id": False}
        if password:
            arguments["password"] = password
        engine = cls(lambda database: clickhouse_connect.get_client(**arguments, database=database or None), dialect)
        try:
            await engine.query("SELECT 1")
        except EngineFault as error:
            await engine.close()
            raise EngineBroken(str(error)) from None
        return engine

    @property
    def dialect(self) -> Dialect:
        """Return how tables are made here."""
        return self._dialect

    async def execute(self, statement: str, /, *, database: str = "", **parameters: Any) -> None:
        """Run a statement that answers nothing."""
        await self._run(database, lambda client: client.raw_query(statement, parameters=parameters))

    async def query(self, statement: str, /, *, database: str = "", **parameters: Any) -> list[Row]:
        """Return the rows of a SELECT."""
        return rows(await self._run(database, lambda client: client.raw_query(statement, parameters=parameters, fmt=QUERIED)))

    async def insert(self, table: str, columns: Sequence[str], values: Sequence[Sequence[Any]], *, database: str = "") -> None:
        """Append rows, given column by column."""
        block = orjson.dumps(values)
        await self._run(database, lambda client: client.raw_insert(table, columns, block, fmt=INSERTED))

    async def export(self, statement: str, form: str, /, *, database: str = "", **parameters: Any) -> AsyncIterator[bytes]:
        """Yield the answer of a SELECT in a format, piece by piece."""
        stream: Any = await self._run(database, lambda client: client.raw_stream(statement, parameters=parameters, fmt=form))
        with closing(stream):
            while piece := await asyncio.to_thread(stream.read, PIECE_BYTES):
                yield piece

    async def close(self) -> None:
        """Close the connections."""
        for client in self._clients.values():
            await asyncio.to_thread(client.close)

    async def _run(self, database: str, work: Callable[[Client], T]) -> T:
        try:
            return await asyncio.to_thread(partial(work, await self._client(database)))
        except (ClickHouseError, OSError) as error:
            raise fault(error) from None

    async def _client(self, database: str) -> Client:
        async with self._connecting:
            if database not in self._clients:
                self._clients[database] = await asyncio.to_thread(self._connect, database)
            return self._clients[database]
