"""What a field may name is looked for by the service where its list can be narrowed by a text, however much there is."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from wushe.social_work.v1.station_service_pb2 import ListStationsResponse
from wushe.volunteer.v1.team_service_pb2 import ListTeamsResponse

from services.admin.console.pages.suggesting import MOST, Suggesting
from services.admin.resources import RESOURCES
from shared.caller import Grant, Role

TEAM = "teams/01900000-0000-7000-8000-000000000001"
STATION = "stations/01900000-0000-7000-8000-000000000002"
REQUEST: Any = SimpleNamespace(
    state=SimpleNamespace(visitor=SimpleNamespace(account=SimpleNamespace(grants=(Grant(Role.CITY_ADMIN, "1304"),))))
)


class Asked:
    """A desk whose services answer always the same."""

    def __init__(self, answer: Any) -> None:
        self.answer, self.asked = answer, list[Any]()

    async def ask(self, _request: Any, _resource: Any, _method: str, message: Any, **_: Any) -> Any:
        self.asked.append(type(message).FromString(message.SerializeToString()))
        return self.answer


async def suggested(desk: Any, noun: str, query: str) -> list[str]:
    """Return what is offered of a kind."""
    places: Any = None
    return [one.label for one in await Suggesting(desk, places)._things(REQUEST, RESOURCES[noun], query)]  # noqa: SLF001 — without a page


async def test_the_service_looks_through_all_that_there_is() -> None:
    desk = Asked(ListTeamsResponse(teams=[{"name": TEAM, "display_name": "雷锋车队"}], next_page_token="more"))
    assert await suggested(desk, "teams", "leifeng") == ["雷锋车队"]
    [asked] = desk.asked
    assert (asked.parent, asked.query, asked.page_size) == ("divisions/1304", "leifeng", MOST)


async def test_of_what_there_is_little_of_some_pages_are_looked_through() -> None:
    stations = [{"name": STATION, "display_name": "罗城头街道社工站"}, {"name": STATION, "display_name": "别处"}]
    desk = Asked(ListStationsResponse(stations=stations, next_page_token="more"))
    assert await suggested(desk, "stations", "罗城头") == ["罗城头街道社工站"] * 3
    assert [one.page_size for one in desk.asked] == [1000] * 3


@pytest.mark.parametrize("noun", ["teams", "posts", "socialWorkers", "donations", "vouchers"])
def test_what_a_city_has_many_thousands_of_is_narrowed_by_a_text(noun: str) -> None:
    resource = RESOURCES[noun]
    assert "query" in resource.method(resource.list_method).input_type.fields_by_name
    assert resource.filters[0] == "query"
