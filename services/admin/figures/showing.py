"""How figures are shown: as columns for people, as JSON or CSV for programs."""

from __future__ import annotations

import csv
import json
import sys
import unicodedata
from collections.abc import Sequence
from typing import Final

import typer
from wushe.warehouse.v1 import indicator_pb2
from wushe.warehouse.v1 import statistics_service_pb2 as pb
from wushe.warehouse.v1.frozen_period_pb2 import RowDifference

from services.admin.terminal import Format

UNITS: Final = {
    indicator_pb2.Indicator.UNIT_PERSONS: "人",
    indicator_pb2.Indicator.UNIT_PERSON_TIMES: "人次",
    indicator_pb2.Indicator.UNIT_MINUTES: "分钟",
    indicator_pb2.Indicator.UNIT_FEN: "分",
    indicator_pb2.Indicator.UNIT_ITEMS: "个",
    indicator_pb2.Indicator.UNIT_SQUARE_METRES: "平方米",
    indicator_pb2.Indicator.UNIT_RATIO: "",
}

Record = dict[str, str | int | float | None]


def show(records: Sequence[Record], output: Format) -> None:
    """Print records on standard output."""
    if output is Format.JSON:
        typer.echo(json.dumps(list(records), ensure_ascii=False))
    elif output is Format.CSV:
        writer = csv.DictWriter(sys.stdout, list(records[0]) if records else [], lineterminator="\n")
        writer.writeheader()
        writer.writerows(records)
    else:
        _table(records)


def cells(answer: pb.QueryIndicatorResponse, dimensions: Sequence[str]) -> list[Record]:
    """Return figures as records."""
    return [_cell(cell, dimensions, UNITS.get(answer.unit, "")) for cell in answer.cells]


def comparison(one: pb.IndicatorComparison) -> Record:
    """Return two figures beside each other as a record."""
    return {
        "indicator": one.indicator.rpartition("/")[2],
        "division": one.division.rpartition("/")[2],
        "base": _number(one.base),
        "present": _number(one.present),
        "difference": one.difference,
        "growth": round(one.growth, 4) if one.HasField("growth") else None,
    }


def difference(one: RowDifference) -> Record:
    """Return a row by which a figure differs from a frozen one as a record."""
    kind = RowDifference.Kind.Name(one.kind).removeprefix("KIND_").lower()
    return {"name": one.name, "kind": kind, "frozen": one.frozen_amount, "present": one.present_amount}


def _cell(cell: indicator_pb2.Cell, dimensions: Sequence[str], unit: str) -> Record:
    told: Record = {"division": cell.division.rpartition("/")[2]}
    if cell.HasField("period"):
        first, last = cell.period.first_day, cell.period.last_day
        told["period"] = "..".join(f"{day.year:04}-{day.month:02}-{day.day:02}" for day in (first, last))
    told |= zip(dimensions, cell.members, strict=False)
    told |= {"value": _number(cell), "unit": unit, "rows": cell.row_count}
    return told


def _number(cell: indicator_pb2.Cell) -> int | float:
    return round(cell.ratio, 6) if cell.HasField("ratio") else cell.value


def _table(records: Sequence[Record]) -> None:
    if not records:
        return
    heads = list(records[0])
    lines = [heads, *([_text(record[head]) for head in heads] for record in records)]
    widths = [max(_width(line[at]) for line in lines) for at in range(len(heads))]
    for line in lines:
        typer.echo("  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True)).rstrip())


def _text(value: str | float | None) -> str:
    return "" if value is None else str(value)


def _width(text: str) -> int:
    """Return how many columns of a terminal a text takes: Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
