"""The one query that an indicator becomes. A figure counts or sums it, a list of rows reads it, so that the two cannot differ.

The query gives for each row `name`, `place` (code where it counts), `amount` (what it adds), `begin` (first day of its piece of the period,
where pieces are asked for) and `d0`, `d1` … (its members of dimensions). No name comes twice in a piece.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from services.warehouse.domain.indicator import (
    Among,
    AtLeast,
    Condition,
    Dimension,
    Distinct,
    Holds,
    Reference,
    ReferredBy,
    Sum,
    Through,
    Timing,
)
from services.warehouse.domain.selection import Basis, Filter, Grouping, Selection, pieces
from services.warehouse.store.draft import Draft
from services.warehouse.store.relations import Relations, Where
from shared.caller import SEGMENT_ENDS
from shared.periods import Interval, Period

COMMUNITY_DIGITS: Final = SEGMENT_ENDS[-1]
"""Every place is told with so many digits, as `130402000000` for what belongs to a county and to nothing below it. So the figures of the
divisions in another come to its own, and each opens by the beginning of its code."""

_BEGINNING: Final = {
    Interval.MONTH: "toStartOfMonth({})",
    Interval.QUARTER: "toStartOfQuarter({})",
    Interval.YEAR: "toStartOfYear({})",
}


class RowQuery:
    """Writes the query of one selection and grouping."""

    def __init__(
        self, selection: Selection, grouping: Grouping, relations: Relations, draft: Draft, present: Mapping[str, str], *, after: str = ""
    ) -> None:
        """Read aggregates by `relations`, from behind a name; `present` tells what became of codes that have ended."""
        self._after = after
        self._selection = selection
        self._grouping = grouping
        self._relations = relations
        self._draft = draft
        self._present = present if selection.basis is Basis.PRESENT else {}
        self._rows = selection.rows
        self._references: dict[Reference, str] = {}

    def text(self) -> str:
        """Return the query."""
        interval, period = self._grouping.interval, self._selection.period
        if interval is None or period is None or self._rows.timing is Timing.PERIOD:
            return self._select()
        # Of what there is at an instant each piece of the period is a question of its own.
        parts = [
            RowQuery(replace(self._selection, period=piece), self._grouping, self._relations, self._draft, self._present).text_at(piece)
            for piece in pieces(period, interval)
        ]
        return " UNION ALL ".join(parts)

    def text_at(self, piece: Period) -> str:
        """Return the query of one piece, as at its end."""
        return self._select(begin=self._draft.day(piece.first_day))

    def _select(self, begin: str = "") -> str:
        if isinstance(self._selection.indicator.measure, Distinct):
            return self._select_different(self._selection.indicator.measure)
        through = self._rows.through
        place = _filled(self._today(f"r.{self._rows.place}"))
        amount = f"toInt64(r.{measure.column})" if isinstance(measure := self._selection.indicator.measure, Sum) else "toInt64(1)"
        members = [f"{self._member(one)} AS d{at}" for at, one in enumerate(self._grouping.dimensions)]
        conditions = [*self._within(place), *map(self._filter, self._selection.filters)]
        joined = ""
        if not begin and (begin := self._begin()) and through is not None and through.day:
            joined = f" INNER JOIN ({self._pieces_of(through)}) AS t ON t.name = {self._own_key(through)}"
        elif through is not None:
            conditions.append(f"{self._own_key(through)} IN ({self._referred(through)})")
        columns = ["r.name AS name", f"{place} AS place", f"{amount} AS amount", *([f"{begin} AS begin"] if begin else []), *members]
        left = "".join(self._joined(one, alias) for one, alias in self._references.items())
        source = self._relation(self._rows.aggregate, self._own_columns(), self._own_conditions())
        return f"SELECT {', '.join(columns)} FROM ({source}) AS r{joined}{left} WHERE {' AND '.join(conditions)}"

    def _select_different(self, measure: Distinct) -> str:
        """Return the query of what is different in a column: each with the place and the members of the first row that has it."""
        place, begin = _filled(self._today(f"r.{self._rows.place}")), self._begin()
        asked = [*self._grouping.dimensions, *(one.dimension for one in self._selection.filters)]
        first = f"tuple({', '.join([place, *map(self._member, asked)])})"
        order = f"tuple({self._relations.day(self._rows.aggregate, self._rows.day, 'r')}, r.name)"
        left = "".join(self._joined(one, alias) for one, alias in self._references.items())
        source = self._relation(self._rows.aggregate, [*self._own_columns(), measure.column], self._own_conditions())
        columns = [f"r.{measure.column} AS name", *([f"{begin} AS begin"] if begin else []), f"argMin({first}, {order}) AS first"]
        by = "name, begin" if begin else "name"
        behind = f" AND r.{measure.column} > {self._draft.text(self._after)}" if self._after else ""
        query = f"SELECT {', '.join(columns)} FROM ({source}) AS r{left} WHERE notEmpty(r.{measure.column}){behind} GROUP BY {by}"
        members = [f"first.{at} AS d{at - 2}" for at in range(2, 2 + len(self._grouping.dimensions))]
        told = ["name", "first.1 AS place", "toInt64(1) AS amount", *(["begin"] if begin else []), *members]
        narrowed = [
            f"first.{at} IN {self._draft.texts(one.members)}"
            for at, one in enumerate(self._selection.filters, start=2 + len(self._grouping.dimensions))
        ]
        return f"SELECT {', '.join(told)} FROM ({query}) WHERE {' AND '.join([*self._within('place'), *narrowed])}"

    def _begin(self) -> str:
        """Return the first day of a row's piece; empty where the period is not cut."""
        if self._grouping.interval is None or self._rows.timing is Timing.AS_OF:
            return ""
        return "t.begin" if not self._rows.day else self._beginning("r", self._rows.aggregate, self._rows.day)

    def _beginning(self, alias: str, aggregate: str, column: str) -> str:
        assert self._grouping.interval is not None and self._selection.period is not None  # noqa: S101, PT018 — for the type checker
        cut = _BEGINNING[self._grouping.interval].format(self._relations.day(aggregate, column, alias))
        return f"greatest({cut}, {self._draft.day(self._selection.period.first_day)})"

    def _within(self, place: str) -> list[str]:
        return [f"startsWith({place}, {self._draft.text(self._selection.division)})"]

    def _own_columns(self) -> list[str]:
        rows, measure = self._rows, self._selection.indicator.measure
        dimensions = [*self._grouping.dimensions, *(one.dimension for one in self._selection.filters)]
        columns = [rows.place, rows.day, measure.column if isinstance(measure, Sum) else ""]
        columns += [one.of.column if one.of else one.column for one in dimensions]
        return list(dict.fromkeys(filter(None, columns)))

    def _own_conditions(self) -> list[Where]:
        named = not isinstance(self._selection.indicator.measure, Distinct)
        behind = [Where("name", f"name > {self._draft.text(self._after)}")] if self._after and named else []
        return [*behind, *map(self._condition, self._rows.where), *self._in_period(self._rows.aggregate, self._rows.day)]

    def _in_period(self, aggregate: str, day: str) -> list[Where]:
        period = self._selection.period
        if not day or period is None:
            return []
        column = self._relations.day(aggregate, day)
        return [Where(day, f"{column} BETWEEN {self._draft.day(period.first_day)} AND {self._draft.day(period.last_day)}")]

    def _condition(self, condition: Condition) -> Where:
        match condition:
            case Among(column=column, members=members):
                return Where(column, f"{column} IN {self._draft.texts(members)}")
            case Holds(column=column, wanted=wanted):
                return Where(column, column if wanted else f"NOT {column}")
            case AtLeast(column=column, least=least):
                return Where(column, f"{column} >= {self._draft.number(least)}")
            case ReferredBy(column=column):
                return Where(column, f"{column} IN ({self._referring(condition)})")

    def _referring(self, condition: ReferredBy) -> str:
        """Return the names to which the aggregates of a condition refer."""
        others = self._relation(condition.aggregate, [condition.refers], [*map(self._condition, condition.where)])
        named = f"arrayJoin({condition.refers})" if self._relations.is_list(condition.aggregate, condition.refers) else condition.refers
        return f"SELECT {named} FROM ({others})"

    def _referred(self, through: Through) -> str:
        """Return the names of rows to which the other aggregates refer."""
        return f"SELECT {self._key(through.refers)} FROM ({self._others(through)})"

    def _pieces_of(self, through: Through) -> str:
        """Return the same, once for each piece of the period in which one refers."""
        begin = self._beginning("o", through.aggregate, through.day)
        return f"SELECT DISTINCT {self._key(f'o.{through.refers}')} AS name, {begin} AS begin FROM ({self._others(through)}) AS o"

    def _others(self, through: Through) -> str:
        conditions = [*map(self._condition, through.where), *self._in_period(through.aggregate, through.day)]
        return self._relation(through.aggregate, [one for one in (through.refers, through.day) if one], conditions)

    def _own_key(self, through: Through) -> str:
        return f"r.{self._rows.place}" if self._by_place(through) else "r.name"

    def _key(self, column: str) -> str:
        """Return what another aggregate refers to: a place by its code of today, anything else by name."""
        through = self._rows.through
        return self._today(column) if through is not None and self._by_place(through) else column

    def _by_place(self, through: Through) -> bool:
        return self._relations.is_place(through.aggregate, through.refers)

    def _filter(self, one: Filter) -> str:
        return f"{self._member(one.dimension)} IN {self._draft.texts(one.members)}"

    def _member(self, dimension: Dimension) -> str:
        """Return what a row is in a dimension, as text."""
        if dimension.of is None:
            column = f"r.{dimension.column}"
        else:
            column = f"{self._references.setdefault(dimension.of, f'j{len(self._references)}')}.{dimension.column}"
        return f"toString({column})"

    def _joined(self, reference: Reference, alias: str) -> str:
        dimensions = [*self._grouping.dimensions, *(one.dimension for one in self._selection.filters)]
        columns = list(dict.fromkeys(one.column for one in dimensions if one.of == reference))
        source = self._relation(reference.aggregate, columns, [])
        return f" ANY LEFT JOIN ({source}) AS {alias} ON {alias}.name = r.{reference.column}"

    def _relation(self, aggregate: str, columns: Sequence[str], conditions: Sequence[Where]) -> str:
        instant = None if self._selection.looks_at_now else self._selection.instant
        return self._relations.read(self._draft, aggregate, columns, conditions, instant)

    def _today(self, column: str) -> str:
        """Return the code of today of a place."""
        if not self._present:
            return column
        old, new = self._draft.texts(tuple(self._present)), self._draft.texts(tuple(self._present.values()))
        return f"transform({column}, {old}, {new}, {column})"


def _filled(code: str) -> str:
    """Return a code with all its digits. Most have them, and looking is cheaper than filling up: a third of a figure over a city."""
    return f"if(length({code}) = {COMMUNITY_DIGITS}, {code}, rightPad({code}, {COMMUNITY_DIGITS}, '0'))"
