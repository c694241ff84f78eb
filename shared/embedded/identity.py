"""Which process a number means: pids are reused, a pid with its start time and boot is not."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

_START_TIME_AFTER_NAME = 19
"""`starttime` is field 22 of /proc/PID/stat, 20th after the name's closing parenthesis."""


@dataclass(frozen=True, slots=True)
class Identity:
    """One process of one boot of this machine."""

    pid: int
    started: int
    boot: str

    @classmethod
    def of(cls, pid: int) -> Identity | None:
        """Return the identity of a running process, None when there is none (or only its remains)."""
        try:
            after_name = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            return None
        if after_name[0] in {"Z", "X"}:
            return None
        return cls(pid, int(after_name[_START_TIME_AFTER_NAME]), _boot())

    @classmethod
    def parse(cls, text: str) -> Identity | None:
        """Read what `str()` wrote, None when it is not that."""
        try:
            pid, started, boot = text.split()
            return cls(int(pid), int(started), boot)
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.pid} {self.started} {self.boot}"

    def alive(self) -> bool:
        """Tell whether exactly this process still runs."""
        return Identity.of(self.pid) == self

    def signal(self, number: int) -> None:
        """Send a signal to exactly this process, silently when it is gone."""
        try:
            handle = os.pidfd_open(self.pid)
        except ProcessLookupError:
            return
        try:
            if self.alive():
                _send(handle, number)
        finally:
            os.close(handle)


def _send(handle: int, number: int) -> None:
    import signal  # noqa: PLC0415 — the method above bears its name

    try:
        signal.pidfd_send_signal(handle, number)
    except ProcessLookupError:
        return


def _boot() -> str:
    return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
