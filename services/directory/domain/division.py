"""Divisions above the community: province, city, county, township."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Division:
    """A division as it is today."""

    code: str
    display_name: str
    version: int
    create_time: datetime
    update_time: datetime
    full_path: str = ""
    """Names from the province down, where somebody asked for them."""


class DivisionChangeKind(StrEnum):
    """What can happen to a division; both come from code lists alone."""

    IMPORTED = "DivisionImported"
    RENAMED = "DivisionRenamed"


@dataclass(frozen=True, slots=True)
class DivisionChanged:
    """Something happened to a division: its state afterwards, and what it was."""

    division: Division
    kind: DivisionChangeKind


def imported(code: str, display_name: str, now: datetime) -> DivisionChanged:
    """Record a division that a code list names."""
    return DivisionChanged(Division(code, display_name, 1, now, now), DivisionChangeKind.IMPORTED)


def renamed(division: Division, display_name: str, now: datetime) -> DivisionChanged:
    """Give a division the name of a newer code list."""
    after = replace(division, display_name=display_name, version=division.version + 1, update_time=now)
    return DivisionChanged(after, DivisionChangeKind.RENAMED)
