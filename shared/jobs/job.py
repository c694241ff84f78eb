"""A long job, and all that can happen to one. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Final, NamedTuple
from uuid import UUID

from shared.caller import EVERYWHERE, Caller, covers
from shared.errand import Errand
from shared.refusals import IllegalTransition


class State(IntEnum):
    """Where a job stands."""

    RECEIVING = 1
    QUEUED = 2
    RUNNING = 3
    SUCCEEDED = 4
    FAILED = 5
    CANCELLED = 6
    UNDONE = 7


class Action(StrEnum):
    """What can be done with a job."""

    RECEIVE = "receive"
    QUEUE = "queue"
    RUN = "run"
    SUCCEED = "succeed"
    FAIL = "fail"
    CANCEL = "cancel"
    UNDO = "undo"


ENDED: Final = (State.SUCCEEDED, State.FAILED, State.CANCELLED, State.UNDONE)
"""Nothing is worked on any more in these states."""

TRANSITIONS: Final = {
    (State.RECEIVING, Action.RECEIVE): State.RECEIVING,
    (State.RECEIVING, Action.QUEUE): State.QUEUED,
    (State.QUEUED, Action.RUN): State.RUNNING,
    (State.RUNNING, Action.RUN): State.RUNNING,  # taken up again after its worker died
    (State.RUNNING, Action.SUCCEED): State.SUCCEEDED,
    **{(state, Action.FAIL): State.FAILED for state in (State.QUEUED, State.RUNNING)},
    **{(state, Action.CANCEL): State.CANCELLED for state in (State.RECEIVING, State.QUEUED, State.RUNNING)},
    **{(state, Action.UNDO): State.UNDONE for state in (State.SUCCEEDED, State.FAILED, State.CANCELLED)},
}


def advance(state: State, action: Action, *, field: str = "name") -> State:
    """Return the state after an action, or raise IllegalTransition where the table has no way."""
    try:
        return TRANSITIONS[state, action]
    except KeyError:
        raise IllegalTransition(field=field, metadata={"state": f"STATE_{state.name}", "action": action}) from None


class Tally(NamedTuple):
    """What a step came to."""

    done: int
    refused: int


@dataclass(frozen=True, slots=True)
class Job:
    """A job as it stands."""

    id: UUID
    kind: str
    state: State
    actor: str
    """Subject of whoever began it."""
    scopes: tuple[str, ...]
    """Where it works, as codes."""
    traceparent: str
    validate_only: bool
    total: int
    done: int
    refused: int
    position: int
    """How far its steps are committed; what the number counts is the work's own business."""
    failure: str
    create_time: datetime
    start_time: datetime | None
    end_time: datetime | None
    update_time: datetime
    request_id: str = ""
    """Opens a job again that still receives; empty for one that does not."""
    fingerprint: bytes = b""
    """Stands for the content of that request."""

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"jobs/{self.id}"

    @property
    def ended(self) -> bool:
        """Tell whether nothing will be worked on any more."""
        return self.state in ENDED

    def seen_from(self, scopes: Sequence[str]) -> bool:
        """Tell whether these scopes cover all places where the job works."""
        return EVERYWHERE in scopes or all(any(covers(scope, code) for scope in scopes) for code in self.scopes)

    def errand(self, action: str) -> Errand:
        """Return the errand on which the job acts: that of whoever began it, within the scopes of that call."""
        return Errand(Caller(self.actor, ()), self.scopes, action, traceparent=self.traceparent)


def begun(kind: str, errand: Errand, identifier: UUID, *, state: State, total: int, now: datetime, validate_only: bool = False) -> Job:
    """Return a new job of a caller."""
    return Job(
        id=identifier,
        kind=kind,
        state=state,
        actor=errand.caller.subject,
        scopes=errand.scopes,
        traceparent=errand.traceparent,
        validate_only=validate_only,
        total=total,
        done=0,
        refused=0,
        position=0,
        failure="",
        create_time=now,
        start_time=None,
        end_time=None,
        update_time=now,
    )
