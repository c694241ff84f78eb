"""Who may call what of the contract that every service serves. A method that is missing answers nobody."""

from __future__ import annotations

from typing import Final

from shared.auth import Policies, Policy
from shared.caller import Role

_COPY: Final = Policy(frozenset({Role.SYSTEM}), scope=lambda _request: ("",))  # a copy is of the whole country, so its scope must be too
_REPLICATION: Final = "/wushe.common.v1.ReplicationService/"

REPLICATION_POLICIES: Final[Policies] = {
    _REPLICATION + "ListDigests": _COPY,
    _REPLICATION + "StreamAggregates": _COPY,
}
