"""Calls the methods that do something with a thing, or make one."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from google.protobuf.json_format import ParseDict, ParseError

from services.admin.reading.filters import narrow
from services.admin.reading.reader import Reader
from services.admin.resources import Action, request_of
from shared.errors import RemoteFault
from shared.refusals import Refusal


class UnreadableBody(Exception):
    """What a file says is none of what the method takes; the text says why."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Acts in the name of one caller."""

    reader: Reader
    run: str
    """Makes the request ids of one command its own: it may be sent again and has one effect."""

    def act(self, action: Action, one: Any, said: Mapping[str, Any], given: Sequence[str]) -> str:
        """Do something with a thing as it was read; return why not, empty where it was done. Raises UnreadableBody and UnknownFilter."""
        request = self.request(action.method, said, given, about=one.name)
        setattr(request, action.subject, one.name)
        fields = request.DESCRIPTOR.fields_by_name
        if "etag" in fields and not request.etag:
            request.etag = one.etag
        return self._sent(action.method, request)

    def make(self, method: str, said: Mapping[str, Any], position: int) -> Any:
        """Make what stands at a position of a file and return the answer. Raises UnreadableBody, and the refusal of the service."""
        return self.reader.ask(self.reader.resource.method(method), self.request(method, said, [], about=str(position)))

    def request(self, method: str, said: Mapping[str, Any], given: Sequence[str], *, about: str) -> Any:
        """Return a request with what a file and options say; its id follows from the run and what it is about."""
        request: Any = request_of(self.reader.resource.method(method))
        try:
            ParseDict(dict(said), request)
        except ParseError as fault:
            raise UnreadableBody(str(fault)) from None
        narrow(request, given)
        if not request.request_id:
            request.request_id = hashlib.sha256(f"{self.run} {method} {about}".encode()).hexdigest()[:32]
        return request

    def _sent(self, method: str, request: Any) -> str:
        try:
            self.reader.ask(self.reader.resource.method(method), request)
        except Refusal as refusal:
            return f"{refusal.reason}: {refusal.description}"
        except RemoteFault as fault:
            return str(fault)
        return ""
