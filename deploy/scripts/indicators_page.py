"""Writes `docs/indicators.md`: every indicator of the warehouse, in its own words."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from services.warehouse.domain.indicator import Among, AtLeast, Condition, Holds, Indicator, Ratio, Rows, Sum, Timing, Unit
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
        summed = f"，`{one.measure.column}` 之和" if isinstance(one.measure, Sum) else "，计数"
        yield f"- 明细：{_rows(one.measure.rows)}{summed}"
    yield ""


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


def _unknown(one: Indicator) -> Iterator[str]:
    """Yield what an indicator asks for that no table of the model has."""
    if isinstance(one.measure, Ratio):
        return
    rows, asked = one.measure.rows, []
    asked += [(rows.aggregate, condition.column) for condition in rows.where]
    asked += [(rows.aggregate, column) for column in (rows.place, rows.day, getattr(one.measure, "column", "")) if column]
    if (through := rows.through) is not None:
        asked += [(through.aggregate, condition.column) for condition in through.where]
        asked += [(through.aggregate, column) for column in (through.refers, through.day) if column]
    for dimension in one.dimensions:
        asked += [(dimension.of.aggregate if dimension.of else rows.aggregate, dimension.column)]
        asked += [(rows.aggregate, dimension.of.column)] if dimension.of else []
    tables = Relations().tables
    for table, column in asked:
        if table not in tables or column not in dict(tables[table].column_types):
            yield f"indicator {one.code} asks for {table}.{column}, which the model does not have"


if __name__ == "__main__":
    sys.exit(main())
