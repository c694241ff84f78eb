"""The `wushe volunteers` commands; like all commands they import what they need when they run."""

from __future__ import annotations

import secrets
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from services.admin import exits
from services.admin.terminal import DEFAULT_DIR, Dir, fail, folder_at, tell

if TYPE_CHECKING:  # the command must answer --help at once
    from wushe.common.v1.job_pb2 import Job

    from services.admin.list_file import ListFile
    from services.admin.volunteer_lists import VolunteerLists

volunteers = typer.Typer(help="Lists of volunteers.", no_args_is_help=True)

Division = Annotated[str, typer.Option("--division", help="Code of the division within which all communities of the list lie.")]
UNDONE = "整批撤销导入"


@volunteers.command("import")
def import_list(
    file: Annotated[Path, typer.Argument(help="CSV in UTF-8 or GBK, with headings such as 姓名、证件类型、证件号码、手机号、社区.")],
    directory: Dir = DEFAULT_DIR,
    division: Division = "1304",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only tell what would become of each row.")] = False,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with an import of this file that broke off.")] = False,
) -> None:
    """Register the people on a list. Refused rows are written beside it, with their reasons."""
    from wushe.volunteer.v1.volunteer_service_pb2 import ImportVolunteersConfig  # noqa: PLC0415 — see the module's docstring

    from services.admin import list_rows  # noqa: PLC0415 — the same
    from services.admin.volunteer_lists import BegunBefore  # noqa: PLC0415 — the same

    known = _opened(file)
    identity = secrets.token_hex(16) if dry_run else known.sha256.hex()[:32]
    config = ImportVolunteersConfig(request_id=identity, parent=_parent(division), validate_only=dry_run, content_sha256=known.sha256)
    count = _counted(known)
    tell(f"{file.name}: {count} rows, {known.encoding}")
    with _lists(directory, division) as lists:
        places = lists.places(config.parent)
        try:
            with _bar("sending", count, lambda job: job.total_count) as told:
                name = lists.send(config, lambda: list_rows.rows(known, places), told, resume=resume)
        except BegunBefore as begun:
            fail(
                f"this file was imported before: {begun}; add --resume to go on, or take it back with `wushe volunteers undo`",
                exits.INVALID,
            )
        with _bar("deciding" if dry_run else "registering", count, lambda job: job.done_count) as told:
            job = lists.watch(name, told)
        refused = file.with_name(f"{file.stem}.refused.csv")
        if job.refused_count:
            list_rows.write_refused(refused, known, places, lists.refused(name))
    typer.echo(f"{name} {job.done_count} rows, {job.done_count - job.refused_count} good, {job.refused_count} refused")
    _end(job, f"refused rows are in {refused}" if job.refused_count else "")


@volunteers.command()
def undo(
    name: Annotated[str, typer.Argument(metavar="IMPORT", help="The import, as `wushe volunteers import` named it: jobs/… .")],
    directory: Dir = DEFAULT_DIR,
    division: Division = "1304",
    reason: Annotated[str, typer.Option("--reason", help="Why; kept in each volunteer's history.")] = UNDONE,
) -> None:
    """Take back all registrations of an import; none of them, when somebody works with one already."""
    with _lists(directory, division) as lists:
        begun = lists.undo(name, reason)
        job = lists.watch(begun, lambda _: None)
    typer.echo(f"{name} {job.done_count} registrations taken back")
    _end(job, "")


def _end(job: Job, told: str) -> None:
    from wushe.common.v1.job_pb2 import Job as Jobs  # noqa: PLC0415 — see the module's docstring

    if job.state != Jobs.STATE_SUCCEEDED:
        fail(f"the job ended as {Jobs.State.Name(job.state)} {job.failure_reason}".rstrip(), exits.FAILURE)
    if told:
        fail(told, exits.INVALID)


def _opened(file: Path) -> ListFile:
    from services.admin.list_file import UnreadableList, opened  # noqa: PLC0415 — see the module's docstring

    try:
        return opened(file)
    except FileNotFoundError:
        fail(f"there is no file {file}", exits.NOT_FOUND)
    except (UnreadableList, OSError) as fault:
        fail(f"{file.name}: {fault}", exits.INVALID)


def _counted(file: ListFile) -> int:
    from services.admin.list_file import UnreadableList  # noqa: PLC0415 — see the module's docstring

    try:
        return sum(1 for _ in file.rows())
    except UnreadableList as fault:
        fail(f"{file.path.name}: {fault}", exits.INVALID)


def _parent(division: str) -> str:
    return f"communities/{division}" if len(division) == 12 else f"divisions/{division}"  # noqa: PLR2004 — digits of a community


@contextmanager
def _lists(directory: Path, division: str) -> Iterator[VolunteerLists]:
    """Lend calls to the services of a local run, in the name of a registrar of the division. Refusals end the command."""
    from datetime import timedelta  # noqa: PLC0415 — see the module's docstring

    import grpc  # noqa: PLC0415 — the same

    from services.admin import tokens  # noqa: PLC0415 — the same
    from services.admin.folder import State  # noqa: PLC0415 — the same
    from services.admin.volunteer_lists import VolunteerLists  # noqa: PLC0415 — the same
    from shared.caller import Grant, Role  # noqa: PLC0415 — the same
    from shared.errors import RemoteFault  # noqa: PLC0415 — the same
    from shared.refusals import Kind, Refusal  # noqa: PLC0415 — the same

    folder = folder_at(directory)
    state = State.read(folder.state)
    if state is None or not {"directory", "volunteer"} <= state.services.keys():
        fail(f"nothing runs in {folder.path}: run `wushe up` there first", exits.UNAVAILABLE)
    try:
        token = tokens.mint(folder, "local-registrar", [Grant(Role.REGISTRAR, division)], timedelta(hours=8))
    except ValueError as fault:
        fail(str(fault), exits.USAGE)
    codes = {Kind.NOT_FOUND: exits.NOT_FOUND, Kind.PERMISSION_DENIED: exits.NOT_ALLOWED, Kind.UNAVAILABLE: exits.UNAVAILABLE}
    addresses = {name: child.address for name, child in state.services.items()}
    with grpc.insecure_channel(addresses["volunteer"]) as own, grpc.insecure_channel(addresses["directory"]) as other:
        try:
            yield VolunteerLists(own, other, token)
        except Refusal as refusal:
            fail(f"{refusal.reason}: {refusal.description}", codes.get(refusal.kind, exits.INVALID))
        except RemoteFault as fault:
            fail(str(fault), exits.FAILURE)


@contextmanager
def _bar(label: str, length: int, place: Callable[[Job], int]) -> Iterator[Callable[[Job], None]]:
    """Show on standard error how far a job is."""
    with typer.progressbar(length=max(length, 1), label=f"wushe: {label}", file=sys.stderr) as bar:

        def told(job: Job) -> None:
            bar.update(max(place(job) - bar.pos, 0))

        yield told
