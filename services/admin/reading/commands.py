"""The commands that read one kind of resource. Like all commands they import what they need when they run."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from services.admin import exits
from services.admin.reading.printing import add_print_command
from services.admin.resources import DIVISION, Resource
from services.admin.terminal import DEFAULT_DIR, Dir, Output, fail, parent_of, tell
from shared.caller import Role

if TYPE_CHECKING:  # the command must answer --help at once
    from services.admin.reading.reader import Reader

LIMIT: Final = 100

Names = Annotated[list[str], typer.Argument(metavar="NAME…", help="Resource names, or their identifiers alone.")]
Form = Annotated[Output, typer.Option("--output", "-o", help="How to print.")]
Division = Annotated[str, typer.Option("--division", help="Code of the division that is asked about, and that the caller's role covers.")]
Parent = Annotated[str, typer.Option("--parent", help="Another parent than the division, where a list has some: volunteers/… .")]
Where = Annotated[list[str], typer.Option("--where", metavar="FIELD=VALUE", help="Narrows the list, as in state=active; repeatable.")]
Limit = Annotated[int, typer.Option("--limit", min=1, help="At most so many.")]
All = Annotated[bool, typer.Option("--all", help="All of them, however many.")]
As = Annotated[Role, typer.Option("--role", help="In which role.")]
Watch = Annotated[float, typer.Option("--watch", min=0.0, help="List anew after so many seconds, until Ctrl-C.")]
Seconds = Annotated[float, typer.Option("--timeout", min=0.1, help="Seconds that a call may take.", envvar="WUSHE_TIMEOUT")]


def fields(resource: Resource) -> tuple[str, ...]:
    """Return what a table shows of a thing."""
    return ("name", *resource.columns)


def words(resource: Resource) -> str:
    """Return a noun as it is said: `service records` of `serviceRecords`."""
    return re.sub("([A-Z])", lambda letter: f" {letter[1].lower()}", resource.noun)


def add_resource_commands(app: typer.Typer, resource: Resource) -> None:
    """Let a noun be read; what only belongs to other things is read by name alone."""

    @app.command("get", help=f"Read {words(resource)} by name.")
    def get(
        names: Names,
        *,
        directory: Dir = DEFAULT_DIR,
        output: Form = Output.TABLE,
        division: Division = "1304",
        role: As = Role.REGISTRAR,
        timeout: Seconds = 30.0,
    ) -> None:
        from services.admin.reading.rendering import show, show_one  # noqa: PLC0415 — see the module's docstring

        with reader(resource, directory, role, division, timeout) as reading:
            found = [reading.get(name) for name in names]
        if len(found) == 1:
            show_one(found[0], fields(resource), output)
        else:
            show(found, fields(resource), output)

    if resource.prints:
        add_print_command(app, resource)
    if not resource.parent:
        return

    @app.command("list", help=f"List the {words(resource)} of a division.")
    def list_all(
        *,
        directory: Dir = DEFAULT_DIR,
        output: Form = Output.TABLE,
        division: Division = "1304",
        parent: Parent = "",
        where: Where = [],  # noqa: B006 — Typer's way, and never changed
        limit: Limit = LIMIT,
        everything: All = False,
        watch: Watch = 0.0,
        role: As = Role.REGISTRAR,
        timeout: Seconds = 30.0,
    ) -> None:
        if resource.parent != DIVISION and not parent:
            fail(f"say whose: --parent {resource.parent}/…", exits.USAGE)
        with reader(resource, directory, role, division, timeout) as reading:
            for _ in _times(watch):
                _show(reading, reading.list(parent or parent_of(division), where, None if everything else limit), output)

    if not resource.search:
        return

    @app.command("search", help=f"Find {words(resource)} by a part of the name, in Chinese, pinyin or initials.")
    def search(
        query: Annotated[str, typer.Argument(help="What to look for.")],
        *,
        directory: Dir = DEFAULT_DIR,
        output: Form = Output.TABLE,
        division: Division = "1304",
        where: Where = [],  # noqa: B006 — Typer's way, and never changed
        limit: Limit = LIMIT,
        role: As = Role.REGISTRAR,
        timeout: Seconds = 30.0,
    ) -> None:
        with reader(resource, directory, role, division, timeout) as reading:
            _show(reading, reading.search(query, parent_of(division), where, limit), output)


def _show(reading: Reader, found: Iterator[object], output: Output) -> None:
    from services.admin.reading.filters import UnknownFilter  # noqa: PLC0415 — see the module's docstring
    from services.admin.reading.rendering import show  # noqa: PLC0415 — the same

    try:
        show(found, fields(reading.resource), output)
    except UnknownFilter as fault:
        fail(str(fault), exits.USAGE)
    if reading.more:
        tell("there are more: --limit or --all shows them")


def _times(seconds: float) -> Iterator[None]:
    """Yield once, or again and again; a terminal is cleared before."""
    while True:
        if seconds and sys.stdout.isatty():
            typer.echo("\x1b[2J\x1b[H", nl=False)
        yield
        if not seconds:
            return
        time.sleep(seconds)


@contextmanager
def reader(resource: Resource, directory: Path, role: Role, division: str, seconds: float) -> Iterator[Reader]:
    """Lend what reads a kind of thing."""
    from services.admin.calling import calling  # noqa: PLC0415 — see the module's docstring
    from services.admin.reading.reader import Reader  # noqa: PLC0415 — the same

    with calling(directory, {resource.server}, role, division) as lent:
        yield Reader(resource, lent.channels[resource.server], lent.token, seconds)
