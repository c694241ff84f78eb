"""What callers wish of applications, read from the contract. What a field breaks is refused by its path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from wushe.incubation.v1 import application_pb2
from wushe.incubation.v1 import application_service_pb2 as pb

from services.incubation.domain.application import Attachment, Wish
from services.incubation.domain.base import SeatKind
from services.incubation.domain.refusals import MalformedText
from services.incubation.wire.places import line
from shared import field_mask
from shared.refusals import InvalidField
from shared.texts import prose

_READ: Final[Mapping[str, Callable[[Any, str], Any]]] = {
    "seat_kind": lambda sent, path: _seat_kind(sent.seat_kind, path),
    "months": lambda sent, path: _months(sent.months, path),
    "plan": lambda sent, path: prose(sent.plan, MalformedText, field=path, least=1),
    "attachments": lambda sent, path: _attachments(sent.attachments, path),
}
"""How each field of a wish is read; an update mask names them too."""


def wish(request: pb.CreateApplicationRequest) -> Wish:
    """Return what an applicant asks for. Raises MalformedText."""
    return Wish(**{field: read(request, field) for field, read in _READ.items()})


def changes(request: pb.UpdateApplicationRequest) -> dict[str, Any]:
    """Return the new values that the update mask names. Raises InvalidUpdateMask, InvalidField, MalformedText."""
    paths = field_mask.changed_paths(request.update_mask, request.update, tuple(_READ))
    return {path: _READ[path](request.update, f"update.{path}") for path in paths}


def _seat_kind(sent: int, path: str) -> SeatKind:
    if not sent:
        raise InvalidField("An application is for a kind of seat.", field=path)
    return SeatKind(sent)


def _months(sent: int, path: str) -> int:
    if not sent:
        raise InvalidField("An application is for a month at the least.", field=path)
    return sent


def _attachments(sent: Iterable[application_pb2.Attachment], path: str) -> tuple[Attachment, ...]:
    return tuple(
        Attachment(
            line(each.display_name, field=f"{path}[{position}].display_name"),
            line(each.uri, field=f"{path}[{position}].uri"),
            each.sha256,
            each.size_bytes,
        )
        for position, each in enumerate(sent)
    )
