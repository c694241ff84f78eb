"""People in forms: given by a document, known to the directory before what the form is about is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request
from wushe.directory.v1 import identity_service_pb2 as pb
from wushe.directory.v1 import person_pb2

from services.admin import words
from services.admin.console import filling, references
from services.admin.console.pages.desk import Desk, account, division_name, home
from shared.refusals import Kind, Refusal

_RESOLVE: Final = pb.DESCRIPTOR.services_by_name["IdentityService"].methods_by_name["ResolvePerson"]
_KINDS: Final[dict[str, Any]] = dict(person_pb2.DocumentType.items())
_LONGEST_KEY: Final = 56
_SPOTS: Final = {
    "claim.document.type": references.TYPE,
    "claim.document.number": references.NUMBER,
    "claim.display_name": references.NAME,
}
_CONFLICT: Final = "该证件已按另一姓名登记，姓名差异已转人工核对"


@dataclass(frozen=True, slots=True)
class People:
    """Asks the directory who holds a document; who is new becomes known there, as wherever somebody is registered."""

    desk: Desk

    async def known(self, request: Request, sent: dict[str, list[str]]) -> dict[str, list[str]]:
        """Return what a form says, with people by name in the place of documents. Raises Malformed, and Refusal while nobody can tell."""
        found, key = {}, sent.get("request_id", [""])[0][:_LONGEST_KEY]
        for number, holder in enumerate(references.holders(sent)):
            found[holder.path] = await self._name(request, holder, f"{key}-p{number}")
        return references.named(sent, found)

    async def _name(self, request: Request, holder: references.Holder, key: str) -> str:
        kind = _KINDS.get(holder.type, person_pb2.DOCUMENT_TYPE_RESIDENT_ID)
        claim = pb.PersonClaim(display_name=holder.display_name, division=division_name(home(request)))
        claim.document.type, claim.document.number = kind, holder.number
        asked: Any = pb.ResolvePersonRequest(request_id=key, claim=claim)
        try:
            resolution = (await self.desk.backend.ask(account(request), "directory", _RESOLVE, asked)).resolution
        except Refusal as refusal:
            if refusal.kind is Kind.UNAVAILABLE:
                raise
            spot, why = _blamed(refusal)
            raise filling.Malformed(f"{holder.path}{spot}", why) from None
        if resolution.outcome == pb.Resolution.OUTCOME_NAME_CONFLICT:
            raise filling.Malformed(f"{holder.path}{references.NAME}", _CONFLICT)
        return str(resolution.person.name)


def _blamed(refusal: Refusal) -> tuple[str, str]:
    """Return behind which part of a person's inputs a refusal is shown, and what it says."""
    for one in refusal.violations:
        if one.field in _SPOTS:
            return _SPOTS[one.field], words.reason(one.reason, one.description)
    return "", words.refusal(refusal)
