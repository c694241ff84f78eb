"""Page tokens are opaque, unforgeable, and good for one list only."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.crypto import KeyRing
from shared.page_token import PageTokens, bind, page_size
from shared.refusals import InvalidField, InvalidPageToken

TOKENS = PageTokens(KeyRing.generate())
HERE = bind("/wushe.test.v1.TestService/List", "divisions/1304", "130402")
CURSORS = st.lists(
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20) | st.integers(-(2**63), 2**63 - 1), min_size=1, max_size=4
)


@given(cursor=CURSORS, binding=st.binary(max_size=40))
def test_a_cursor_comes_back_as_it_was(cursor: list[str | int], binding: bytes) -> None:
    assert TOKENS.decode(TOKENS.encode(cursor, binding=binding), binding=binding) == tuple(cursor)


def test_the_first_page_needs_no_token_and_the_last_gives_none() -> None:
    assert TOKENS.encode((), binding=HERE) == ""
    assert TOKENS.decode("", binding=HERE) == ()


@given(cursor=CURSORS, at=st.integers(0), letter=st.sampled_from(string.ascii_letters + string.digits + "-_=+/ \0é"))
def test_a_token_with_any_letter_changed_is_refused(cursor: list[str | int], at: int, letter: str) -> None:
    token = TOKENS.encode(cursor, binding=HERE)
    at %= len(token)
    forged = token[:at] + letter + token[at + 1 :]
    if forged != token:
        with pytest.raises(InvalidPageToken):
            TOKENS.decode(forged, binding=HERE)


@given(junk=st.text(min_size=1, max_size=80))
def test_junk_is_refused(junk: str) -> None:
    with pytest.raises(InvalidPageToken):
        TOKENS.decode(junk, binding=HERE)


@pytest.mark.parametrize("junk", ["A", "AA", "A" * 22, "A" * 4097, "====", "A" * 100_001])
def test_tokens_of_odd_lengths_are_refused(junk: str) -> None:
    with pytest.raises(InvalidPageToken) as refusal:
        TOKENS.decode(junk, binding=HERE)
    assert refusal.value.violations[0].field == "page_token"


@pytest.mark.parametrize(
    "elsewhere",
    [
        bind("/wushe.test.v1.TestService/List", "divisions/1304", "130403"),
        bind("/wushe.test.v1.TestService/List", "divisions/1305", "130402"),
        bind("/wushe.test.v1.TestService/Search", "divisions/1304", "130402"),
        bind("/wushe.test.v1.TestService/List", "divisions/1304130402"),
        b"",
    ],
)
def test_a_token_of_another_method_filter_or_scope_is_refused(elsewhere: bytes) -> None:
    with pytest.raises(InvalidPageToken):
        TOKENS.decode(TOKENS.encode(("a", 1), binding=HERE), binding=elsewhere)


def test_a_token_of_another_key_ring_is_refused_and_one_of_a_rotated_ring_is_not() -> None:
    ring = KeyRing.generate()
    token = PageTokens(ring).encode((1,), binding=HERE)
    assert PageTokens(ring.rotated()).decode(token, binding=HERE) == (1,)
    with pytest.raises(InvalidPageToken):
        TOKENS.decode(token, binding=HERE)


def test_page_sizes_are_coerced_and_negative_ones_refused() -> None:
    assert [page_size(wanted, default=50, maximum=1000) for wanted in (0, 1, 1000, 1001, 2**31 - 1)] == [50, 1, 1000, 1000, 1000]
    with pytest.raises(InvalidField) as refusal:
        page_size(-1)
    assert refusal.value.violations[0].field == "page_size"
