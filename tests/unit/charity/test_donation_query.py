"""What somebody types who looks for a donation."""

from __future__ import annotations

import pytest

from services.charity.domain.donation_query import Wanted, wanted
from shared.refusals import InvalidField


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("", None),
        ("王", Wanted("王")),
        (" 样本公司 ", Wanted("样本公司")),
        ("17", Wanted("17", 17)),
        ("000017", Wanted("000017", 17)),
        ("2026-000017", Wanted("2026-000017", 17, 2026)),
        ("2026-0", Wanted("2026-0")),
        ("1234567890123", Wanted("1234567890123")),
    ],
)
def test_a_text_is_the_beginning_of_a_name_or_the_number_of_a_receipt(text: str, asked: Wanted | None) -> None:
    assert wanted(text) == asked


@pytest.mark.parametrize("text", ["  ", "甲\x00", "甲\n乙"])
def test_what_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(InvalidField):
        wanted(text)
