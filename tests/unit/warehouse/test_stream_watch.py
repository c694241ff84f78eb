"""Sequences of a stream: what never came is told once, after a while, and what began anew is seen."""

from __future__ import annotations

import random

from services.warehouse.domain.stream_watch import Span, StreamWatch


def test_in_order_nothing_is_lost() -> None:
    watch = StreamWatch()
    watch.take(range(1, 101), now=0)
    assert (watch.sequence, watch.beyond, watch.lost(now=1e9, patience=1)) == (100, [], [])


def test_a_stream_is_taken_up_where_it_begins() -> None:
    watch = StreamWatch()
    watch.take([7_000, 7_001], now=0)
    assert (watch.sequence, watch.beyond) == (7_001, [])


def test_in_any_order_and_twice_it_comes_to_the_same() -> None:
    dice = random.Random(3)  # noqa: S311
    sequences = [*range(1, 501), *dice.sample(range(1, 501), 150)]
    watch = StreamWatch(begun=True)
    dice.shuffle(sequences)
    for start in range(0, len(sequences), 20):
        watch.take(sequences[start : start + 20], now=start)
    assert (watch.sequence, watch.beyond) == (500, [])


def test_what_stays_away_is_told_once_and_only_after_a_while() -> None:
    watch = StreamWatch(begun=True)
    watch.take([1, 2, 5, 6, 9], now=100)
    assert watch.lost(now=150, patience=60) == []
    assert watch.lost(now=161, patience=60) == [Span(3, 4), Span(7, 8)]
    assert watch.lost(now=999, patience=60) == []
    assert watch.sequence == 9


def test_what_comes_late_was_not_lost() -> None:
    watch = StreamWatch(begun=True)
    watch.take([1, 3], now=100)
    watch.take([2], now=140)
    assert watch.lost(now=999, patience=60) == []


def test_a_new_message_with_an_old_number_means_that_the_stream_began_anew() -> None:
    watch = StreamWatch(begun=True)
    watch.take(range(1, 51), now=0)
    assert not watch.restarted([51])
    assert watch.restarted([1])
    watch.begin_anew()
    watch.take([1, 2], now=1)
    assert watch.sequence == 2


def test_spans_read_as_people_write_them() -> None:
    assert (str(Span(4, 4)), str(Span(4, 9))) == ("4", "4-9")
