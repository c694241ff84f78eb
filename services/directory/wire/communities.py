"""Communities and their history between the contract and the domain."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from wushe.directory.v1.community_pb2 import Community as SentCommunity
from wushe.directory.v1.community_pb2 import CommunityChange as SentChange
from wushe.directory.v1.community_pb2 import CommunityProfile as SentProfile
from wushe.directory.v1.community_service_pb2 import MergeCommunitiesRequest, MergedCommunity

from services.directory.domain.codes import community_name, division_name, parent
from services.directory.domain.community import Change, Community, Expected, Newcomer, Order, Profile
from services.directory.wire.times import day
from shared import call, etag
from shared.clock import Clock
from shared.codes import code_of
from shared.instants import sent_day, sent_instant
from shared.refusals import InvalidField

PROFILE_FIELDS: Final = tuple(field.name for field in SentProfile.DESCRIPTOR.fields)
"""What an update mask may name."""


def community(value: Community) -> SentCommunity:
    """Return a community as it is sent."""
    known = value.profile
    created = sent_instant(value.create_time)
    return SentCommunity(
        name=community_name(value.code),
        code=value.code,
        display_name=value.display_name,
        full_path=value.full_path,
        division=division_name(parent(value.code)),
        state=value.state.value,  # type: ignore[arg-type] # the numbers are the contract's
        profile=SentProfile(
            kind=known.kind,  # type: ignore[arg-type] # the same
            urban_rural_class=known.urban_rural_class,  # type: ignore[arg-type] # the same
            party_venue_area_m2=known.party_venue_area_m2,
            service_facility_area_m2=known.service_facility_area_m2,
            households=known.households,
            grids=known.grids,
        ),
        valid_from=sent_day(value.valid_from),
        valid_until=sent_day(value.valid_until),
        successors=[community_name(code) for code in value.successors],
        version=value.version,
        etag=etag.of(value.version),
        create_time=created,
        update_time=created if value.update_time == value.create_time else sent_instant(value.update_time),
    )


def as_of(value: Community) -> SentCommunity:
    """Return a community as it was on a day: no etag, because nobody can update the past."""
    sent = community(value)
    sent.ClearField("etag")
    return sent


def change(value: Change) -> SentChange:
    """Return an entry of the history as it is sent."""
    return SentChange(
        community=community_name(value.code),
        version=value.version,
        kind=value.kind.value,  # type: ignore[arg-type] # the numbers are the contract's
        effective_date=sent_day(value.effective_date),
        document_number=value.document_number,
        display_name_before=value.display_name_before,
        display_name_after=value.display_name_after,
        predecessors=[community_name(code) for code in value.predecessors],
        successors=[community_name(code) for code in value.successors],
        actor=value.actor,
        record_time=sent_instant(value.record_time),
    )


def profile(sent: SentProfile) -> Profile:
    """Return a profile as it was sent."""
    return Profile(
        sent.kind,
        sent.urban_rural_class,
        sent.party_venue_area_m2,
        sent.service_facility_area_m2,
        sent.households,
        sent.grids,
    )


def newcomer(request: Any) -> Newcomer:
    """Return the new community in a creation or in a part of a split."""
    return Newcomer(request.code, request.display_name)


def checked_document_number(text: str, *, field: str = "document_number") -> str:
    """Return the number of a document without the space around it."""
    number = text.strip()
    if not number or not number.isprintable():
        raise InvalidField("a document number has at least one character, none of them a control character", field=field)
    return number


def order(request: Any, clock: Clock) -> Order:
    """Return who orders a change, by which document, from which day on, of any request that carries these."""
    document_number = checked_document_number(request.document_number)
    caller = call.current()
    effective = day(request.effective_date, field="effective_date")
    return Order(effective, document_number, caller.caller.subject, clock.now(), clock.today(), caller.traceparent)


def undated_order(clock: Clock) -> Order:
    """Return the order of a change that no document orders and no day dates."""
    caller = call.current()
    return Order(None, "", caller.caller.subject, clock.now(), clock.today(), caller.traceparent)


def expected(sent: Any, *, within: str = "") -> Expected:
    """Return a community as the caller saw it, of any message with a name and an etag; `within` is that message's place in the request."""
    etag_field = f"{within}etag"
    return Expected(code_of(sent.name), etag.expected(sent.etag, field=etag_field), f"{within}name", etag_field)


def merged(sources: Sequence[MergedCommunity]) -> list[Expected]:
    """Return the communities that end in a merger."""
    return [expected(source, within=f"sources[{position}].") for position, source in enumerate(sources)]


def receiving(request: MergeCommunitiesRequest) -> Expected:
    """Return the community that others are merged into."""
    return Expected(code_of(request.target), etag.expected(request.etag), "target")
