"""The figures as a table for people, as JSON for programs, and as a section of docs/benchmarks.md."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from tests.bench.figures import GROUPS, Figure, Results, number
from tests.bench.loader import ROOT

DOCUMENT = ROOT / "docs" / "benchmarks.md"
_BEGIN, _END = "<!-- figures: begin -->", "<!-- figures: end -->"


def show(results: Results, machine: Mapping[str, str]) -> None:
    """Print the table."""
    console = Console(width=None if sys.stdout.isatty() else 140)
    console.print("  ".join(f"{name} {value}" for name, value in machine.items()), highlight=False)
    for heading, figures in GROUPS:
        measured = [figure for figure in figures if figure.key in results.values]
        if not measured:
            continue
        table = Table(title=heading, title_justify="left", title_style="bold", show_edge=False)
        table.add_column("figure", min_width=60)
        for column in ("asked", "measured", "rounds"):
            table.add_column(column, justify="right")
        table.add_column("")
        for figure in measured:
            table.add_row(*_row(figure, results), style="red" if _met(figure, results) is False else "")
        console.print(table)
        console.print()
    for note in results.notes:
        console.print(f"- {note}", highlight=False)


def write_json(file: Path, results: Results, machine: Mapping[str, str], command: str) -> None:
    """Write everything that was measured."""
    figures: dict[str, Any] = {}
    for _, group in GROUPS:
        for figure in group:
            if figure.key in results.values:
                figures[figure.key] = {
                    **{name: value for name, value in asdict(figure).items() if value is not None and name != "key"},
                    "median": results.median(figure.key),
                    "rounds": results.values[figure.key],
                    "met": _met(figure, results),
                    "details": results.details.get(figure.key, []),
                }
    file.parent.mkdir(exist_ok=True)
    text = json.dumps({"command": command, "machine": machine, "notes": results.notes, "figures": figures}, indent=2, ensure_ascii=False)
    file.write_text(text + "\n", encoding="utf-8")


def write_document(results: Results, machine: Mapping[str, str], command: str) -> None:
    """Replace the figures in docs/benchmarks.md, and leave the words around them."""
    text = DOCUMENT.read_text(encoding="utf-8")
    head, _, rest = text.partition(_BEGIN)
    _, found, tail = rest.partition(_END)
    if not found:
        raise ValueError(f"{DOCUMENT} has no place for figures: {_BEGIN} … {_END}")
    DOCUMENT.write_text(f"{head}{_BEGIN}\n{_section(results, machine, command)}\n{_END}{tail}", encoding="utf-8")


def _section(results: Results, machine: Mapping[str, str], command: str) -> str:
    lines = [f"Taken {machine['date']} at {machine['commit']} by `{command}`.", ""]
    lines += [", ".join(f"{name} {value}" for name, value in machine.items() if name not in {"date", "commit"}) + ".", ""]
    for heading, figures in GROUPS:
        measured = [figure for figure in figures if figure.key in results.values]
        if measured:
            lines += [f"| {heading} | asked | measured | rounds | |", "|---|---:|---:|---:|---|"]
            lines += [f"| {' | '.join(_row(figure, results))} |" for figure in measured]
            lines.append("")
    lines += [f"- {note}" for note in results.notes]
    return "\n".join(lines).rstrip()


def _row(figure: Figure, results: Results) -> tuple[str, str, str, str, str]:
    values = results.values[figure.key]
    median = results.median(figure.key) or 0.0
    rounds = " ".join(number(value) for value in values) if len(values) > 1 else ""
    verdict = {True: "met", False: "MISSED", None: ""}[_met(figure, results)]
    return figure.title, f"{figure.asked} {figure.unit}" if figure.asked else "", f"{number(median)} {figure.unit}", rounds, verdict


def _met(figure: Figure, results: Results) -> bool | None:
    median = results.median(figure.key)
    return None if median is None else figure.met(median)
