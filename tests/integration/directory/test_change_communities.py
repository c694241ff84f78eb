"""Changes of the code list, as callers and consumers see them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from google.protobuf.field_mask_pb2 import FieldMask
from google.type.date_pb2 import Date
from wushe.directory.v1 import community_pb2
from wushe.directory.v1 import community_service_pb2 as pb

from services.directory.domain import refusals as r
from shared.refusals import DivisionOutOfScope, InvalidField, InvalidUpdateMask, Refusal, RequestIdReused, RoleNotAllowed, StaleEtag
from tests.integration.directory.code_list import ELSEWHERE, FIRST, SECOND, changes, events, ordered, rename, state_of, stored
from tests.integration.directory.running import Directory

NEW = "130402001003"
Community = community_pb2.Community
Change = community_pb2.CommunityChange


def name(code: str) -> str:
    return f"communities/{code}"


async def test_a_new_community_is_recorded_with_its_history_and_its_event(places: Directory) -> None:
    caller = places.communities(subject="clerk")
    profile = community_pb2.CommunityProfile(households=120)
    request = pb.CreateCommunityRequest(code=NEW, display_name="丁社区居委会", profile=profile, **ordered())
    created = (await caller("CreateCommunity", request)).community
    assert created.full_path == "河北省/邯郸市/邯山区/火磨街道/丁社区居委会"
    assert created == await caller.get(NEW)
    [change] = await changes(caller, NEW)
    assert (change.kind, change.version, change.actor, change.document_number) == (Change.KIND_CREATED, 1, "clerk", "邯政字〔2026〕1号")
    subjects, event = (await events(places))[-1]
    assert subjects == ["wushe.directory.v1.community.130402"]
    assert (event.type, event.subject, event.version, event.actor) == ("wushe.directory.v1.CommunityCreated", name(NEW), 1, "clerk")
    assert state_of(event).community.profile.households == 120
    assert state_of(event).community.full_path == ""
    assert state_of(event).change == change


async def test_a_renamed_community_is_found_by_its_new_name_alone(places: Directory) -> None:
    caller = places.communities()
    renamed = await rename(caller, FIRST, "春风社区居委会")
    assert (renamed.version, renamed.etag) == (2, "v2")
    found = await caller("SearchCommunities", pb.SearchCommunitiesRequest(query="chunfeng"))
    assert [one.code for one in found.communities] == [FIRST]
    assert not (await caller("SearchCommunities", pb.SearchCommunitiesRequest(query="甲社区"))).communities
    first, second = await changes(caller, FIRST)
    assert (second.display_name_before, second.display_name_after, second.version) == (first.display_name_after, "春风社区居委会", 2)


async def test_recoding_across_counties_tells_both_counties(places: Directory) -> None:
    caller = places.communities()
    etag = (await caller.get(FIRST)).etag
    answer = await caller("RecodeCommunity", pb.RecodeCommunityRequest(name=name(FIRST), new_code="130403001009", etag=etag, **ordered()))
    assert (answer.predecessor.state, answer.predecessor.successors) == (Community.STATE_RECODED, [name("130403001009")])
    assert (answer.community.version, answer.community.display_name) == (1, "甲社区居委会")
    for subjects, event in (await events(places))[-2:]:
        assert event.type == "wushe.directory.v1.CommunityRecoded"
        assert sorted(subjects) == ["wushe.directory.v1.community.130402", "wushe.directory.v1.community.130403"]
    resolved = await caller("ResolveCommunity", pb.ResolveCommunityRequest(code=FIRST))
    assert not resolved.HasField("as_of_community")
    assert [one.code for one in resolved.successors] == ["130403001009"]
    before = await caller("ResolveCommunity", pb.ResolveCommunityRequest(code=FIRST, as_of=Date(year=2026, month=2, day=28)))
    assert (before.as_of_community.display_name, before.as_of_community.state) == ("甲社区居委会", Community.STATE_ACTIVE)
    assert before.as_of_community.etag == ""


async def test_a_merger_ends_all_sources_or_none(places: Directory) -> None:
    caller = places.communities()
    one, two, target = [await caller.get(code) for code in (FIRST, SECOND, ELSEWHERE)]
    sources = [pb.MergedCommunity(name=one.name, etag=one.etag), pb.MergedCommunity(name=two.name, etag=two.etag)]
    request = pb.MergeCommunitiesRequest(sources=sources, target=target.name, etag=target.etag, **ordered())
    answer = await caller("MergeCommunities", request)
    assert [source.state for source in answer.sources] == [Community.STATE_MERGED] * 2
    assert (answer.target.version, answer.target.state) == (2, Community.STATE_ACTIVE)
    assert (await changes(caller, ELSEWHERE))[-1].predecessors == [one.name, two.name]
    listed = await caller("ListCommunities", pb.ListCommunitiesRequest(parent="divisions/130402"))
    assert not listed.communities
    ended = await caller("ListCommunities", pb.ListCommunitiesRequest(parent="divisions/130402", show_ended=True))
    assert [community.code for community in ended.communities] == [FIRST, SECOND]


async def test_successors_are_followed_through_a_split_a_merger_and_an_end(places: Directory) -> None:
    caller = places.communities()
    etag = (await caller.get(FIRST)).etag
    parts = [pb.SplitPart(code=NEW, display_name="东"), pb.SplitPart(code="130402001004", display_name="西")]
    split = await caller("SplitCommunity", pb.SplitCommunityRequest(name=name(FIRST), parts=parts, etag=etag, **ordered()))
    assert [part.display_name for part in split.parts] == ["东", "西"]
    other = await caller.get(SECOND)
    source = pb.MergedCommunity(name=name(NEW), etag="v1")
    await caller("MergeCommunities", pb.MergeCommunitiesRequest(sources=[source], target=other.name, etag=other.etag, **ordered()))
    await caller("AbolishCommunity", pb.AbolishCommunityRequest(name=name("130402001004"), etag="v1", **ordered()))
    resolved = await caller("ResolveCommunity", pb.ResolveCommunityRequest(code=FIRST))
    assert [one.code for one in resolved.successors] == [SECOND]
    resolved = await caller("ResolveCommunity", pb.ResolveCommunityRequest(code="130402001004"))
    assert not resolved.successors


async def test_a_profile_is_updated_field_by_field(places: Directory) -> None:
    caller = places.communities()
    profile = community_pb2.CommunityProfile(households=900, grids=7)
    request = pb.UpdateCommunityProfileRequest(name=name(FIRST), profile=profile, etag="v1", request_id="p1")
    first = (await caller("UpdateCommunityProfile", request)).community
    assert (first.profile.households, first.profile.grids, first.profile.kind) == (900, 7, 1)
    mask = FieldMask(paths=["grids"])
    request = pb.UpdateCommunityProfileRequest(
        name=name(FIRST), profile=community_pb2.CommunityProfile(households=1), update_mask=mask, etag="v2", request_id="p2"
    )
    second = (await caller("UpdateCommunityProfile", request)).community
    assert (second.profile.households, second.profile.grids, second.version) == (900, 0, 3)
    same = pb.UpdateCommunityProfileRequest(name=name(FIRST), profile=second.profile, etag="v3", request_id="p3")
    assert (await caller("UpdateCommunityProfile", same)).community.version == 3
    assert [change.kind for change in await changes(caller, FIRST)][1:] == [Change.KIND_PROFILE_UPDATED] * 2


async def test_a_repeated_request_is_answered_as_the_first_time_and_done_once(places: Directory) -> None:
    caller = places.communities()
    request = pb.RenameCommunityRequest(name=name(FIRST), display_name="春风社区", etag="v1", **ordered())
    first = await caller("RenameCommunity", request)
    before = await stored(places)
    assert await caller("RenameCommunity", request) == first
    assert await stored(places) == before
    request.display_name = "秋风社区"
    with pytest.raises(RequestIdReused):
        await caller("RenameCommunity", request)


async def test_of_two_renamings_at_once_one_wins_and_the_other_reads_again(places: Directory) -> None:
    caller = places.communities()
    outcomes = await asyncio.gather(*(rename(caller, FIRST, f"名{n}", etag="v1") for n in range(8)), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Community"] + ["StaleEtag"] * 7
    assert [change.version for change in await changes(caller, FIRST)] == [1, 2]


async def test_of_two_who_create_one_code_at_once_the_first_has_it(places: Directory) -> None:
    caller = places.communities()
    requests = [pb.CreateCommunityRequest(code=NEW, display_name=f"名{n}", **ordered()) for n in range(8)]
    outcomes = await asyncio.gather(*(caller("CreateCommunity", request) for request in requests), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["CodeTaken"] * 7 + ["CreateCommunityResponse"]


async def test_mergers_in_a_circle_at_once_never_lock_each_other_out(places: Directory) -> None:
    caller = places.communities()

    def into(source: str, target: str) -> pb.MergeCommunitiesRequest:
        merged = pb.MergedCommunity(name=name(source), etag="v1")
        return pb.MergeCommunitiesRequest(sources=[merged], target=name(target), etag="v1", **ordered())

    circle = [into(FIRST, SECOND), into(SECOND, ELSEWHERE), into(ELSEWHERE, FIRST)]
    outcomes = await asyncio.gather(*(caller("MergeCommunities", request) for request in circle), return_exceptions=True)
    done = [outcome for outcome in outcomes if not isinstance(outcome, BaseException)]
    assert len(done) == 1
    assert {type(outcome) for outcome in outcomes if isinstance(outcome, BaseException)} <= {StaleEtag}


ETAG = {"etag": "v1"}
BAD: dict[str, tuple[str, Any, type[Refusal], str]] = {
    "a code that is taken": (
        "CreateCommunity",
        lambda: pb.CreateCommunityRequest(code=FIRST, display_name="戊", **ordered()),
        r.CodeTaken,
        "code",
    ),
    "a township that is not on record": (
        "CreateCommunity",
        lambda: pb.CreateCommunityRequest(code="130402998001", display_name="戊", **ordered()),
        r.UnknownParent,
        "code",
    ),
    "full-width digits": (
        "CreateCommunity",
        lambda: pb.CreateCommunityRequest(code="１３０４０２００１００３", display_name="戊", **ordered()),
        InvalidField,
        "code",
    ),
    "a name of control characters": (
        "CreateCommunity",
        lambda: pb.CreateCommunityRequest(code=NEW, display_name="戊\x01", **ordered()),
        r.MalformedName,
        "display_name",
    ),
    "a document number of spaces": (
        "CreateCommunity",
        lambda: pb.CreateCommunityRequest(code=NEW, display_name="戊", **ordered(document_number="  ")),
        InvalidField,
        "document_number",
    ),
    "a day that does not exist": (
        "CreateCommunity",
        lambda: pb.CreateCommunityRequest(code=NEW, display_name="戊", **ordered(effective_date=Date(year=2023, month=2, day=30))),
        r.InvalidDate,
        "effective_date",
    ),
    "a day without its month": (
        "CreateCommunity",
        lambda: pb.CreateCommunityRequest(code=NEW, display_name="戊", **ordered(effective_date=Date(year=2023))),
        r.InvalidDate,
        "effective_date",
    ),
    "tomorrow": (
        "RenameCommunity",
        lambda: pb.RenameCommunityRequest(
            name=name(FIRST), display_name="戊", **ordered(effective_date=Date(year=2026, month=3, day=2), **ETAG)
        ),
        r.EffectiveDateInFuture,
        "effective_date",
    ),
    "the present name": (
        "RenameCommunity",
        lambda: pb.RenameCommunityRequest(name=name(FIRST), display_name="甲社区居委会", **ordered(**ETAG)),
        r.SameName,
        "display_name",
    ),
    "a stale etag": (
        "RenameCommunity",
        lambda: pb.RenameCommunityRequest(name=name(FIRST), display_name="戊", **ordered(etag="v9")),
        StaleEtag,
        "etag",
    ),
    "no etag": (
        "RenameCommunity",
        lambda: pb.RenameCommunityRequest(name=name(FIRST), display_name="戊", **ordered()),
        InvalidField,
        "etag",
    ),
    "a community that never was": (
        "RenameCommunity",
        lambda: pb.RenameCommunityRequest(name=name(NEW), display_name="戊", **ordered(**ETAG)),
        r.CommunityNotFound,
        "name",
    ),
    "the present code": (
        "RecodeCommunity",
        lambda: pb.RecodeCommunityRequest(name=name(FIRST), new_code=FIRST, **ordered(**ETAG)),
        r.SameCode,
        "new_code",
    ),
    "a recoding to a code that is taken": (
        "RecodeCommunity",
        lambda: pb.RecodeCommunityRequest(name=name(FIRST), new_code=SECOND, **ordered(**ETAG)),
        r.CodeTaken,
        "new_code",
    ),
    "a merger into itself": (
        "MergeCommunities",
        lambda: pb.MergeCommunitiesRequest(
            sources=[pb.MergedCommunity(name=name(SECOND), etag="v1"), pb.MergedCommunity(name=name(FIRST), etag="v1")],
            target=name(FIRST),
            **ordered(**ETAG),
        ),
        r.MergeCycle,
        "sources[1].name",
    ),
    "a merger of a source that has changed": (
        "MergeCommunities",
        lambda: pb.MergeCommunitiesRequest(
            sources=[pb.MergedCommunity(name=name(SECOND), etag="v7")], target=name(FIRST), **ordered(**ETAG)
        ),
        StaleEtag,
        "sources[0].etag",
    ),
    "a part that is taken": (
        "SplitCommunity",
        lambda: pb.SplitCommunityRequest(
            name=name(FIRST),
            parts=[pb.SplitPart(code=NEW, display_name="东"), pb.SplitPart(code=SECOND, display_name="西")],
            **ordered(**ETAG),
        ),
        r.CodeTaken,
        "parts[1].code",
    ),
    "two parts with one code": (
        "SplitCommunity",
        lambda: pb.SplitCommunityRequest(
            name=name(FIRST), parts=[pb.SplitPart(code=NEW, display_name=part) for part in ("东", "西")], **ordered(**ETAG)
        ),
        r.DuplicateCode,
        "parts[1].code",
    ),
    "a split into one": (
        "SplitCommunity",
        lambda: pb.SplitCommunityRequest(name=name(FIRST), parts=[pb.SplitPart(code=NEW, display_name="东")], **ordered(**ETAG)),
        InvalidField,
        "parts",
    ),
    "a field that nobody may set": (
        "UpdateCommunityProfile",
        lambda: pb.UpdateCommunityProfileRequest(
            name=name(FIRST),
            profile=community_pb2.CommunityProfile(grids=1),
            update_mask=FieldMask(paths=["create_time"]),
            request_id="x",
            etag="v1",
        ),
        InvalidUpdateMask,
        "update_mask.paths[0]",
    ),
    "a negative area": (
        "UpdateCommunityProfile",
        lambda: pb.UpdateCommunityProfileRequest(
            name=name(FIRST), profile=community_pb2.CommunityProfile(party_venue_area_m2=-1), request_id="x", etag="v1"
        ),
        InvalidField,
        "profile.party_venue_area_m2",
    ),
}


async def test_every_bad_change_is_refused_by_name_and_field_and_leaves_nothing(places: Directory) -> None:
    caller = places.communities()
    before = await stored(places)
    told: dict[str, tuple[type[BaseException], str]] = {}
    for case, (method, request, _, _) in BAD.items():
        try:
            await caller(method, request())
        except Refusal as refused:
            told[case] = (type(refused), refused.violations[0].field)
    assert told == {case: (refusal, field) for case, (_, _, refusal, field) in BAD.items()}
    assert await stored(places) == before


async def test_what_has_ended_says_how_and_stays_ended(places: Directory) -> None:
    caller = places.communities()
    await caller("AbolishCommunity", pb.AbolishCommunityRequest(name=name(FIRST), etag="v1", **ordered()))
    with pytest.raises(r.CommunityEnded) as refused:
        await rename(caller, FIRST, "戊")
    assert refused.value.metadata["state"] == "STATE_ABOLISHED"
    with pytest.raises(r.CodeTaken):
        await caller("CreateCommunity", pb.CreateCommunityRequest(code=FIRST, display_name="戊", **ordered()))


async def test_a_change_is_not_dated_before_the_last_one(places: Directory) -> None:
    caller = places.communities()
    await rename(caller, FIRST, "戊", effective_date=Date(year=2025, month=6, day=1))
    with pytest.raises(r.EffectiveDateTooEarly):
        await rename(caller, FIRST, "己", effective_date=Date(year=2025, month=5, day=31))


async def test_a_county_changes_its_own_communities_and_no_others(places: Directory) -> None:
    county = places.communities(("city_admin", "130402"))
    assert (await rename(county, FIRST, "戊")).version == 2
    with pytest.raises(DivisionOutOfScope):
        await rename(county, ELSEWHERE, "己")
    with pytest.raises(DivisionOutOfScope):
        await county("RecodeCommunity", pb.RecodeCommunityRequest(name=name(SECOND), new_code="130403001009", etag="v1", **ordered()))
    with pytest.raises(RoleNotAllowed):
        await rename(places.communities(("registrar", "130402")), FIRST, "庚")
