"""What tests of the code list look at: all that is stored, and the events."""

from __future__ import annotations

import itertools
from typing import Any, Final

from google.type.date_pb2 import Date
from sqlalchemy import text
from wushe.common.v1.event_pb2 import Event
from wushe.directory.v1 import community_service_pb2 as pb
from wushe.directory.v1.community_events_pb2 import CommunityState

from tests.integration.directory.running import CommunityClient, Directory

FIRST, SECOND, ELSEWHERE = "130402001001", "130402001002", "130403001001"
"""The communities of the `places` fixture."""
TODAY: Final = Date(year=2026, month=3, day=1)
_TABLES: Final = ("division", "community", "community_change", "outbox", "idempotency")
_requests = itertools.count()


def ordered(**fields: Any) -> dict[str, Any]:
    """Return what every dated change carries, and what is special about this one."""
    return {"effective_date": TODAY, "document_number": "邯政字〔2026〕1号", "request_id": f"change-{next(_requests)}", **fields}


async def stored(directory: Directory) -> dict[str, Any]:
    """Return everything the code list's tables hold, to compare before with after."""
    async with directory.service.database.reading() as connection:
        return {
            table: await connection.scalar(text(f"SELECT coalesce(string_agg(t::text, '|' ORDER BY t::text), '') FROM {table} t"))  # noqa: S608
            for table in _TABLES
            if table != "outbox"
        } | {"outbox": await connection.scalar(text("SELECT count(*) FROM outbox"))}


async def events(directory: Directory) -> list[tuple[list[str], Event]]:
    """Return the NATS subjects and the events of all that happened, oldest first."""
    async with directory.service.database.reading() as connection:
        rows = await connection.execute(text("SELECT subjects, event FROM outbox ORDER BY id"))
        return [(row[0], Event.FromString(row[1])) for row in rows]


def state_of(event: Event) -> CommunityState:
    """Return the community an event speaks of."""
    state = CommunityState()
    assert event.data.Unpack(state)
    return state


async def changes(caller: CommunityClient, code: str) -> list[Any]:
    """Return the history of a community."""
    return list((await caller("ListCommunityChanges", pb.ListCommunityChangesRequest(parent=f"communities/{code}"))).changes)


async def rename(caller: CommunityClient, code: str, name: str, **fields: Any) -> Any:
    """Rename a community as it is now, or as `fields` say."""
    etag = fields.pop("etag", None) or (await caller.get(code)).etag
    request = pb.RenameCommunityRequest(name=f"communities/{code}", display_name=name, **ordered(etag=etag, **fields))
    return (await caller("RenameCommunity", request)).community
