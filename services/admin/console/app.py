"""The console, put together: routes, and what stands before and behind them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, Final

import uvicorn
from starlette.applications import Starlette
from starlette.convertors import StringConvertor, register_url_convertor
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.templating import Jinja2Templates

from services.admin import words
from services.admin.console import first_accounts, forms, messages
from services.admin.console.backend import Backend, Minting
from services.admin.console.clear_exports import ClearExports
from services.admin.console.config import Settings
from services.admin.console.importing import Importing
from services.admin.console.kept import Kept
from services.admin.console.menu import MENU
from services.admin.console.pages.accounts import Accounts
from services.admin.console.pages.auditing import Auditing
from services.admin.console.pages.batch import Batch
from services.admin.console.pages.clear_exports import ClearExportPages
from services.admin.console.pages.comparing import Comparing
from services.admin.console.pages.counts import Counts
from services.admin.console.pages.creating import Creating
from services.admin.console.pages.desk import TITLES, Desk
from services.admin.console.pages.details import Details
from services.admin.console.pages.exports import Exports
from services.admin.console.pages.figures import Figures
from services.admin.console.pages.frozen import Frozen
from services.admin.console.pages.imports import ImportPages
from services.admin.console.pages.keeping import Keeping
from services.admin.console.pages.lists import Lists
from services.admin.console.pages.panels.county_map import CountyMap
from services.admin.console.pages.papers import Papers
from services.admin.console.pages.persons import Persons
from services.admin.console.pages.places import Places
from services.admin.console.pages.publishing import Publishing
from services.admin.console.pages.screen import Screen
from services.admin.console.pages.suggesting import Suggesting
from services.admin.console.pages.verifying import Verifying
from services.admin.console.pages.vouching import CALLBACK, Vouching
from services.admin.console.pages.workbench import Workbench
from services.admin.console.security import duties
from services.admin.console.security.captcha import Captcha
from services.admin.console.security.gate import Gate
from services.admin.console.security.provider import Provider
from services.admin.console.security.sign_in import SignIn
from services.admin.console.store import migrations
from services.admin.resources import RESOURCES
from shared.clock import SystemClock
from shared.crypto import KeyRing
from shared.db import Database
from shared.grpc_client import Peer
from shared.log import configure
from shared.main import run
from shared.refusals import Refusal

HERE: Final = Path(__file__).parent
KEPT_SECONDS: Final = 60.0
"""So old a figure on the first page or the big screen may be, or the name of a community on any page."""


class _Noun(StringConvertor):
    """A kind of thing that has pages; anything else in its place is no page."""

    regex = "|".join(RESOURCES)


register_url_convertor("noun", _Noun())


def main() -> None:
    """Run the command line."""
    run("admin.console", Settings, serve, migrations.PACKAGE)


async def serve(settings: Settings) -> None:
    """Answer browsers until told to stop."""
    configure("admin", level=settings.log_level, form=settings.log_format)
    host, _, port = settings.listen.rpartition(":")
    options = uvicorn.Config(
        application(settings), host=host, port=int(port), log_config=None, access_log=False, server_header=False, lifespan="on",
        timeout_graceful_shutdown=int(settings.drain_seconds),
    )  # fmt: skip
    await uvicorn.Server(options).serve()


def application(settings: Settings) -> Starlette:
    """Return the console as an ASGI application; it opens its database and channels when it starts."""
    database = Database(settings.database_address(), pool_size=settings.database_pool_size, application_name="wushe-console")
    clock, keyring = SystemClock(), KeyRing.load(settings.keyring_file)
    peers = {name: Peer.from_settings(name, settings) for name in settings.peers}
    minting = Minting.of(
        settings.token_signing_key_file,
        issuer=settings.token_issuer,
        audience=settings.token_audience,
        seconds=settings.token_minutes * 60,
    )
    backend = Backend(peers, minting)
    desk = Desk(backend, database, clock, settings, _templates(clock), Kept(KEPT_SECONDS))
    importing = Importing(database, clock, keyring, minting, settings)
    exports = ClearExports(database, clock, keyring, backend, settings)
    sign_in = Accounts(desk, SignIn(database, clock, keyring, settings), Captcha(keyring), keyring)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        async with AsyncExitStack() as opened:
            await database.open()
            opened.push_async_callback(database.close)
            for peer in peers.values():
                opened.push_async_callback(peer.close)
            separated = settings.separated_administrators
            await first_accounts.ensure(database, clock, settings.first_password_file, separated=separated)
            await opened.enter_async_context(importing.running())
            await opened.enter_async_context(exports.running())
            yield

    gate = Gate(database, clock, settings)
    return Starlette(
        routes=_routes(desk, sign_in, ImportPages(desk, importing), exports),
        lifespan=lifespan,
        middleware=[Middleware(BaseHTTPMiddleware, dispatch=gate)],
        exception_handlers={HTTPException: _http_fault(desk), Refusal: _fault(desk), Exception: _fault(desk)},
    )


def _routes(desk: Desk, sign_in: Accounts, wizard: ImportPages, exports: ClearExports) -> list[Route | Mount]:
    keeping = Keeping(desk)
    lists, details, creating, places = Lists(desk), Details(desk), Creating(desk), Places(desk)
    papers, persons, auditing = Papers(desk, lists), Persons(desk), Auditing(desk)
    counts, suggesting = Counts(desk), Suggesting(desk, places)
    figures, frozen, comparing, screen = Figures(desk, counts), Frozen(desk, counts), Comparing(desk, counts), Screen(desk, counts)
    publishing = Publishing(desk)
    clear = ClearExportPages(desk, lists, exports)
    workbench = Workbench.of(desk, counts)
    noun = "/{noun:noun}"
    vouching = Vouching(sign_in, Provider(desk.settings, sign_in.keyring))
    go_out = vouching.go_out if desk.settings.oidc_issuer else sign_in.go_out
    ways = [Route("/oidc/begin", vouching.begin, methods=["GET"]), Route(CALLBACK, vouching.come_back, methods=["GET"])]
    return [
        *(ways if desk.settings.oidc_issuer else ()),
        Route("/health", lambda _request: PlainTextResponse("ok")),
        Mount("/static", StaticFiles(directory=HERE / "static")),
        Route("/verify", Verifying(desk).show, methods=["GET"]),
        Route("/published", publishing.index, methods=["GET"]),
        Route("/published/{id:str}", publishing.show, methods=["GET"]),
        Route("/sign-in", sign_in.ask, methods=["GET"]),
        Route("/sign-in", sign_in.come_in, methods=["POST"]),
        Route("/sign-out", go_out, methods=["POST"]),
        Route("/password", sign_in.password_form, methods=["GET"]),
        Route("/password", sign_in.change_password, methods=["POST"]),
        Route("/account", sign_in.own, methods=["GET"]),
        Route("/account/second-factor", sign_in.second_factor, methods=["POST"]),
        Route("/accounts", keeping.show, methods=["GET"]),
        Route("/accounts", keeping.make, methods=["POST"]),
        Route("/accounts/{login:str}/{step:str}", keeping.change, methods=["POST"]),
        Route("/", workbench.show, methods=["GET"]),
        Route("/panels/{panel:str}", workbench.panel, methods=["GET"]),
        Route("/map.json", CountyMap(counts).outline, methods=["GET"]),
        Route("/screen", screen.show, methods=["GET"]),
        Route("/screen/wall", screen.wall, methods=["GET"]),
        Route("/audit", auditing.looks, methods=["GET"]),
        Route("/audit/logs", auditing.logs, methods=["GET"]),
        Route("/persons/{id:str}", persons.show, methods=["GET"]),
        Route("/persons/{id:str}", persons.reveal, methods=["POST"]),
        Route("/tree", places.tree, methods=["GET"]),
        Route("/place", places.path, methods=["GET"]),
        Route("/suggest", suggesting.suggest, methods=["GET"]),
        Route("/called", suggesting.called, methods=["GET"]),
        Route("/figures", figures.index, methods=["GET"]),
        Route("/figures/rows", figures.rows, methods=["GET"]),
        Route("/figures/compare", comparing.show, methods=["GET"]),
        Route("/figures/{code:str}", figures.show, methods=["GET"]),
        Route("/frozen", frozen.index, methods=["GET"]),
        Route("/frozen/new", frozen.confirm, methods=["GET"]),
        Route("/frozen/new", frozen.freeze, methods=["POST"]),
        Route("/frozen/{id:str}", frozen.show, methods=["GET"]),
        Route("/frozen/{id:str}/{code:str}", frozen.explain, methods=["GET"]),
        Route("/imports", wizard.start, methods=["GET"]),
        Route("/imports", wizard.upload, methods=["POST"]),
        Route("/imports/template/{kind:str}", wizard.template, methods=["GET"]),
        Route("/imports/{id:str}", wizard.show, methods=["GET"]),
        Route("/imports/{id:str}/refused", wizard.refused, methods=["GET"]),
        Route("/imports/{id:str}/{step:str}", wizard.go_on, methods=["POST"]),
        Route("/exports", clear.index, methods=["GET"]),
        Route("/exports/{id:str}", clear.show, methods=["GET"]),
        Route("/exports/{id:str}/file", clear.fetch, methods=["GET"]),
        Route("/exports/{id:str}/delete", clear.delete, methods=["POST"]),
        Route(noun, lists.show, methods=["GET"]),
        Route(f"{noun}/clear", clear.ask, methods=["GET"]),
        Route(f"{noun}/clear", clear.begin, methods=["POST"]),
        Route(f"{noun}/export", Exports(desk, lists).show, methods=["GET"]),
        Route(f"{noun}/papers", papers.many, methods=["GET"]),
        Route(f"{noun}/filters", lists.keep_filter, methods=["POST"]),
        Route(f"{noun}/batch", Batch(desk).show, methods=["POST"]),
        Route(f"{noun}/new", creating.form, methods=["GET"]),
        Route(f"{noun}/new", creating.make, methods=["POST"]),
        Route(f"{noun}/{{id:str}}", details.show, methods=["GET"]),
        Route(f"{noun}/{{id:str}}/paper", papers.one, methods=["GET"]),
        Route(f"{noun}/{{id:str}}/do/{{method:str}}", details.form, methods=["GET"]),
        Route(f"{noun}/{{id:str}}/do/{{method:str}}", details.act, methods=["POST"]),
    ]


def _templates(clock: SystemClock) -> Jinja2Templates:
    templates = Jinja2Templates(directory=HERE / "templates")
    templates.env.globals |= {
        "menu": lambda: MENU,
        "audits": duties.audits,
        "works": duties.works,
        "today": lambda: clock.today().isoformat(),
        "empty_group": forms.empty_group,
        "method_word": words.method,
        "values": messages.html,
        "cells": messages.cells,
    }
    templates.env.auto_reload = False
    return templates


def _fault(desk: Desk) -> Any:
    async def answer(request: Request, error: Exception) -> Response:
        return desk.refused(request, error)

    return answer


def _http_fault(desk: Desk) -> Any:
    async def answer(request: Request, error: Exception) -> Response:
        status = error.status_code if isinstance(error, HTTPException) else 500
        if not hasattr(request.state, "visitor"):
            request.state.visitor = None
        return desk.show(
            request, "error.html", status, title=TITLES.get(status, "未能完成"), why="请检查网址，或回到工作台。", reference=""
        )

    return answer
