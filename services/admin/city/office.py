"""The staff of the bureau, who call the services: a desk that enters, reviewers who decide, a statistician who counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

import grpc
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from services.admin import tokens
from services.admin.city.plan import CITY
from services.admin.folder import Folder
from services.admin.lists.kind import ListKind
from services.admin.lists.sending import Lists, Metadata, patiently
from shared.caller import Grant, Role

TOKEN_TTL: Final = timedelta(days=2)
CALL_SECONDS: Final = 60.0
SERVICES: Final = ("directory", "volunteer", "incubation", "social_work", "charity", "warehouse")

DESK: Final = "city-desk"
REVIEWER: Final = "city-reviewer"
EXPERTS: Final = ("city-expert-1", "city-expert-2", "city-expert-3")
STATISTICIAN: Final = "city-statistician"
_ROLES: Final = {
    DESK: Role.CITY_ADMIN,
    REVIEWER: Role.REVIEWER,
    **dict.fromkeys(EXPERTS, Role.REVIEWER),
    STATISTICIAN: Role.STATISTICIAN,
}
"""Whoever else calls is a clerk of a team, who enters."""


@dataclass(frozen=True, slots=True)
class Office:
    """Everybody who calls, over channels that all of them share."""

    folder: Folder
    channels: Mapping[str, grpc.Channel]
    _tokens: dict[str, str] = field(default_factory=dict)

    def token(self, who: str) -> str:
        """Return somebody's token of the local run."""
        if who not in self._tokens:
            self._tokens[who] = tokens.mint(self.folder, who, [Grant(_ROLES.get(who, Role.REGISTRAR), CITY)], TOKEN_TTL)
        return self._tokens[who]

    def ask(self, request: Message, *, by: str = DESK) -> Any:
        """Call the method that a request is of. What the services refuse is raised as what it is; while one is away, it is waited for."""
        descriptor: Any = request.DESCRIPTOR
        method = descriptor.name.removesuffix("Request")
        [service] = [one for one in descriptor.file.services_by_name.values() if method in one.methods_by_name]
        answer = GetMessageClass(service.methods_by_name[method].output_type)
        channel = self.channels[service.full_name.split(".")[1]]
        call: Callable[..., Any] = channel.unary_unary(f"/{service.full_name}/{method}", type(request).SerializeToString, answer.FromString)
        return patiently(method, lambda: call(request, metadata=self.metadata(by), timeout=CALL_SECONDS))

    def metadata(self, by: str = DESK) -> Metadata:
        """Return what somebody's calls carry."""
        return (("authorization", f"Bearer {self.token(by)}"),)

    def lists(self, kind: ListKind, *, by: str = DESK) -> Lists:
        """Return what sends lists of a kind, and watches jobs of its service."""
        return Lists(kind, self.channels[kind.service], self.channels["directory"], self.token(by))


@dataclass(slots=True)
class Errand:
    """One piece of work: its requests have ids that are the same when it is done again."""

    office: Office
    key: str
    _asked: int = 0

    def do(self, request: Any, *, by: str = DESK) -> Any:
        """Change something."""
        request.request_id = self.next_id()
        return self.office.ask(request, by=by)

    def look(self, request: Message, *, by: str = DESK) -> Any:
        """Read something. What is done because of it must not depend on whether it was done before."""
        return self.office.ask(request, by=by)

    def next_id(self) -> str:
        """Return the id of the next request."""
        self._asked += 1
        return f"{self.key}-{self._asked}"
