"""What the warehouse keeps of the directory: divisions and communities with what became of them, and of persons sex and cohort of birth."""

from __future__ import annotations

from typing import Final

from wushe.directory.v1.community_events_pb2 import CommunityState, DivisionState
from wushe.directory.v1.person_events_pb2 import PersonState
from wushe.directory.v1.person_pb2 import Person

from services.warehouse.model.columns import choice, cohort, count, day, places, reference
from services.warehouse.model.projection import Projection, Source

DIVISION: Final = Projection(
    "division",
    DivisionState,
    place="division.name",
    state_path="",
    columns=(choice("level", "division.level"),),
)

COMMUNITY: Final = Projection(
    "community",
    CommunityState,
    place="community.name",
    state_path="community.state",
    columns=(
        places("successors", "community.successors"),
        day("valid_from", "community.valid_from"),
        day("valid_until", "community.valid_until"),
        choice("kind", "community.profile.kind"),
        choice("urban_rural_class", "community.profile.urban_rural_class"),
        count("party_venue_area_m2", "community.profile.party_venue_area_m2"),
        count("service_facility_area_m2", "community.profile.service_facility_area_m2"),
        count("households", "community.profile.households"),
        count("grids", "community.profile.grids"),
    ),
)

PERSON: Final = Projection(
    "person",
    PersonState,
    place="",
    deleted=lambda state: state.state == Person.STATE_ERASED,
    columns=(
        choice("verification_level"),
        choice("gender"),
        cohort("birth_cohort", "birth_year"),
        reference("merged_into"),
    ),
)

SOURCE: Final = Source("directory", (DIVISION, COMMUNITY, PERSON))
