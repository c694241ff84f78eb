"""The commands about one kind of list: `columns`, `import`, `undo`. Like all commands they import what they need when they run."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from services.admin import exits
from services.admin.terminal import DEFAULT_DIR, Dir, fail, parent_of, tell

if TYPE_CHECKING:  # the command must answer --help at once
    from wushe.common.v1.job_pb2 import Job

    from services.admin.lists.file import ListFile
    from services.admin.lists.kind import ListKind
    from services.admin.lists.sending import Lists
    from shared.caller import Role

UNDONE: Final = "整批撤销导入"

Division = Annotated[str, typer.Option("--division", help="Code of the division within which everything on the list lies.")]
Listed = Annotated[Path, typer.Argument(help="CSV in UTF-8 or GBK; `columns` tells which headings it may have.")]
Imported = Annotated[str, typer.Argument(metavar="IMPORT", help="The import, as `import` named it: jobs/… .")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Only tell what would become of each row.")]
Resume = Annotated[bool, typer.Option("--resume", help="Go on with an import of this file that broke off.")]
Given = Annotated[list[str], typer.Option("--set", metavar="COLUMN=VALUE", help="What holds for every row, of a column the file lacks.")]
Reason = Annotated[str, typer.Option("--reason", help="Why; kept in each history.")]


def add_list_commands(app: typer.Typer, kind: Callable[[], ListKind], what: str, *, of: str = "") -> None:
    """Let a noun have lists: `what` an import does, in a sentence; `kind` loads the description.

    `of` says which of its things are on the list, where these are not the noun's own: `import-statement`.
    """
    end = f"-{of}" if of else ""

    @app.command(f"columns{end}")
    def columns() -> None:
        """Tell which columns a list may have, and the headings that mean them."""
        known = kind()
        for column, headings in known.headings.items():
            typer.echo(f"{column:<20}{'*' if column in known.required else ' '} {'、'.join(headings)}")

    @app.command(f"import{end}", help=f"{what} Refused rows are written beside the file, with their reasons.")
    def import_list(
        file: Listed,
        *,
        directory: Dir = DEFAULT_DIR,
        division: Division = "1304",
        dry_run: DryRun = False,
        resume: Resume = False,
        given: Given = [],  # noqa: B006 — Typer's way, and never changed
    ) -> None:
        noun, known = str(app.info.name), kind()
        _import(f"{noun} undo{end}", known, _opened(known, file, given), directory, division, dry_run=dry_run, resume=resume)

    @app.command(f"undo{end}")
    def undo(name: Imported, directory: Dir = DEFAULT_DIR, division: Division = "1304", reason: Reason = UNDONE) -> None:
        """Take back all that an import made; nothing of it, when somebody works with some of it already."""
        known = kind()
        with _lists(known, directory, division, known.role) as lists:
            job = lists.watch(lists.undo(name, reason), lambda _: None)
        typer.echo(f"{name} {job.done_count} {known.made} taken back")
        _end(job, "")


def _import(undo: str, kind: ListKind, file: ListFile, directory: Path, division: str, *, dry_run: bool, resume: bool) -> None:
    from services.admin.lists.cells import Cells  # noqa: PLC0415 — see the module's docstring
    from services.admin.lists.refused import write_refused  # noqa: PLC0415 — the same
    from services.admin.lists.sending import BegunBefore  # noqa: PLC0415 — the same

    identity = secrets.token_hex(16) if dry_run else file.sha256.hex()[:32]
    config = kind.calls.config(request_id=identity, parent=parent_of(division), validate_only=dry_run, content_sha256=file.sha256)
    count = _counted(file)
    tell(f"{file.path.name}: {count} rows, {file.encoding}")
    with _lists(kind, directory, division, kind.role_for(file)) as lists:
        places = lists.places(config.parent)
        try:
            with _bar("sending", count, lambda job: job.total_count) as told:
                name = lists.send(config, lambda: (kind.row(Cells(file, row, places)) for row in file.rows()), told, resume=resume)
        except BegunBefore as begun:
            fail(f"this file was imported before: {begun}; add --resume to go on, or take it back with `wushe {undo}`", exits.INVALID)
        with _bar("deciding" if dry_run else "recording", count, lambda job: job.done_count) as told:
            job = lists.watch(name, told)
        refused = file.path.with_name(f"{file.path.stem}.refused.csv")
        if job.refused_count:
            write_refused(refused, kind, file, places, lists.outcomes(name, refused_only=True))
    typer.echo(f"{name} {job.done_count} rows, {job.done_count - job.refused_count} good, {job.refused_count} refused")
    _end(job, f"refused rows are in {refused}" if job.refused_count else "")


def _end(job: Job, told: str) -> None:
    from wushe.common.v1.job_pb2 import Job as Jobs  # noqa: PLC0415 — see the module's docstring

    if job.state != Jobs.STATE_SUCCEEDED:
        fail(f"the job ended as {Jobs.State.Name(job.state)} {job.failure_reason}".rstrip(), exits.FAILURE)
    if told:
        fail(told, exits.INVALID)


def _opened(kind: ListKind, file: Path, given: list[str]) -> ListFile:
    from services.admin.lists.file import UnreadableList, opened  # noqa: PLC0415 — see the module's docstring

    pairs = [text.partition("=") for text in given]
    if any(not (column and value) for column, _, value in pairs):
        fail("--set takes COLUMN=VALUE", exits.USAGE)
    try:
        return opened(file, kind.headings, kind.required, {column: value for column, _, value in pairs})
    except FileNotFoundError:
        fail(f"there is no file {file}", exits.NOT_FOUND)
    except (UnreadableList, OSError) as fault:
        fail(f"{file.name}: {fault}", exits.INVALID)


def _counted(file: ListFile) -> int:
    from services.admin.lists.file import UnreadableList  # noqa: PLC0415 — see the module's docstring

    try:
        return sum(1 for _ in file.rows())
    except UnreadableList as fault:
        fail(f"{file.path.name}: {fault}", exits.INVALID)


@contextmanager
def _lists(kind: ListKind, directory: Path, division: str, role: Role) -> Iterator[Lists]:
    from services.admin.calling import calling  # noqa: PLC0415 — see the module's docstring
    from services.admin.lists.sending import Lists  # noqa: PLC0415 — the same

    with calling(directory, {"directory", kind.service}, role, division) as lent:
        yield Lists(kind, lent.channels[kind.service], lent.channels["directory"], lent.token)


@contextmanager
def _bar(label: str, length: int, place: Callable[[Job], int]) -> Iterator[Callable[[Job], None]]:
    """Show on standard error how far a job is."""
    with typer.progressbar(length=max(length, 1), label=f"wushe: {label}", file=sys.stderr) as bar:

        def told(job: Job) -> None:
            bar.update(max(place(job) - bar.pos, 0))

        yield told
