"""What stands before every page: who is signed in, whether a form is ours, and what a browser may load and run."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from services.admin.console.config import Settings
from services.admin.console.store import accounts, sessions
from services.admin.console.store.accounts import Account
from services.admin.console.store.sessions import Session
from shared.clock import Clock
from shared.db import Database

COOKIE: Final = "wushe_session"
FORM_KEY: Final = "form_key"
OPEN: Final = ("/sign-in", "/oidc/", "/static/", "/verify", "/published", "/health", "/.well-known/")
"""Where anybody may go."""

_TOUCH_AFTER: Final = timedelta(seconds=30)
_HEADERS: Final = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}

Next = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who is signed in."""

    account: Account
    session: Session

    @property
    def form_key(self) -> str:
        """Return what every form of this session carries."""
        return hmac.new(self.session.form_key, b"form", hashlib.sha256).hexdigest()


@dataclass(frozen=True, slots=True)
class Gate:
    """Lets requests through, as whom they come."""

    database: Database
    clock: Clock
    settings: Settings

    async def __call__(self, request: Request, call_next: Next) -> Response:
        """Answer a request, or send its sender to sign in."""
        request.state.visitor = None
        path = request.url.path
        if not path.startswith("/static/"):
            request.state.visitor = await self._visitor(request.cookies.get(COOKIE, ""))
        response = await self._answered(request, call_next)
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        if not path.startswith("/static/"):
            response.headers.setdefault("cache-control", "no-store")
        return response

    async def _answered(self, request: Request, call_next: Next) -> Response:
        path, visitor = request.url.path, request.state.visitor
        if request.method not in {"GET", "HEAD"} and not await self._ours(request, visitor):
            return PlainTextResponse("表单已失效，请返回上一页刷新后重试。", 403)
        if path.startswith(OPEN):
            return await call_next(request)
        if visitor is None:
            target = f"/sign-in?next={quote(str(request.url.path), safe='')}"
            return (
                Response(status_code=401, headers={"hx-redirect": target})
                if "hx-request" in request.headers
                else RedirectResponse(target, 303)
            )
        if visitor.account.must_change and path not in {"/password", "/sign-out"}:
            return RedirectResponse("/password", 303)
        return await call_next(request)

    async def _visitor(self, key: str) -> Visitor | None:
        """Return who holds a session's key, while the session lasts."""
        if not key:
            return None
        now = self.clock.now()
        async with self.database.reading() as connection:
            session = await sessions.read(connection, sessions.digest(key))
            account = await accounts.read(connection, session.account) if session else None
        if session is None or account is None or account.disabled:
            return None
        idle = now - session.last_time > timedelta(minutes=self.settings.idle_minutes)
        old = now - session.create_time > timedelta(hours=self.settings.session_hours)
        if idle or old:
            async with self.database.transaction() as tx:
                await sessions.end(tx, session.key_digest)
            return None
        if now - session.last_time > _TOUCH_AFTER:
            async with self.database.transaction() as tx:
                await sessions.touch(tx, session.key_digest, now)
        return Visitor(replace(account, must_change=account.must_change and not session.vouched), session)

    async def _ours(self, request: Request, visitor: Visitor | None) -> bool:
        """Tell whether a form came from one of our pages: by its origin, and by a key that only our pages know."""
        origin = request.headers.get("origin")
        if origin is not None and origin != f"{request.url.scheme}://{request.headers.get('host', '')}":
            return False
        if visitor is None:  # there is nothing yet that a foreign page could misuse
            return request.headers.get("sec-fetch-site", "same-origin") in {"same-origin", "none"}
        sent = request.headers.get("x-form-key") or request.query_params.get(FORM_KEY)
        if sent is None:
            await request.body()  # kept, so that the page can read the form again
            sent = str((await request.form()).get(FORM_KEY, ""))
        return secrets.compare_digest(sent, visitor.form_key)
