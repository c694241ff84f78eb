"""Division codes: length is level, beginning is place."""

from __future__ import annotations

import pytest

from services.directory.domain import codes
from shared.codes import county_token, is_code


@pytest.mark.parametrize("code", ["13", "1304", "130402", "130402001", "130402001001"])
def test_a_code_lies_below_each_of_its_beginnings(code: str) -> None:
    assert is_code(code)
    above = codes.ancestors(code)
    assert codes.parent(code) == (above[-1] if above else "")
    assert all(is_code(one) and code.startswith(one) for one in above)


@pytest.mark.parametrize("text", ["", "1", "130", "13040", "１３", "13040２", "1304020010", "1304020010011", "13 4", "-1"])
def test_other_texts_are_no_codes(text: str) -> None:
    assert not is_code(text)


@pytest.mark.parametrize(("code", "county"), [("13", "130000"), ("1304", "130400"), ("130402", "130402"), ("130402001001", "130402")])
def test_events_go_to_the_county_and_those_above_a_county_to_its_zeros(code: str, county: str) -> None:
    assert county_token(code) == county
