"""An engine in a process of its own, to be killed: `python -m tests.faults.engine_process FOLDER write FIRST | count | ask DATABASE QUERY`.

`write` inserts a thousand rows at a time into two tables, from batch FIRST on, and says the number of each batch that was acknowledged,
or the code of the fault. `count` opens what is left and says what is there.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from itertools import count
from pathlib import Path
from typing import Final

from services.warehouse.store.embedded_engine import EmbeddedEngine
from services.warehouse.store.engine import Dialect, EngineFault

ROWS: Final = 1000
TABLES: Final = ("present", "history")
PAD_BYTES: Final = 200
"""Random ones in each row, so that merges take their time and a disk fills."""

COLUMNS: Final = "name String, version UInt64, pad String"


async def opened(folder: Path) -> EmbeddedEngine:
    """Open the engine and make the tables."""
    engine = await EmbeddedEngine.open(folder, memory_mib=512, threads=2, dialect=Dialect())
    await engine.execute("CREATE DATABASE IF NOT EXISTS killed")
    kept = f"ENGINE = {engine.dialect.engine.format(version='version')} ORDER BY name SETTINGS {engine.dialect.table_settings()}"
    for table in TABLES:
        await engine.execute(f"CREATE TABLE IF NOT EXISTS {table} ({COLUMNS}) {kept}", database="killed")
    return engine


async def write(folder: Path, first: int) -> None:
    """Insert until killed. Every tenth batch is written a second time with a higher version, so that merges have something to do."""
    engine = await opened(folder)
    for batch in count(first):
        names = [f"things/{batch}-{at}" for at in range(ROWS)]
        pads = [os.urandom(PAD_BYTES).hex() for _ in names]
        try:
            for table in TABLES:
                for version in (1, 2) if batch % 10 == 0 else (2,):
                    await engine.insert(table, ("name", "version", "pad"), (names, [version] * ROWS, pads), database="killed")
        except EngineFault as fault:
            print(f"fault {fault.code} {fault.passes}", flush=True)
            await asyncio.sleep(0.05)
        else:
            print(batch, flush=True)


async def tell(folder: Path) -> None:
    """Say how many rows of each batch there are, how many parts were set aside, and what a check of every part finds."""
    engine = await opened(folder)
    told: dict[str, object] = {}
    for table in TABLES:
        batches = "toUInt32(splitByChar('-', substring(name, 8))[1])"
        rows = await engine.query(f"SELECT {batches} AS batch, count() FROM {table} FINAL GROUP BY batch", database="killed")  # noqa: S608
        told[table] = dict(rows)
    told["set_aside"] = (await engine.query("SELECT count() FROM system.detached_parts WHERE database = 'killed'"))[0][0]
    told["parts"] = (await engine.query("SELECT count() FROM system.parts WHERE database = 'killed' AND active"))[0][0]
    print(json.dumps(told), flush=True)
    await engine.close()


async def ask(folder: Path, database: str, query: str) -> None:
    """Print the rows of a query, a line each."""
    engine = await EmbeddedEngine.open(folder, memory_mib=512, threads=2, dialect=Dialect())
    for row in await engine.query(query, database=database):
        print(json.dumps(row))
    await engine.close()


async def main(folder: Path, command: str, *arguments: str) -> None:
    """Do what was asked for."""
    match command:
        case "write":
            await write(folder, int(arguments[0]))
        case "ask":
            await ask(folder, *arguments)
        case _:
            await tell(folder)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), *sys.argv[2:]))
