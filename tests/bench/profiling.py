"""Where the time of a method goes: py-spy samples the running service while the loader keeps it busy.

py-spy is no dependency of the project: it is installed beside it, into `.build/`, when somebody asks for a profile.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.bench import batches, donations, organizations, unary
from tests.bench.loader import BUILD
from tests.bench.session import Session
from tests.bench.stack import COMMUNITIES, DONATIONS, IDENTITY, ORGANIZATIONS, VOLUNTEERS

_SAMPLES_A_SECOND = 250
_SHOWN = 40
_MAIN_THREAD = "MainThread"
_PROFILER = BUILD / "py-spy"


class ProfilerMissing(Exception):
    """py-spy could not be installed or may not look at the service."""


@dataclass(frozen=True, slots=True)
class _Wish:
    method: str
    bodies: Callable[[Session], Path]
    cycle: bool = True
    connections: int = 4
    streams: int = 8


_WISHES: Mapping[str, _Wish] = {
    "get_community": _Wish(COMMUNITIES + "GetCommunity", unary.communities_to_read),
    "get_person": _Wish(IDENTITY + "GetPerson", unary.persons_to_read),
    "resolve_person": _Wish(IDENTITY + "ResolvePerson", unary.new_persons, cycle=False),
    "get_volunteer": _Wish(VOLUNTEERS + "GetVolunteer", unary.volunteers_to_read),
    "register_volunteer": _Wish(VOLUNTEERS + "RegisterVolunteer", unary.new_volunteers, cycle=False),
    "create_organization": _Wish(ORGANIZATIONS + "CreateOrganization", organizations.new, cycle=False),
    "donate": _Wish(DONATIONS + "Donate", donations.new, cycle=False),
    "batch_resolve_persons": _Wish(IDENTITY + "BatchResolvePersons", batches.new_persons, cycle=False, streams=1),
    "batch_get_communities": _Wish(COMMUNITIES + "BatchGetCommunities", batches.communities, connections=1, streams=1),
    "search_communities": _Wish(COMMUNITIES + "SearchCommunities", batches.searches, streams=2),
}
METHODS = tuple(_WISHES)


def profile(session: Session, name: str, seconds: float) -> None:
    """Load a method, and print which functions the service was in, by themselves and with all they called."""
    program, wish = _program(), _WISHES[name]
    bodies = wish.bodies(session)
    session.stack.rest()
    stacks = session.file("stacks.txt")
    command = [
        str(program),
        "record",
        "--format",
        "raw",
        "--output",
        str(stacks),
        "--rate",
        str(_SAMPLES_A_SECOND),
        "--threads",
        "--nonblocking",
    ]
    command += ["--duration", str(round(seconds)), "--pid", str(session.stack.services[wish.method.split(".")[1]].pid)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as sampling:
        load, cost = session.stack.load(
            wish.method, bodies, connections=wish.connections, streams=wish.streams, seconds=seconds + 1, cycle=wish.cycle, timeout="60S"
        )
        _, complaint = sampling.communicate()
    if not stacks.exists():
        raise ProfilerMissing(complaint.strip())
    kept = stacks.replace(BUILD / f"profile-{name}.txt")
    sys.stdout.write(f"{load.calls_per_second:,.0f} calls/s while sampled, p99 {load.p99_ms:.1f} ms, a call costs {cost}\n")
    sys.stdout.write(f"stacks: {kept} (a flame graph: https://www.speedscope.app or inferno)\n")
    _show(kept)


def _show(stacks: Path) -> None:
    alone: Counter[str] = Counter()
    within: Counter[str] = Counter()
    total = 0
    for line in stacks.read_text(encoding="utf-8").splitlines():
        frames, _, count = line.rpartition(" ")
        if _MAIN_THREAD not in frames:  # the others wait, or are gRPC's own
            continue
        path = [re.sub(r":\d+\)$", ")", frame) for frame in frames.split(";")]
        total += int(count)
        alone[path[-1]] += int(count)
        for frame in set(path):
            within[frame] += int(count)
    for title, counted in (("by itself", alone), ("with what it called", within)):
        sys.stdout.write(f"\n{title} (of {total} samples of the event loop's thread; Runner.run by itself is uvloop and gRPC)\n")
        for frame, samples in counted.most_common(_SHOWN):
            sys.stdout.write(f"  {samples / max(total, 1):6.1%}  {frame}\n")


def _program() -> Path:
    program = _PROFILER / "bin" / "py-spy"
    if not program.exists():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", str(_PROFILER), "py-spy"]
        with suppress(OSError):
            subprocess.run(pip, capture_output=True, check=False)
    if not program.exists():
        raise ProfilerMissing(f"py-spy could not be installed into {_PROFILER}")
    return program
