"""Update masks (AIP-134): which fields an update means to change.

A path names a field of the resource, `profile.floor_area_m2` one within a message, `profile` all of that message which
may change. `*` is everything that may change; no mask means everything that may change and is set in the request.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from google.protobuf.field_mask_pb2 import FieldMask
from google.protobuf.message import Message

from shared.refusals import InvalidUpdateMask, Violation

EVERYTHING: Final = "*"


def changed_paths(mask: FieldMask, wish: Message, mutable: Collection[str], *, field: str = "update_mask") -> tuple[str, ...]:
    """Return the paths out of `mutable` that an update changes, in their order, or raise InvalidUpdateMask naming each bad path."""
    named = list(mask.paths)
    if not named:
        return tuple(path for path in mutable if _is_set(wish, path))
    if named == [EVERYTHING]:
        return tuple(mutable)
    strangers = [path for path in named if not any(_within(path, one) for one in mutable)]
    if strangers:
        raise InvalidUpdateMask(
            violations=[
                Violation(f"{field}.paths[{named.index(path)}]", InvalidUpdateMask.reason, "this path is unknown or cannot be changed")
                for path in dict.fromkeys(strangers)
            ],
            metadata={"mutable": ",".join(mutable)},
        )
    return tuple(one for one in mutable if any(_within(path, one) for path in named))


def apply(wish: Message, onto: Message, paths: Iterable[str]) -> None:
    """Copy the fields at these paths; what the wish leaves unset is cleared, lists and messages are replaced whole."""
    for path in paths:
        *ways, last = path.split(".")
        source, target = wish, onto
        for way in ways:
            source, target = getattr(source, way), getattr(target, way)
        target.ClearField(last)
        if _has(source, last):
            _copy(source, target, last)


def _within(named: str, mutable: str) -> bool:
    return mutable == named or mutable.startswith(named + ".")


def _is_set(wish: Message, path: str) -> bool:
    *ways, last = path.split(".")
    for way in ways:
        if not wish.HasField(way):
            return False
        wish = getattr(wish, way)
    return _has(wish, last)


def _has(message: Message, name: str) -> bool:
    described = message.DESCRIPTOR.fields_by_name[name]
    if described.has_presence:
        return message.HasField(name)
    return bool(getattr(message, name)) if not described.is_repeated else len(getattr(message, name)) > 0


def _copy(source: Message, target: Message, name: str) -> None:
    described = source.DESCRIPTOR.fields_by_name[name]
    value = getattr(source, name)
    if described.is_repeated or described.message_type is not None:
        getattr(target, name).MergeFrom(value)
        if described.message_type is not None and not described.is_repeated:
            getattr(target, name).SetInParent()
    else:
        setattr(target, name, value)
