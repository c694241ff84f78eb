"""Communities and villages: what they are, and the rules of every change. Each rule returns the facts it makes.

A community is its code. A new code is a new community that names its predecessor; the old one ends and names its successor.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import IntEnum
from typing import Final

from services.directory.domain.codes import community_name
from services.directory.domain.lifecycle import Action, State, advance
from services.directory.domain.refusals import (
    DuplicateCode,
    EffectiveDateInFuture,
    EffectiveDateTooEarly,
    MalformedName,
    MergeCycle,
    SameCode,
    SameName,
)

LONGEST_NAME: Final = 100
_UNPRINTABLE: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


class ChangeKind(IntEnum):
    """What can happen to a community."""

    IMPORTED = 1
    CREATED = 2
    RENAMED = 3
    RECODED = 4
    MERGED = 5
    SPLIT = 6
    ABOLISHED = 7
    PROFILE_UPDATED = 8


class CommitteeKind(IntEnum):
    """Which organisation of self-government a community has."""

    UNKNOWN = 0
    RESIDENTS = 1
    VILLAGERS = 2
    OTHER = 3


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known of a community beyond its name and place; zero means not known."""

    kind: int = 0
    urban_rural_class: int = 0
    party_venue_area_m2: int = 0
    service_facility_area_m2: int = 0
    households: int = 0
    grids: int = 0


@dataclass(frozen=True, slots=True)
class Community:
    """A community as it is today, also one that has ended."""

    code: str
    display_name: str
    state: State
    profile: Profile
    valid_from: date | None
    valid_until: date | None
    changed_on: date | None
    """Effective date of the last dated change."""
    successors: tuple[str, ...]
    """Codes of what it became at its end."""
    version: int
    create_time: datetime
    update_time: datetime
    full_path: str = ""
    """Names from the province down, where somebody asked for them."""


@dataclass(frozen=True, slots=True)
class Change:
    """One entry in the history of a community."""

    code: str
    version: int
    kind: ChangeKind
    effective_date: date | None
    document_number: str
    display_name_before: str
    display_name_after: str
    predecessors: tuple[str, ...]
    successors: tuple[str, ...]
    actor: str
    record_time: datetime


@dataclass(frozen=True, slots=True)
class CommunityChanged:
    """Something happened to a community: its state afterwards, and what it was."""

    community: Community
    change: Change


@dataclass(frozen=True, slots=True)
class Order:
    """Who orders a change, by which document, from which day on."""

    effective_date: date | None
    document_number: str
    actor: str
    now: datetime
    today: date
    traceparent: str = ""
    """Trace context of the call, for the events."""

    def check(self, *communities: Community, field: str = "effective_date") -> None:
        """Refuse a day that has not come yet, and one before the last change of a community that it touches."""
        if self.effective_date is None:
            return
        if self.effective_date > self.today:
            raise EffectiveDateInFuture(field=field)
        for community in communities:
            if community.changed_on is not None and self.effective_date < community.changed_on:
                raise EffectiveDateTooEarly(
                    field=field,
                    metadata={"community": community_name(community.code), "last_change": community.changed_on.isoformat()},
                )


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A community about to be recorded: its code and its name."""

    code: str
    display_name: str


@dataclass(frozen=True, slots=True)
class Expected:
    """A community as the caller saw it last, and the fields of the request that say so."""

    code: str
    version: int
    name_field: str = "name"
    etag_field: str = "etag"


def checked_name(text: str, *, field: str = "display_name") -> str:
    """Return a name without the space around it; raise MalformedName for one that nobody could read."""
    name = text.strip()
    if not name or len(name) > LONGEST_NAME or not _readable(name):
        raise MalformedName(field=field)
    return name


def with_path(community: Community, division_path: str) -> Community:
    """Return a community with its full path below a division's."""
    return replace(community, full_path=f"{division_path}/{community.display_name}")


def create(newcomer: Newcomer, profile: Profile, order: Order) -> CommunityChanged:
    """Set up a community (设立)."""
    order.check()
    return _born(newcomer, profile, order, ChangeKind.CREATED)


def rename(community: Community, display_name: str, order: Order) -> CommunityChanged:
    """Give a community another name (更名)."""
    advance(community.state, Action.RENAME, field="name")
    name = checked_name(display_name)
    if name == community.display_name:
        raise SameName(field="display_name")
    order.check(community)
    return _changed(community, order, ChangeKind.RENAMED, after=replace(community, display_name=name))


def recode(community: Community, new_code: str, order: Order) -> tuple[CommunityChanged, CommunityChanged]:
    """Give a community another code (代码变更): return its end under the old one and its beginning under the new one."""
    if new_code == community.code:
        raise SameCode(field="new_code")
    ended = _ended(community, Action.RECODE, ChangeKind.RECODED, order, (new_code,))
    born = _born(Newcomer(new_code, community.display_name), community.profile, order, ChangeKind.RECODED, predecessors=(community.code,))
    return ended, born


def check_merge(sources: Sequence[str], target: str) -> None:
    """Refuse codes of which one would go into itself, or twice."""
    seen = {target}
    for position, code in enumerate(sources):
        if code in seen:
            raise MergeCycle(field=f"sources[{position}].name", metadata={"community": community_name(code)})
        seen.add(code)


def merge(sources: Sequence[Community], target: Community, order: Order) -> tuple[CommunityChanged, list[CommunityChanged]]:
    """Let communities go into another (撤并): return the target, and the ends of the sources in their order."""
    codes = tuple(source.code for source in sources)
    check_merge(codes, target.code)
    advance(target.state, Action.RECEIVE, field="target")
    order.check(target)
    ends = [
        _ended(source, Action.MERGE, ChangeKind.MERGED, order, (target.code,), field=f"sources[{position}].name")
        for position, source in enumerate(sources)
    ]
    return _changed(target, order, ChangeKind.MERGED, after=target, predecessors=codes), ends


def check_split(code: str, parts: Sequence[Newcomer]) -> None:
    """Refuse parts of which two have one code, or one keeps the code of the whole."""
    seen = {code}
    for position, part in enumerate(parts):
        if part.code in seen:
            raise DuplicateCode(field=f"parts[{position}].code")
        seen.add(part.code)


def split(community: Community, parts: Sequence[Newcomer], order: Order) -> tuple[CommunityChanged, list[CommunityChanged]]:
    """Divide a community (分设): return its end, and the beginnings of its parts in their order.

    The parts begin with the committee's kind and class alone: areas and households are the parts' own to count.
    """
    check_split(community.code, parts)
    ended = _ended(community, Action.SPLIT, ChangeKind.SPLIT, order, tuple(part.code for part in parts))
    profile = Profile(community.profile.kind, community.profile.urban_rural_class)
    born = [
        _born(part, profile, order, ChangeKind.SPLIT, predecessors=(community.code,), field=f"parts[{position}].display_name")
        for position, part in enumerate(parts)
    ]
    return ended, born


def abolish(community: Community, order: Order) -> CommunityChanged:
    """End a community without a successor (撤销)."""
    return _ended(community, Action.ABOLISH, ChangeKind.ABOLISHED, order, ())


def update_profile(community: Community, profile: Profile, order: Order) -> CommunityChanged:
    """Record what is known of a community; no document orders that and no day dates it."""
    advance(community.state, Action.UPDATE_PROFILE, field="name")
    return _changed(community, order, ChangeKind.PROFILE_UPDATED, after=replace(community, profile=profile))


def imported(newcomer: Newcomer, order: Order) -> CommunityChanged:
    """Record a community that a code list names. The list has checked its name; a list without a date leaves its first day unknown."""
    kind = committee_kind(newcomer.display_name)
    return _born(newcomer, Profile(kind=kind), order, ChangeKind.IMPORTED)


def committee_kind(display_name: str) -> CommitteeKind:
    """Tell from a name which committee it is; UNKNOWN where the name does not say."""
    if display_name.endswith(("居民委员会", "居委会")):
        return CommitteeKind.RESIDENTS
    if display_name.endswith(("村民委员会", "村委会")):
        return CommitteeKind.VILLAGERS
    return CommitteeKind.UNKNOWN


def _readable(name: str) -> bool:
    # Rare characters of names live in private-use planes, which isprintable() would refuse.
    return name.isprintable() or not any(unicodedata.category(character) in _UNPRINTABLE for character in name)


def _born(
    newcomer: Newcomer,
    profile: Profile,
    order: Order,
    kind: ChangeKind,
    *,
    predecessors: tuple[str, ...] = (),
    field: str = "display_name",
) -> CommunityChanged:
    name = newcomer.display_name if kind is ChangeKind.IMPORTED else checked_name(newcomer.display_name, field=field)
    community = Community(
        newcomer.code, name, State.ACTIVE, profile, order.effective_date, None, order.effective_date, (), 1, order.now, order.now
    )
    change = Change(newcomer.code, 1, kind, order.effective_date, order.document_number, "", name, predecessors, (), order.actor, order.now)
    return CommunityChanged(community, change)


def _ended(
    community: Community, action: Action, kind: ChangeKind, order: Order, successors: tuple[str, ...], *, field: str = "name"
) -> CommunityChanged:
    state = advance(community.state, action, field=field)
    order.check(community)
    after = replace(community, state=state, valid_until=order.effective_date, successors=successors)
    return _changed(community, order, kind, after=after)


def _changed(
    before: Community, order: Order, kind: ChangeKind, *, after: Community, predecessors: tuple[str, ...] = ()
) -> CommunityChanged:
    dated = order.effective_date or before.changed_on
    after = replace(after, changed_on=dated, version=before.version + 1, update_time=order.now)
    change = Change(
        before.code,
        after.version,
        kind,
        order.effective_date,
        order.document_number,
        before.display_name,
        after.display_name,
        predecessors,
        () if after.state is State.ACTIVE else after.successors,
        order.actor,
        order.now,
    )
    return CommunityChanged(after, change)
