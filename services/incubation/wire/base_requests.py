"""What callers wish of bases, read from the contract. What a field breaks is refused by its path."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from wushe.incubation.v1 import base_service_pb2 as pb

from services.incubation.domain.base import BaseProfile, ServiceKind, Staff
from services.incubation.wire.places import line, line_or_none
from shared import field_mask
from shared.ids import identifier_in

_READ: Final[Mapping[str, Callable[[Any, str], Any]]] = {
    "display_name": lambda sent, path: line(sent.display_name, field=path),
    "operator": lambda sent, _path: identifier_in(sent.operator) if sent.operator else None,
    "premises": lambda sent, path: line_or_none(sent.premises, field=path),
    "physical_seats": lambda sent, _path: sent.physical_seats,
    "virtual_seats": lambda sent, _path: sent.virtual_seats,
    "services": lambda sent, _path: tuple(map(ServiceKind, sent.services)),
    "staff": lambda sent, path: tuple(_staff(each, f"{path}[{position}]") for position, each in enumerate(sent.staff)),
}
"""How each field of a profile is read; an update mask names them too."""


def profile(sent: pb.BaseFounding) -> BaseProfile:
    """Return what is stated of a new base. Raises MalformedText."""
    return BaseProfile(**{field: read(sent, f"base.{field}") for field, read in _READ.items()})


def changes(request: pb.UpdateBaseRequest) -> dict[str, Any]:
    """Return the new values that the update mask names. Raises InvalidUpdateMask, MalformedText."""
    paths = field_mask.changed_paths(request.update_mask, request.update, tuple(_READ))
    return {path: _READ[path](request.update, f"update.{path}") for path in paths}


def _staff(sent: Any, path: str) -> Staff:
    return Staff(line(sent.subject, field=f"{path}.subject"), line(sent.position, field=f"{path}.position"))
