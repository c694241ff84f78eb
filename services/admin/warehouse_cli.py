"""The `wushe warehouse` commands: whether the mirror is equal, how it becomes so, what happened last. They import what they need late."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from services.admin import exits
from services.admin.terminal import DEFAULT_DIR, Dir, Format, fail, tell

if TYPE_CHECKING:  # the command must answer --help at once
    from services.admin.calling import Calling

warehouse = typer.Typer(
    name="warehouse",
    help="The statistics warehouse as a mirror: status, latest changes, reconciliation, dead letters.",
    no_args_is_help=True,
)

WATCH_SECONDS: Final = 3600.0
CALL_SECONDS: Final = 30.0
LARGEST_PAGE: Final = 1000

Output = Annotated[Format, typer.Option("--output", "-o", help="How to print.")]


@warehouse.command()
def status(directory: Dir = DEFAULT_DIR, output: Output = Format.TABLE) -> None:
    """Tell for each service how far the warehouse is behind, and since when each kind is proven equal."""
    from services.admin.figures.showing import show  # noqa: PLC0415 — see the module's docstring

    with _asking(directory) as ask:
        answer = ask("GetSyncStatus")
    show([_told(source, one) for source in answer.sources for one in source.aggregates], output)
    for source in answer.sources:
        behind = f"{source.lag_ms / 1000:.1f} s behind, {source.pending_messages} messages wait, {source.dead_letter_count} dead letters"
        tell(f"{source.service}: {'follows' if source.following else 'DOES NOT FOLLOW'}, {behind}")


@warehouse.command()
def changes(
    kinds: Annotated[list[str], typer.Argument(metavar="[KIND…]", help="Kinds, as `status` tells them; all unless named.")] = [],  # noqa: B006 — Typer's way
    *,
    division: Annotated[str, typer.Option("--division", help="Code of the division or community.")] = "1304",
    limit: Annotated[int, typer.Option("--limit", min=1, max=LARGEST_PAGE, help="At most this many.")] = 50,
    directory: Dir = DEFAULT_DIR,
    output: Output = Format.TABLE,
) -> None:
    """List what happened last in a division, newest first; the warehouse keeps 30 days of it by time."""
    from services.admin.figures import asking  # noqa: PLC0415 — see the module's docstring
    from services.admin.figures.showing import show  # noqa: PLC0415 — the same

    with _asking(directory) as ask:
        answer = ask("ListLatestChanges", parent=asking.division(division), aggregate_types=kinds, page_size=limit)
    show([_change(one) for one in answer.changes], output)


@warehouse.command()
def reconcile(
    services: Annotated[list[str], typer.Argument(metavar="[SERVICE…]", help="Which services; all unless named.")] = [],  # noqa: B006 — Typer's way
    *,
    repair: Annotated[bool, typer.Option("--repair", help="Copy anew what differs.")] = False,
    directory: Dir = DEFAULT_DIR,
    output: Output = Format.TABLE,
) -> None:
    """Compare the warehouse with the registry, all of it, and wait for the outcome; code 1 where they differ."""
    from services.admin.figures.showing import show  # noqa: PLC0415 — see the module's docstring

    with _asking(directory) as ask:
        name = _done(ask, ask("Reconcile", services=services, repair=repair, request_id=secrets.token_hex(16)).job)
        found = _pages(ask, "ListFindings", "findings", job=name)
    show([_finding(one) for one in found], output)
    if different := [one for one in found if not one.equal]:
        fail(f"{len(different)} of {len(found)} kinds differ; `--repair` copies anew what does", exits.FAILURE)


@warehouse.command()
def rebuild(directory: Dir = DEFAULT_DIR) -> None:
    """Make the mirror anew from the services, beside the present one, and take its place."""
    with _asking(directory) as ask:
        tell(f"{_done(ask, ask('Rebuild', request_id=secrets.token_hex(16)).job)} is done")


@warehouse.command("dead-letters")
def dead_letters(directory: Dir = DEFAULT_DIR, output: Output = Format.TABLE) -> None:
    """List the events that could not be taken in, with the cause."""
    from services.admin.figures.showing import show  # noqa: PLC0415 — see the module's docstring

    with _asking(directory) as ask:
        found = _pages(ask, "ListDeadLetters", "dead_letters")
    columns = ("name", "service", "event_type", "subject", "version", "cause")
    show([{column: getattr(one, column) for column in columns} for one in found], output)


@warehouse.command()
def replay(
    names: Annotated[list[str], typer.Argument(metavar="[DEAD_LETTER…]", help="deadLetters/…; all unless named.")] = [],  # noqa: B006 — Typer's way
    *,
    directory: Dir = DEFAULT_DIR,
) -> None:
    """Try again to take dead letters in, once their cause is mended; code 1 where some stay."""
    with _asking(directory) as ask:
        answer = ask("ReplayDeadLetters", names=names, request_id=secrets.token_hex(16))
    tell(f"{answer.replayed_count} taken in")
    if answer.failed:
        fail(f"still not: {', '.join(answer.failed)}", exits.FAILURE)


def _told(source: Any, one: Any) -> dict[str, str | int | float | None]:
    proven = one.equality.prove_time.ToJsonString() if one.HasField("equality") else ""
    return {"service": source.service, "kind": one.aggregate_type, "count": one.count, "proven equal": proven}


def _change(one: Any) -> dict[str, str | int | float | None]:
    when = {"time": one.record_time.ToJsonString(), "service": one.service, "kind": one.aggregate_type}
    return {**when, "event": one.event_type, "name": one.name, "version": one.version, "place": one.place.rpartition("/")[2]}


def _finding(one: Any) -> dict[str, str | int | float | None]:
    counts = {"service has": one.service_count, "warehouse has": one.warehouse_count}
    verdict = {"equal": "yes" if one.equal else "NO", "differ": one.difference_count, "repaired": one.repaired_count}
    return {"service": one.service, "kind": one.aggregate_type, **counts, **verdict}


def _done(ask: Callable[..., Any], job: Any) -> str:
    """Wait for a job and return its name."""
    from wushe.common.v1.job_pb2 import Job  # noqa: PLC0415 — see the module's docstring

    for told in ask("WatchJob", name=job.name):
        job = told.job
    if job.state != Job.STATE_SUCCEEDED:
        fail(f"{job.name} ended as {Job.State.Name(job.state)} {job.failure_reason}".rstrip(), exits.FAILURE)
    return str(job.name)


def _pages(ask: Callable[..., Any], method: str, field: str, **request: Any) -> list[Any]:
    found, token = [], ""
    while True:
        page = ask(method, page_size=LARGEST_PAGE, page_token=token, **request)
        found += getattr(page, field)
        token = page.next_page_token
        if not token:
            return found


@contextmanager
def _asking(directory: Path) -> Iterator[Callable[..., Any]]:
    """Lend what calls a method of the warehouse by name, in the role of who keeps it."""
    from services.admin.calling import calling  # noqa: PLC0415 — see the module's docstring
    from shared.caller import EVERYWHERE, Role  # noqa: PLC0415 — the same

    with calling(directory, {"warehouse"}, Role.SYSTEM, EVERYWHERE) as lent:
        yield lambda method, **request: _ask(lent, method, request)


def _ask(lent: Calling, method: str, request: dict[str, Any]) -> Any:
    import grpc  # noqa: PLC0415 — see the module's docstring
    from wushe.common.v1 import job_service_pb2, job_service_pb2_grpc  # noqa: PLC0415 — the same
    from wushe.warehouse.v1 import change_service_pb2, change_service_pb2_grpc, sync_service_pb2, sync_service_pb2_grpc  # noqa: PLC0415 — the same

    from shared.errors import received  # noqa: PLC0415 — the same

    channel, metadata = lent.channels["warehouse"], (("authorization", f"Bearer {lent.token}"),)
    try:
        if method == "WatchJob":
            watch = job_service_pb2_grpc.JobServiceStub(channel).WatchJob
            return list(watch(job_service_pb2.WatchJobRequest(**request), metadata=metadata, timeout=WATCH_SECONDS))
        if method == "ListLatestChanges":
            latest = change_service_pb2_grpc.ChangeServiceStub(channel).ListLatestChanges
            return latest(change_service_pb2.ListLatestChangesRequest(**request), metadata=metadata, timeout=CALL_SECONDS)
        message = getattr(sync_service_pb2, f"{method}Request")(**request)
        return getattr(sync_service_pb2_grpc.SyncServiceStub(channel), method)(message, metadata=metadata, timeout=CALL_SECONDS)
    except grpc.RpcError as error:
        raise received(method, error) from None
