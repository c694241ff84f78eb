"""docker-compose.yml on a project, ports and secrets of its own, as an operator treats it."""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

import grpc
import pytest
from wushe.common.v1 import job_pb2, job_service_pb2
from wushe.common.v1.job_service_pb2_grpc import JobServiceStub
from wushe.directory.v1 import person_pb2
from wushe.volunteer.v1 import volunteer_pb2, volunteer_row_pb2, volunteer_service_pb2
from wushe.volunteer.v1.volunteer_service_pb2_grpc import VolunteerServiceStub
from wushe.warehouse.v1 import sync_pb2, sync_service_pb2
from wushe.warehouse.v1.sync_service_pb2_grpc import SyncServiceStub

from deploy.scripts.containers import compose_commands
from deploy.scripts.engine import answers
from services.admin import catalogue
from services.admin.lists.sending import Lists
from services.admin.lists.volunteers import VOLUNTEERS
from shared.embedded.ports import free_port
from tests.integration.volunteer.jobs import nobody

ROOT = Path(__file__).parents[2]
ASKED_FOR = "WUSHE_TEST_CONTAINERS"
SECONDS = 900


@dataclass(frozen=True, slots=True)
class Stack:
    """One run of the compose file."""

    command: list[str]
    """The Compose that runs it."""
    project: str
    secrets: Path
    variables: dict[str, str]

    def compose(self, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run a Compose command."""
        command = [*self.command, "--project-name", self.project, *arguments]
        done = subprocess.run(
            command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=SECONDS, env={**os.environ, **self.variables}
        )
        assert done.returncode == 0 or not check, f"{' '.join(arguments)}: {done.stdout}{done.stderr}"
        return done

    def once(self, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run one of the steps and commands of the file, and remove its container."""
        return self.compose("run", "--rm", "-T", *arguments, check=check)

    def inside(self, service: str, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the container of a service that runs."""
        return self.compose("exec", "-T", service, *command, check=False)

    def container(self, service: str) -> dict[str, object]:
        """Return what the engine knows of the container of a service, also of one that has ended."""
        identity = self.compose("ps", "--all", "-q", service).stdout.strip()
        found = subprocess.run(["docker", "inspect", identity], check=True, capture_output=True, text=True).stdout
        return dict(json.loads(found)[0])

    def containers(self) -> list[str]:
        """Return the containers that run, by id."""
        running = ["docker", "ps", "--quiet", "--filter", f"label=com.docker.compose.project={self.project}"]
        return subprocess.run(running, check=True, capture_output=True, text=True).stdout.split()

    def kill(self) -> None:
        """End every container at once; one that ends by itself meanwhile, as a step does, is as dead."""
        subprocess.run(["docker", "kill", *self.containers()], check=False, capture_output=True)
        assert self.containers() == []

    def token(self, role: str, division: str) -> str:
        """Mint a token as an operator does."""
        return self.once("wushe", "token", "mint", "--role", role, "--division", division).stdout.strip()

    def address(self, service: str) -> str:
        """Return where a service answers on this machine."""
        return f"127.0.0.1:{self.variables[f'WUSHE_{service.upper()}_PORT']}"

    def until_healthy(self, service: str) -> None:
        """Wait until the engine calls a service healthy."""
        self.until(lambda: self.container(service)["State"]["Health"]["Status"] == "healthy", f"{service} is healthy")  # type: ignore[index]

    def until(self, condition: Callable[[], bool], what: str) -> None:
        """Wait for a condition, and fail with its name when it does not come."""
        deadline = time.monotonic() + SECONDS
        while not condition():
            assert time.monotonic() < deadline, f"not within {SECONDS} s: {what}"
            time.sleep(0.5)

    def sql(self, database: str, statement: str) -> list[str]:
        """Return the lines that a statement gives."""
        psql = f'PGPASSWORD=$(cat /run/wushe/password) psql -h 127.0.0.1 -U postgres -At -c "{statement}" {database}'
        done = self.inside("postgres", "sh", "-c", psql)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()


def demand_an_engine() -> None:
    """Skip, with the reason, where there is no engine or nobody asked for it."""
    if not os.environ.get(ASKED_FOR):
        pytest.skip("`make containers-test` builds the images and runs this")
    if not answers():
        pytest.skip("no container engine answers")


@contextmanager
def stack(folder: Path, *, compose: int = 0) -> Iterator[Stack]:
    """Bring everything up; remove it with its data in the end. Skipped, with the reason, where it cannot run.

    Where there are several Composes the newest does it, and with -1 the oldest.
    """
    demand_an_engine()
    command = compose_commands()[compose]
    ports = [f"WUSHE_{one.name.upper()}_{purpose}" for one in catalogue.everything() for purpose in ("PORT", "METRICS")]
    variables = {name: str(free_port()) for name in ports}
    project = f"wushe-test-{secrets.token_hex(4)}"
    variables |= {"WUSHE_SECRETS": str(folder / "secrets"), "COMPOSE": f"{' '.join(command)} --project-name {project}"}
    running = Stack(command, project, folder / "secrets", variables)
    try:
        running.compose("up", "--detach")
        yield running
    finally:
        running.compose("down", "--volumes", check=False)


def register(stack: Stack, token: str) -> volunteer_pb2.Volunteer:
    """Register a synthetic person, again with the same request when called again."""
    document = person_pb2.Document(type=person_pb2.DOCUMENT_TYPE_RESIDENT_ID, number="130402197001010012")
    registration = volunteer_service_pb2.VolunteerRegistration(
        display_name="王小明",
        community="communities/130402001006",
        document=document,
        channel=volunteer_pb2.REGISTRATION_CHANNEL_SELF,
    )
    request = volunteer_service_pb2.RegisterVolunteerRequest(request_id="first", registration=registration)
    with grpc.insecure_channel(stack.address("volunteer")) as channel:
        answer = VolunteerServiceStub(channel).RegisterVolunteer(request, metadata=_bearer(token), timeout=20)
    volunteer: volunteer_pb2.Volunteer = answer.volunteer
    return volunteer


def find(stack: Stack, token: str, name: str) -> volunteer_pb2.Volunteer:
    """Read a volunteer."""
    with grpc.insecure_channel(stack.address("volunteer")) as channel:
        request = volunteer_service_pb2.GetVolunteerRequest(name=name)
        answer = VolunteerServiceStub(channel).GetVolunteer(request, metadata=_bearer(token), timeout=20)
    volunteer: volunteer_pb2.Volunteer = answer.volunteer
    return volunteer


def import_list(stack: Stack, token: str, count: int) -> tuple[int, int]:
    """Import a list of synthetic people; return how many rows were taken, and how many refused."""
    rows = [
        volunteer_row_pb2.VolunteerRow(
            line=at + 2,
            display_name="样本人",
            document_type=person_pb2.DOCUMENT_TYPE_RESIDENT_ID,
            document_number=nobody(1_000 + at),
            community="130402001006",
        )
        for at in range(count)
    ]
    identity = secrets.token_hex(16)
    config = volunteer_service_pb2.ImportVolunteersConfig(
        request_id=identity, parent="divisions/1304", content_sha256=hashlib.sha256(identity.encode()).digest()
    )
    with grpc.insecure_channel(stack.address("volunteer")) as own, grpc.insecure_channel(stack.address("directory")) as directory:
        lists = Lists(VOLUNTEERS, own, directory, token)
        job = lists.watch(lists.send(config, lambda: rows, lambda _: None, resume=False), lambda _: None)
    assert job.state == job_pb2.Job.STATE_SUCCEEDED, job
    return job.done_count, job.refused_count


def reconciled(stack: Stack) -> list[sync_pb2.Finding]:
    """Let the warehouse compare itself with the whole registry, mending nothing, and return what it found."""
    metadata = _bearer(stack.token("system", "*"))
    with grpc.insecure_channel(stack.address("warehouse")) as channel:
        sync = SyncServiceStub(channel)
        request = sync_service_pb2.ReconcileRequest(request_id=secrets.token_hex(16))
        job = sync.Reconcile(request, metadata=metadata, timeout=20).job
        watch = JobServiceStub(channel).WatchJob(job_service_pb2.WatchJobRequest(name=job.name), metadata=metadata, timeout=SECONDS)
        assert [told.job.state for told in watch][-1] == job_pb2.Job.STATE_SUCCEEDED
        page = sync.ListFindings(sync_service_pb2.ListFindingsRequest(job=job.name, page_size=1000), metadata=metadata, timeout=20)
    return list(page.findings)


def console_answers(stack: Stack) -> bool:
    """Tell whether the console shows its sign-in page, and what that loads."""
    pages = [
        f"http://{stack.address('admin')}/{page}" for page in ("sign-in", "static/vendor/bootstrap.min.css", "static/vendor/htmx.min.js")
    ]
    answers = [urllib.request.build_opener(urllib.request.ProxyHandler({})).open(page, timeout=20) for page in pages]
    return "登录" in answers[0].read().decode() and all(answer.status == HTTPStatus.OK for answer in answers)


def _bearer(token: str) -> tuple[tuple[str, str], ...]:
    return (("authorization", f"Bearer {token}"),)
