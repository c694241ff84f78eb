"""Who may call what of the contract that every service serves. A method that is missing answers nobody."""

from __future__ import annotations

from typing import Final

from shared.auth import Policies, Policy
from shared.caller import Role

_COPY: Final = Policy(frozenset({Role.SYSTEM}), scope=lambda _request: ("",))  # a copy is of the whole country, so its scope must be too
_REPLICATION: Final = "/wushe.common.v1.ReplicationService/"

_BOOK: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.FINANCE})
_SEE: Final = _BOOK | {Role.REVIEWER, Role.AUDITOR}
_JOB: Final = "/wushe.common.v1.JobService/"
_IMPORT: Final = "/wushe.common.v1.ImportService/"

JOB_POLICIES: Final[Policies] = {
    _JOB + "GetJob": Policy(_SEE),
    _JOB + "WatchJob": Policy(_SEE),
    _JOB + "CancelJob": Policy(_BOOK),  # whoever may begin one of them, within the same scope
}

IMPORT_POLICIES: Final[Policies] = {
    _IMPORT + "ListImportOutcomes": Policy(_SEE),
    _IMPORT + "UndoImport": Policy(_BOOK),
}

REPLICATION_POLICIES: Final[Policies] = {
    _REPLICATION + "ListDigests": _COPY,
    _REPLICATION + "StreamAggregates": _COPY,
}
