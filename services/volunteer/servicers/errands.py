"""Who asks, and where their roles for the method under way reach, whichever of the services it belongs to."""

from __future__ import annotations

from typing import Final

from services.volunteer.servicers.policies import VOLUNTEER_POLICIES
from services.volunteer.servicers.project_policies import PROJECT_POLICIES
from services.volunteer.servicers.recognition_policies import CERTIFICATE_POLICIES, STAR_POLICIES
from services.volunteer.servicers.record_policies import RECORD_POLICIES
from services.volunteer.servicers.review_policies import REVIEW_POLICIES, SPOT_CHECK_POLICIES
from services.volunteer.servicers.team_policies import TEAM_POLICIES
from shared.asked import Asked

errand: Final = Asked(
    *(VOLUNTEER_POLICIES, TEAM_POLICIES, PROJECT_POLICIES, RECORD_POLICIES),
    *(REVIEW_POLICIES, SPOT_CHECK_POLICIES, STAR_POLICIES, CERTIFICATE_POLICIES),
).errand
