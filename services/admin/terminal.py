"""What the commands have in common: their options, how they speak and how they fail."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:  # the command must answer --help at once
    from services.admin.folder import Folder

Dir = Annotated[Path, typer.Option("--dir", help="Folder that holds the run's data, keys and logs.", envvar="WUSHE_DIR")]
DEFAULT_DIR = Path(".wushe")
COMMUNITY_DIGITS = 12


class Format(StrEnum):
    """How a command prints its data."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class Output(StrEnum):
    """How a command prints resources."""

    TABLE = "table"
    JSON = "json"
    YAML = "yaml"
    CSV = "csv"
    NAME = "name"


def parent_of(division: str) -> str:
    """Return the resource name of the division, or the community, with a code."""
    return f"communities/{division}" if len(division) == COMMUNITY_DIGITS else f"divisions/{division}"


def folder_at(directory: Path) -> Folder:
    """Return the folder of a local run."""
    from services.admin.folder import Folder  # noqa: PLC0415 — see above

    return Folder(directory.absolute())


def tell(text: str) -> None:
    """Say something to the person at the terminal, apart from the data."""
    typer.echo(f"wushe: {text}", err=True)


def fail(text: str, code: int) -> NoReturn:
    """Say what is wrong and end with one of `exits`."""
    tell(text)
    raise typer.Exit(code)
