"""The `wushe volunteers` commands; like all commands they import what they need when they run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from services.admin.lists.commands import add_list_commands

if TYPE_CHECKING:  # the command must answer --help at once
    from services.admin.lists.kind import ListKind


def _kind() -> ListKind:
    from services.admin.lists.volunteers import VOLUNTEERS  # noqa: PLC0415 — see the module's docstring

    return VOLUNTEERS


volunteers = typer.Typer(name="volunteers", help="Volunteers, and lists of them.", no_args_is_help=True)
add_list_commands(volunteers, _kind, "Register the people on a list.")
