"""The whole life of an organization on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class OrganizationState(IntEnum):
    """Where an organization stands."""

    UNREGISTERED = 1
    FILED = 2  # 备案
    REGISTERED = 3  # 登记
    DEREGISTERED = 4  # 注销


class OrganizationAction(StrEnum):
    """What can be done with an organization."""

    UPDATE = "update"
    FILE = "file"
    REGISTER = "register"
    DEREGISTER = "deregister"
    RECOGNIZE = "recognize"  # as a charity
    RATE = "rate"
    CHECK = "check"
    PENALIZE = "penalize"


_UNREGISTERED, _FILED, _REGISTERED = OrganizationState.UNREGISTERED, OrganizationState.FILED, OrganizationState.REGISTERED

LIFECYCLE: Final = Lifecycle(
    {
        (_UNREGISTERED, OrganizationAction.UPDATE): _UNREGISTERED,
        (_UNREGISTERED, OrganizationAction.FILE): _FILED,
        (_UNREGISTERED, OrganizationAction.REGISTER): _REGISTERED,
        (_UNREGISTERED, OrganizationAction.DEREGISTER): OrganizationState.DEREGISTERED,
        (_FILED, OrganizationAction.UPDATE): _FILED,
        (_FILED, OrganizationAction.REGISTER): _REGISTERED,
        (_FILED, OrganizationAction.DEREGISTER): OrganizationState.DEREGISTERED,
        (_FILED, OrganizationAction.PENALIZE): _FILED,
        (_REGISTERED, OrganizationAction.UPDATE): _REGISTERED,
        (_REGISTERED, OrganizationAction.DEREGISTER): OrganizationState.DEREGISTERED,
        (_REGISTERED, OrganizationAction.RECOGNIZE): _REGISTERED,
        (_REGISTERED, OrganizationAction.RATE): _REGISTERED,
        (_REGISTERED, OrganizationAction.CHECK): _REGISTERED,
        (_REGISTERED, OrganizationAction.PENALIZE): _REGISTERED,
    }
)
"""Nothing leads back: whoever was deregistered founds another organization."""
