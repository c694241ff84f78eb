"""The commands about lists of social work; like all commands they import what they need when they run."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import typer

from services.admin.lists.commands import add_list_commands

if TYPE_CHECKING:  # the command must answer --help at once
    from services.admin.lists.kind import ListKind

_NOUNS: Final = {
    "stations": ("Social-work stations, and lists of them.", "Take over the stations on a list, as they stand."),
    "posts": ("Social-work posts, and lists of them.", "Take over the posts on a list, planned or open."),
    "social workers": ("Social workers, and lists of them.", "Take over the social workers on a list, registered or not."),
    "assignments": ("Who works on which post, and lists of it.", "Assign the social workers on a list to posts."),
}
"""What is said of each, and of its lists."""


def _kind(noun: str) -> ListKind:
    from services.admin.lists import social_work  # noqa: PLC0415 — see the module's docstring

    kind: ListKind = getattr(social_work, noun.upper().replace(" ", "_"))
    return kind


def _command(noun: str) -> typer.Typer:
    said, taken = _NOUNS[noun]
    app = typer.Typer(name=noun.replace(" ", "-"), help=said, no_args_is_help=True)
    add_list_commands(app, partial(_kind, noun), taken)
    return app


social_work: Final = tuple(map(_command, _NOUNS))
