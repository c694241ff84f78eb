"""docker-compose.yml on a project, ports and secrets of its own, as an operator treats it."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import grpc
import pytest
from wushe.directory.v1 import person_pb2
from wushe.volunteer.v1 import volunteer_pb2, volunteer_service_pb2
from wushe.volunteer.v1.volunteer_service_pb2_grpc import VolunteerServiceStub

from deploy.scripts.containers import compose_command
from deploy.scripts.engine import answers
from services.admin import catalogue
from shared.embedded.ports import free_port

ROOT = Path(__file__).parents[2]
ASKED_FOR = "WUSHE_TEST_CONTAINERS"
SECONDS = 240


@dataclass(frozen=True, slots=True)
class Stack:
    """One run of the compose file."""

    project: str
    secrets: Path
    variables: dict[str, str]

    def compose(self, *arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        """Run a Compose command."""
        command = [*compose_command(), "--project-name", self.project, *arguments]
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
        """Return what the engine knows of the container of a service."""
        identity = self.compose("ps", "-q", service).stdout.strip()
        found = subprocess.run(["docker", "inspect", identity], check=True, capture_output=True, text=True).stdout
        return dict(json.loads(found)[0])

    def containers(self) -> list[str]:
        """Return the containers that run, by id."""
        running = ["docker", "ps", "--quiet", "--filter", f"label=com.docker.compose.project={self.project}"]
        return subprocess.run(running, check=True, capture_output=True, text=True).stdout.split()

    def token(self, role: str, division: str) -> str:
        """Mint a token as an operator does."""
        return self.once("wushe", "token", "mint", "--role", role, "--division", division).stdout.strip()

    def address(self, service: str) -> str:
        """Return where a service answers on this machine."""
        return f"127.0.0.1:{self.variables[f'WUSHE_{service.upper()}_PORT']}"


@contextmanager
def stack(folder: Path) -> Iterator[Stack]:
    """Bring everything up; remove it with its data in the end. Skipped, with the reason, where it cannot run."""
    if not os.environ.get(ASKED_FOR):
        pytest.skip("`make containers-test` builds the images and runs this")
    if not answers():
        pytest.skip("no container engine answers")
    ports = [f"WUSHE_{one.name.upper()}_{purpose}" for one in catalogue.everything() for purpose in ("PORT", "METRICS")]
    variables = {name: str(free_port()) for name in ports}
    project = f"wushe-test-{secrets.token_hex(4)}"
    variables |= {"WUSHE_SECRETS": str(folder / "secrets"), "COMPOSE": f"{' '.join(compose_command())} --project-name {project}"}
    running = Stack(project, folder / "secrets", variables)
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


def _bearer(token: str) -> tuple[tuple[str, str], ...]:
    return (("authorization", f"Bearer {token}"),)
