"""The `wushe organizations` and `wushe rosters` commands; like all commands they import what they need when they run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from services.admin.lists.commands import add_list_commands

if TYPE_CHECKING:  # the command must answer --help at once
    from services.admin.lists.kind import ListKind


def _organizations() -> ListKind:
    from services.admin.lists.organizations import ORGANIZATIONS  # noqa: PLC0415 — see the module's docstring

    return ORGANIZATIONS


def _rosters() -> ListKind:
    from services.admin.lists.rosters import ROSTERS  # noqa: PLC0415 — see the module's docstring

    return ROSTERS


organizations = typer.Typer(name="organizations", help="Social organizations, and lists of them.", no_args_is_help=True)
add_list_commands(organizations, _organizations, "Take over the organizations on a list, as they stand.")

rosters = typer.Typer(name="rosters", help="Rosters of trainings.", no_args_is_help=True)
add_list_commands(rosters, _rosters, "Enroll the people on a roster, with the sessions they attended; --set training=trainings/… names it.")
