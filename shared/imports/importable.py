"""What a service says about one kind of list. All else about imports is the kit's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Protocol, TypeVar
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.caller import Role
from shared.imports.columns import Columns
from shared.imports.refusals import ImportRefusals
from shared.jobs import Job
from shared.refusals import Outcome

AT_ONCE: Final = 1_000
"""Rows in one step at most, as many as services take in one call: commits and round trips cost little then, and nobody waits long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListKind:
    """The facts about a kind of list. Names go into statements as they are."""

    name: str
    """Kind of its jobs and beginning of its tables' names: `member_import`, made by `create_import_tables_v1`."""
    rows: type[Any]
    """The contract's message that brings rows, as `repeated … rows`; each has a `line`."""
    collection: str
    """How what a row makes is named: `members/{uuid}`."""
    table: str
    """Where it is kept, by `id`."""
    in_use: str
    """SQL condition on a row `made` of that table: something depends on it, so that the import can no longer be taken back."""
    same: str
    """The column in which two rows of a list must not say the same."""
    columns: Columns = field(default_factory=Columns)
    roles: frozenset[Role] | None = None
    """Who has anything to do with such imports, where that is fewer than may call ImportService."""
    at_once: int = AT_ONCE
    made: str = "made_id"
    """Column of the outcomes for what a row made."""
    identity: str = "identity"
    """Column, and end of the name of its table, for where a row's identity stood first."""
    refusals: ImportRefusals = field(default_factory=ImportRefusals)

    @property
    def undo(self) -> str:
        """Return the kind of the jobs that take such imports back."""
        return f"{self.name}_undo"

    def resource(self, made: UUID) -> str:
        """Return the resource name of what a row made."""
        return f"{self.collection}/{made}"


class Row(Protocol):
    """A row of a list: a message of the service's contract. What is wrong with it refuses the row, never the list."""

    line: int
    """Its line in the file, from 1."""


R = TypeVar("R", bound=Row)
P = TypeVar("P")
R_contra = TypeVar("R_contra", bound=Row, contravariant=True)


class Importable(Protocol[R_contra, P]):
    """What the rows of one kind of list mean. `P` is what a row becomes when it has been read and others have been asked about it."""

    @property
    def kind(self) -> ListKind:
        """Return the facts."""
        ...

    def identity(self, row: R_contra) -> str:
        """Return what no other row of the list may say, in one spelling; empty where this row does not say it."""
        ...

    async def prepare(self, job: Job, rows: Sequence[R_contra]) -> Sequence[Outcome[P]]:
        """Read rows, and ask other services about them; an outcome for each. Outside of transactions. It may be done in vain or twice."""
        ...

    async def take(self, tx: AsyncConnection, job: Job, prepared: Sequence[Outcome[P]]) -> Sequence[Outcome[UUID]]:
        """Record what can be, with its events, and return what each row made or why not.

        In a dry run all of it is rolled back. Raises `shared.jobs.Again` where what was prepared is out of date.
        """
        ...

    async def take_back(self, tx: AsyncConnection, job: Job, made: Sequence[UUID], reason: str) -> None:
        """Undo what rows made, with its events. All of it is locked, and `in_use` holds for none."""
        ...
