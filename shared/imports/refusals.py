"""What an import refuses, besides single rows."""

from __future__ import annotations

from dataclasses import dataclass

from shared.refusals import JobNotFound, Kind, Refusal


class DuplicateRow(Refusal):
    """An earlier row says the same."""

    kind = Kind.ALREADY_EXISTS
    reason = "DUPLICATE_ROW"


class ImportClosed(Refusal):
    """The import takes in no more rows."""

    kind = Kind.FAILED_PRECONDITION
    reason = "IMPORT_CLOSED"


class RowsOutOfOrder(Refusal):
    """Rows come after the config, by ascending line from 1 on."""

    kind = Kind.INVALID_ARGUMENT
    reason = "ROWS_OUT_OF_ORDER"


class ImportInUse(Refusal):
    """Something depends already on what the import made."""

    kind = Kind.FAILED_PRECONDITION
    reason = "IMPORT_IN_USE"


@dataclass(frozen=True, slots=True)
class ImportRefusals:
    """By which names a service refuses; its own only where its contract had them before the common ones."""

    not_found: type[Refusal] = JobNotFound
    duplicate: type[Refusal] = DuplicateRow
    closed: type[Refusal] = ImportClosed
    out_of_order: type[Refusal] = RowsOutOfOrder
    in_use: type[Refusal] = ImportInUse
    user: str = "resource"
    """Under this key the metadata of `in_use` names what stands in the way."""
