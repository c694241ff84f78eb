"""Unified social credit codes: the check character, against the codes of the documents and against another implementation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.cn import uscc

from shared.credit_code import ALPHABET, check_character, credit_code, is_credit_code
from shared.refusals import InvalidField as MalformedCreditCode

SAMPLES = (
    "51130400500000001B",
    "52130400MJ00000013",
    "53130000500000001G",
    "54130402ME0000001H",
    "55130402ME0000001E",
    "N2130402MF00000018",
)
stems = st.text(ALPHABET, min_size=17, max_size=17)


@pytest.mark.parametrize("code", SAMPLES)
def test_a_code_that_stands_in_the_documents_is_right(code: str) -> None:
    assert credit_code(code, MalformedCreditCode, field="code") == code


@given(stems)
def test_the_check_character_is_the_one_another_implementation_computes(stem: str) -> None:
    assert check_character(stem) == uscc.calc_check_digit(stem)
    assert is_credit_code(stem + check_character(stem))


@given(stems, st.integers(0, 17), st.sampled_from(ALPHABET))
def test_a_wrong_character_is_noticed(stem: str, at: int, other: str) -> None:
    code = stem + check_character(stem)
    changed = code[:at] + other + code[at + 1 :]
    assert is_credit_code(changed) == (changed == code)


@given(stems, st.integers(0, 16))
def test_two_characters_that_changed_places_are_noticed(stem: str, at: int) -> None:
    code = stem + check_character(stem)
    changed = code[:at] + code[at + 1] + code[at] + code[at + 2 :]
    assert is_credit_code(changed) == (changed == code)


@pytest.mark.parametrize(
    "text", ["", SAMPLES[0][:-1], SAMPLES[0] + "0", SAMPLES[0].lower(), "5113040050000000IB", "５" + SAMPLES[0][1:], " " * 18]
)
def test_what_is_no_code_is_refused_by_field(text: str) -> None:
    with pytest.raises(MalformedCreditCode) as refused:
        credit_code(text, MalformedCreditCode, field="standing.code")
    assert [each.field for each in refused.value.violations] == ["standing.code"]
    assert not text.strip() or text not in str(refused.value)
