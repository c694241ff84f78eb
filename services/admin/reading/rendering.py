"""Prints resources as a table, JSON, YAML, CSV or names. All but the table are written as they come."""

from __future__ import annotations

import csv
import json
import sys
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC
from decimal import Decimal
from typing import Any, Final

import typer
import yaml
from google.protobuf.json_format import MessageToDict

from services.admin.lists.refused import harmless
from services.admin.reading.filters import enum_prefix
from services.admin.terminal import Output
from shared.clock import SHANGHAI

WIDE: Final = frozenset("WF")
"""East Asian widths that take two places."""


def show(found: Iterable[Any], fields: Sequence[str], output: Output) -> None:
    """Print many resources to standard output."""
    _SHOWN[output](found, fields)


def show_one(one: Any, fields: Sequence[str], output: Output) -> None:
    """Print one resource: as JSON and YAML by itself, not as a list."""
    if output is Output.JSON:
        typer.echo(_json(one))
    elif output is Output.YAML:
        typer.echo(_yaml(_plain(one)), nl=False)
    else:
        show([one], fields, output)


def cell(message: Any, path: str) -> str:
    """Return what stands at a path of a message, for people."""
    *way, last = path.split(".")
    for step in way:
        message = getattr(message, step)
    field = message.DESCRIPTOR.fields_by_name[last]
    value = getattr(message, last)
    if field.is_repeated:
        return ",".join(_text(field, each) for each in value)
    return _text(field, value) if not field.has_presence or message.HasField(last) else ""


def _text(field: Any, value: Any) -> str:
    if field.enum_type is not None:
        return str(field.enum_type.values_by_number[value].name).removeprefix(enum_prefix(field.enum_type)).lower() if value else ""
    kind = field.message_type.full_name if field.message_type is not None else ""
    if kind == "google.protobuf.Timestamp":
        return str(value.ToDatetime(tzinfo=UTC).astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M"))
    if kind == "google.type.Date":
        return f"{value.year:04}-{value.month:02}-{value.day:02}"
    if kind == "google.type.Money":
        return f"{Decimal(value.units) + Decimal(value.nanos).scaleb(-9):.2f} {value.currency_code}"
    if kind:
        return json.dumps(_plain(value), ensure_ascii=False)
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _table(found: Iterable[Any], fields: Sequence[str]) -> None:
    headings = [path.rpartition(".")[2].upper() for path in fields]
    rows = [headings, *([cell(one, path) for path in fields] for one in found)]
    widths = [max(_width(row[at]) for row in rows) for at in range(len(fields))]
    for row in rows:
        typer.echo("  ".join(text + " " * (width - _width(text)) for text, width in zip(row, widths, strict=True)).rstrip())


def _csv(found: Iterable[Any], fields: Sequence[str]) -> None:
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(fields)
    for one in found:
        writer.writerow([harmless(cell(one, path)) for path in fields])


def _json_list(found: Iterable[Any], _fields: Sequence[str]) -> None:
    between = "[\n"
    for one in found:
        typer.echo(between + _json(one), nl=False)
        between = ",\n"
    typer.echo("[]" if between == "[\n" else "\n]")


def _yaml_list(found: Iterable[Any], _fields: Sequence[str]) -> None:
    empty = True
    for one in found:
        typer.echo(_yaml([_plain(one)]), nl=False)
        empty = False
    if empty:
        typer.echo("[]")


def _names(found: Iterable[Any], _fields: Sequence[str]) -> None:
    for one in found:
        typer.echo(one.name)


_SHOWN: Final[dict[Output, Callable[[Iterable[Any], Sequence[str]], None]]] = {
    Output.TABLE: _table, Output.JSON: _json_list, Output.YAML: _yaml_list, Output.CSV: _csv, Output.NAME: _names,
}  # fmt: skip


def _plain(message: Any) -> dict[str, Any]:
    plain: dict[str, Any] = MessageToDict(message, preserving_proto_field_name=True)
    return plain


def _json(message: Any) -> str:
    return json.dumps(_plain(message), ensure_ascii=False, indent=2)


def _yaml(plain: Any) -> str:
    return str(yaml.safe_dump(plain, allow_unicode=True, sort_keys=False))


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in WIDE else 0 if unicodedata.combining(letter) else 1 for letter in text)
