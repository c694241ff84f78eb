"""Signing in through another provider: to it, and back."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from services.admin.console.pages.accounts import Accounts, admitted
from services.admin.console.pages.desk import local_path
from services.admin.console.security.provider import COOKIE, MINUTES, Provider
from services.admin.console.security.sign_in import NotSignedIn

CALLBACK = "/oidc/callback"


@dataclass(frozen=True, slots=True)
class Vouching:
    """The two ends of the way over the provider."""

    accounts: Accounts
    provider: Provider

    async def begin(self, request: Request) -> Response:
        """Send somebody to the provider."""
        target = local_path(request.query_params.get("next", ""))
        try:
            begun = await self.provider.begin(self._callback(request), target)
        except NotSignedIn as refused:
            return await self.accounts.form(request, "", refused.why)
        answer = RedirectResponse(begun.url, 303)
        secure = self.provider.settings.secure_cookies
        answer.set_cookie(COOKIE, begun.sealed, max_age=MINUTES * 60, path="/oidc", httponly=True, samesite="lax", secure=secure)
        return answer

    async def come_back(self, request: Request) -> Response:
        """Let in whom the provider vouches for, where they have an account."""
        address = request.client.host if request.client else ""
        sealed, answered = request.cookies.get(COOKIE, ""), dict(request.query_params)
        try:
            vouched = await self.provider.finish(sealed, self._callback(request), answered)
            key = await self.accounts.sign_in.vouched(vouched.login, address)
        except NotSignedIn as refused:
            answer = await self.accounts.form(request, "", refused.why)
        else:
            answer = admitted(key, vouched.target, self.provider.settings)
        answer.delete_cookie(COOKIE, path="/oidc")
        return answer

    def _callback(self, request: Request) -> str:
        here = self.provider.settings.public_address.rstrip("/") or f"{request.url.scheme}://{request.url.netloc}"
        return here + CALLBACK
