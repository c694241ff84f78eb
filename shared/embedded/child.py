"""One server as a child process, and the lock that lives exactly as long as it does."""

from __future__ import annotations

import fcntl
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from shared.embedded import account as accounts
from shared.embedded import launch
from shared.embedded.account import Account
from shared.embedded.errors import FolderInUse, StartFailed
from shared.embedded.identity import Identity

POLL_SECONDS = 0.02
LOG_TAIL_LINES = 15
LOG_BYTES = 16 * 1024 * 1024
"""A longer log is set aside when its program starts; one older log is kept."""


@dataclass(frozen=True, slots=True)
class Program:
    """What to run, where, as whom, and how it is asked to end."""

    name: str
    command: Sequence[str]
    folder: Path
    """Holds the lock and, unless told otherwise, the log."""
    account: Account | None = None
    stop_signal: signal.Signals = signal.SIGTERM
    stop_seconds: float = 30.0
    environment: Mapping[str, str] | None = None
    before_start: Callable[[Identity | None], object] = field(default=lambda _last: None)
    """Is told which process ran here last; that one and its children are gone, for the lock is ours."""
    ready: Callable[[int], bool] = field(default=lambda _pid: True)
    """Is told the number of the process, so that it does not take another for it."""
    ready_seconds: float = 60.0

    @property
    def log(self) -> Path:
        """Where its output goes."""
        return self.folder / f"{self.name}.log"

    @property
    def lock(self) -> Path:
        """Locked by the process itself, from its first instruction until its last child is gone."""
        return self.folder / f"{self.name}.lock"


class Child:
    """Starts a program, stops it, and never lets two run on one folder.

    The lock's descriptor is inherited by the program, so the kernel holds the lock while the program lives, whatever became of us.
    """

    def __init__(self, program: Program) -> None:
        """Describe the child; nothing runs yet."""
        self.program = program
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        """The process number while it runs."""
        return self._process.pid if self._process is not None and self._process.poll() is None else None

    def exit_code(self) -> int | None:
        """Return how it ended, None while it runs or before it began."""
        return self._process.poll() if self._process is not None else None

    def start(self) -> None:
        """Clear away what an earlier run left, start, and wait until ready."""
        self.spawn()
        self.wait_ready()

    def clear(self) -> None:
        """Stop what an earlier run left, and start nothing."""
        if self.program.lock.exists():
            descriptor = os.open(self.program.lock, os.O_RDWR | os.O_CLOEXEC)
            try:
                _take(descriptor, self.program)
            finally:
                os.close(descriptor)

    def spawn(self) -> None:
        """Start without waiting."""
        program = self.program
        program.folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(program.lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            _take(descriptor, program)
            program.before_start(Identity.parse(program.lock.read_text(encoding="ascii")))
            _turn_over(program.log)
            with program.log.open("ab") as log:
                self._process = subprocess.Popen(
                    _launching(program),
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    env=None if program.environment is None else dict(program.environment),
                    pass_fds=(descriptor,),
                    start_new_session=True,  # Ctrl-C reaches the supervisor alone, which then stops everything in order
                )
            os.truncate(descriptor, 0)
            os.pwrite(descriptor, str(Identity.of(self._process.pid) or "").encode(), 0)
        finally:
            os.close(descriptor)

    def wait_ready(self) -> None:
        """Wait until the program says it is ready; raise with the end of its log when it does not."""
        deadline = time.monotonic() + self.program.ready_seconds
        while True:
            if (code := self.exit_code()) is not None:
                raise StartFailed(f"{self.program.name} ended with code {code} before it was ready\n{self._tail()}")
            if self._process is not None and self.program.ready(self._process.pid):
                return
            if time.monotonic() > deadline:
                self.stop()
                raise StartFailed(f"{self.program.name} was not ready after {self.program.ready_seconds:.0f} s\n{self._tail()}")
            time.sleep(POLL_SECONDS)

    def stop(self) -> None:
        """Ask it to end, wait, and insist."""
        if self._process is None:
            return
        if self._process.poll() is None:
            self._process.send_signal(self.program.stop_signal)
        try:
            self._process.wait(self.program.stop_seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def kill(self) -> None:
        """End it without warning, as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def _tail(self) -> str:
        lines = self.program.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return "\n".join([f"the end of {self.program.log}:", *(f"  {line}" for line in lines[-LOG_TAIL_LINES:])])


def run_once(command: Sequence[str], account: Account | None, folder: Path, environment: Mapping[str, str] | None = None) -> None:
    """Run a program to its end under the account; raise with its output when it fails."""
    done = subprocess.run(
        _launching(Program("once", command, folder, account)),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        env=None if environment is None else dict(environment),
    )
    if done.returncode != 0:
        raise StartFailed(f"{Path(command[0]).name} failed with code {done.returncode}:\n{done.stderr or done.stdout}")


def _launching(program: Program) -> list[str]:
    """Return the command line that becomes the program."""
    wish: dict[str, int | bool | None] = {"death_signal": program.stop_signal, "parent": os.getpid()}
    if program.account is not None:
        reached = all(accounts.reaches(program.account, path) for path in (program.folder / program.name, Path(program.command[0])))
        wish |= {"uid": program.account.uid, "gid": program.account.gid, "traverse": not reached}
    return [sys.executable, "-I", "-S", launch.__file__, json.dumps(wish), *program.command]


def _take(descriptor: int, program: Program) -> None:
    """Take the lock; a server that outlived its supervisor is stopped first."""
    if _try_lock(descriptor):
        return
    for insist in (program.stop_signal, signal.SIGKILL):
        if (leftover := Identity.parse(program.lock.read_text(encoding="ascii"))) is not None:
            leftover.signal(insist)
        deadline = time.monotonic() + program.stop_seconds
        while time.monotonic() < deadline:
            if _try_lock(descriptor):
                return
            time.sleep(POLL_SECONDS)
    raise FolderInUse(f"another {program.name} works on {program.folder} and does not end; find it with: fuser -v {program.lock}")


def _turn_over(log: Path) -> None:
    if log.exists() and log.stat().st_size > LOG_BYTES:
        log.replace(log.with_suffix(".log.1"))


def _try_lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
