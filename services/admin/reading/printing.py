"""The command that prints papers. Like all commands it imports what it needs when it runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from services.admin import exits
from services.admin.resources import Resource
from services.admin.terminal import DEFAULT_DIR, Dir, fail, tell
from shared.caller import Role

if TYPE_CHECKING:  # the command must answer --help at once
    from google.protobuf.message import Message

    from services.admin.calling import Calling
    from services.admin.papers import Ask

SECONDS: Final = 30.0
SERVERS: Final = {"volunteer", "incubation", "charity", "directory"}
"""Whom papers are asked of: what stands on one comes from several."""


def add_print_command(app: typer.Typer, resource: Resource) -> None:
    """Let the papers of a noun be printed."""

    @app.command("print", help="Print papers into one PDF/A file, a page each or more.")
    def print_papers(
        names: Annotated[list[str], typer.Argument(metavar="NAME…", help="Resource names, or their identifiers alone.")],
        *,
        file: Annotated[Path, typer.Option("--file", "-f", help="Where the PDF goes.")],
        address: Annotated[str, typer.Option(help="Where anybody reaches the console, as QR codes say it: https://… .")],
        directory: Dir = DEFAULT_DIR,
        division: Annotated[str, typer.Option("--division", help="Code of a division that the caller's role covers.")] = "1304",
        role: Annotated[Role, typer.Option("--role", help="In which role.")] = Role.REGISTRAR,
    ) -> None:
        import asyncio  # noqa: PLC0415 — see the module's docstring

        from services.admin.calling import calling  # noqa: PLC0415 — the same
        from services.admin.papers import PAPERS, NotPrintable, printed  # noqa: PLC0415 — the same

        whole = [name if "/" in name else f"{resource.noun}/{name}" for name in names]
        with calling(directory, SERVERS, role, division) as lent:
            ask = _asking(lent, resource)
            try:
                papers = [asyncio.run(PAPERS[resource.noun].compose(ask, name, address.rstrip("/"))) for name in whole]
            except NotPrintable as reason:
                fail(reason.why, exits.INVALID)
        file.write_bytes(printed(papers))
        tell(f"{len(papers)} printed into {file}")


def _asking(lent: Calling, resource: Resource) -> Ask:
    """Return what calls methods on the run's channels."""
    from google.protobuf.descriptor_pool import Default  # noqa: PLC0415 — see the module's docstring

    from services.admin.reading.reader import Reader  # noqa: PLC0415 — the same

    async def ask(server: str, method: str, message: Message) -> Any:
        return Reader(resource, lent.channels[server], lent.token, SECONDS).ask(Default().FindMethodByName(method), message)

    return ask
