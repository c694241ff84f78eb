"""Files that the engine in this process writes: one, however many blocks its rows come in."""

from __future__ import annotations

import pytest

from services.warehouse.store.embedded_engine import EmbeddedEngine
from services.warehouse.store.engine import EngineFault

SEVERAL_BLOCKS = "SELECT {first:String} AS name UNION ALL SELECT toString(number) FROM numbers(100000)"


async def content(engine: EmbeddedEngine, statement: str, form: str, **parameters: str) -> bytes:
    return b"".join([piece async for piece in engine.export(statement, form, **parameters)])


async def test_a_list_has_its_headings_once(engine: EmbeddedEngine) -> None:
    lines = (await content(engine, SEVERAL_BLOCKS, "CSVWithNames", first="it's")).decode().splitlines()
    assert (len(lines), lines.count('"name"'), lines[0]) == (100_002, 1, '"name"')
    assert lines.count('"it\'s"') == 1


async def test_a_list_without_rows_has_its_headings_all_the_same(engine: EmbeddedEngine) -> None:
    assert await content(engine, "SELECT 1 AS name WHERE 0", "CSVWithNames") == b'"name"\n'


async def test_columns_are_one_file_and_not_several_behind_each_other(engine: EmbeddedEngine) -> None:
    parquet = await content(engine, SEVERAL_BLOCKS, "Parquet", first="x")
    assert parquet[:4] == parquet[-4:] == b"PAR1"
    assert parquet.count(b"PAR1") == 2


async def test_what_cannot_be_read_is_refused_and_the_engine_goes_on(engine: EmbeddedEngine) -> None:
    with pytest.raises(EngineFault):
        await content(engine, "SELECT * FROM nowhere", "CSVWithNames")
    assert await content(engine, "SELECT 7 AS n", "CSVWithNames") == b'"n"\n7\n'
