"""What happened, between the domain and the contract."""

from __future__ import annotations

from wushe.warehouse.v1 import change_pb2 as pb

from services.warehouse.domain.change import Change
from services.warehouse.domain.selection import division_name
from shared.instants import sent_instant


def change(one: Change) -> pb.Change:
    """Return what happened as it is sent."""
    return pb.Change(
        name=one.name,
        aggregate_type=one.aggregate_type,
        service=one.service,
        event_type=one.event_type,
        version=one.version,
        place=division_name(one.place),
        record_time=sent_instant(one.record_time),
    )
