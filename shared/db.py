"""The database as services see it: one pool, transactions, reads without transactions, and locks that die with their session."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any, Final, TypeAlias, TypeVar

import asyncpg
import stamina
from sqlalchemy import event, make_url
from sqlalchemy.exc import DBAPIError, DisconnectionError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

T = TypeVar("T")

DriverConnection: TypeAlias = asyncpg.Connection
"""The connection underneath, for COPY and for statements whose overhead counts."""

OLDEST_SERVER: Final = 150_000
SERIALIZATION_FAILURE: Final = "40001"
DEADLOCK_DETECTED: Final = "40P01"
DRIVER_TROUBLE: Final = (asyncpg.InterfaceError, asyncpg.InternalClientError)
"""What the driver says of a connection it can no longer use; the second when the server ended the session between two statements."""

_PASSING_CLASSES: Final = frozenset({"08", "40", "53", "57", "58"})
POOL_WAIT_SECONDS: Final = 10
CONNECT_SECONDS: Final = 10
LOCK_POLL_SECONDS: Final = 0.5
CLOSE_SECONDS: Final = 5

_REQUIRED: Final[Mapping[str, frozenset[str]]] = {
    "fsync": frozenset({"on"}),
    "full_page_writes": frozenset({"on"}),
    "synchronous_commit": frozenset({"on", "remote_apply"}),
    "data_checksums": frozenset({"on"}),
}

_SESSION: Final[Mapping[str, str]] = {
    "timezone": "UTC",
    "jit": "off",  # compiles plans of short queries for longer than they run
    "idle_in_transaction_session_timeout": "60s",
    "tcp_keepalives_idle": "10",  # a vanished client loses its locks within half a minute
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
}


class UnsafeServer(Exception):
    """The server could lose what it has confirmed, or is too old; the message names each setting."""


class Database:
    """A pool of connections to one PostgreSQL database."""

    def __init__(self, url: str, *, pool_size: int = 8, application_name: str = "wushe") -> None:
        """Prepare a pool for `postgresql://user:password@host:port/database`; nothing is connected before `open`."""
        self._settings = {**_SESSION, "application_name": application_name}
        self._engine = _engine(url, pool_size, self._settings)
        self._autocommit = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        self._after_commit: list[Callable[[], None]] = []

    @property
    def engine(self) -> AsyncEngine:
        """The engine underneath, for what this class does not offer."""
        return self._engine

    async def open(self, *, patience: float = 30.0) -> None:
        """Connect, waiting up to `patience` seconds for a server that is still starting, and refuse an unsafe one."""
        async for attempt in stamina.retry_context(
            on=_not_there_yet, timeout=patience, attempts=None, wait_initial=0.1, wait_max=1.0, wait_jitter=0.1
        ):
            with attempt:
                await self._assert_safe()

    async def close(self) -> None:
        """Close every connection of the pool."""
        await self._engine.dispose()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncConnection]:
        """Run the block in one transaction: committed at its end, rolled back by an exception or a cancellation.

        The driver begins and ends it: SQLAlchemy would ask for the connection anew at each step.
        """
        with _details_forgotten():
            async with self._autocommit.connect() as connection:
                inner = driver(connection)
                try:
                    async with inner.transaction():
                        yield connection
                finally:
                    if inner.is_in_transaction():  # cancelled while it ended; the pool replaces a closed connection
                        inner.terminate()
        for notify in self._after_commit:
            notify()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Lend a connection for single reads: no BEGIN, no ROLLBACK, so each statement is one round trip."""
        with _details_forgotten():
            async with self._autocommit.connect() as connection:
                yield connection

    def after_commit(self, notify: Callable[[], None]) -> None:
        """Call `notify` after each commit made here; it must return at once and never raise."""
        self._after_commit.append(notify)

    @asynccontextmanager
    async def session(self) -> AsyncIterator[DriverConnection]:
        """Open a connection of its own, outside the pool."""
        _, arguments = self._engine.dialect.create_connect_args(self._engine.url)
        connection = await asyncpg.connect(**arguments, server_settings=self._settings, timeout=CONNECT_SECONDS)
        try:
            with _details_forgotten():
                yield connection
        finally:
            await _close(connection)

    @asynccontextmanager
    async def exclusive(self, name: str) -> AsyncIterator[DriverConnection]:
        """Wait until nobody else holds the lock `name` in this database, then lend the session that holds it.

        The lock and the session are one: whoever works only through this session notices a lost lock as a failed
        statement. Other processes wait, so that one of them takes over.
        """
        async with self.session() as connection:
            while not await connection.fetchval("SELECT pg_try_advisory_lock($1)", lock_key(name)):  # noqa: ASYNC110 # held elsewhere
                await asyncio.sleep(LOCK_POLL_SECONDS)
            yield connection

    async def _assert_safe(self) -> None:
        async with self.reading() as connection:
            rows = await connection.exec_driver_sql("SELECT name, setting FROM pg_settings")
            settings: dict[str, str] = {row.name: row.setting for row in rows}
        faults = [f"{name} is {settings.get(name)}" for name, safe in _REQUIRED.items() if settings.get(name) not in safe]
        if int(settings["server_version_num"]) < OLDEST_SERVER:
            faults.append(f"server_version_num is {settings['server_version_num']}, at least {OLDEST_SERVER} is needed")
        if faults:
            raise UnsafeServer("; ".join(faults))


async def retrying(work: Callable[[], Awaitable[T]], *, attempts: int = 5) -> T:
    """Run `work`, which makes a whole transaction, again when the database ended it to resolve a conflict."""
    async for attempt in stamina.retry_context(
        on=is_conflict, attempts=attempts, timeout=None, wait_initial=0.01, wait_max=0.5, wait_jitter=0.05
    ):
        with attempt:
            return await work()
    raise AssertionError  # the last attempt raises


def is_conflict(error: Exception) -> bool:
    """Tell whether a transaction failed only because of others beside it: a deadlock or a serialization failure."""
    return sqlstate(error) in {SERIALIZATION_FAILURE, DEADLOCK_DETECTED}


def is_passing(error: Exception) -> bool:
    """Tell whether the database failed for a reason that passes: out of reach, restarting, out of room, in conflict."""
    if isinstance(error, (OSError, *DRIVER_TROUBLE, PoolTimeout)) or (isinstance(error, DBAPIError) and error.connection_invalidated):
        return True
    return sqlstate(error)[:2] in _PASSING_CLASSES


def sqlstate(error: BaseException) -> str:
    """Return PostgreSQL's code of an error, empty when it has none."""
    return str(getattr(error.orig if isinstance(error, DBAPIError) else error, "sqlstate", None) or "")


def driver(connection: AsyncConnection) -> DriverConnection:
    """Return the driver's connection, inside the transaction when there is one."""
    adapted: Any = connection.sync_connection.connection.dbapi_connection  # type: ignore[union-attr]  # connected, or nobody could hold it
    inner: DriverConnection = adapted.driver_connection
    return inner


async def copy_records(connection: AsyncConnection, table: str, columns: Sequence[str], records: Iterable[Sequence[Any]]) -> None:
    """Append records by COPY, the fastest way in, as part of the connection's transaction."""
    inner = driver(connection)
    await inner.copy_records_to_table(table, records=records, columns=columns)


def lock_key(name: str) -> int:
    """Return the number PostgreSQL knows the advisory lock `name` by."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)


def _engine(url: str, pool_size: int, settings: Mapping[str, str]) -> AsyncEngine:
    engine = create_async_engine(
        make_url(url).set(drivername="postgresql+asyncpg"),
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=POOL_WAIT_SECONDS,
        pool_use_lifo=True,
        hide_parameters=True,
        connect_args={"server_settings": dict(settings), "timeout": CONNECT_SECONDS, "prepared_statement_cache_size": 200},
    )
    event.listen(engine.sync_engine, "checkout", _refuse_closed)
    event.listen(engine.sync_engine, "handle_error", _forget_details)
    return engine


def _refuse_closed(adapted: Any, _record: Any, _proxy: Any) -> None:
    """Replace connections the server has closed; the driver knows without the round trip a ping costs."""
    if adapted.driver_connection.is_closed():
        raise DisconnectionError


@contextmanager
def _details_forgotten() -> Iterator[None]:
    """Forget the details of what the driver raises by itself, where SQLAlchemy's event hears nothing of it."""
    try:
        yield
    except asyncpg.PostgresError as error:
        _forget_detail(error)
        raise


def _forget_details(context: Any) -> None:
    for error in (context.sqlalchemy_exception, context.original_exception):
        _forget_detail(error)


def _forget_detail(error: BaseException | None) -> None:
    """Take PostgreSQL's DETAIL out of an error: it quotes whole rows, and errors reach logs."""
    while error is not None:
        error.args = tuple(part.partition("\nDETAIL:")[0] if isinstance(part, str) else part for part in error.args)
        if isinstance(error, asyncpg.PostgresError):
            error.detail = None  # str() prints it
        error = error.__cause__


def _not_there_yet(error: Exception) -> bool:
    cause = error.orig if isinstance(error, DBAPIError) else error
    return isinstance(cause, OSError) or sqlstate(error) in {"57P03", "08001", "08006"}


async def _close(connection: DriverConnection) -> None:
    with suppress(Exception):  # a broken connection has nothing left to say
        await asyncio.shield(connection.close(timeout=CLOSE_SECONDS))
