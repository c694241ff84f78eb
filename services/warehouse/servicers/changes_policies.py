"""Who may see what happened last. A method that is missing here answers nobody."""

from __future__ import annotations

from typing import Final

from shared.auth import Policies, Policy
from shared.caller import Role
from shared.codes import code_of

# Names, kinds and times of all that happens in a division: for whoever works on the whole of it. Staff of a base or an employer reaches
# what is theirs alone, and the warehouse does not know what that is; finance and publishers have one subject each.
_WATCH: Final = frozenset(
    {Role.SYSTEM, Role.CITY_ADMIN, Role.REGISTRAR, Role.REVIEWER, Role.STATISTICIAN, Role.AUDITOR, Role.VIEWER},
)

CHANGE_POLICIES: Final[Policies] = {
    "/wushe.warehouse.v1.ChangeService/ListLatestChanges": Policy(_WATCH, scope=lambda request: (code_of(request.parent),)),
}
