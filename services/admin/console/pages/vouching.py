"""Signing in through another provider: to it, and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from services.admin.console.pages.accounts import Accounts, admitted
from services.admin.console.pages.desk import local_path
from services.admin.console.security.gate import COOKIE as SESSION
from services.admin.console.security.provider import COOKIE, MINUTES, Provider
from services.admin.console.security.sign_in import NotSignedIn

CALLBACK: Final = "/oidc/callback"
SIGN_IN: Final = "/sign-in"


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
            key = await self.accounts.sign_in.vouched(vouched.login, address, vouched.id_token)
        except NotSignedIn as refused:
            answer = await self.accounts.form(request, "", refused.why)
        else:
            answer = admitted(key, vouched.target, self.provider.settings)
        answer.delete_cookie(COOKIE, path="/oidc")
        return answer

    async def go_out(self, request: Request) -> Response:
        """End the session here, then lead to where the one at the provider ends: else its next sign-in would ask nobody for anything."""
        visitor = request.state.visitor
        answer = await self.accounts.go_out(request)
        id_token = self.accounts.sign_in.id_token(visitor.session) if visitor is not None else ""
        target = await self.provider.leaving(id_token, self._here(request) + SIGN_IN) if id_token else ""
        if not target:
            return answer
        request.state.visitor = None
        label = self.provider.settings.oidc_label
        left = self.accounts.desk.show(request, "leaving.html", title="退出", target=target, provider=label)
        left.delete_cookie(SESSION)
        left.headers["refresh"] = f"0;url={target}"  # no redirect: a form of ours leads nowhere else, the policy sees to that
        return left

    def _callback(self, request: Request) -> str:
        return self._here(request) + CALLBACK

    def _here(self, request: Request) -> str:
        return self.provider.settings.public_address.rstrip("/") or f"{request.url.scheme}://{request.url.netloc}"
