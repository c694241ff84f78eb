"""The model: every aggregate that a followed service tells of is kept, and no name, number, phone or text finds a place in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

import pytest
from google.protobuf.message import Message
from wushe.common.v1.event_pb2 import Event

from services.charity import main as charity
from services.incubation import main as incubation
from services.volunteer import main as volunteer
from services.warehouse.model import SOURCES
from services.warehouse.model.columns import NotWhatItSays
from services.warehouse.model.projection import GENERIC, InvalidEvent, Projection
from shared.replication import AggregateSource

CANARY: Final = "张三丰"
PHONE: Final = "13812345678"
NUMBER: Final = "130402197001010012"
EVERY: Final = [projection for source in SOURCES for projection in source.projections]
each_projection = pytest.mark.parametrize("projection", EVERY, ids=lambda projection: projection.table)


def event(projection: Projection, state: Message, **changes: Any) -> Event:
    told = Event(
        id="01900000-0000-7000-8000-000000000000", type="wushe.test.v1.ThingChanged", subject="things/01900000-0000-7000-8000-000000000000",
        version=1, aggregate_type=projection.aggregate_type,
    )  # fmt: skip
    told.time.FromSeconds(1_790_000_000)
    told.data.Pack(state)
    for name, value in changes.items():
        setattr(told, name, value)
    return told


def filled(message: Message, text: str) -> Message:
    """Put a text into every field of a message that takes one."""
    fields: Any = message.DESCRIPTOR.fields
    for field in fields:
        target = getattr(message, field.name)
        if field.type == field.TYPE_MESSAGE and field.message_type.file.package.startswith("wushe."):
            filled(target.add() if field.is_repeated else target, text)
        elif field.type == field.TYPE_STRING:
            if field.is_repeated:
                target.append(text)
            else:
                setattr(message, field.name, text)
    return message


@each_projection
@pytest.mark.parametrize("text", [CANARY, PHONE, NUMBER, f"persons/{CANARY}", f"{CANARY} {PHONE}", "=1+1"])
def test_a_text_in_any_field_never_reaches_a_row(projection: Projection, text: str) -> None:
    try:
        row = projection.row(event(projection, filled(projection.state(), text)))
    except (NotWhatItSays, InvalidEvent):
        return
    assert text not in set(flat(row))


@each_projection
def test_a_refusal_never_repeats_what_it_refuses(projection: Projection) -> None:
    with pytest.raises((NotWhatItSays, InvalidEvent)) as refused:
        projection.row(event(projection, projection.state(), subject=CANARY))
    assert CANARY not in str(refused.value)


@each_projection
def test_a_row_has_a_value_for_each_column_and_no_column_is_a_name_or_a_text(projection: Projection) -> None:
    row = projection.row(event(projection, projection.state()))
    assert len(row) == len(projection.column_names) == len(GENERIC) + len(projection.columns)
    told = {column.name for column in projection.columns}
    assert not {name for name in told if re.search(r"display|phone|number|title|reason|text|note|address|birth_date", name)}


def test_tables_have_names_of_their_own() -> None:
    tables = [projection.table for projection in EVERY]
    assert len(set(tables)) == len(tables)


@pytest.mark.parametrize(
    ("service", "copied"),
    [("volunteer", volunteer._COPIED), ("incubation", incubation._COPIED), ("charity", charity._COPIED)],  # noqa: SLF001
)
def test_all_that_a_followed_service_replicates_is_kept(service: str, copied: Sequence[AggregateSource]) -> None:
    [followed] = [source for source in SOURCES if source.service == service]
    assert {one.aggregate_type for one in followed.projections} == {one.aggregate_type for one in copied}


@pytest.mark.parametrize("seconds", [-1, 10**11])
def test_an_instant_that_the_engine_cannot_read_is_refused_before_it_holds_up_everything(seconds: int) -> None:
    told = event(EVERY[0], EVERY[0].state())
    told.time.seconds = seconds
    with pytest.raises(NotWhatItSays):
        EVERY[0].row(told)


def flat(values: Any) -> Iterator[Any]:
    for value in values:
        if isinstance(value, (list, tuple)):
            yield from flat(value)
        else:
            yield value
