from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from wushe.common.v1.event_pb2 import Event, EventBatch

from shared.batches import MAX_BYTES, MAX_EVENTS, batches, message_id

EVENTS = st.builds(Event, id=st.text(max_size=20), subject=st.text(max_size=300), version=st.integers(0, 2**63 - 1))


@given(st.lists(EVENTS, min_size=1, max_size=50))
def test_a_batch_put_together_from_bytes_is_the_message_itself(events: list[Event]) -> None:
    rows = [(n, "s", event.SerializeToString()) for n, event in enumerate(events)]
    [batch] = batches(rows)["s"]
    assert batch.payload() == EventBatch(events=events).SerializeToString()
    assert batch.size == len(batch.payload())


@given(st.lists(st.tuples(st.sampled_from(["a", "b", "a b"]), st.integers(0, 300_000)), max_size=40))
def test_batches_keep_order_and_bounds_and_lose_nothing(shapes: list[tuple[str, int]]) -> None:
    rows = [(n, subjects, bytes(size)) for n, (subjects, size) in enumerate(shapes)]
    found = batches(rows)
    for subject, queue in found.items():
        assert [row_id for batch in queue for row_id in batch.ids] == [row[0] for row in rows if subject in row[1].split(" ")]
        assert all(batch.size <= MAX_BYTES for batch in queue)
    assert {row_id for queue in found.values() for batch in queue for row_id in batch.ids} == {row[0] for row in rows}


def test_a_batch_holds_five_hundred_events_at_most() -> None:
    queue = batches((n, "s", b"") for n in range(1_001))["s"]
    assert [len(batch.ids) for batch in queue] == [MAX_EVENTS, MAX_EVENTS, 1]


def test_an_event_larger_than_a_batch_travels_alone() -> None:
    queue = batches([(1, "s", b""), (2, "s", bytes(MAX_BYTES * 2)), (3, "s", b"")])["s"]
    assert [batch.ids for batch in queue] == [[1], [2], [3]]


def test_the_message_id_follows_the_content_and_the_subject() -> None:
    assert message_id("a", b"x") == message_id("a", b"x")
    assert len({message_id("a", b"x"), message_id("b", b"x"), message_id("a", b"y")}) == 3
