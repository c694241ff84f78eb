"""Reading a code list: what a row says by itself."""

from __future__ import annotations

import io
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.directory.domain import code_list
from services.directory.domain.code_list import Row, RowFault
from services.directory.domain.refusals import MalformedCsv

HEADING = "code,name,level,parent_code\n"


def read(text: str | bytes, *, scopes: tuple[str, ...] = ("*",)) -> list[Row | RowFault]:
    return list(code_list.read(io.BytesIO(text if isinstance(text, bytes) else text.encode()), scopes=scopes))


def test_a_byte_order_mark_windows_line_ends_quotes_comments_and_empty_lines_are_no_trouble() -> None:
    text = "\ufeff# 统计局\r\n" + HEADING.replace("\n", "\r\n") + '"13","河,北省",PROVINCE,\r\n\r\n# 邯郸\r\n1304, 邯郸市 ,CITY,13'
    assert read(text) == [Row(3, "13", "河,北省"), Row(6, "1304", "邯郸市")]


def test_columns_are_found_by_their_headings() -> None:
    assert read("level,remark,parent_code,name,code\nCITY,x,13,邯郸市,1304\n") == [Row(2, "1304", "邯郸市")]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("１３,河北省,PROVINCE,", ("code", "MALFORMED_CODE")),
        ("130,河北省,PROVINCE,", ("code", "MALFORMED_CODE")),
        ("13a4,邯郸市,CITY,13", ("code", "MALFORMED_CODE")),
        ("1304,邯郸市,COUNTY,13", ("level", "MALFORMED_CODE")),
        ("1304,邯郸市,市,13", ("level", "MALFORMED_CODE")),
        ("1304,邯郸市,CITY,14", ("parent_code", "PARENT_MISMATCH")),
        ("1304,邯郸市,CITY,", ("parent_code", "PARENT_MISMATCH")),
        ("1304,,CITY,13", ("name", "MALFORMED_NAME")),
        ("1304,邯\x07郸,CITY,13", ("name", "MALFORMED_NAME")),
        ('1304,"邯\n郸",CITY,13', ("name", "MALFORMED_NAME")),
        ("1304,邯郸市,CITY", ("", "MALFORMED_CSV")),
        ("1304,邯郸市,CITY,13,多", ("", "MALFORMED_CSV")),
    ],
)
def test_a_bad_row_is_told_by_line_column_and_reason_and_the_next_is_read(row: str, fault: tuple[str, str]) -> None:
    bad, good = read(f"{HEADING}{row}\n13,河北省,PROVINCE,\n")
    assert bad == RowFault(2, *fault)
    assert isinstance(good, Row)


def test_a_row_outside_the_callers_scope_is_told() -> None:
    assert read(f"{HEADING}1304,邯郸市,CITY,13\n1305,邢台市,CITY,13\n", scopes=("1304",)) == [
        Row(2, "1304", "邯郸市"),
        RowFault(3, "code", "DIVISION_OUT_OF_SCOPE"),
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (b"", 1),
        ("code,name,level\n", 1),
        ("code,name,level,parent_code,code\n", 1),
        (HEADING + '13,"河北省', 2),
        (HEADING + '13,"河"北,PROVINCE,\n', 2),
        (HEADING.encode() + b"13,ok,PROVINCE,\n" * 3 + "14,山西省,PROVINCE,\n".encode("gbk"), 5),
        (HEADING + "x" * 5000, 2),
    ],
)
def test_what_is_not_the_csv_asked_for_is_refused_with_the_line(text: str | bytes, line: int) -> None:
    with pytest.raises(MalformedCsv) as refused:
        read(text)
    assert (refused.value.metadata["line"], refused.value.violations[0].field) == (str(line), "chunk")


@given(st.lists(st.tuples(st.from_regex(r"[0-9]{12}", fullmatch=True), st.text(st.characters(codec="utf-8"), max_size=8)), max_size=20))
def test_every_row_of_any_text_becomes_a_row_or_a_fault(rows: list[tuple[str, str]]) -> None:
    quoted = "".join('{},"{}",COMMUNITY,{}\n'.format(code, name.replace('"', '""'), code[:9]) for code, name in rows)
    assert len(read(HEADING + quoted)) == len(rows)


def test_memory_does_not_grow_with_the_list() -> None:
    row = "130402001001,甲社区居民委员会,COMMUNITY,130402001\n"
    file = io.BytesIO((HEADING + row * 50_000).encode())
    tracemalloc.start()
    assert sum(1 for _ in code_list.read(file, scopes=("*",))) == 50_000
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000
