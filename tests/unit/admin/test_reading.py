"""Nouns of the command: each of them is in the contract as the table says, and is printed in every way."""

from __future__ import annotations

import csv
import json
from typing import Any

import pytest
import yaml
from google.protobuf.message_factory import GetMessageClass
from typer.testing import CliRunner
from wushe.volunteer.v1 import team_pb2, volunteer_pb2
from wushe.volunteer.v1 import volunteer_service_pb2 as pb
from wushe.volunteer.v1.project_pb2 import Project
from wushe.volunteer.v1.team_service_pb2 import ListTeamsRequest

from services.admin.catalogue import SERVICES
from services.admin.cli import app
from services.admin.reading.commands import fields, words
from services.admin.reading.filters import UnknownFilter, narrow
from services.admin.reading.reader import Reader
from services.admin.reading.rendering import cell, show, show_one
from services.admin.resources import RESOURCES, Resource, items_field
from services.admin.terminal import Output

VOLUNTEERS = RESOURCES["volunteers"]
STATE = volunteer_pb2.Volunteer
RUN = CliRunner()


@pytest.mark.parametrize("resource", RESOURCES.values(), ids=lambda resource: resource.noun)
def test_all_that_is_described_can_be_read_as_the_contract_has_it(resource: Resource) -> None:
    assert resource.server in {entry.name for entry in SERVICES}
    one = GetMessageClass(resource.message)()
    assert [cell(one, path) for path in fields(resource)]
    assert "name" in resource.method(resource.get_method).input_type.fields_by_name
    lists = [(resource.list_method, {"parent"})] if resource.parent else []
    lists += [(resource.search_method, {"query", "within"})] if resource.search else []
    for name, asked in lists:
        method = resource.method(name)
        assert {*asked, "page_size", "page_token"} <= set(method.input_type.fields_by_name)
        assert items_field(method).message_type is resource.message
        assert "next_page_token" in method.output_type.fields_by_name


@pytest.mark.parametrize("resource", RESOURCES.values(), ids=lambda resource: resource.noun)
def test_a_noun_has_its_commands(resource: Resource) -> None:
    noun = words(resource).replace(" ", "-")
    has = {"get": True, "list": bool(resource.parent), "search": bool(resource.parent and resource.search)}
    assert {verb: RUN.invoke(app, [noun, verb, "--help"]).exit_code == 0 for verb in has} == has


def test_filters_are_read_as_the_contract_describes_their_fields() -> None:
    request = pb.ListVolunteersRequest()
    narrow(request, ["state=active", "age_band=8-to-13", "skill=急救"])
    assert (request.state, request.age_band, request.skill) == (STATE.STATE_ACTIVE, volunteer_pb2.AGE_BAND_8_TO_13, "急救")


def test_a_text_narrows_a_list_and_is_no_filter_of_a_search() -> None:
    request = ListTeamsRequest()
    narrow(request, ["query=雷锋"])
    assert request.query == "雷锋"
    with pytest.raises(UnknownFilter):
        narrow(pb.SearchVolunteersRequest(), ["query=雷锋"])


@pytest.mark.parametrize("wrong", ["state=asleep", "sate=active", "state", "page_size=3", "parent=divisions/13"])
def test_a_filter_that_is_none_is_told_with_those_that_are(wrong: str) -> None:
    with pytest.raises(UnknownFilter, match=r"active|skill"):
        narrow(pb.ListVolunteersRequest(), [wrong])


def volunteer(at: int, name: str = "王小明") -> Any:
    one = STATE(name=f"volunteers/{at}", display_name=name, community="communities/130402001006", state=STATE.STATE_ACTIVE, skills=["急救"])
    one.create_time.FromJsonString("2026-11-24T16:30:00Z")
    return one


def printed(capsys: pytest.CaptureFixture[str], output: Output, *found: Any) -> str:
    show(found, fields(VOLUNTEERS), output)
    return capsys.readouterr().out


def test_a_table_is_aligned_also_where_characters_are_wide(capsys: pytest.CaptureFixture[str]) -> None:
    heading, first, second = printed(capsys, Output.TABLE, volunteer(1), volunteer(2, "Li")).splitlines()
    assert heading.split() == ["NAME", *(column.upper() for column in VOLUNTEERS.columns)]
    assert first.split()[1:] == ["王小明", "communities/130402001006", "急救", "active", "2026-11-25", "00:30"]
    assert len(first) + 3 == len(second)  # three characters of the name take two places each


def test_other_forms_are_what_programs_read(capsys: pytest.CaptureFixture[str]) -> None:
    found = volunteer(1), volunteer(2, "=1+1")
    assert [one["display_name"] for one in json.loads(printed(capsys, Output.JSON, *found))] == ["王小明", "=1+1"]
    assert [one["name"] for one in yaml.safe_load(printed(capsys, Output.YAML, *found))] == ["volunteers/1", "volunteers/2"]
    assert [row[1] for row in csv.reader(printed(capsys, Output.CSV, *found).splitlines())] == ["display_name", "王小明", "'=1+1"]
    assert printed(capsys, Output.NAME, *found) == "volunteers/1\nvolunteers/2\n"
    assert [printed(capsys, output) for output in (Output.JSON, Output.YAML, Output.NAME)] == ["[]\n", "[]\n", ""]


def test_one_by_itself_is_no_list(capsys: pytest.CaptureFixture[str]) -> None:
    show_one(volunteer(1), fields(VOLUNTEERS), Output.JSON)
    assert json.loads(capsys.readouterr().out)["skills"] == ["急救"]
    show_one(volunteer(1), fields(VOLUNTEERS), Output.YAML)
    assert yaml.safe_load(capsys.readouterr().out)["state"] == "STATE_ACTIVE"


def test_what_lies_deeper_and_what_is_absent_is_shown_in_a_table() -> None:
    one = Project(demonstration=True)
    one.schedule.first_day.year, one.schedule.first_day.month, one.schedule.first_day.day = 2026, 3, 1
    assert [cell(one, path) for path in ("schedule.first_day", "schedule.last_day", "demonstration")] == ["2026-03-01", "", "yes"]
    assert cell(team_pb2.Team(), "standing.approving_unit.display_name") == ""


class Pages:
    """A list of so many, a page at a time."""

    def __init__(self, count: int) -> None:
        self.count, self.sizes, self.names = count, list[int](), list[str]()

    def unary_unary(self, path: str, **_serializers: Any) -> Any:
        assert path.startswith("/wushe.volunteer.v1.VolunteerService/")
        return self._answer

    def _answer(self, request: Any, **_call: Any) -> Any:
        if isinstance(request, pb.GetVolunteerRequest):
            self.names.append(request.name)
            return pb.GetVolunteerResponse(volunteer=volunteer(1))
        self.sizes.append(request.page_size)
        start = int(request.page_token or 0)
        end = min(start + request.page_size, self.count)
        token = str(end) if end < self.count else ""
        return pb.ListVolunteersResponse(volunteers=map(volunteer, range(start, end)), next_page_token=token)


def reading(pages: Pages) -> Reader:
    channel: Any = pages
    return Reader(VOLUNTEERS, channel, "", 1.0)


@pytest.mark.parametrize(
    ("count", "limit", "sizes", "expected"),
    [
        (2500, None, [1000, 1000, 1000], (2500, False)),
        (2500, 1200, [1000, 200], (1200, True)),
        (100, 100, [100], (100, False)),
        (101, 100, [100], (100, True)),
        (0, 100, [100], (0, False)),
    ],
)
def test_a_list_is_read_to_its_limit_or_its_end(count: int, limit: int | None, sizes: list[int], expected: tuple[int, bool]) -> None:
    pages = Pages(count)
    reader = reading(pages)
    assert (sum(1 for _ in reader.list("divisions/1304", [], limit)), reader.more) == expected
    assert pages.sizes == sizes


def test_a_name_may_be_an_identifier_alone() -> None:
    pages = Pages(1)
    assert [reading(pages).get(told).name for told in ("x", "volunteers/x")] == ["volunteers/1"] * 2
    assert pages.names == ["volunteers/x"] * 2


def test_nothing_is_read_where_nothing_runs(tmp_path: Any) -> None:
    answer = RUN.invoke(app, ["volunteers", "list", "--dir", str(tmp_path)])
    assert (answer.exit_code, answer.stdout) == (6, "")
