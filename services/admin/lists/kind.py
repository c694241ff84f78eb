"""One kind of list: its columns, how a row becomes a message, and which calls take it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

import grpc
from wushe.common.v1.import_pb2 import ImportConfig
from wushe.common.v1.import_service_pb2 import ListImportOutcomesRequest, UndoImportRequest
from wushe.common.v1.import_service_pb2_grpc import ImportServiceStub

from services.admin.lists.cells import Cells
from services.admin.lists.file import ListFile
from shared.caller import Role

Method: TypeAlias = Callable[[grpc.Channel], Any]
"""Returns a method of a stub on a channel."""

REASONS: Final[Mapping[str, str]] = {
    "DIVISION_OUT_OF_SCOPE": "不在本次导入的区划内",
    "DUPLICATE_ROW": "与前面的行重复",
    "INVALID_FIELD": "填写不符合要求",
}
"""Of the reasons that any service may give, those that refuse single rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calls:
    """The calls that take lists of one kind. All but the first three are common to all kinds."""

    send: Method
    request: type[Any]
    """Its request: `config`, `rows`, `complete`."""
    rows: type[Any]
    """What brings rows, as `repeated … rows`."""
    config: type[Any] = ImportConfig
    outcomes: Method = lambda channel: ImportServiceStub(channel).ListImportOutcomes
    outcomes_request: type[Any] = ListImportOutcomesRequest
    undo: Method = lambda channel: ImportServiceStub(channel).UndoImport
    undo_request: type[Any] = UndoImportRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class ListKind:
    """What a list of this kind is."""

    service: str
    """Which service takes it."""
    made: str
    """What its rows make, for people at the terminal: `registrations`."""
    headings: Mapping[str, Sequence[str]]
    """By field of the row, the headings that mean it; the first is shown."""
    required: Sequence[str]
    """Fields without which a file is none of these lists."""
    row: Callable[[Cells], Any]
    """Makes the message of a row."""
    calls: Calls
    community: str = ""
    """The field that names a community, if there is one: its names are then looked up beforehand."""
    reasons: Mapping[str, str] = field(default_factory=dict)
    """What refuses a row, in a clerk's words, beside what any service may say."""
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """By field, the words that a template offers."""
    example: Mapping[str, str] = field(default_factory=dict)
    """By field, what the first row of a template shows; of nobody who exists."""
    role: Role = Role.REGISTRAR
    """In which role the command calls."""
    decided: str = ""
    """The column that says of rows that somebody decided on them before: who brings a list with it must have that right too."""

    def role_for(self, file: ListFile) -> Role:
        """Return the role in which the command brings a list."""
        return Role.CITY_ADMIN if file.has(self.decided) else self.role

    def reason(self, name: str) -> str:
        """Return a reason in a clerk's words, or as it is called."""
        return self.reasons.get(name) or REASONS.get(name, name)
