"""The rules of every change of the code list."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from services.directory.domain import community as rules
from services.directory.domain.community import ChangeKind, CommitteeKind, Newcomer, Profile
from services.directory.domain.lifecycle import State
from services.directory.domain.refusals import (
    CommunityEnded,
    DuplicateCode,
    EffectiveDateInFuture,
    EffectiveDateTooEarly,
    MalformedName,
    MergeCycle,
    SameCode,
    SameName,
)
from tests.unit.directory.code_list_values import TODAY, community, order


def test_a_new_community_is_valid_from_its_first_day() -> None:
    fact = rules.create(Newcomer("130402001001", " 甲社区 "), Profile(), order(date(2024, 5, 1)))
    assert (fact.community.display_name, fact.community.valid_from, fact.community.version) == ("甲社区", date(2024, 5, 1), 1)
    assert (fact.change.kind, fact.change.display_name_before) == (ChangeKind.CREATED, "")


def test_a_list_without_a_date_leaves_the_first_day_unknown() -> None:
    fact = rules.imported(Newcomer("130402001001", "东街村村民委员会"), order(None))
    assert fact.community.valid_from is None
    assert fact.community.profile.kind is CommitteeKind.VILLAGERS


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("农林三社区居民委员会", CommitteeKind.RESIDENTS),
        ("甲社区居委会", CommitteeKind.RESIDENTS),
        ("南街村村民委员会", CommitteeKind.VILLAGERS),
        ("南街村委会", CommitteeKind.VILLAGERS),
        ("某农场", CommitteeKind.UNKNOWN),
    ],
)
def test_the_name_tells_the_committee_where_it_can(name: str, kind: CommitteeKind) -> None:
    assert rules.committee_kind(name) is kind


def test_a_renaming_keeps_the_code_and_the_old_name_in_its_history() -> None:
    fact = rules.rename(community(), "乙社区", order())
    assert (fact.community.display_name, fact.community.version, fact.community.state) == ("乙社区", 2, State.ACTIVE)
    assert (fact.change.display_name_before, fact.change.display_name_after) == ("甲社区", "乙社区")


def test_the_present_name_is_no_new_name() -> None:
    with pytest.raises(SameName):
        rules.rename(community(), "甲社区", order())


@pytest.mark.parametrize("name", ["", "   ", "名" * 101, "甲\x00社区", "甲\u200b社区", "甲\n社区"])
def test_a_name_that_nobody_can_read_is_refused(name: str) -> None:
    with pytest.raises(MalformedName) as refused:
        rules.rename(community(), name, order())
    assert refused.value.violations[0].field == "display_name"


@pytest.mark.parametrize("name", ["名" * 100, "𠀀𠀁村", "\ue000村", "第 3 社区"])
def test_rare_characters_and_long_names_are_names(name: str) -> None:
    assert rules.checked_name(name) == name


def test_recoding_ends_the_old_code_and_begins_the_new_one_with_all_that_was_known() -> None:
    ended, born = rules.recode(community(), "130403001001", order())
    assert (ended.community.state, ended.community.successors) == (State.RECODED, ("130403001001",))
    assert ended.community.valid_until == TODAY == born.community.valid_from
    assert (born.community.version, born.change.predecessors) == (1, ("130402001001",))
    assert born.community.profile == community().profile


def test_a_community_is_not_recoded_to_its_own_code() -> None:
    with pytest.raises(SameCode):
        rules.recode(community(), "130402001001", order())


def test_a_merger_ends_the_sources_and_tells_the_target_where_it_grew_from() -> None:
    target, sources = community("130402001001"), [community("130402001002"), community("130402001003")]
    received, ends = rules.merge(sources, target, order())
    assert (received.community.state, received.community.version) == (State.ACTIVE, 2)
    assert received.change.predecessors == ("130402001002", "130402001003")
    assert {end.community.state for end in ends} == {State.MERGED}
    assert {end.community.successors for end in ends} == {("130402001001",)}


def test_nobody_is_merged_into_himself_or_twice() -> None:
    with pytest.raises(MergeCycle) as refused:
        rules.merge([community("130402001002"), community("130402001001")], community("130402001001"), order())
    assert refused.value.violations[0].field == "sources[1].name"
    with pytest.raises(MergeCycle):
        rules.merge([community("130402001002")] * 2, community("130402001001"), order())


def test_what_has_ended_receives_nobody_and_goes_nowhere() -> None:
    gone = rules.abolish(community("130402001002"), order()).community
    with pytest.raises(CommunityEnded) as refused:
        rules.merge([community()], gone, order())
    assert refused.value.violations[0].field == "target"
    with pytest.raises(CommunityEnded) as refused:
        rules.merge([community("130402001003"), gone], community(), order())
    assert refused.value.violations[0].field == "sources[1].name"


def test_the_parts_of_a_split_inherit_the_kind_and_count_their_own_households() -> None:
    ended, born = rules.split(community(), [Newcomer("130402001002", "东"), Newcomer("130402001003", "西")], order())
    assert (ended.community.state, ended.community.successors) == (State.SPLIT, ("130402001002", "130402001003"))
    assert [part.community.profile for part in born] == [Profile(kind=1, urban_rural_class=111)] * 2
    assert {part.change.predecessors for part in born} == {("130402001001",)}


@pytest.mark.parametrize("codes", [("130402001002", "130402001002"), ("130402001002", "130402001001")])
def test_two_parts_never_share_a_code_and_none_keeps_the_old_one(codes: tuple[str, str]) -> None:
    with pytest.raises(DuplicateCode) as refused:
        rules.split(community(), [Newcomer(codes[0], "东"), Newcomer(codes[1], "西")], order())
    assert refused.value.violations[0].field == "parts[1].code"


def test_an_abolished_community_has_no_successor() -> None:
    fact = rules.abolish(community(), order())
    assert (fact.community.state, fact.community.successors, fact.community.valid_until) == (State.ABOLISHED, (), TODAY)


def test_a_change_holds_from_today_at_the_latest() -> None:
    with pytest.raises(EffectiveDateInFuture):
        rules.abolish(community(), order(TODAY + timedelta(days=1)))


def test_a_change_is_never_dated_before_the_one_before_it() -> None:
    renamed = rules.rename(community(), "乙社区", order(date(2024, 5, 1))).community
    with pytest.raises(EffectiveDateTooEarly) as refused:
        rules.abolish(renamed, order(date(2024, 4, 30)))
    assert refused.value.metadata["last_change"] == "2024-05-01"
    assert rules.abolish(renamed, order(date(2024, 5, 1))).community.state is State.ABOLISHED


def test_an_update_of_the_profile_moves_no_date() -> None:
    renamed = rules.rename(community(), "乙社区", order(date(2024, 5, 1))).community
    updated = rules.update_profile(renamed, Profile(households=5), order(None)).community
    assert (updated.changed_on, updated.version, updated.profile.households) == (date(2024, 5, 1), 3, 5)
