"""What the warehouse keeps of the volunteer service."""

from __future__ import annotations

from typing import Final

from wushe.volunteer.v1.volunteer_events_pb2 import VolunteerState

from services.warehouse.model.columns import choice, reference
from services.warehouse.model.projection import Projection, Source

VOLUNTEER: Final = Projection(
    "volunteer",
    VolunteerState,
    place="community",
    deleted=lambda state: state.erased,
    columns=(
        reference("person"),
        choice("age_band"),
        choice("channel"),
        reference("organisation"),
    ),
)

SOURCE: Final = Source("volunteer", (VOLUNTEER,))
