"""Who may follow imports and take them back: those who may bring lists."""

from __future__ import annotations

from typing import Final

from shared.auth import Policies, Policy
from shared.caller import Role

_KEEP: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.REGISTRAR})

_IMPORT: Final = "/wushe.common.v1.ImportService/"
_JOB: Final = "/wushe.common.v1.JobService/"

IMPORT_POLICIES: Final[Policies] = {
    _IMPORT + "ListImportOutcomes": Policy(_KEEP),
    _IMPORT + "UndoImport": Policy(_KEEP),
}

JOB_POLICIES: Final[Policies] = {
    _JOB + "GetJob": Policy(_KEEP),
    _JOB + "WatchJob": Policy(_KEEP),
    _JOB + "CancelJob": Policy(_KEEP),
}
