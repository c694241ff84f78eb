"""No two different records, and no two different runs of records, are hashed alike."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from shared.audit.chain import NO_PREVIOUS, Block, encode_record

NOON = datetime(2026, 5, 4, 4, tzinfo=UTC)
TEXT = st.text(alphabet='ab\\"é社', max_size=3)
RECORD = st.tuples(
    st.integers(1, 3),
    st.just(NOON),
    TEXT,
    TEXT,
    TEXT,
    TEXT,
    TEXT,
    TEXT,
    st.lists(TEXT | st.none() | st.lists(TEXT, max_size=2), max_size=3),
)


@given(one=RECORD, other=RECORD)
def test_different_records_encode_differently(one: tuple[object, ...], other: tuple[object, ...]) -> None:
    assert (encode_record(one) == encode_record(other)) == (one == other)


@given(one=st.lists(RECORD, max_size=3), other=st.lists(RECORD, max_size=3))
def test_different_runs_of_records_encode_differently(one: list[tuple[object, ...]], other: list[tuple[object, ...]]) -> None:
    assert (b"".join(map(encode_record, one)) == b"".join(map(encode_record, other))) == (one == other)


def test_the_digest_of_a_block_never_changes_between_releases() -> None:
    block = Block(1, NO_PREVIOUS, 1, 1, 1, NOON)
    record = (1, NOON, "clerk-1", "130402", "RevealPerson", "核实", "OK", "", ["persons/1"])
    assert block.digest([record]).hex() == "27c32bedb973c25391cbcc0a067a63babd4da022605f39b058f65996a8a14912"
