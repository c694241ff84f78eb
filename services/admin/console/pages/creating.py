"""Making something new: a form for the request of the method that makes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from services.admin import words
from services.admin.console import filling, messages
from services.admin.console.pages.desk import Desk, errors_of, home, outcome_of, typed
from services.admin.console.pages.people import People
from services.admin.console.pages.sheets import Filled, Sheet, name_in, show, unsure
from services.admin.resources import RESOURCES, Tone, request_of
from shared.errors import RemoteFault
from shared.refusals import Refusal


@dataclass(frozen=True, slots=True)
class Creating:
    """The pages that make something."""

    desk: Desk

    async def form(self, request: Request) -> Response:
        """Show an empty form, filled in with what the address says."""
        return self._form(request, Filled({key: [value] for key, value in request.query_params.items()}, {}))

    async def make(self, request: Request) -> Response:
        """Make it, once, and go to it: a second submit of the same form makes no second one."""
        resource = RESOURCES[request.path_params["noun"]]
        sent = await typed(request)
        try:
            sent = await People(self.desk).known(request, sent)
            message: Any = filling.fill(request_of(resource.method(resource.create)), sent)
            message.request_id = sent.get("request_id", [""])[0]
            answer = await self.desk.ask(request, resource, resource.create, message)
        except filling.Malformed as malformed:
            return self._form(request, Filled(sent, {malformed.path: malformed.reason}))
        except (Refusal, RemoteFault) as error:
            await self.desk.note(request, resource.create, "", outcome_of(error))
            return self._form(request, Filled(sent, errors_of(error), unsure=unsure(error, sent)))
        made = name_in(answer)
        await self.desk.note(request, resource.create, made, "OK")
        return RedirectResponse(messages.link_to(made) or f"/{resource.noun}", 303)

    def _form(self, request: Request, filled: Filled) -> Response:
        resource = RESOURCES[request.path_params["noun"]]
        title = words.method(resource.create)
        return show(
            self.desk, request, Sheet(resource, title, "提交", Tone.GOOD, resource.create, f"/{resource.noun}?in={home(request)}"), filled
        )
