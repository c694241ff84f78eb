"""One row of a roster, as far as it can be read without asking others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple
from uuid import UUID

from services.incubation.domain.session import Session
from services.incubation.domain.training import Training
from services.incubation.domain.training_refusals import SessionNotFound
from shared.imports.columns import Columns

ALL: Final = "all"

COLUMNS: Final = Columns(
    {"person": "document_number", "document": "document_number", "document.number": "document_number", "document.type": "document_type"},
    shown=lambda column, value: column in {"training", "attended"} and value.isascii(),
)
"""Beside the fields of EnrollPerson. Trainings and numbers of sessions are nobody's secret."""


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """Somebody on a roster that is imported, of whom the directory told."""

    training: UUID
    organization: UUID | None
    sessions: tuple[UUID, ...]
    """What was attended."""


class OpenTraining(NamedTuple):
    """A training that rows speak of, with its sessions by beginning."""

    training: Training
    sessions: Sequence[Session]


def attended(told: Sequence[str], sessions: Sequence[Session]) -> tuple[UUID, ...]:
    """Return the sessions that a row names: by their place from 1 on, or all. Raises SessionNotFound."""
    if ALL in told:
        return tuple(session.id for session in sessions)
    try:
        places = [int(text) for text in told]
    except ValueError:
        raise SessionNotFound(field="row.attended") from None
    if any(not 1 <= place <= len(sessions) for place in places):
        raise SessionNotFound(field="row.attended")
    return tuple(sessions[place - 1].id for place in dict.fromkeys(places))
