"""Waits until the statistics warehouse is proven equal to every service that it follows."""

from __future__ import annotations

import secrets
import time
from typing import Any, Final

from wushe.warehouse.v1 import sync_pb2
from wushe.warehouse.v1 import sync_service_pb2 as pb

from services.admin.city.city import Unforeseen, succeeded
from services.admin.city.office import Office
from services.admin.lists.sending import watched
from services.admin.terminal import tell

PATIENCE_SECONDS: Final = 3600.0
"""So long the warehouse may be behind and get no nearer."""
LOOK_SECONDS: Final = 1.0
_TIMES: Final = 5


def prove_equal(office: Office) -> list[sync_pb2.Finding]:
    """Wait until nothing is under way, compare, and return a finding for each kind of aggregate, all of them equal.

    Raises Unforeseen for what still differs after several comparisons, or when the warehouse does not get on.
    """
    different: list[sync_pb2.Finding] = []
    for _ in range(_TIMES):
        _catch_up(office)
        job = office.ask(pb.ReconcileRequest(request_id=secrets.token_hex(16))).job
        succeeded(watched(office.channels["warehouse"], job.name, office.metadata()))
        found = _findings(office, job.name)
        different = [one for one in found if not one.equal]
        if not different:
            return found
        time.sleep(LOOK_SECONDS)
    raise Unforeseen("the warehouse differs: " + ", ".join(f"{one.service} {one.aggregate_type}" for one in different))


def _catch_up(office: Office) -> None:
    """Wait until all that was published is taken in."""
    until, least = time.monotonic() + PATIENCE_SECONDS, None
    while True:
        sources = office.ask(pb.GetSyncStatusRequest()).sources
        pending = sum(one.pending_messages for one in sources)
        copied = all(kind.copied for one in sources for kind in one.aggregates)
        if copied and not pending:
            return
        if least is None or pending < least:
            least, until = pending, time.monotonic() + PATIENCE_SECONDS
            tell(f"the warehouse has {pending} messages before it")
        if time.monotonic() > until:
            raise Unforeseen(f"the warehouse does not get on: {pending} messages are before it")
        time.sleep(LOOK_SECONDS)


def _findings(office: Office, job: str) -> list[sync_pb2.Finding]:
    found: list[sync_pb2.Finding] = []
    request = pb.ListFindingsRequest(job=job, page_size=1000)
    while True:
        page: Any = office.ask(request)
        found += page.findings
        request.page_token = page.next_page_token
        if not request.page_token:
            return found
