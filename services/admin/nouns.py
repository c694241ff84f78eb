"""The nouns of the command: those with commands of their own, and whatever is described as a resource.

There are some hundred commands; those of a noun are made when somebody asks for the noun.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

import typer
from typer.core import TyperGroup
from typer.main import get_group

from services.admin.acting.commands import add_action_commands
from services.admin.reading.commands import add_resource_commands, words
from services.admin.resources import RESOURCES

_RESOURCES: Final = {words(resource).replace(" ", "-"): resource for resource in RESOURCES.values()}
_OWN: Final[dict[str, typer.Typer]] = {}


class _Noun(TyperGroup):
    """The commands about one noun."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return what can be done."""
        return list(_commands(str(self.name)).list_commands(ctx))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return one of them."""
        return _commands(str(self.name)).get_command(ctx, cmd_name)


@lru_cache
def _commands(noun: str) -> TyperGroup:
    app = _OWN.get(noun) or typer.Typer(name=noun)
    if resource := _RESOURCES.get(noun):
        add_resource_commands(app, resource)
        add_action_commands(app, resource)
    return get_group(app)


def nouns(*own: typer.Typer) -> Iterator[typer.Typer]:
    """Yield all nouns; `own` are those with commands of their own."""
    _OWN.update({str(app.info.name): app for app in own})
    for name in dict.fromkeys((*_OWN, *_RESOURCES)):
        help_ = _OWN[name].info.help if name in _OWN else f"All about {name.replace('-', ' ')}."
        yield typer.Typer(name=name, help=help_, cls=_Noun, no_args_is_help=True)
