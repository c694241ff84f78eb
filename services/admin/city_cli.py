"""The `wushe city` command; like all commands it imports what it needs when it runs."""

from __future__ import annotations

import shlex
from typing import Annotated

import typer

from services.admin import exits
from services.admin.terminal import DEFAULT_DIR, Dir, Format, fail, folder_at, tell

Scale = Annotated[float, typer.Option("--scale", min=0.0005, max=1.0, help="1 is all 1,596,000 volunteers; 0.01 takes about a minute.")]
Seed = Annotated[int, typer.Option("--seed", min=0, help="The same seed makes the same city.")]
PortBase = Annotated[int, typer.Option("--port-base", min=0, max=65000, help="As of `wushe up`.", envvar="WUSHE_PORT_BASE")]
Output = Annotated[Format, typer.Option("--output", "-o", help="How to print.")]


def city(
    directory: Dir = DEFAULT_DIR, scale: Scale = 1.0, seed: Seed = 1, port_base: PortBase = 7100, output: Output = Format.TABLE
) -> None:
    """Build a synthetic city, or go on with one, and prove that its figures are what was put in."""
    from services.admin.city.city import Unforeseen  # noqa: PLC0415 — see the module's docstring
    from services.admin.city.journal import OtherCity  # noqa: PLC0415 — the same
    from services.admin.city.plan import HANDAN  # noqa: PLC0415 — the same
    from services.admin.city.run import build_and_count  # noqa: PLC0415 — the same
    from services.admin.figures.showing import show  # noqa: PLC0415 — the same
    from shared.embedded.errors import EmbeddedError  # noqa: PLC0415 — the same

    folder = folder_at(directory)
    try:
        table = build_and_count(folder, port_base, seed, scale, HANDAN)
    except (EmbeddedError, Unforeseen) as fault:
        fail(str(fault), exits.FAILURE)
    except OtherCity as other:
        fail(str(other), exits.USAGE)
    show(table.records("" if directory == DEFAULT_DIR else f" --dir {shlex.quote(str(directory))}"), output)
    tell(table.note)
    if different := table.differences():
        fail("\n".join(["what was counted is not what was put in:", *different]), exits.FAILURE)
    tell(f"{len(table.counted)} figures, and registered volunteers in {len(table.by_county)} counties, are what was put in")
