"""Writes `docs/indicators.md`: every indicator of the warehouse, in its own words."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from services.warehouse.domain.indicator import (
    Among,
    AtLeast,
    Condition,
    Count,
    Distinct,
    Holds,
    Indicator,
    Ratio,
    ReferredBy,
    Rows,
    Sum,
    Timing,
    Unit,
)
from services.warehouse.indicators import catalogue
from services.warehouse.store.relations import Relations

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "indicators.md"
HEAD: Final = """# Indicators 统计指标

Made of `services/warehouse/indicators/` by `make protos`; not edited by hand. `ListIndicatorRows` opens each figure down to its rows, whose
number or sum it is; [CONTRIBUTING.md](../CONTRIBUTING.md) tells how an indicator is added.
"""
UNITS: Final = {
    Unit.PERSONS: "人",
    Unit.PERSON_TIMES: "人次",
    Unit.MINUTES: "分钟",
    Unit.FEN: "分",
    Unit.ITEMS: "个",
    Unit.SQUARE_METRES: "平方米",
    Unit.RATIO: "比值",
}
TIMINGS: Final = {Timing.AS_OF: "时点", Timing.PERIOD: "时期", None: "随其分子、分母"}


def main() -> int:
    """Replace the page by what the indicators say today."""
    PAGE.write_text(page(), encoding="utf-8")
    return 0


def problems() -> str:
    """Return a sentence when the page is not what the indicators say, and one for each that asks for what the model does not have."""
    same = PAGE.exists() and PAGE.read_text(encoding="utf-8") == page()
    wrong = "".join(f"{line}\n" for indicator in catalogue().values() for line in _unknown(indicator))
    return wrong + ("" if same else "docs/indicators.md is not what the indicators say: run make protos\n")


def page() -> str:
    """Return the page."""
    return "\n".join([HEAD, *_overview(), *(line for one in catalogue().values() for line in _section(one))])


def _overview() -> Iterator[str]:
    yield from ("| 指标 | 代码 | 单位 | 时间 |", "|---|---|---|---|")
    for one in catalogue().values():
        yield f"| [{one.name}](#{one.code}) | `{one.code}` | {UNITS[one.unit]} | {TIMINGS[one.timing]} |"
    yield ""


def _section(one: Indicator) -> Iterator[str]:
    yield from (f'## <a id="{one.code}"></a>{one.name}', "", one.definition, "")
    yield f"- 代码 `{one.code}`，单位：{UNITS[one.unit]}，{TIMINGS[one.timing]}，查询版本 {one.version}"
    yield f"- 依据：{one.source}"
    if one.dimensions:
        yield "- 分组：" + "、".join(f"{dimension.name} `{dimension.code}`" for dimension in one.dimensions)
    if isinstance(one.measure, Ratio):
        above, below = one.measure.numerator, one.measure.denominator
        yield f"- 分子 [`{above}`](#{above})，分母 [`{below}`](#{below})"
    else:
        yield f"- 明细：{_rows(one.measure.rows)}，{_measured(one.measure)}"
    yield ""


def _measured(measure: Count | Sum | Distinct) -> str:
    match measure:
        case Sum(column=column):
            return f"`{column}` 之和"
        case Distinct(column=column):
            return f"不同 `{column}` 计数，各以报告期内最早的一条为准"
        case Count():
            return "计数"


def _rows(rows: Rows) -> str:
    told = [f"`{rows.aggregate}`", *map(_condition, rows.where)]
    if rows.day:
        told.append(f"`{rows.day}` 在报告期内")
    if (through := rows.through) is not None:
        within = f"且 `{through.day}` 在报告期内" if through.day else ""
        conditions = "".join(f"且 {_condition(one)}" for one in through.where)
        told.append(f"至少被一个 `{through.aggregate}` 以 `{through.refers}` 引用{conditions}{within}")
    return "，".join(told)


def _condition(condition: Condition) -> str:
    match condition:
        case Among(column=column, members=members):
            return f"`{column}` 为 {'、'.join(members)}"
        case Holds(column=column, wanted=wanted):
            return f"`{column}` 为{'是' if wanted else '否'}"
        case AtLeast(column=column, least=least):
            return f"`{column}` 不小于 {least}"
        case ReferredBy(column=column, aggregate=aggregate, refers=refers, where=where):
            return f"`{column}` 被一个 `{aggregate}` 以 `{refers}` 引用" + "".join(f"且 {_condition(one)}" for one in where)


def _unknown(one: Indicator) -> Iterator[str]:
    """Yield what an indicator asks for that no table of the model has, or that its columns can never hold."""
    tables = Relations().tables
    for table, column in _asked(one):
        if table not in tables or column not in dict(tables[table].column_types):
            yield f"indicator {one.code} asks for {table}.{column}, which the model does not have"
    for table, condition in _conditions(one):
        held = tables[table].members(condition.column) if table in tables else None
        if isinstance(condition, Among) and held is not None and not held.issuperset(condition.members):
            never = set(condition.members) - held
            yield f"indicator {one.code} looks for {never} in {table}.{condition.column}, which holds {sorted(held)}"


def _conditions(one: Indicator) -> Iterator[tuple[str, Condition]]:
    """Yield all conditions of an indicator, each with the table that it is about."""
    if isinstance(one.measure, Ratio):
        return
    rows = one.measure.rows
    yield from _within(rows.aggregate, rows.where)
    if rows.through is not None:
        yield from _within(rows.through.aggregate, rows.through.where)


def _within(table: str, where: Sequence[Condition]) -> Iterator[tuple[str, Condition]]:
    for condition in where:
        yield table, condition
        if isinstance(condition, ReferredBy):
            yield from _within(condition.aggregate, condition.where)


def _asked(one: Indicator) -> Iterator[tuple[str, str]]:
    """Yield table and column of everything that an indicator asks for."""
    if isinstance(one.measure, Ratio):
        return
    rows = one.measure.rows
    for table, condition in _conditions(one):
        yield table, condition.column
        if isinstance(condition, ReferredBy):
            yield condition.aggregate, condition.refers
    yield from ((rows.aggregate, column) for column in (rows.place, rows.day, getattr(one.measure, "column", "")) if column)
    if (through := rows.through) is not None:
        yield from ((through.aggregate, column) for column in (through.refers, through.day) if column)
    for dimension in one.dimensions:
        yield dimension.of.aggregate if dimension.of else rows.aggregate, dimension.column
        if dimension.of:
            yield rows.aggregate, dimension.of.column


if __name__ == "__main__":
    sys.exit(main())
