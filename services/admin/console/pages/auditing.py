"""For auditors: who looked at whom and why, who did what here, who tried to sign in. Whoever acts does not audit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from wushe.directory.v1 import identity_service_pb2 as pb

from services.admin import words
from services.admin.console import filling, forms, messages
from services.admin.console.kinds import HIDDEN
from services.admin.console.pages.desk import Desk, account
from services.admin.console.security import duties
from services.admin.console.store import accounts, sessions
from shared.refusals import Refusal

PAGE: Final = 50
_LOGGED: Final = 200
_SERVICE: Final = pb.DESCRIPTOR.services_by_name["IdentityService"]
_FILTERS: Final = ("subject", "actor", "start_time", "end_time")


@dataclass(frozen=True, slots=True)
class Auditing:
    """The pages of whoever audits."""

    desk: Desk

    async def looks(self, request: Request) -> Response:
        """Show who looked at whom and why, as the directory wrote it down before it answered; it decides who may see that."""
        given = {name: [value] for name in _FILTERS if (value := request.query_params.get(name, "").strip())}
        asked: Any = pb.ListAuditRecordsRequest(page_size=PAGE, page_token=request.query_params.get("page", ""))
        try:
            filling.fill(asked, given, skip=HIDDEN | {"page_size", "page_token"})
            answer = await self._ask(request, "ListAuditRecords", asked)
            chain = await self._ask(request, "VerifyAuditChain", pb.VerifyAuditChainRequest()) if "verify" in request.query_params else None
        except filling.Malformed as malformed:
            return self.desk.show(request, "error.html", 400, title="筛选条件有误", why=malformed.reason, reference="")
        except Refusal as refusal:
            return self.desk.refused(request, refusal)
        query = urlencode({name: value[0] for name, value in given.items()})
        return self.desk.show(
            request,
            "audit_looks.html",
            title="查看记录",
            records=answer.audit_records,
            chain=chain,
            filters=forms.inputs(asked.DESCRIPTOR, given, skip=HIDDEN | {"page_size", "page_token"}),
            query=query,
            next_link=f"?{query}&{urlencode({'page': answer.next_page_token})}" if answer.next_page_token else "",
            method_word=words.method,
            reason_word=words.reason,
            short=messages.short,
            moment=lambda instant: messages.moment(instant.seconds),
        )

    async def logs(self, request: Request) -> Response:
        """Show what was done here, and who tried to sign in: the console's own logs."""
        if not duties.audits(account(request)):
            return self.desk.show(request, "error.html", 403, title="无权访问", why="只有审计员可以查看此页。", reference="")
        login = request.query_params.get("login", "").strip().lower()
        async with self.desk.database.reading() as connection:
            done = await sessions.everybodys_operations(connection, login, _LOGGED)
            attempts = await accounts.attempts(connection, _LOGGED)
        return self.desk.show(
            request,
            "audit_logs.html",
            title="操作与登录日志",
            login=login,
            operations=done,
            attempts=[one for one in attempts if login in ("", one[0])],
            method_word=words.method,
            reason_word=words.reason,
            moment=lambda instant: messages.moment(int(instant.timestamp())),
        )

    async def _ask(self, request: Request, method: str, message: Any) -> Any:
        return await self.desk.backend.ask(account(request), "directory", _SERVICE.methods_by_name[method], message)
