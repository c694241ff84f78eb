"""Signing in and out, passwords, the second factor."""

from __future__ import annotations

import io
import secrets
from dataclasses import dataclass, replace
from typing import Final

import pyotp
import segno
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from services.admin import words
from services.admin.console import messages
from services.admin.console.config import Settings
from services.admin.console.pages.desk import Desk, account, local_path
from services.admin.console.security import passwords
from services.admin.console.security.captcha import Captcha
from services.admin.console.security.gate import COOKIE
from services.admin.console.security.sign_in import Attempt, NotSignedIn, SignIn, sealed_secret
from services.admin.console.store import accounts, sessions
from shared.caller import Role
from shared.crypto import KeyRing

ISSUER: Final = "五社联动登记管理"
_OPERATIONS: Final = 50
ROLES: Final = {
    Role.SYSTEM: "系统",
    Role.CITY_ADMIN: "市级管理员",
    Role.REGISTRAR: "登记员",
    Role.REVIEWER: "审核员",
    Role.FINANCE: "财务人员",
    Role.PUBLISHER: "信息公开人员",
    Role.INCUBATION_STAFF: "孵化基地工作人员",
    Role.EMPLOYER_STAFF: "用人单位工作人员",
    Role.STATISTICIAN: "统计员",
    Role.AUDITOR: "审计员",
    Role.VIEWER: "查看者",
}


@dataclass(frozen=True, slots=True)
class Accounts:
    """The pages about whoever is there."""

    desk: Desk
    sign_in: SignIn
    captcha: Captcha
    keyring: KeyRing

    async def ask(self, request: Request) -> Response:
        """Show the form."""
        if request.state.visitor is not None:
            return RedirectResponse("/", 303)
        return await self.form(request, "", "")

    async def come_in(self, request: Request) -> Response:
        """Let somebody in, or say that it was not right."""
        form = {name: str(value) for name, value in (await request.form()).items()}
        login, address = form.get("login", "").strip().lower(), request.client.host if request.client else ""
        if await self.sign_in.captcha_wanted(address) and not self.captcha.right(form.get("captcha_key", ""), form.get("captcha", "")):
            return await self.form(request, login, "请正确填写图中的计算结果")
        try:
            key = await self.sign_in(Attempt(login, form.get("password", ""), form.get("code", "").strip(), address))
        except NotSignedIn as refused:
            return await self.form(request, login, refused.why, code_wanted=refused.code_wanted)
        return admitted(key, form.get("next", ""), self.desk.settings)

    async def go_out(self, request: Request) -> Response:
        """End the session, or all of somebody's."""
        visitor = request.state.visitor
        everywhere = (await request.form()).get("everywhere")
        if visitor is not None:
            async with self.desk.database.transaction() as tx:
                if everywhere:
                    await sessions.end_all(tx, visitor.account.id)
                else:
                    await sessions.end(tx, visitor.session.key_digest)
        answer = RedirectResponse("/sign-in", 303)
        answer.delete_cookie(COOKIE)
        return answer

    async def password_form(self, request: Request) -> Response:
        """Show the form."""
        return self.desk.show(request, "password.html", title="修改密码", why="")

    async def change_password(self, request: Request) -> Response:
        """Change a password, and end all other sessions of the account."""
        form = {name: str(value) for name, value in (await request.form()).items()}
        old, new = form.get("old", ""), form.get("new", "")
        who = account(request)
        why = passwords.fault(new, login=who.login, old=old) or ("两次输入的新密码不一致" if new != form.get("again") else "")
        if not why and not await passwords.matches(who.password_hash, old):
            why = "原密码不正确"
        if why:
            return self.desk.show(request, "password.html", 422, title="修改密码", why=why)
        hashed, now = await passwords.hashed(new), self.desk.clock.now()
        async with self.desk.database.transaction() as tx:
            kept = await accounts.lock(tx, who.id)
            await accounts.save(tx, replace(kept, password_hash=hashed, password_time=now, must_change=False))
            await sessions.end_all(tx, who.id)
            key = secrets.token_urlsafe(32)
            session = replace(
                request.state.visitor.session, key_digest=sessions.digest(key), form_key=secrets.token_bytes(32), create_time=now
            )
            await sessions.insert(tx, session)
        return admitted(key, "/", self.desk.settings)

    async def own(self, request: Request) -> Response:
        """Show who one is here, and what one did."""
        return await self._own(request, pyotp.random_base32() if request.query_params.get("second") else "", "")

    async def second_factor(self, request: Request) -> Response:
        """Keep a second factor whose code was right."""
        form = {name: str(value) for name, value in (await request.form()).items()}
        secret, who = form.get("secret", ""), account(request)
        if who.second_factor is not None or not pyotp.TOTP(secret).verify(form.get("code", "").strip(), valid_window=1):
            return await self._own(request, secret, "验证码不正确", 422)
        async with self.desk.database.transaction() as tx:
            kept = await accounts.lock(tx, who.id)
            await accounts.save(tx, replace(kept, second_factor=sealed_secret(self.keyring, who.id, secret)))
        return RedirectResponse("/account", 303)

    async def _own(self, request: Request, secret: str, why: str, status: int = 200) -> Response:
        who = account(request)
        async with self.desk.database.reading() as connection:
            done = await sessions.operations(connection, who.id, _OPERATIONS)
        return self.desk.show(
            request,
            "account.html",
            status,
            title="账号",
            roles=ROLES,
            secret=secret,
            qr=_qr(pyotp.TOTP(secret).provisioning_uri(name=who.login, issuer_name=ISSUER)) if secret else "",
            why=why,
            operations=done,
            method_word=words.method,
            reason_word=words.reason,
            moment=lambda instant: messages.moment(int(instant.timestamp())),
        )

    async def form(self, request: Request, login: str, why: str, *, code_wanted: bool = False) -> Response:
        """Show the form, with why somebody did not come in."""
        address = request.client.host if request.client else ""
        captcha = self.captcha.made() if await self.sign_in.captcha_wanted(address) else None
        target = str((await request.form()).get("next", "")) if request.method == "POST" else request.query_params.get("next", "")
        shown = {"title": "登录", "login": login, "why": why, "captcha": captcha, "code_wanted": code_wanted, "next": target}
        shown["provider"] = self.desk.settings.oidc_label if self.desk.settings.oidc_issuer else ""
        return self.desk.show(request, "sign_in.html", 401 if why else 200, **shown)


def admitted(key: str, target: str, settings: Settings) -> Response:
    """Return the answer that lets a browser in: its session's key, and the page somebody wanted."""
    answer = RedirectResponse(local_path(target), 303)
    answer.set_cookie(COOKIE, key, max_age=settings.session_hours * 3600, httponly=True, samesite="lax", secure=settings.secure_cookies)
    return answer


def _qr(text: str) -> str:
    drawn = io.BytesIO()
    segno.make(text).save(drawn, kind="svg", xmldecl=False, scale=4)
    return drawn.getvalue().decode()
