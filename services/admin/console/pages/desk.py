"""What every page needs: who is there, the services, templates, and a way to say in Chinese why something was refused."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any, Final, TypeGuard

import grpc
import structlog
from starlette.requests import Request
from starlette.responses import Response
from starlette.templating import Jinja2Templates

from services.admin import words
from services.admin.console.backend import PATIENCE_SECONDS, Backend
from services.admin.console.config import Settings
from services.admin.console.kept import Kept
from services.admin.console.security.gate import FORM_KEY, Visitor
from services.admin.console.store import sessions
from services.admin.console.store.accounts import Account
from services.admin.console.store.sessions import Operation
from services.admin.resources import RESOURCES, Resource
from shared.caller import EVERYWHERE
from shared.clock import Clock
from shared.db import Database
from shared.errors import RemoteFault
from shared.refusals import Kind, Refusal

_log = structlog.get_logger(__name__)

STATUS: Final = {
    Kind.NOT_FOUND: 404,
    Kind.PERMISSION_DENIED: 403,
    Kind.UNAVAILABLE: 503,
    Kind.UNAUTHENTICATED: 401,
    Kind.ABORTED: 409,
    Kind.RESOURCE_EXHAUSTED: 429,
}
TITLES: Final = {
    403: "无权访问",
    404: "没有找到",
    409: "已被他人修改",
    429: "操作过于频繁",
    500: "系统出错",
    503: "服务暂时不可用",
    504: "服务响应过慢",
}


@dataclass(frozen=True, slots=True)
class Desk:
    """What pages are made with."""

    backend: Backend
    database: Database
    clock: Clock
    settings: Settings
    templates: Jinja2Templates
    kept: Kept
    """Answers that many pages ask for again and again: figures, and what communities are called."""

    def show(self, request: Request, template: str, /, status: int = 200, **content: Any) -> Response:
        """Return a page."""
        visitor: Visitor | None = request.state.visitor
        common = {
            "account": visitor.account if visitor else None,
            "form_key": visitor.form_key if visitor else "",
            "form_key_name": FORM_KEY,
            "resources": RESOURCES,
            "nouns": words.noun,
            "request_id": secrets.token_hex(16),
        }
        return self.templates.TemplateResponse(request, template, {**common, **content}, status_code=status)

    def refused(self, request: Request, error: Exception) -> Response:
        """Return the page that says what went wrong, and whether anything was changed."""
        if isinstance(error, Refusal):
            status = STATUS.get(error.kind, 400)
            return self.show(request, "error.html", status, title=TITLES.get(status, "未能完成"), why=words.refusal(error), reference="")
        if is_slow(error):
            return self.show(request, "error.html", 504, title=TITLES[504], why=words.refusal(error), reference="")
        reference = error.correlation_id if isinstance(error, RemoteFault) else secrets.token_hex(8)
        _log.error("page_failed", path=request.url.path, reference=reference, exc_info=error)
        return self.show(request, "error.html", 500, title=TITLES[500], why="未能完成操作，请联系管理员并告知编号。", reference=reference)

    async def ask(self, request: Request, resource: Resource, method: str, message: Any, *, seconds: float = PATIENCE_SECONDS) -> Any:
        """Call a method of a resource for whoever is there."""
        return await self.backend.ask(account(request), resource.server, resource.method(method), message, seconds=seconds)

    async def note(self, request: Request, method: str, subject: str, outcome: str) -> None:
        """Write down what somebody did."""
        operation = Operation(method, subject, outcome, "", self.clock.now())
        async with self.database.transaction() as tx:
            await sessions.note(tx, account(request).id, operation)


def account(request: Request) -> Account:
    """Return who is signed in; the gate lets nobody else come here."""
    visitor: Visitor = request.state.visitor
    return visitor.account


def home(request: Request) -> str:
    """Return the code of the division somebody works in: the widest of their grants; the city's for one without end."""
    codes = [grant.division for grant in account(request).grants if grant.division != EVERYWHERE]
    return min(codes, key=len, default="1304")


def local_path(target: str) -> str:
    """Return where a page leads back to: a path of ours as it was given, the first page for anything else."""
    return target if target.startswith("/") and not target.startswith(("//", "/\\")) and target.isprintable() else "/"


def division_name(code: str) -> str:
    """Return the resource name of a division or community."""
    return f"communities/{code}" if len(code) == 12 else f"divisions/{code}"  # noqa: PLR2004 — digits of a community


async def typed(request: Request) -> dict[str, list[str]]:
    """Return what a form says."""
    form = await request.form()
    found: dict[str, list[str]] = {}
    for name, value in form.multi_items():
        if isinstance(value, str):
            found.setdefault(name, []).append(value)
    return found


def errors_of(error: Refusal | RemoteFault) -> dict[str, str]:
    """Return what is wrong by field path, in Chinese; under the empty path what is about no field."""
    violations = error.violations if isinstance(error, Refusal) else ()
    return {one.field: words.reason(one.reason, one.description) for one in violations} or {"": words.refusal(error)}


def outcome_of(error: Refusal | RemoteFault) -> str:
    """Return what is written down of something that did not work."""
    return error.reason if isinstance(error, Refusal) else error.code.name


def is_slow(error: Exception) -> TypeGuard[RemoteFault]:
    """Tell whether a service did not answer in time; what was asked of it may have had its effect."""
    return isinstance(error, RemoteFault) and error.code is grpc.StatusCode.DEADLINE_EXCEEDED
