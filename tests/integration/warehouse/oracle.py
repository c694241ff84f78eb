"""What a figure is, counted by hand out of a generated registry: slow, plain, and without a line of the code that it judges."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from services.warehouse.domain.indicator import Among, AtLeast, Condition, Dimension, Distinct, Holds, Ratio, ReferredBy, Sum
from services.warehouse.domain.selection import Basis, Selection
from shared.clock import SHANGHAI
from tests.integration.warehouse.generated import Registry, Row

TODAY = {"130402001002": "130403001001", "130404001002": "1304"}
"""Where what was recorded in the ended places of the generated registry counts today."""


def rows(registry: Registry, selection: Selection) -> dict[str, int]:
    """Return the rows of a figure by name, with what each adds."""
    measure, asked = selection.indicator.measure, selection.period
    assert not isinstance(measure, Ratio)
    instant = selection.instant
    found: dict[str, Row] = {}
    for name, row in registry.at(measure.rows.aggregate, instant).items():
        if not all(_meets(registry, instant, row, one) for one in measure.rows.where):
            continue
        if measure.rows.day and asked is not None and not _within(row[measure.rows.day], asked.first_day, asked.last_day):
            continue
        if measure.rows.through is None or _referred(registry, selection, name, row):
            found[name] = row
    if isinstance(measure, Distinct):
        found = _first(found, measure)
    return {
        name: int(row[measure.column]) if isinstance(measure, Sum) else 1
        for name, row in found.items()
        if _place(row[measure.rows.place], selection.basis).ljust(12, "0").startswith(selection.division)
        and all(member(registry, row, one.dimension, instant) in one.members for one in selection.filters)
    }


def _first(rows: dict[str, Row], measure: Distinct) -> dict[str, Row]:
    """Return for each that is referred to the first of the rows, by day and name."""
    found: dict[str, Row] = {}
    for _, row in sorted(rows.items(), key=lambda one: (_day(one[1][measure.rows.day]), one[0])):
        if named := row[measure.column]:
            found.setdefault(named, row)
    return found


def member(registry: Registry, row: Row, dimension: Dimension, instant: datetime) -> str:
    """Return what a row is in a dimension."""
    if dimension.of is None:
        return _text(row[dimension.column])
    other = registry.at(dimension.of.aggregate, instant).get(row[dimension.of.column])
    kind = dict(registry.tables[dimension.of.aggregate].column_types)[dimension.column]
    nothing = "false" if kind == "Bool" else "0" if "Int" in kind else ""
    return nothing if other is None else _text(other[dimension.column])


def _referred(registry: Registry, selection: Selection, name: str, row: Row) -> bool:
    measure, asked = selection.indicator.measure, selection.period
    assert not isinstance(measure, Ratio)
    through = measure.rows.through
    assert through is not None
    for other in registry.at(through.aggregate, selection.instant).values():
        if through.refers == "place":
            meant = _place(other["place"], selection.basis) == row[measure.rows.place]
        else:
            meant = other[through.refers] == name
        within = not through.day or asked is None or _within(other[through.day], asked.first_day, asked.last_day)
        if meant and within and all(_meets(registry, selection.instant, other, one) for one in through.where):
            return True
    return False


def _place(code: str, basis: Basis) -> str:
    return TODAY.get(code, code) if basis is Basis.PRESENT else code


def _meets(registry: Registry, instant: datetime, row: Row, condition: Condition) -> bool:
    match condition:
        case Among(column=column, members=members):
            return row[column] in members
        case Holds(column=column, wanted=wanted):
            return row[column] is wanted
        case AtLeast(column=column, least=least):
            return int(row[column]) >= least
        case ReferredBy():
            return any(
                row[condition.column] in (named if isinstance(named, list) else [named])
                for other in registry.at(condition.aggregate, instant).values()
                if all(_meets(registry, instant, other, one) for one in condition.where)
                for named in (other[condition.refers],)
            )


def _within(value: Any, first: date, last: date) -> bool:
    return (day := _day(value)) is not None and first <= day <= last


def _day(value: Any) -> Any:
    return value.astimezone(SHANGHAI).date() if isinstance(value, datetime) else value


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
