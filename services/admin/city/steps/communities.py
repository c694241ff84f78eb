"""Communities: venues and facilities of one district as it reported them, and a few that are merged in the end."""

from __future__ import annotations

from wushe.directory.v1 import community_service_pb2 as pb
from wushe.directory.v1.community_pb2 import Community, CommunityProfile

from services.admin.city.city import Blueprint, City
from services.admin.city.dice import Dice
from services.admin.city.office import Errand
from shared.instants import sent_day

_LEAST_M2 = 500
_MORE_M2 = 201


def equip(city: City) -> None:
    """Record venues and facilities of the district that reported them."""
    plan, counts = city.plan, city.plan.counts
    venues = city.blueprint.places.venues(counts.venues)

    def work(errand: Errand, number: int) -> None:
        venue = _LEAST_M2 + Dice(plan.seed, "venue", number).below(_MORE_M2)
        facility = counts.facilities_m2 // counts.venues + (number < counts.facilities_m2 % counts.venues)
        profile = CommunityProfile(party_venue_area_m2=venue, service_facility_area_m2=facility)
        one = _read(errand, venues[number])
        if one.profile.party_venue_area_m2 != venue:
            request = pb.UpdateCommunityProfileRequest(name=one.name, profile=profile, etag=one.etag)
            request.update_mask.paths.extend(["party_venue_area_m2", "service_facility_area_m2"])
            errand.do(request)

    city.each("venues", len(venues), work)


def merge(city: City) -> None:
    """Merge communities into their neighbours. Whoever lives there stays."""
    merged, day = city.blueprint.places.merged(city.plan.counts.merged), sent_day(city.plan.day)

    def work(errand: Errand, number: int) -> None:
        source, target = (_read(errand, code) for code in merged[number])
        if source.state == Community.STATE_ACTIVE:
            sources = [pb.MergedCommunity(name=source.name, etag=source.etag)]
            document = f"邯民函〔{city.plan.day.year}〕{number + 1}号"
            errand.do(
                pb.MergeCommunitiesRequest(
                    sources=sources, target=target.name, effective_date=day, document_number=document, etag=target.etag
                )
            )

    city.each("mergers", len(merged), work, at_once=1)


def truth(blueprint: Blueprint) -> dict[str, int]:
    """Return what this comes to."""
    counts = blueprint.plan.counts
    return {
        "communities": len(blueprint.places.communities) - counts.merged,
        "communities_with_venue": counts.venues,
        "service_facility_area": counts.facilities_m2,
    }


def _read(errand: Errand, code: str) -> Community:
    one: Community = errand.look(pb.GetCommunityRequest(name=f"communities/{code}")).community
    return one
