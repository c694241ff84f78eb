"""Divisions between the contract and the domain."""

from __future__ import annotations

from typing import Final

from wushe.directory.v1.division_pb2 import Division as SentDivision

from services.directory.domain import codes
from services.directory.domain.division import Division
from shared import etag
from shared.instants import sent_instant

_LEVELS: Final = {digits: SentDivision.Level.Value(f"LEVEL_{name}") for name, digits in codes.LEVELS.items() if name != "COMMUNITY"}


def division(value: Division) -> SentDivision:
    """Return a division as it is sent."""
    return SentDivision(
        name=codes.division_name(value.code),
        code=value.code,
        display_name=value.display_name,
        level=_LEVELS[len(value.code)],  # type: ignore[arg-type] # the number of a level
        parent=codes.division_name(codes.parent(value.code)),
        full_path=value.full_path,
        version=value.version,
        etag=etag.of(value.version),
        create_time=sent_instant(value.create_time),
        update_time=sent_instant(value.update_time),
    )
