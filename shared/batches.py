"""How events become messages: an `EventBatch` for each NATS subject, bounded in number and in bytes. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, TypeAlias

MAX_EVENTS: Final = 500
MAX_BYTES: Final = 512 * 1024

Row: TypeAlias = tuple[int, str, bytes]
"""An outbox row: its id, its NATS subjects with a space between them, its serialised event."""

_EVENTS_FIELD: Final = b"\x0a"  # EventBatch.events is field 1, length-delimited
_SEVEN_BITS: Final = 0x7F


@dataclass(slots=True)
class Batch:
    """One message about to be published."""

    subject: str
    ids: list[int] = field(default_factory=list)
    """The outbox rows it carries."""
    parts: list[bytes] = field(default_factory=list)
    size: int = 0

    def payload(self) -> bytes:
        """Return the serialised EventBatch.

        A repeated message is its items one after the other, each behind its tag and length, so that the events are
        never parsed on their way through.
        """
        return b"".join(self.parts)


def batches(rows: Iterable[Row]) -> dict[str, list[Batch]]:
    """Distribute rows over the batches of their subjects, keeping their order within each."""
    found: dict[str, list[Batch]] = {}
    for row_id, subjects, event in rows:
        header = _header(len(event))
        size = len(header) + len(event)
        for subject in subjects.split(" "):
            queue = found.setdefault(subject, [])
            if not queue or len(queue[-1].ids) >= MAX_EVENTS or queue[-1].size + size > MAX_BYTES:
                queue.append(Batch(subject))
            batch = queue[-1]
            batch.ids.append(row_id)
            batch.parts += (header, event)
            batch.size += size
    return found


def message_id(subject: str, payload: bytes) -> str:
    """Return the id under which the broker recognises the same batch sent again.

    It depends on the whole content: the broker acknowledges and drops a known id, whatever comes with it. The subject
    belongs to it, because the event of an aggregate that moved is sent to two.
    """
    digest = hashlib.blake2b(subject.encode(), digest_size=16)
    digest.update(payload)
    return digest.hexdigest()


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > _SEVEN_BITS:
        out.append(number & _SEVEN_BITS | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


_SHORT: Final = [_EVENTS_FIELD + _varint(length) for length in range(4096)]


def _header(length: int) -> bytes:
    return _SHORT[length] if length < len(_SHORT) else _EVENTS_FIELD + _varint(length)
