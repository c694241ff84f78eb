"""A service of the kit, whole: its `Change` paints a part, with the event, through a coalescer. `python -m …painting serve`."""

from __future__ import annotations

from typing import Any

from shared.coalescer import Coalescer
from shared.main import run
from shared.server import Service
from shared.settings import ServiceSettings
from tests.integration.bus.toy import MIGRATIONS, PACKAGE, paint
from tests.integration.kit.echo import POLICIES, Echo
from tests.integration.kit.echo_contract import EchoResponse, add_echo_to_server


class Painter(Echo):
    """An Echo whose changes are stored."""

    def __init__(self, service: Service) -> None:
        super().__init__()
        self._service = service
        self._paint = Coalescer(self._paint_all)

    async def Change(self, request: Any, context: Any) -> Any:  # noqa: N802, ARG002
        await self._paint(request.request_id)
        return EchoResponse(text=request.request_id)

    async def _paint_all(self, names: list[str]) -> list[int]:
        async with self._service.database.transaction() as tx:
            return [await paint(tx, name, "red") for name in names]


async def serve(settings: ServiceSettings) -> None:
    async with Service("toy", settings, package=PACKAGE, migrations=MIGRATIONS) as service:
        service.add(add_echo_to_server, Painter(service), POLICIES)
        await service.run()


if __name__ == "__main__":
    run("toy", ServiceSettings, serve, MIGRATIONS)
