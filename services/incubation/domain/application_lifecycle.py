"""The whole life of an application on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class ApplicationState(IntEnum):
    """Where an application stands."""

    DRAFT = 1
    SUBMITTED = 2  # 初审
    SUPPLEMENTING = 3  # 补正: the clock stands still
    UNDER_REVIEW = 4  # 专家评审
    ADMITTED = 5  # a seat is kept for it
    REFUSED = 6
    WITHDRAWN = 7
    CONTRACTED = 8  # the agreement is signed


class ApplicationAction(StrEnum):
    """What can be done with an application."""

    UPDATE = "update"
    SUBMIT = "submit"
    REQUEST_SUPPLEMENT = "request_supplement"
    SUPPLEMENT = "supplement"
    CHECK = "check"
    REVIEW = "review"
    ADMIT = "admit"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    CONTRACT = "contract"


LIFECYCLE: Final = Lifecycle(
    {
        (ApplicationState.DRAFT, ApplicationAction.UPDATE): ApplicationState.DRAFT,
        (ApplicationState.DRAFT, ApplicationAction.SUBMIT): ApplicationState.SUBMITTED,
        (ApplicationState.DRAFT, ApplicationAction.WITHDRAW): ApplicationState.WITHDRAWN,
        (ApplicationState.SUBMITTED, ApplicationAction.REQUEST_SUPPLEMENT): ApplicationState.SUPPLEMENTING,
        (ApplicationState.SUBMITTED, ApplicationAction.CHECK): ApplicationState.UNDER_REVIEW,
        (ApplicationState.SUBMITTED, ApplicationAction.REFUSE): ApplicationState.REFUSED,
        (ApplicationState.SUBMITTED, ApplicationAction.WITHDRAW): ApplicationState.WITHDRAWN,
        (ApplicationState.SUPPLEMENTING, ApplicationAction.UPDATE): ApplicationState.SUPPLEMENTING,
        (ApplicationState.SUPPLEMENTING, ApplicationAction.SUPPLEMENT): ApplicationState.SUBMITTED,
        (ApplicationState.SUPPLEMENTING, ApplicationAction.REFUSE): ApplicationState.REFUSED,
        (ApplicationState.SUPPLEMENTING, ApplicationAction.WITHDRAW): ApplicationState.WITHDRAWN,
        (ApplicationState.UNDER_REVIEW, ApplicationAction.REVIEW): ApplicationState.UNDER_REVIEW,
        (ApplicationState.UNDER_REVIEW, ApplicationAction.ADMIT): ApplicationState.ADMITTED,
        (ApplicationState.UNDER_REVIEW, ApplicationAction.REFUSE): ApplicationState.REFUSED,
        (ApplicationState.UNDER_REVIEW, ApplicationAction.WITHDRAW): ApplicationState.WITHDRAWN,
        (ApplicationState.ADMITTED, ApplicationAction.WITHDRAW): ApplicationState.WITHDRAWN,
        (ApplicationState.ADMITTED, ApplicationAction.CONTRACT): ApplicationState.CONTRACTED,
    }
)
"""Nothing leads back: whoever was refused applies anew."""
