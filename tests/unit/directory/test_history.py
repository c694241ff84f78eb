"""What a code meant and what it has become, against a model that keeps a list of days."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from services.directory.domain import community as rules
from services.directory.domain import history
from services.directory.domain.community import Change, Community, CommunityChanged, Newcomer, Order, Profile
from services.directory.domain.lifecycle import State
from tests.unit.directory.code_list_values import NOW, community, order

START = date(2020, 1, 1)
END = date(2026, 3, 1)


@dataclass
class World:
    """The registry as it should be, and a diary of what every code meant on every day of a change."""

    communities: dict[str, Community] = field(default_factory=dict)
    changes: dict[str, list[Change]] = field(default_factory=dict)
    diary: dict[str, list[tuple[date, str | None]]] = field(default_factory=dict)
    """By code: from which day on, under which name; None from its end on."""
    became: dict[str, set[str]] = field(default_factory=dict)
    """By code: the living codes that it is today. Kept up to date step by step, never followed."""
    day: date = START

    def order(self) -> Order:
        return Order(self.day, "文", "clerk", NOW, END)

    def living(self) -> list[str]:
        return sorted(code for code, one in self.communities.items() if one.state is State.ACTIVE)

    def record(self, *facts: CommunityChanged) -> None:
        for fact in facts:
            code, living = fact.community.code, fact.community.state is State.ACTIVE
            self.communities[code] = fact.community
            self.changes.setdefault(code, []).append(fact.change)
            self.diary.setdefault(code, []).append((self.day, fact.community.display_name if living else None))
            if fact.change.version == 1:
                self.became[code] = {code}

    def replace(self, ended: str, by: set[str]) -> None:
        for codes in self.became.values():
            if ended in codes:
                codes.discard(ended)
                codes.update(by)

    def on(self, code: str, day: date) -> str | None:
        known = [name for since, name in self.diary[code] if since <= day]
        return known[-1] if known else None


def new_code(world: World) -> str:
    return f"130402{len(world.communities) + 1:06d}"


def step(world: World, data: st.DataObject) -> None:
    """Let one thing happen, on the same day as the last or some days later."""
    world.day = min(world.day + timedelta(days=data.draw(st.integers(0, 40))), END)
    living = world.living()
    action = data.draw(st.sampled_from(["create", "rename", "recode", "merge", "split", "abolish", "profile"] if living else ["create"]))
    code = new_code(world)
    if action == "create":
        world.record(rules.create(Newcomer(code, f"名{code}"), Profile(), world.order()))
        return
    at = world.communities[data.draw(st.sampled_from(living))]
    if action == "rename":
        world.record(rules.rename(at, f"{at.display_name[:50]}改", world.order()))
    elif action == "profile":
        world.record(rules.update_profile(at, Profile(households=at.profile.households + 1), order(None)))
    elif action == "recode":
        world.record(*rules.recode(at, code, world.order()))
        world.replace(at.code, {code})
    elif action == "abolish":
        world.record(rules.abolish(at, world.order()))
        world.replace(at.code, set())
    elif action == "split":
        parts = [Newcomer(code, "东"), Newcomer(f"130403{code[6:]}", "西")]
        ended, born = rules.split(at, parts, world.order())
        world.record(ended, *born)
        world.replace(at.code, {part.code for part in parts})
    elif len(living) > 1:
        target = world.communities[data.draw(st.sampled_from([other for other in living if other != at.code]))]
        received, ends = rules.merge([at], target, world.order())
        world.record(received, *ends)
        world.replace(at.code, {target.code})


@given(st.data())
def test_any_life_of_the_code_list_stays_resolvable(data: st.DataObject) -> None:
    world = World()
    for _ in range(data.draw(st.integers(1, 25))):
        step(world, data)
    days = {START - timedelta(days=1), START, world.day, END} | {day for diary in world.diary.values() for day, _ in diary}
    for code, one in world.communities.items():
        successors = history.living_successors(code, world.communities)
        assert set(successors) == world.became[code]
        assert all(world.communities[successor].state is State.ACTIVE for successor in successors)
        assert [change.version for change in world.changes[code]] == list(range(1, one.version + 1))
        for day in days:
            found = history.on(day, one, world.changes[code])
            assert (found and found.display_name) == world.on(code, day), (code, day)
            assert found is None or found.state is State.ACTIVE


@given(st.data())
def test_nothing_ever_becomes_what_it_came_from(data: st.DataObject) -> None:
    world = World()
    for _ in range(data.draw(st.integers(1, 25))):
        step(world, data)
    for code, one in world.communities.items():
        ahead, seen = list(one.successors), set[str]()
        while ahead:
            at = ahead.pop()
            assert at != code
            if at not in seen:
                seen.add(at)
                ahead.extend(world.communities[at].successors)


def test_a_list_without_a_date_is_older_than_every_day() -> None:
    fact = rules.imported(Newcomer("130402001001", "甲社区"), order(None))
    renamed = rules.rename(fact.community, "乙社区", order(date(2024, 5, 1)))
    lived = [fact.change, renamed.change]
    assert [found and found.display_name for day in (date(1950, 1, 1), date(2024, 4, 30), date(2024, 5, 1))
            if (found := history.on(day, renamed.community, lived))] == ["甲社区", "甲社区", "乙社区"]  # fmt: skip


def test_an_update_of_the_profile_after_a_renaming_does_not_bring_the_new_name_into_the_past() -> None:
    old = community()
    first = rules.create(Newcomer(old.code, old.display_name), old.profile, order(date(2020, 1, 1))).change
    renamed = rules.rename(old, "乙社区", order(date(2024, 5, 1)))
    updated = rules.update_profile(renamed.community, Profile(grids=3), order(None))
    then = history.on(date(2023, 1, 1), updated.community, [first, renamed.change, updated.change])
    assert then is not None
    assert then.display_name == "甲社区"
