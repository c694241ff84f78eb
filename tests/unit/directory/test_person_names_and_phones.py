"""One spelling for a name, one for a phone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.directory.domain.person_name import comparable, person_name
from services.directory.domain.person_refusals import MalformedPersonName, MalformedPhone
from services.directory.domain.phone import phone
from shared.purpose import purpose
from shared.refusals import InvalidField


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("张三", "张三"),
        ("张　三", "张三"),
        ("  张 三 ", "张三"),
        ("Ｊｏｈｎ　　Ｓｍｉｔｈ", "John Smith"),
        ("买买提•艾力", "买买提·艾力"),
        ("买买提 ・ 艾力", "买买提·艾力"),
        ("𠮷野", "𠮷野"),
        ("\ue863某", "\ue863某"),
        ("\U00031350某", "\U00031350某"),
        ("O'Neil-Smith", "O'Neil-Smith"),
        ("兀嗀", "兀嗀"),
    ],
)
def test_a_name_is_shown_as_on_the_card(typed: str, shown: str) -> None:
    assert person_name(typed) == shown


@pytest.mark.parametrize("typed", ["", "  ", "·", "张3", "张３", "张\x00三", "张\n三", "张\u200b三", "三" * 101, "***"])
def test_what_is_no_name_is_refused(typed: str) -> None:
    with pytest.raises(MalformedPersonName) as refused:
        person_name(typed, field="claim.display_name")
    assert refused.value.violations[0].field == "claim.display_name"


@given(st.text("张王李赵abcXYZ· ", min_size=1, max_size=20).filter(lambda name: any(character.isalpha() for character in name)))
def test_a_shown_name_is_shown_the_same_again(name: str) -> None:
    shown = person_name(name)
    assert person_name(shown) == shown
    assert comparable(shown) == comparable(name.replace(" ", ""))


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("13812345678", "13812345678"),
        ("138 1234 5678", "13812345678"),
        ("138-1234-5678", "13812345678"),
        ("１３８１２３４５６７８", "13812345678"),
        ("+86 13812345678", "13812345678"),
        ("0086-13812345678", "13812345678"),
        ("8613812345678", "13812345678"),
        ("0310-1234567", "03101234567"),
        ("(0310)12345678", "031012345678"),
        ("+86 310 1234567", "03101234567"),
        ("010 12345678", "01012345678"),
        ("", ""),
    ],
)
def test_a_phone_is_stored_as_digits(typed: str, stored: str) -> None:
    assert phone(typed) == stored
    assert phone(stored) == stored


@pytest.mark.parametrize("typed", ["12345678", "123456", "12812345678", "138123456789", "1381234567", "电话", "+1 202 555 0100", "0310123"])
def test_what_is_no_phone_is_refused(typed: str) -> None:
    with pytest.raises(MalformedPhone):
        phone(typed)


@pytest.mark.parametrize("text", ["邯政字〔2024〕1号 核验", "registration desk, case 2026-03"])
def test_a_purpose_may_name_a_file(text: str) -> None:
    assert purpose(text) == text


@pytest.mark.parametrize("text", ["找 13812345678", "１３８ １２３４ ５６７８", "130402197001010012 查询", "a\x00bcd", "    "])
def test_a_purpose_holds_no_number_of_anybody(text: str) -> None:
    with pytest.raises(InvalidField):
        purpose(text)
