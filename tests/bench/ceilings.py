"""What PostgreSQL and NATS do at most on this machine, without anything of ours in between."""

from __future__ import annotations

import asyncio
import io
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import asyncpg
import nats
from nats.js.api import DiscardPolicy, StorageType, StreamConfig

from shared.embedded.nats import OPERATOR
from tests.bench.figures import Results
from tests.bench.loader import ROOT

_SCHEMA = "bench_ceiling"
_STREAM = "BENCH_CEILING"
_SUBJECT = "bench.ceiling"
_MESSAGE = b"x" * 1024
_WINDOW = 64
_SECONDS = 2.0
_COPY_ROWS = 100_000


async def statements(results: Results, admin_url: str) -> None:
    """Measure single statements one after another on one connection."""
    connection = await asyncpg.connect(admin_url)
    try:
        await connection.execute(f"DROP SCHEMA IF EXISTS {_SCHEMA} CASCADE; CREATE SCHEMA {_SCHEMA}")
        await connection.execute(f"CREATE TABLE {_SCHEMA}.row (id bigint PRIMARY KEY, body text NOT NULL)")
        fill = f"INSERT INTO {_SCHEMA}.row SELECT n, repeat('x', 300) FROM generate_series(1, 10000) n"  # noqa: S608 — a constant
        await connection.execute(fill)
        read = await connection.prepare(f"SELECT id, body FROM {_SCHEMA}.row WHERE id = $1")  # noqa: S608 — a constant
        write = await connection.prepare(f"INSERT INTO {_SCHEMA}.row VALUES ($1, repeat('x', 300))")  # noqa: S608 — a constant
        for key, statement, first in (("select_one", read, 1), ("commit_one", write, 1_000_000)):
            begun, done = time.monotonic(), 0
            while time.monotonic() - begun < _SECONDS:
                await statement.fetch(first + (done if statement is write else done % 10_000))
                done += 1
            results.add(key, done / (time.monotonic() - begun))
    finally:
        await connection.execute(f"DROP SCHEMA IF EXISTS {_SCHEMA} CASCADE")
        await connection.close()


async def copy(results: Results, admin_url: str, table: str) -> None:
    """Measure COPY of the service's own rows into an empty twin of one of its tables, indexes and checks included."""
    connection = await asyncpg.connect(admin_url)
    try:
        await connection.execute(f"DROP SCHEMA IF EXISTS {_SCHEMA} CASCADE; CREATE SCHEMA {_SCHEMA}")
        await connection.execute(f"CREATE TABLE {_SCHEMA}.twin (LIKE {table} INCLUDING ALL)")
        rows = io.BytesIO()
        columns = [
            str(name)
            for (name,) in await connection.fetch(
                "SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND attgenerated = '' AND NOT attisdropped",
                table,
            )
        ]
        query = f"SELECT {', '.join(columns)} FROM {table} LIMIT {_COPY_ROWS}"  # noqa: S608 — names from the catalogue
        told = await connection.copy_from_query(query, output=rows, format="binary")
        rows.seek(0)
        count = int(told.split()[1])
        begun = time.monotonic()
        await connection.copy_to_table("twin", schema_name=_SCHEMA, columns=columns, source=rows, format="binary")
        results.add(f"copy_{table}", count / (time.monotonic() - begun), rows=count, bytes=rows.getbuffer().nbytes)
    finally:
        await connection.execute(f"DROP SCHEMA IF EXISTS {_SCHEMA} CASCADE")
        await connection.close()


def clickhouse(results: Results, folder: Path) -> None:
    """Measure insertion into the warehouse's engine, in a process of its own: the library keeps to one folder as long as it lives."""
    with tempfile.TemporaryDirectory(dir=folder) as engine:
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.clickhouse", engine], cwd=ROOT, check=True, capture_output=True, text=True
        )
    results.add("insert_clickhouse", float(done.stdout))


async def publish(results: Results, nats_url: str, password: str) -> None:
    """Measure acknowledged publishes to a file stream on a server that syncs each message."""
    connection = await nats.connect(nats_url, user=OPERATOR, password=password)
    jetstream = connection.jetstream()
    await jetstream.add_stream(
        StreamConfig(name=_STREAM, subjects=[_SUBJECT], storage=StorageType.FILE, discard=DiscardPolicy.NEW, max_bytes=2**30)
    )
    try:
        begun, done = time.monotonic(), 0
        while time.monotonic() - begun < _SECONDS:
            await jetstream.publish(_SUBJECT, _MESSAGE)
            done += 1
        results.add("publish_single", done / (time.monotonic() - begun))
        begun, done = time.monotonic(), 0
        while time.monotonic() - begun < _SECONDS:
            await asyncio.gather(*(jetstream.publish(_SUBJECT, _MESSAGE) for _ in range(_WINDOW)))
            done += _WINDOW
        results.add("publish_window", done / (time.monotonic() - begun))
    finally:
        await jetstream.delete_stream(_STREAM)
        await connection.close()
