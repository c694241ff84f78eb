"""From the facts about charity to the events that others hear."""

from __future__ import annotations

from typing import Final

from services.charity.domain.charity_community import CharityCommunity
from services.charity.domain.disclosure import Disclosure
from services.charity.domain.entitlement import Entitlement
from services.charity.domain.project import CharityProject
from services.charity.wire import charity_communities, disclosures, entitlements, projects
from shared.aggregates import Telling
from shared.outbox import Outbox

SOURCE: Final = "wushe.charity"
PACKAGE: Final = "wushe.charity.v1"

OUTBOX: Final = Outbox(SOURCE, PACKAGE)
"""The service's outbox; append in the transaction of the change, after the aggregate's row lock."""

CHARITY_PROJECT: Final[Telling[CharityProject]] = Telling("charity_project", projects.state)
ENTITLEMENT: Final[Telling[Entitlement]] = Telling("fundraising_entitlement", entitlements.state)
DISCLOSURE: Final[Telling[Disclosure]] = Telling("disclosure", disclosures.state)
CHARITY_COMMUNITY: Final[Telling[CharityCommunity]] = Telling("charity_community", charity_communities.state)
