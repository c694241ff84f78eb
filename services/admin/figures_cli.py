"""The `wushe figures` commands; like all commands they import what they need when they run."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from services.admin import exits
from services.admin.terminal import DEFAULT_DIR, Dir, Format, fail, tell

if TYPE_CHECKING:  # the command must answer --help at once
    from services.admin.figures.statistics import Statistics

figures = typer.Typer(name="figures", help="Figures of the statistics warehouse, and the rows that make them.", no_args_is_help=True)

Code = Annotated[str, typer.Argument(metavar="INDICATOR", help="Code of the indicator, as `wushe figures list` tells it.")]
Division = Annotated[str, typer.Option("--division", help="Code of the division or community.")]
During = Annotated[str, typer.Option("--period", help="2026, 2026-10, 2026-Q3 or 2026-01-01..2026-02-15.")]
AsOf = Annotated[str, typer.Option("--as-of", help="What was known then: 2026-10-31, or 2026-10-31T12:00.")]
By = Annotated[list[str], typer.Option("--by", help="county, township, community; month, quarter, year; or a dimension. May be repeated.")]
Where = Annotated[list[str], typer.Option("--where", metavar="DIMENSION=MEMBER", help="Narrow to members of a dimension. May be repeated.")]
Recorded = Annotated[bool, typer.Option("--recorded", help="By the division codes of the time, not by those of today.")]
SHOWN = 100
"""So many rows a table shows where nothing is said of it: a figure of a city may have two million."""
Output = Annotated[Format, typer.Option("--output", "-o", help="How to print.")]


@figures.command("list")
def list_indicators(directory: Dir = DEFAULT_DIR, output: Output = Format.TABLE) -> None:
    """List the indicators there are."""
    from services.admin.figures.showing import UNITS, show  # noqa: PLC0415 — see the module's docstring

    with _statistics(directory, "*") as statistics:
        known = list(statistics.indicators())
    show(
        [
            {
                "indicator": one.name.rpartition("/")[2],
                "name": one.display_name,
                "unit": UNITS.get(one.unit, ""),
                "dimensions": ",".join(dimension.code for dimension in one.dimensions),
            }
            for one in known
        ],
        output,
    )


@figures.command("get")
def get(
    code: Code,
    *,
    directory: Dir = DEFAULT_DIR,
    division: Division = "1304",
    period: During = "",
    as_of: AsOf = "",
    by: By = [],  # noqa: B006 — Typer's way, and never changed
    where: Where = [],  # noqa: B006 — the same
    recorded: Recorded = False,
    output: Output = Format.TABLE,
) -> None:
    """Count: one figure, or one for each group."""
    from services.admin.figures import asking, showing  # noqa: PLC0415 — see the module's docstring

    with _asked():
        wanted = asking.selection(code, division, during=period, as_of=as_of, where=where, recorded=recorded)
    grouping = asking.grouping(by)
    with _statistics(directory, division) as statistics:
        answer = statistics.query(wanted, grouping)
    showing.show(showing.cells(answer, grouping.dimensions), output)
    if not answer.cells:
        tell("nothing is counted there")


@figures.command("rows")
def rows(
    code: Code,
    *,
    directory: Dir = DEFAULT_DIR,
    division: Division = "1304",
    period: During = "",
    as_of: AsOf = "",
    where: Where = [],  # noqa: B006 — Typer's way, and never changed
    recorded: Recorded = False,
    denominator: Annotated[bool, typer.Option("--denominator", help="Of a ratio the rows below the line; else those above.")] = False,
    limit: Annotated[
        int | None, typer.Option("--limit", min=0, help=f"At most this many; 0 means all. [default: {SHOWN} in a table, all else]")
    ] = None,
    output: Output = Format.TABLE,
) -> None:
    """List the rows that make a figure, with what each adds."""
    from wushe.warehouse.v1 import indicator_pb2  # noqa: PLC0415 — see the module's docstring
    from wushe.warehouse.v1 import statistics_service_pb2 as pb  # noqa: PLC0415 — the same

    from services.admin.figures import asking, showing  # noqa: PLC0415 — the same

    with _asked():
        wanted = asking.selection(code, division, during=period, as_of=as_of, where=where, recorded=recorded)
    with _statistics(directory, division) as statistics:
        known = {one.name: one for one in statistics.indicators()}.get(wanted.indicator)
        part = pb.RATIO_PART_UNSPECIFIED
        if known is not None and known.measure == indicator_pb2.Indicator.MEASURE_RATIO:
            part = pb.RATIO_PART_DENOMINATOR if denominator else pb.RATIO_PART_NUMERATOR
        most = limit if limit is not None else SHOWN if output is Format.TABLE else 0
        found = list(statistics.rows(wanted, part, most + 1 if most else 0))
    shown = found[:most] if most else found
    showing.show([{"name": row.name, "amount": row.amount} for row in shown], output)
    if len(shown) < len(found):
        tell(f"the first {len(shown)} rows; --limit 0 lists all, and so does any other output than a table")
    else:
        tell(f"{len(found)} rows, {sum(row.amount for row in found)} in all")


@figures.command("compare")
def compare(
    codes: Annotated[list[str], typer.Argument(metavar="INDICATOR…", help="Codes of indicators.")],
    *,
    directory: Dir = DEFAULT_DIR,
    division: Division = "1304",
    base: Annotated[str, typer.Option("--base", help="The earlier period.")] = "",
    period: During = "",
    level: Annotated[str, typer.Option("--by", help="county, township or community.")] = "",
    frozen: Annotated[str, typer.Option("--frozen", help="Compare with what was frozen of this period instead, row by row.")] = "",
    output: Output = Format.TABLE,
) -> None:
    """Put two periods beside each other, or a period beside what was frozen of it."""
    from wushe.warehouse.v1 import statistics_service_pb2 as pb  # noqa: PLC0415 — see the module's docstring

    from services.admin.figures import asking, showing  # noqa: PLC0415 — the same

    if frozen:
        _explain(directory, division, frozen, codes, output)
        return
    with _asked():
        request = pb.CompareIndicatorsRequest(
            indicators=map(asking.indicator, codes),
            division=asking.division(division),
            level=asking.grouping([level] if level else []).level,
            base_period=asking.period(base),
            period=asking.period(period),
        )
    with _statistics(directory, division) as statistics:
        told = statistics.compare(request).comparisons
    showing.show(list(map(showing.comparison, told)), output)


@figures.command("freeze")
def freeze(
    period: Annotated[str, typer.Argument(help="2026-10, 2026-Q3 or 2026.")],
    directory: Dir = DEFAULT_DIR,
    division: Division = "1304",
    output: Output = Format.TABLE,
) -> None:
    """Freeze all figures of a period that is over, for good."""
    from wushe.warehouse.v1 import statistics_service_pb2 as pb  # noqa: PLC0415 — see the module's docstring

    from services.admin.figures import asking, showing  # noqa: PLC0415 — the same

    request = pb.FreezePeriodRequest(division=asking.division(division), calendar_period=period, request_id=secrets.token_hex(16))
    with _statistics(directory, division) as statistics:
        told = statistics.freeze(request)
    tell(f"{told.name} is frozen")
    showing.show(
        [{"indicator": one.indicator.rpartition("/")[2], "value": one.value, "rows": one.row_count} for one in told.figures], output
    )


@figures.command("export")
def export(
    what: Annotated[
        str, typer.Argument(metavar="INDICATOR|AGGREGATE", help="Code of an indicator, or with --aggregates a kind of aggregate.")
    ],
    file: Annotated[Path, typer.Argument(help="Where to; its ending, .csv or .parquet, tells the format.")],
    *,
    directory: Dir = DEFAULT_DIR,
    division: Division = "1304",
    period: During = "",
    by: By = [],  # noqa: B006 — Typer's way, and never changed
    aggregates: Annotated[bool, typer.Option("--aggregates", help="All aggregates of a kind, as the warehouse keeps them.")] = False,
) -> None:
    """Write figures, or what they are made of, into a file."""
    from wushe.warehouse.v1 import statistics_service_pb2 as pb  # noqa: PLC0415 — see the module's docstring

    from services.admin.figures import asking  # noqa: PLC0415 — the same

    formats = {".csv": pb.FILE_FORMAT_CSV, ".parquet": pb.FILE_FORMAT_PARQUET}
    if file.suffix not in formats:
        fail(f"{file.name}: a file ends in .csv or .parquet", exits.USAGE)
    request: pb.ExportAggregatesRequest | pb.ExportIndicatorRequest
    if aggregates:
        request = pb.ExportAggregatesRequest(aggregate_type=what, division=asking.division(division), format=formats[file.suffix])
    else:
        with _asked():
            wanted = asking.selection(what, division, during=period)
        request = pb.ExportIndicatorRequest(selection=wanted, grouping=asking.grouping(by), format=formats[file.suffix])
    part = file.with_name(f"{file.name}.part")  # a file that is there is whole
    with _statistics(directory, division) as statistics, part.open("wb") as written:
        written.writelines(statistics.file(request))
    part.replace(file)
    tell(f"{file}: {file.stat().st_size} bytes")


def _explain(directory: Path, division: str, frozen: str, codes: list[str], output: Format) -> None:
    from services.admin.figures import asking, showing  # noqa: PLC0415 — see the module's docstring

    with _statistics(directory, division) as statistics:
        for code in codes:
            pages = list(statistics.explain(f"frozenPeriods/{division}-{frozen}", asking.indicator(code)))
            said = "" if pages[0].complete else "; not all of it can be explained"
            tell(f"{code}: frozen {pages[0].frozen.value}, present {pages[0].present.value}{said}")
            showing.show([showing.difference(one) for page in pages for one in page.differences], output)


@contextmanager
def _statistics(directory: Path, division: str) -> Iterator[Statistics]:
    from services.admin.calling import calling  # noqa: PLC0415 — see the module's docstring
    from services.admin.figures.statistics import Statistics  # noqa: PLC0415 — the same
    from shared.caller import Role  # noqa: PLC0415 — the same

    with calling(directory, {"warehouse"}, Role.STATISTICIAN, division) as lent:
        yield Statistics(lent.channels["warehouse"], lent.token)


@contextmanager
def _asked() -> Iterator[None]:
    """End the command where a word of it cannot be read."""
    try:
        yield
    except ValueError as fault:
        fail(str(fault), exits.USAGE)
