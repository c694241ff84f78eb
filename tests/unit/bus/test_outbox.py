from __future__ import annotations

from datetime import UTC, datetime

import pytest
from google.protobuf.wrappers_pb2 import StringValue
from wushe.common.v1.event_pb2 import Event

from shared.outbox import LARGEST_EVENT, NewEvent, Outbox

OUTBOX = Outbox("wushe.toy", "wushe.toy.v1")
NOW = datetime(2026, 5, 4, 3, 2, 1, 500_000, tzinfo=UTC)
PAINTED = NewEvent(
    type="PartPainted",
    aggregate_type="part",
    subject="parts/1",
    version=3,
    data=StringValue(value="red"),
    counties=("130402",),
    actor="u-1",
    traceparent="00-ab-cd-01",
    time=NOW,
)


def test_an_event_carries_everything_its_reader_relies_on() -> None:
    [encoded] = OUTBOX.encode([PAINTED]).events
    event = Event.FromString(encoded)
    assert (event.source, event.type, event.subject, event.version) == ("wushe.toy", "wushe.toy.v1.PartPainted", "parts/1", 3)
    assert (event.aggregate_type, event.actor, event.traceparent) == ("part", "u-1", "00-ab-cd-01")
    assert event.datacontenttype == "application/protobuf"
    assert event.time.ToDatetime(UTC) == NOW
    state = StringValue()
    assert event.data.Unpack(state)
    assert state.value == "red"


def test_every_event_has_an_id_of_its_own() -> None:
    ids = {Event.FromString(event).id for event in OUTBOX.encode([PAINTED] * 100).events}
    assert len(ids) == 100


@pytest.mark.parametrize(
    ("counties", "subjects"),
    [
        ((), "wushe.toy.v1.part.000000"),
        (("130402",), "wushe.toy.v1.part.130402"),
        (("130402", "130403"), "wushe.toy.v1.part.130402 wushe.toy.v1.part.130403"),
        (("130402", "130402"), "wushe.toy.v1.part.130402"),
    ],
)
def test_an_event_goes_to_each_county_once(counties: tuple[str, ...], subjects: str) -> None:
    assert OUTBOX.encode([PAINTED._replace(counties=counties)]).subjects == [subjects]


@pytest.mark.parametrize("county", ["", "1304", "130402001", "13040*", ">", "１３０４０２"])
def test_a_county_that_is_no_county_never_becomes_a_subject(county: str) -> None:
    with pytest.raises(ValueError, match="six digits"):
        OUTBOX.encode([PAINTED._replace(counties=(county,))])


def test_an_event_too_large_for_the_bus_is_refused_when_it_is_recorded() -> None:
    with pytest.raises(ValueError, match="too large"):
        OUTBOX.encode([PAINTED._replace(data=StringValue(value="x" * LARGEST_EVENT))])
