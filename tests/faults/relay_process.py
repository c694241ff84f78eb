"""A relay in a process of its own, so that it can be killed: `python -m tests.faults.relay_process DATABASE NATS USER MONITOR`.

The password of NATS comes on standard input.
"""

from __future__ import annotations

import asyncio
import sys

from shared.db import Database
from shared.jetstream import Bus
from shared.relay import Relay
from tests.integration.bus.toy import PLAN


async def main(database_url: str, nats_url: str, user: str, monitor_url: str) -> None:
    """Relay until killed."""
    database = Database(database_url, pool_size=2, application_name="killed-relay")
    await database.open()
    bus = Bus(nats_url, name="toy", user=user, password=sys.stdin.readline().strip(), monitor_url=monitor_url)
    await Relay(database, bus, PLAN, poll_seconds=0.1).run()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
