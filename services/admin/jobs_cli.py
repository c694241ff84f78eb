"""The `wushe jobs` commands; like all commands they import what they need when they run."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from services.admin import exits
from services.admin.reading.commands import As, Division, Form, Seconds
from services.admin.terminal import DEFAULT_DIR, Dir, Output, fail, tell
from shared.caller import Role

if TYPE_CHECKING:  # the command must answer --help at once
    from wushe.common.v1.job_pb2 import Job
    from wushe.common.v1.job_service_pb2_grpc import JobServiceStub

jobs = typer.Typer(name="jobs", help="What a service carries out in the background.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="As the call that began it named it: jobs/… .")]
Service = Annotated[str, typer.Option("--service", help="Which service carries it out: volunteer, incubation, warehouse, … .")]
Watch = Annotated[bool, typer.Option("--watch", help="Tell how far it is until it has ended.")]

FIELDS = ("name", "kind", "state", "done_count", "total_count", "refused_count", "failure_reason")


@jobs.command("get")
def get(
    name: Name,
    service: Service,
    *,
    watch: Watch = False,
    directory: Dir = DEFAULT_DIR,
    output: Form = Output.TABLE,
    division: Division = "1304",
    role: As = Role.REGISTRAR,
    timeout: Seconds = 30.0,
) -> None:
    """Tell how far a job is; 5 where what was watched ended otherwise than well."""
    from wushe.common.v1 import job_service_pb2 as pb  # noqa: PLC0415 — see the module's docstring
    from wushe.common.v1.job_pb2 import Job as Jobs  # noqa: PLC0415 — the same

    from services.admin.reading.rendering import show_one  # noqa: PLC0415 — the same

    with _jobs(directory, service, role, division) as (stub, metadata):
        job = stub.GetJob(pb.GetJobRequest(name=name), metadata=metadata, timeout=timeout).job
        if watch:
            for answer in stub.WatchJob(pb.WatchJobRequest(name=name), metadata=metadata):
                job = answer.job
                tell(f"{Jobs.State.Name(job.state).removeprefix('STATE_').lower()} {job.done_count}/{job.total_count}")
    show_one(job, FIELDS, output)
    _end(job, watched=watch)


@jobs.command("cancel")
def cancel(
    name: Name,
    service: Service,
    *,
    directory: Dir = DEFAULT_DIR,
    division: Division = "1304",
    role: As = Role.REGISTRAR,
    timeout: Seconds = 30.0,
) -> None:
    """Let a job end before it is done; what it did stays."""
    from wushe.common.v1 import job_service_pb2 as pb  # noqa: PLC0415 — see the module's docstring

    with _jobs(directory, service, role, division) as (stub, metadata):
        stub.CancelJob(pb.CancelJobRequest(name=name, request_id=secrets.token_hex(16)), metadata=metadata, timeout=timeout)
    tell(f"{name} will end")


def _end(job: Job, *, watched: bool) -> None:
    from wushe.common.v1.job_pb2 import Job as Jobs  # noqa: PLC0415 — see the module's docstring

    if watched and job.state != Jobs.STATE_SUCCEEDED:
        raise typer.Exit(exits.INVALID)


@contextmanager
def _jobs(directory: Path, service: str, role: Role, division: str) -> Iterator[tuple[JobServiceStub, tuple[tuple[str, str], ...]]]:
    import grpc  # noqa: PLC0415 — see the module's docstring
    from wushe.common.v1.job_service_pb2_grpc import JobServiceStub  # noqa: PLC0415 — the same

    from services.admin.calling import calling  # noqa: PLC0415 — the same
    from services.admin.catalogue import SERVICES  # noqa: PLC0415 — the same
    from shared.errors import received  # noqa: PLC0415 — the same

    if service not in (known := [entry.name for entry in SERVICES]):
        fail(f"no service {service!r}; there are {', '.join(known)}", exits.USAGE)
    with calling(directory, {service}, role, division) as lent:
        try:
            yield JobServiceStub(lent.channels[service]), (("authorization", f"Bearer {lent.token}"),)
        except grpc.RpcError as error:
            raise received("JobService", error) from None
