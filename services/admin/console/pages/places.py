"""The division tree beside lists, and the path of a place."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from wushe.directory.v1 import community_service_pb2 as pb

from services.admin.console.pages.desk import Desk, account, home
from shared.codes import is_code
from shared.refusals import Refusal

_SERVICE: Final = pb.DESCRIPTOR.services_by_name["CommunityService"]
_TOWNSHIP_DIGITS: Final = 9
_ENDS: Final = (2, 4, 6, 9, 12)
_MOST_PARENTS: Final = 40


@dataclass(slots=True)
class Node:
    """A place in the tree."""

    code: str
    label: str
    opens: bool
    below: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Places:
    """What pages ask of the directory while somebody looks for a place."""

    desk: Desk

    async def tree(self, request: Request) -> Response:
        """Show the tree opened down to a place, or what lies right below one."""
        below, place = request.query_params.get("below", ""), request.query_params.get("in", "")
        try:
            nodes = await self._below(request, below) if below else [await self._opened(request, place)]
        except Refusal as refusal:
            return HTMLResponse(f'<p class="text-danger-emphasis">{refusal.reason}</p>')
        return self.desk.show(request, "tree.html", nodes=nodes, noun=request.query_params.get("noun", "volunteers"), place=place)

    async def path(self, request: Request) -> Response:
        """Show the names that lead to a place."""
        code = request.query_params.get("code", "")
        try:
            names = [await self._name(request, code[:end]) for end in _ENDS if len(home(request)) <= end <= len(code)]
        except Refusal:
            names = [code]
        return self.desk.show(request, "path.html", names=names)

    async def all_below(self, request: Request, top: str) -> list[tuple[str, str, tuple[str, ...]]]:
        """Return a division and all below it down to townships: (code, what it is called, what it lies in)."""
        name = await self._name(request, top)
        found: list[tuple[str, str, tuple[str, ...]]] = [(top, name, ())]
        level = found[:]
        while level and len(level[0][0]) < _TOWNSHIP_DIGITS:
            below = await asyncio.gather(*(self._below(request, code) for code, _, _ in level))
            level = [
                (node.code, node.label, (*path, label)) for (_, label, path), nodes in zip(level, below, strict=True) for node in nodes
            ]
            found += level
        return found

    async def names_of(self, request: Request, codes: list[str]) -> dict[str, str]:
        """Return what divisions are called, by code; asked of what they lie in, which are few. What is more keeps its codes."""
        parents = sorted({code[:end] for code in codes if (end := max((each for each in _ENDS if each < len(code)), default=0))})
        try:
            found = await asyncio.gather(*(self._below(request, parent) for parent in parents[:_MOST_PARENTS]))
            alone = {code: await self._name(request, code) for code in codes if len(code) == _ENDS[0]}
        except Refusal:
            return {}
        return alone | {node.code: node.label for nodes in found for node in nodes}

    async def _opened(self, request: Request, place: str) -> Node:
        """Return the tree from where somebody works down to a place, with the neighbours on the way."""
        top = home(request)
        root = Node(top, await self._name(request, top), opens=len(top) < _ENDS[-1])
        node = root
        for end in (end for end in _ENDS if len(top) < end):
            if not place.startswith(node.code):
                break
            node.below = await self._below(request, node.code)
            inner = next((each for each in node.below if place.startswith(each.code)), None)
            if inner is None or end >= len(place) or not inner.opens:
                break
            node = inner
        return root

    async def _below(self, request: Request, code: str) -> list[Node]:
        if not is_code(code):
            return []
        if len(code) < _TOWNSHIP_DIGITS:
            asked = pb.ListDivisionsRequest(parent=f"divisions/{code}", page_size=1000)
            answer = await self._ask(request, "ListDivisions", asked)
            return [Node(one.code, one.display_name, opens=True) for one in answer.divisions]
        answer = await self._ask(request, "ListCommunities", pb.ListCommunitiesRequest(parent=f"divisions/{code}", page_size=1000))
        return [
            Node(one.code, one.display_name.removesuffix("居民委员会").removesuffix("村民委员会"), opens=False)
            for one in answer.communities
        ]

    async def _name(self, request: Request, code: str) -> str:
        if len(code) == _ENDS[-1]:
            community = await self._ask(request, "GetCommunity", pb.GetCommunityRequest(name=f"communities/{code}"))
            return str(community.community.display_name)
        division = await self._ask(request, "GetDivision", pb.GetDivisionRequest(name=f"divisions/{code}"))
        return str(division.division.display_name)

    async def _ask(self, request: Request, method: str, message: Any) -> Any:
        return await self.desk.backend.ask(account(request), "directory", _SERVICE.methods_by_name[method], message)
