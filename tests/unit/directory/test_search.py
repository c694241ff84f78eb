"""How a name is found: every part of it, in three scripts."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.directory.domain.search import query, spelling

HANDAN = Path(__file__).resolve().parents[3] / "deploy" / "data" / "handan_divisions.csv"
NAMES = sorted({row["name"] for row in csv.DictReader(HANDAN.open(encoding="utf-8")) if row["level"] == "COMMUNITY"})


def finds(text: str, name: str) -> bool:
    """Whether the store would find the name: by what its index holds and what the spelling says."""
    wanted, found_by = query(text), spelling(name)
    if wanted.text not in found_by.text:
        return False
    begins = any(term.startswith(wanted.first_term) for term in found_by.terms)
    return begins or not wanted.term or any(term.startswith(wanted.term) for term in found_by.terms)


def begins(text: str, name: str) -> bool:
    return any(term.startswith(query(text).first_term) for term in spelling(name).terms)


@pytest.mark.parametrize(
    "text", ["南街", "街村", "南街村村民委员会", "村民", "nanjie", "NanJie", "nan jie", "nan'jie", "jie", "njc", "nj", "jc"]
)
def test_a_village_is_found_by_any_part_of_its_name_by_pinyin_and_by_initials(text: str) -> None:
    assert finds(text, "南街村村民委员会")


@pytest.mark.parametrize("text", ["北街", "anjie", "nanjiecunx", "xj", "街南"])
def test_what_is_no_part_of_a_name_does_not_find_it(text: str) -> None:
    assert not finds(text, "南街村村民委员会")


@pytest.mark.parametrize("text", ["changle", "zhangle", "changyue", "clc", "zyc"])
def test_a_character_with_several_readings_is_found_by_each(text: str) -> None:
    assert finds(text, "长乐村村民委员会")


def test_names_that_begin_with_the_query_are_told_apart() -> None:
    assert begins("南街", "南街村村民委员会")
    assert begins("nj", "南街村村民委员会")
    assert not begins("南街", "平南街村民委员会")


def test_full_width_letters_and_digits_are_letters_and_digits() -> None:
    assert finds("Ａ区３", "A区3组社区居民委员会")
    assert finds("a区3", "Ａ区３组社区居民委员会")
    assert finds("aqu3", "A区3组社区居民委员会")


def test_a_query_of_spaces_is_empty() -> None:
    assert query(" \u3000").text == ""


@pytest.mark.parametrize("typed", ["南\x00街", "\u200b南街", "南街\n"])
def test_what_cannot_be_read_is_no_part_of_a_query(typed: str) -> None:
    assert query(typed) == query("南街")


@given(st.sampled_from(NAMES), st.data())
def test_every_part_of_every_real_name_finds_it(name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name) - 1))
    end = data.draw(st.integers(start + 1, len(name)))
    assert finds(name[start:end], name)


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=30))
def test_any_text_at_all_can_be_a_name_and_a_query(text: str) -> None:
    wanted, found_by = query(text), spelling(text)
    assert not wanted.text or finds(text, text)
    assert all(" " not in term for term in found_by.terms)
