"""Who may call what about the mirror, on one screen. A method that is missing here answers nobody."""

from __future__ import annotations

from typing import Final

from shared.auth import Policies, Policy
from shared.caller import Role

_KEEP: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN})
_SEE: Final = _KEEP | {Role.STATISTICIAN, Role.AUDITOR}

_SYNC: Final = "/wushe.warehouse.v1.SyncService/"

# There is one mirror, of all divisions, and nothing about it tells of any one of them: no call has a scope.
SYNC_POLICIES: Final[Policies] = {
    _SYNC + "GetSyncStatus": Policy(_SEE),
    _SYNC + "ListFindings": Policy(_SEE),
    _SYNC + "ListDeadLetters": Policy(_SEE),
    _SYNC + "Reconcile": Policy(_KEEP),
    _SYNC + "Rebuild": Policy(_KEEP),
    _SYNC + "ReplayDeadLetters": Policy(_KEEP),
}

_JOB: Final = "/wushe.common.v1.JobService/"

JOB_POLICIES: Final[Policies] = {
    _JOB + "GetJob": Policy(_SEE),
    _JOB + "WatchJob": Policy(_SEE),
    _JOB + "CancelJob": Policy(_KEEP),
}
