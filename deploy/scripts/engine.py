"""A container engine for the length of a test: the one that runs, else one of our own that leaves nothing behind but its images."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from deploy.scripts import environment

START_SECONDS = 30.0
STOP_SECONDS = 30.0
BRIDGE = "docker0"
CHAINS = {"filter": ("INPUT", "FORWARD", "OUTPUT"), "nat": ("PREROUTING", "INPUT", "OUTPUT", "POSTROUTING")}
NEEDED = ("dockerd", "docker", "iptables-save", "iptables-restore", "ip")


class NoEngine(Exception):
    """Nothing can run containers here; the text says what is missing."""


def answers() -> bool:
    """Tell whether an engine answers."""
    return shutil.which("docker") is not None and environment.runs(["docker", "version"])


@contextmanager
def an_engine(data: Path) -> Iterator[Mapping[str, str]]:
    """Give the variables under which an engine answers; images of one of our own are kept in `data` for the next time."""
    if answers():
        yield {}
        return
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if missing:
        raise NoEngine(
            f"no container engine answers, and {', '.join(missing)} is not installed: apt-get install docker.io docker-compose iptables"
        )
    if os.geteuid() != 0:
        raise NoEngine("no container engine answers, and only root can start one")
    with ExitStack() as undo:
        folder = Path(undo.enter_context(tempfile.TemporaryDirectory(prefix="wushe-engine-")))
        undo.enter_context(_network_as_it_was())
        where = {"DOCKER_HOST": f"unix://{folder}/docker.sock"}
        undo.enter_context(_daemon(folder, data, where))
        yield where


@contextmanager
def _daemon(folder: Path, data: Path, where: Mapping[str, str]) -> Iterator[None]:
    data.mkdir(parents=True, exist_ok=True)
    command = ["dockerd", "--host", where["DOCKER_HOST"], "--data-root", str(data)]
    command += ["--exec-root", str(folder / "exec"), "--pidfile", str(folder / "pid")]
    log = folder / "log"
    with log.open("wb") as output:
        daemon = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True)
    try:
        deadline = time.monotonic() + START_SECONDS
        while subprocess.run(["docker", "version"], check=False, capture_output=True, env={**os.environ, **where}).returncode:
            if daemon.poll() is not None or time.monotonic() > deadline:
                last = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-1:]
                raise NoEngine(f"dockerd does not run here: {' '.join(last)}")
            time.sleep(0.2)
        yield
    finally:
        daemon.terminate()
        try:
            daemon.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            daemon.kill()
            daemon.wait()
        for place in (folder / "exec" / "netns").glob("*"):  # left mounted, and then the folder could not be removed
            subprocess.run(["umount", str(place)], check=False, capture_output=True)


@contextmanager
def _network_as_it_was() -> Iterator[None]:
    """Put the packet filter, forwarding and the engine's bridge back."""
    forwarding = Path("/proc/sys/net/ipv4/ip_forward")
    rules = subprocess.run(["iptables-save"], check=True, capture_output=True, text=True).stdout
    forwarded = forwarding.read_text(encoding="ascii")
    bridged = Path("/sys/class/net", BRIDGE).exists()
    try:
        yield
    finally:
        for table, chains in CHAINS.items():
            if f"*{table}" not in rules:  # it was not there at all, which lets everything pass
                rules += "\n".join([f"*{table}", *(f":{chain} ACCEPT [0:0]" for chain in chains), "COMMIT", ""])
        subprocess.run(["iptables-restore"], input=rules, check=True, text=True)
        forwarding.write_text(forwarded, encoding="ascii")
        if not bridged:
            subprocess.run(["ip", "link", "delete", BRIDGE], check=False, capture_output=True)
