"""Nouns of the command: each of them is in the contract as the table says, and is printed in every way."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import grpc
import pytest
import yaml
from typer.testing import CliRunner
from wushe.volunteer.v1 import team_pb2, volunteer_pb2
from wushe.volunteer.v1 import volunteer_service_pb2 as pb
from wushe.volunteer.v1.project_pb2 import Project

from services.admin.catalogue import SERVICES
from services.admin.cli import app
from services.admin.resources.filters import UnknownFilter, narrow
from services.admin.resources.reading import Reader
from services.admin.resources.rendering import cell, show, show_one
from services.admin.resources.resource import Resource
from services.admin.resources.table import RESOURCES
from services.admin.terminal import Output

VOLUNTEERS = next(resource for resource in RESOURCES if resource.noun == "volunteers")
STATE = volunteer_pb2.Volunteer
RUN = CliRunner()


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.noun)
def test_a_noun_is_in_the_contract_as_the_table_says(resource: Resource) -> None:
    assert resource.service in {entry.name for entry in SERVICES}
    verbs = [("Get", resource.singular), ("List", resource.plural), *([("Search", resource.plural)] if resource.searchable else [])]
    with grpc.insecure_channel("127.0.0.1:1") as channel:
        for verb, name in verbs:
            assert resource.method(channel, f"{verb}{name}") is not None
            assert resource.message(f"{verb}{name}Request") is not None
            resource.found(resource.message(f"{verb}{name}Response")())
    one = resource.found(resource.message(f"Get{resource.singular}Response")())
    assert [cell(one, path) for path in resource.fields]
    kind = one.DESCRIPTOR.GetOptions().ListFields()
    [patterns] = [list(option.pattern) for _, option in kind if hasattr(option, "pattern")]
    assert patterns[0].startswith(resource.name("").rstrip("/") + "/")


@pytest.mark.parametrize("resource", RESOURCES, ids=lambda resource: resource.noun)
def test_a_noun_has_its_commands(resource: Resource) -> None:
    for verb in ("get", "list", *(("search",) if resource.searchable else ())):
        assert RUN.invoke(app, [resource.noun, verb, "--help"]).exit_code == 0
    assert RUN.invoke(app, [resource.noun, "search", "x", "--help"]).exit_code == (0 if resource.searchable else 2)


def test_filters_are_read_as_the_contract_describes_their_fields() -> None:
    request = pb.ListVolunteersRequest()
    narrow(request, ["state=active", "age_band=8-to-13", "skill=急救"])
    assert (request.state, request.age_band, request.skill) == (STATE.STATE_ACTIVE, volunteer_pb2.AGE_BAND_8_TO_13, "急救")


@pytest.mark.parametrize("wrong", ["state=asleep", "sate=active", "state", "page_size=3", "parent=divisions/13"])
def test_a_filter_that_is_none_is_told_with_those_that_are(wrong: str) -> None:
    with pytest.raises(UnknownFilter, match=r"active|skill"):
        narrow(pb.ListVolunteersRequest(), [wrong])


def volunteer(at: int, name: str = "王小明") -> Any:
    one = STATE(name=f"volunteers/{at}", display_name=name, community="communities/130402001006", state=STATE.STATE_ACTIVE, skills=["急救"])
    one.create_time.FromJsonString("2026-11-24T16:30:00Z")
    return one


def printed(capsys: pytest.CaptureFixture[str], output: Output, *found: Any) -> str:
    show(found, VOLUNTEERS.fields, output)
    return capsys.readouterr().out


def test_a_table_is_aligned_also_where_characters_are_wide(capsys: pytest.CaptureFixture[str]) -> None:
    heading, first, second = printed(capsys, Output.TABLE, volunteer(1), volunteer(2, "Li")).splitlines()
    assert heading.split() == ["NAME", "DISPLAY_NAME", "VOLUNTEER_NUMBER", "COMMUNITY", "STATE", "CREATE_TIME"]
    assert first.split()[1:] == ["王小明", "communities/130402001006", "active", "2026-11-25", "00:30"]
    assert len(first) + 3 == len(second)  # three characters of the name take two places each


def test_other_forms_are_what_programs_read(capsys: pytest.CaptureFixture[str]) -> None:
    found = volunteer(1), volunteer(2, "=1+1")
    assert [one["display_name"] for one in json.loads(printed(capsys, Output.JSON, *found))] == ["王小明", "=1+1"]
    assert [one["name"] for one in yaml.safe_load(printed(capsys, Output.YAML, *found))] == ["volunteers/1", "volunteers/2"]
    assert [row[1] for row in csv.reader(printed(capsys, Output.CSV, *found).splitlines())] == ["display_name", "王小明", "'=1+1"]
    assert printed(capsys, Output.NAME, *found) == "volunteers/1\nvolunteers/2\n"
    assert [printed(capsys, output) for output in (Output.JSON, Output.YAML, Output.NAME)] == ["[]\n", "[]\n", ""]


def test_one_by_itself_is_no_list(capsys: pytest.CaptureFixture[str]) -> None:
    show_one(volunteer(1), VOLUNTEERS.fields, Output.JSON)
    assert json.loads(capsys.readouterr().out)["skills"] == ["急救"]
    show_one(volunteer(1), VOLUNTEERS.fields, Output.YAML)
    assert yaml.safe_load(capsys.readouterr().out)["state"] == "STATE_ACTIVE"


def test_what_lies_deeper_and_what_is_absent_is_shown_in_a_table() -> None:
    one = Project(demonstration=True)
    one.schedule.first_day.year, one.schedule.first_day.month, one.schedule.first_day.day = 2026, 3, 1
    assert [cell(one, path) for path in ("schedule.first_day", "schedule.last_day", "demonstration")] == ["2026-03-01", "", "yes"]
    assert cell(team_pb2.Team(), "standing.approving_unit.display_name") == ""


class Pages:
    """A list of so many, a page at a time."""

    def __init__(self, count: int) -> None:
        self.count, self.sizes = count, list[int]()

    def ListVolunteers(self, request: Any, **_call: Any) -> Any:  # noqa: N802
        self.sizes.append(request.page_size)
        start = int(request.page_token or 0)
        end = min(start + request.page_size, self.count)
        token = str(end) if end < self.count else ""
        return pb.ListVolunteersResponse(volunteers=map(volunteer, range(start, end)), next_page_token=token)


def reading(pages: Pages, monkeypatch: pytest.MonkeyPatch, limit: int | None) -> tuple[int, bool]:
    monkeypatch.setattr(Resource, "method", lambda _self, _channel, name: getattr(pages, name))
    reader = Reader(VOLUNTEERS, SimpleNamespace(), "", 1.0)  # type: ignore[arg-type] # no channel is used
    found: Iterator[Any] = reader.list("divisions/1304", [], limit)
    return sum(1 for _ in found), reader.more


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
def test_a_list_is_read_to_its_limit_or_its_end(
    monkeypatch: pytest.MonkeyPatch, count: int, limit: int | None, sizes: list[int], expected: tuple[int, bool]
) -> None:
    pages = Pages(count)
    assert reading(pages, monkeypatch, limit) == expected
    assert pages.sizes == sizes


def test_a_name_may_be_an_identifier_alone() -> None:
    assert VOLUNTEERS.name("x") == VOLUNTEERS.name("volunteers/x") == "volunteers/x"


def test_nothing_is_read_where_nothing_runs(tmp_path: Any) -> None:
    answer = RUN.invoke(app, ["volunteers", "list", "--dir", str(tmp_path)])
    assert (answer.exit_code, answer.stdout) == (6, "")
