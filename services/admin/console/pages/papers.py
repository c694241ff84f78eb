"""Certificates and receipts, printed: one, or all that a list finds."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import quote

from google.protobuf.descriptor_pool import Default
from google.protobuf.message import Message
from starlette.requests import Request
from starlette.responses import Response

from services.admin import words
from services.admin.console.pages.desk import Desk, account
from services.admin.console.pages.lists import Lists
from services.admin.papers import PAPERS, NotPrintable, Paper, printed
from services.admin.resources import RESOURCES
from shared.refusals import Refusal

MOST: Final = 500
"""So many papers are one file at the most: more would be read by nobody, and take the page's patience."""

_AT_ONCE: Final = 8
_POLICY: Final = "default-src 'none'; object-src 'self'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'none'"
"""For the browser's own viewer, which is no page of ours."""


@dataclass(frozen=True, slots=True)
class Papers:
    """Prints papers in the name of whoever is there; each one is in the log of operations, and kept nowhere."""

    desk: Desk
    lists: Lists

    async def one(self, request: Request) -> Response:
        """Print the paper of one thing."""
        noun, name = request.path_params["noun"], f"{request.path_params['noun']}/{request.path_params['id']}"
        if noun not in PAPERS:
            return self._none(request, 404, "这类记录没有可打印的证书。")
        try:
            paper = await self._composed(request, noun, name)
        except NotPrintable as reason:
            return self._none(request, 409, reason.why)
        except Refusal as refusal:
            await self.desk.note(request, "PrintPaper", name, refusal.reason)
            return self.desk.refused(request, refusal)
        await self.desk.note(request, "PrintPaper", name, "OK")
        return await _file([paper], f"{paper.title}-{paper.number.replace(' ', '')}")

    async def many(self, request: Request) -> Response:
        """Print the papers of all that a list finds, as one file; what has none is left out."""
        noun = request.path_params["noun"]
        if noun not in PAPERS:
            return self._none(request, 404, "这类记录没有可打印的证书。")
        try:
            papers = await self._all(request, noun)
        except NotPrintable as reason:
            return self._none(request, 422, reason.why)
        except Refusal as refusal:
            await self.desk.note(request, "PrintPaper", noun, refusal.reason)
            return self.desk.refused(request, refusal)
        if not papers:
            return self._none(request, 404, "这里没有可以打印的证书：只有已出具且有效的可以打印。")
        return await _file(papers, f"{words.noun(noun)}-{self.desk.clock.today():%Y%m%d}")

    async def _all(self, request: Request, noun: str) -> list[Paper]:
        """Return the papers of a list. Raises NotPrintable for one that is longer than a file: nothing is left out in silence."""
        lines, more = await self.lists.read(request, RESOURCES[noun], size=MOST)
        if more:
            raise NotPrintable(f"一次最多打印 {MOST} 条记录的证书，请用查询条件缩小范围。")
        papers: list[Paper] = []
        for start in range(0, len(lines), _AT_ONCE):
            some = await asyncio.gather(*(self._printable(request, noun, line.name) for line in lines[start : start + _AT_ONCE]))
            papers += [paper for paper in some if paper is not None]
        return papers

    async def _printable(self, request: Request, noun: str, name: str) -> Paper | None:
        try:
            paper = await self._composed(request, noun, name)
        except NotPrintable:
            return None
        await self.desk.note(request, "PrintPaper", name, "OK")
        return paper

    async def _composed(self, request: Request, noun: str, name: str) -> Paper:
        async def ask(server: str, method: str, message: Message) -> Any:
            return await self.desk.backend.ask(account(request), server, Default().FindMethodByName(method), message)

        return await PAPERS[noun].compose(ask, name, self._address(request))

    def _address(self, request: Request) -> str:
        return self.desk.settings.public_address.rstrip("/") or f"{request.url.scheme}://{request.url.netloc}"

    def _none(self, request: Request, status: int, why: str) -> Response:
        return self.desk.show(request, "error.html", status, title="不能打印", why=why, reference="")


async def _file(papers: Sequence[Paper], name: str) -> Response:
    content = await asyncio.to_thread(printed, papers)
    headers = {"content-disposition": f"inline; filename*=UTF-8''{quote(name)}.pdf", "content-security-policy": _POLICY}
    return Response(content, media_type="application/pdf", headers=headers)
