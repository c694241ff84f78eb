from __future__ import annotations

import os
import signal
import subprocess
from dataclasses import replace

from shared.embedded.identity import Identity


def test_this_process_is_alive_and_its_text_means_the_same_process() -> None:
    mine = Identity.of(os.getpid())
    assert mine is not None
    assert mine.alive()
    assert Identity.parse(str(mine)) == mine


def test_a_reused_number_is_another_process_and_gets_no_signal() -> None:
    with subprocess.Popen(["sleep", "60"]) as sleeper:
        now = Identity.of(sleeper.pid)
        assert now is not None
        former = replace(now, started=now.started - 1)
        assert not former.alive()
        former.signal(signal.SIGKILL)
        assert sleeper.poll() is None
        now.signal(signal.SIGKILL)
        assert sleeper.wait(10) == -signal.SIGKILL


def test_a_process_of_another_boot_is_not_alive() -> None:
    mine = Identity.of(os.getpid())
    assert mine is not None
    assert not replace(mine, boot="another").alive()


def test_what_is_no_identity_is_read_as_none() -> None:
    for text in ("", "12", "a b c", "1 2 3 4"):
        assert Identity.parse(text) is None


def test_a_signal_to_a_process_that_is_gone_is_no_error() -> None:
    with subprocess.Popen(["true"]) as short:
        identity = Identity.of(short.pid) or Identity(short.pid, 1, "gone")
        short.wait()
        identity.signal(signal.SIGTERM)
        assert not identity.alive()
