"""A person of the directory: masked until somebody says what for; each look is in the directory's audit log before anything is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote, urlsplit

from starlette.requests import Request
from starlette.responses import Response
from wushe.directory.v1 import identity_service_pb2 as pb
from wushe.directory.v1 import person_pb2

from services.admin import words
from services.admin.console import messages
from services.admin.console.pages.desk import Desk, account, local_path, typed
from shared.refusals import Kind, Refusal

PURPOSES: Final = ("核实身份", "联系本人", "办理业务", "处理投诉举报", "上级或司法机关依法查询", "其他")
SECONDS_SHOWN: Final = 60
"""So long numbers stay on the screen; then the page asks for the purpose again."""

_SERVICE: Final = pb.DESCRIPTOR.services_by_name["IdentityService"]
_KINDS: Final[Any] = person_pb2.DocumentType.DESCRIPTOR
SHORTEST: Final = 2


@dataclass(frozen=True, slots=True)
class Persons:
    """The pages of one person. The console keeps nothing of what it shows here."""

    desk: Desk

    async def show(self, request: Request) -> Response:
        """Show a person, numbers masked."""
        try:
            person = (await self._ask(request, "GetPerson", pb.GetPersonRequest(name=_name(request)))).person
        except Refusal as refusal:
            await self.desk.note(request, "GetPerson", _name(request), refusal.reason)
            return self.desk.refused(request, refusal)
        return self._page(request, person)

    async def reveal(self, request: Request) -> Response:
        """Show numbers in clear, for a purpose and for a minute."""
        name, sent = _name(request), await typed(request)
        choice, more = sent.get("choice", [""])[0], sent.get("more", [""])[0].strip()
        if choice not in PURPOSES or len(more) < SHORTEST:
            return await self._again(request, {"more": "请选择用途，并写明事由"})
        try:
            answer = await self._ask(request, "RevealPerson", pb.RevealPersonRequest(name=name, purpose=f"{choice}：{more}"))
        except Refusal as refusal:
            await self.desk.note(request, "RevealPerson", name, refusal.reason)
            if refusal.violations and refusal.kind is Kind.INVALID_ARGUMENT:
                return await self._again(request, {"more": "事由须让人看得懂，且不含证件号码或电话"})
            return self.desk.refused(request, refusal)
        await self.desk.note(request, "RevealPerson", name, "OK")
        answered = self._page(request, answer.person, revealed=answer)
        answered.headers["refresh"] = f"{SECONDS_SHOWN};url={request.url.path}?from={quote(_back(request))}"
        return answered

    async def _again(self, request: Request, errors: dict[str, str]) -> Response:
        person = (await self._ask(request, "GetPerson", pb.GetPersonRequest(name=_name(request)))).person
        return self._page(request, person, errors=errors, typed=await typed(request))

    def _page(self, request: Request, person: Any, *, revealed: Any = None, errors: Any = None, typed: Any = None) -> Response:
        documents = revealed.documents if revealed is not None else ()
        return self.desk.show(
            request,
            "person.html",
            422 if errors else 200,
            title=f"人员 {messages.short(person.name)}",
            rows=tuple(row for row in messages.rows(person) if row.field != "name"),
            names={},
            revealed=revealed,
            documents=[(words.value(_KINDS.values_by_number[one.type]), one.number) for one in documents],
            purposes=PURPOSES,
            seconds=SECONDS_SHOWN,
            errors=errors or {},
            typed=typed or {},
            back=_back(request),
        )

    async def _ask(self, request: Request, method: str, message: Any) -> Any:
        return await self.desk.backend.ask(account(request), "directory", _SERVICE.methods_by_name[method], message)


def _name(request: Request) -> str:
    return f"persons/{request.path_params['id']}"


def _back(request: Request) -> str:
    came_from = urlsplit(request.headers.get("referer", "")).path
    return local_path(request.query_params.get("from") or ("" if came_from == request.url.path else came_from))
