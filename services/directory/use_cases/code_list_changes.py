"""What all changes of the code list have in common: lock, compare, record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain import codes
from services.directory.domain.community import Community, CommunityChanged, Expected, Order
from services.directory.domain.refusals import CodeTaken, CommunityNotFound, UnknownParent
from services.directory.store import communities, divisions
from shared.refusals import StaleEtag


async def lock(tx: AsyncConnection, expected: Sequence[Expected]) -> list[Community]:
    """Lock communities and return them in the order asked; refuse one that is not there, or has changed since it was read."""
    locked = await communities.lock(tx, [one.code for one in expected])
    for one in expected:
        metadata = {"community": codes.community_name(one.code)}
        if one.code not in locked:
            raise CommunityNotFound(field=one.name_field, metadata=metadata)
        if locked[one.code].version != one.version:
            raise StaleEtag(field=one.etag_field, metadata=metadata)
    return [locked[one.code] for one in expected]


async def require_parents(tx: AsyncConnection, newcomers: Mapping[str, str]) -> None:
    """Refuse new codes, given with the fields that hold them, whose township is not on record."""
    known = await divisions.known(tx, {codes.parent(code) for code in newcomers})
    for code, field in newcomers.items():
        if codes.parent(code) not in known:
            raise UnknownParent(field=field, metadata={"division": codes.division_name(codes.parent(code))})


async def record(
    tx: AsyncConnection, facts: Sequence[CommunityChanged], order: Order, newcomers: Mapping[str, str] | None = None
) -> list[Community]:
    """Record what happened and return the communities as they are now, with their paths; refuse a code that is not new."""
    taken = await communities.record(tx, facts, order.traceparent)
    for code, field in (newcomers or {}).items():
        if code in taken:
            raise CodeTaken(field=field, metadata={"community": codes.community_name(code)})
    return await communities.with_paths(tx, [fact.community for fact in facts])
