from __future__ import annotations

import pytest

from shared.trace import continued, new_traceparent, trace_id

TRACE = "0af7651916cd43dd8448eb211c80319c"
HEADER = f"00-{TRACE}-b7ad6b7169203331-01"


def test_a_new_trace_is_well_formed_and_unlike_others() -> None:
    traces = {new_traceparent() for _ in range(1000)}
    assert len({trace_id(each) for each in traces}) == 1000
    assert all(len(each) == 55 and each.startswith("00-") for each in traces)


def test_a_trace_is_continued_under_a_span_of_its_own() -> None:
    mine = continued(HEADER)
    assert trace_id(mine) == TRACE
    assert mine != HEADER
    assert mine.endswith("-01")


def test_a_later_version_with_more_fields_is_continued() -> None:
    assert trace_id(continued(f"01-{TRACE}-b7ad6b7169203331-00-more")) == TRACE


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "nonsense",
        HEADER.upper(),
        f"ff-{TRACE}-b7ad6b7169203331-01",
        f"00-{'0' * 32}-b7ad6b7169203331-01",
        f"00-{TRACE}-{'0' * 16}-01",
        f"00-{TRACE}-b7ad6b7169203331-01\n",
        HEADER + "-" + "x" * 600,
    ],
)
def test_what_is_no_trace_begins_a_new_one(header: str | None) -> None:
    assert trace_id(continued(header)) != TRACE
    assert len(continued(header)) == 55
