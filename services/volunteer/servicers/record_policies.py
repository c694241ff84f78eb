"""Who may call what of service records, on one screen. A method that is missing here answers nobody."""

from __future__ import annotations

from typing import Any, Final

from shared.auth import Policies, Policy
from shared.caller import Role
from shared.codes import code_of

_KEEP: Final = frozenset({Role.SYSTEM, Role.CITY_ADMIN, Role.REGISTRAR})
_DECIDE: Final = frozenset({Role.CITY_ADMIN, Role.REVIEWER})  # people, and not those who enter: duties are separated
_SEE: Final = _KEEP | {Role.INCUBATION_STAFF, Role.REVIEWER}  # who served when is personal

_RECORD: Final = "/wushe.volunteer.v1.ServiceRecordService/"


def _division(request: Any) -> tuple[str, ...]:
    """Return the division that a list is of; none of a project's or a volunteer's, which is in scope or does not exist."""
    return (code_of(request.parent),) if request.parent.startswith(("divisions/", "communities/")) else ()


# Where no scope is given, a record is in scope or does not exist: the use cases narrow by the caller's scopes.
RECORD_POLICIES: Final[Policies] = {
    _RECORD + "CheckIn": Policy(_KEEP),
    _RECORD + "CheckOut": Policy(_KEEP),
    _RECORD + "RecordService": Policy(_KEEP),
    _RECORD + "BatchRecordServices": Policy(_KEEP),
    _RECORD + "ApplyForRecord": Policy(_KEEP),
    _RECORD + "GetServiceRecord": Policy(_SEE),
    _RECORD + "BatchGetServiceRecords": Policy(_SEE),
    _RECORD + "ListServiceRecords": Policy(_SEE, scope=_division),
    _RECORD + "ApproveRecord": Policy(_DECIDE),
    _RECORD + "RejectRecord": Policy(_DECIDE),
    _RECORD + "BatchApproveRecords": Policy(_DECIDE),
    _RECORD + "BatchRejectRecords": Policy(_DECIDE),
    _RECORD + "RequestCorrection": Policy(_KEEP),
    _RECORD + "DismissCorrection": Policy(_DECIDE),
    _RECORD + "CorrectRecord": Policy(_DECIDE),
    _RECORD + "RevokeRecord": Policy(_DECIDE),
    _RECORD + "ListRecordChanges": Policy(_SEE),
    _RECORD + "GetVolunteerHours": Policy(_SEE),
}
