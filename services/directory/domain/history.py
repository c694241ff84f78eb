"""What a code meant on a day, and what it has become since. Pure functions over what was recorded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from services.directory.domain.community import Change, ChangeKind, Community
from services.directory.domain.lifecycle import State


def on(day: date, community: Community, changes: Iterable[Change]) -> Community | None:
    """Return what carried the code on a day, with the name of that day; None before its first day and from its last day on.

    `changes` are all changes of the community, oldest first. A list without a date counts as older than every date; an update of the
    profile says nothing about names.
    """
    if community.valid_until is not None and day >= community.valid_until:
        return None
    names = [
        change.display_name_after
        for change in changes
        if change.kind is not ChangeKind.PROFILE_UPDATED and (change.effective_date is None or change.effective_date <= day)
    ]
    if not names or (community.valid_from is not None and day < community.valid_from):
        return None
    return replace(community, display_name=names[-1], state=State.ACTIVE, valid_until=None, successors=())


def living_successors(code: str, known: Mapping[str, Community]) -> tuple[str, ...]:
    """Return the codes of today that `code` has become, sorted: itself while it exists, none when all of it was abolished.

    `known` holds at least everything that can be reached from `code` through successors.
    """
    living: set[str] = set()
    seen: set[str] = set()
    ahead = [code]
    while ahead:
        at = ahead.pop()
        if at in seen:
            continue
        seen.add(at)
        community = known[at]
        if community.state is State.ACTIVE:
            living.add(at)
        ahead.extend(community.successors)
    return tuple(sorted(living))
