"""The same figures out of a ClickHouse server, over HTTP, as out of the embedded engine."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from datetime import date
from pathlib import Path

import pytest

from services.warehouse.domain.selection import Grouping, Selection
from services.warehouse.indicators import catalogue
from services.warehouse.store.cluster_engine import ClusterEngine
from services.warehouse.store.engine import Dialect, EngineBroken, EngineFault
from services.warehouse.store.figures import Figures
from services.warehouse.store.relations import Relations
from services.warehouse.store.warehouse import Warehouse
from shared.embedded.ports import LOOPBACK, free_port
from shared.periods import Period
from tests.integration.warehouse import oracle
from tests.integration.warehouse.generated import NOW, Registry

GENERATION = 0
YEARS = Period(date(2024, 1, 1), date(2026, 12, 31))
CODES = ("registered_volunteers", "active_volunteers", "service_minutes", "trainees", "charity_donated_fen", "communities")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run a server."""
    folder: Path = tmp_path_factory.mktemp("clickhouse")
    command = [sys.executable, "-m", "tests.integration.warehouse.clickhouse_server", str(folder / "data")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield f"http://default@{LOOPBACK}:{server.stdout.readline().strip()}"
        server.kill()


@pytest.fixture
async def engine(address: str) -> AsyncIterator[ClusterEngine]:
    """Connect to it."""
    engine = await ClusterEngine.open(address, "", Dialect(durable=False))
    yield engine
    await engine.close()


async def test_figures_and_their_rows_are_those_counted_by_hand(engine: ClusterEngine) -> None:
    registry = Registry(11, catalogue(), Relations().tables)
    await registry.load(engine, GENERATION)
    figures = Figures(Warehouse(engine, GENERATION), Relations())
    for code in CODES:
        indicator = catalogue()[code]
        selection = Selection(indicator, "1304", NOW, period=YEARS)
        by_hand = oracle.rows(registry, selection)
        found = await figures.count(selection, Grouping(6, dimensions=indicator.dimensions[:1]), limit=1_000)
        assert sum(one.value for one in found) == sum(by_hand.values()), code
        assert {row.name: row.amount for row in await figures.page(selection, after="", limit=10_000)} == by_hand
        assert by_hand, code


async def test_parameters_arrive_as_they_were_given_whatever_they_hold(engine: ClusterEngine) -> None:
    texts = ["plain", "it's", "back\\slash", "tab\there", "line\nbreak", "", "中文", "{p0:String}", "'; DROP TABLE volunteer --"]
    asked = {f"p{at}": text for at, text in enumerate(texts)}
    named = ", ".join(f"{{{name}:String}}" for name in asked)
    assert await engine.query(f"SELECT {named}, {{all:Array(String)}}", **asked, all=texts) == [(*texts, texts)]


async def test_a_file_is_streamed_in_the_format_asked_for(engine: ClusterEngine) -> None:
    csv = b"".join([piece async for piece in engine.export("SELECT number AS n FROM numbers({many:Int64})", "CSVWithNames", many=3)])
    assert csv == b'"n"\n0\n1\n2\n'
    parquet = b"".join([piece async for piece in engine.export("SELECT number AS n FROM numbers(3)", "Parquet")])
    assert parquet[:4] == parquet[-4:] == b"PAR1"


async def test_what_the_server_refuses_has_its_code_and_what_passes_is_told_from_what_does_not(engine: ClusterEngine) -> None:
    with pytest.raises(EngineFault) as refused:
        await engine.query("SELECT * FROM nowhere")
    assert (refused.value.code, refused.value.passes) == (60, False)
    with pytest.raises(EngineFault) as too_long:
        await engine.query("SELECT throwIf(1, 'late', toInt16(159)) SETTINGS allow_custom_error_code_in_throwif = 1")
    assert too_long.value.passes


async def test_a_server_that_does_not_answer_is_said_so() -> None:
    with pytest.raises(EngineBroken):
        await ClusterEngine.open(f"http://default@{LOOPBACK}:{free_port()}", "", Dialect())
