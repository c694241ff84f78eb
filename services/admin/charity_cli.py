"""The `wushe charity` commands; like all commands they import what they need when they run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from services.admin.lists.commands import add_list_commands

if TYPE_CHECKING:  # the command must answer --help at once
    from services.admin.lists.kind import ListKind


def _statements() -> ListKind:
    from services.admin.lists.statements import STATEMENTS  # noqa: PLC0415 — see the module's docstring

    return STATEMENTS


charity = typer.Typer(name="charity", help="Charity: bank statements held against the ledger.", no_args_is_help=True)
add_list_commands(charity, _statements, "Record a bank's statement, and match its lines with donations and vouchers.", of="statement")
