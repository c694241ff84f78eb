from __future__ import annotations

import subprocess
import sys

import pytest

from shared.embedded import ports
from shared.embedded.errors import PortTaken

TAKE_THREE = "from shared.embedded import ports; ports.QUIET = range({0}, {1}); print(*(ports.free_port() for _ in range(3)))"


def test_no_port_is_given_twice_neither_here_nor_to_another_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ports, "QUIET", range(19_000, 19_006))
    mine = {ports.free_port() for _ in range(3)}
    program = TAKE_THREE.format(19_000, 19_006)
    theirs = subprocess.run([sys.executable, "-P", "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert len(mine) == 3
    assert mine.isdisjoint(map(int, theirs))
    assert len({ports.free_port() for _ in range(3)} | mine) == 6, "what a start claimed ends with it"
    with pytest.raises(PortTaken):
        ports.free_port()
