from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.integration.kit.echo import Running, started


@pytest.fixture
async def running(tmp_path: Path) -> AsyncIterator[Running]:
    """A server with small limits, so that a test reaches them soon."""
    running = await started(tmp_path, max_request_bytes=4096, default_deadline_seconds=0.3, default_stream_deadline_seconds=0.3)
    yield running
    running.servicer.let_go.set()
    await running.channel.close()
    await running.rpc.stop(0)
