"""What the command does with things: to one, to all that a list finds, out of a file; and where it calls."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from typer.testing import CliRunner
from wushe.volunteer.v1 import volunteer_pb2
from wushe.volunteer.v1 import volunteer_service_pb2 as pb

from services.admin import calling as callings
from services.admin import exits
from services.admin.acting.commands import verb
from services.admin.cli import app
from services.admin.contexts import Contexts
from services.admin.reading.commands import words
from services.admin.resources import RESOURCES, Resource
from shared.caller import Role

RUN = CliRunner()
STATE = volunteer_pb2.Volunteer


class Registry:
    """A volunteer service that remembers what was asked of it; the one that is called `2` is refused."""

    def __init__(self) -> None:
        self.asked = list[Any]()

    def unary_unary(self, path: str, **_serializers: Any) -> Any:
        return lambda request, **_call: self._answer(path.rpartition("/")[2], request)

    def _answer(self, method: str, request: Any) -> Any:
        if method == "ListVolunteers":
            return pb.ListVolunteersResponse(volunteers=[STATE(name=f"volunteers/{at}", etag=f"etag-{at}") for at in (1, 2, 3)])
        if method == "GetVolunteer":
            return pb.GetVolunteerResponse(volunteer=STATE(name=request.name, etag="etag"))
        self.asked.append(request)
        return pb.RegisterVolunteerResponse(volunteer=STATE(name="volunteers/9")) if method == "RegisterVolunteer" else None


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> Registry:
    made = Registry()

    @contextmanager
    def calling(*_words: Any) -> Iterator[Any]:
        yield SimpleNamespace(channels={"volunteer": made}, token="")

    monkeypatch.setattr(callings, "calling", calling)
    return made


@pytest.mark.parametrize("resource", RESOURCES.values(), ids=lambda resource: resource.noun)
def test_whatever_the_console_offers_the_command_can_do(resource: Resource) -> None:
    noun = words(resource).replace(" ", "-")
    offered = [*(action.method for action in resource.actions), *filter(None, (resource.create, resource.update))]
    verbs = [verb(resource, method) for method in offered]
    assert len(set(verbs)) == len(verbs)
    assert [one for one in verbs if RUN.invoke(app, [noun, one, "--help"]).exit_code] == []


def test_all_that_a_list_finds_are_decided_once_each(registry: Registry) -> None:
    command = ["volunteers", "reject", "--where", "state=pending_review", "--reason", "材料不全", "--yes", "--request-id", "run-1"]
    assert RUN.invoke(app, command).exit_code == 0
    first = [(one.name, one.etag, one.reason) for one in registry.asked]
    assert first == [(f"volunteers/{at}", f"etag-{at}", "材料不全") for at in (1, 2, 3)]
    RUN.invoke(app, command)
    ids = [one.request_id for one in registry.asked]
    assert ids[:3] == ids[3:]
    assert len(set(ids)) == 3


def test_a_dry_run_names_them_and_does_nothing(registry: Registry) -> None:
    answer = RUN.invoke(app, ["volunteers", "approve", "--where", "state=pending_review", "--dry-run"])
    assert answer.stdout.split() == ["volunteers/1", "volunteers/2", "volunteers/3"]
    assert registry.asked == []


@pytest.mark.parametrize(
    "wrong",
    [
        ["approve", "--where", "state=pending_review"],  # nobody is there to be asked
        ["approve"],
        ["approve", "1", "--set", "nonsense=1"],
        ["approve", "--where", "state=asleep", "--yes"],
    ],
)
def test_what_is_not_said_clearly_is_not_done(registry: Registry, wrong: list[str]) -> None:
    assert RUN.invoke(app, ["volunteers", *wrong]).exit_code == exits.USAGE
    assert registry.asked == []


def test_a_file_makes_things_and_what_it_misspells_is_told_before_anything_is_made(registry: Registry, tmp_path: Path) -> None:
    file = tmp_path / "new.yaml"
    file.write_text("- registration: {display_name: 王小明}\n- registration: {dispaly_name: 李明}\n", "utf-8")
    command = ["volunteers", "register", "-f", str(file)]
    assert RUN.invoke(app, command).exit_code == exits.USAGE
    assert registry.asked == []
    file.write_text(json.dumps({"registration": {"display_name": "王小明"}}), "utf-8")
    assert RUN.invoke(app, command).stdout == "volunteers/9\n"
    assert registry.asked[0].registration.display_name == "王小明"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("WUSHE_CONTEXT", raising=False)
    return tmp_path / "wushe" / "contexts.json"


def test_a_context_is_for_oneself_alone_and_holds_no_token(home: Path, tmp_path: Path) -> None:
    token = tmp_path / "token"
    token.write_text("secret\n", "ascii")
    added = ["context", "add", "city", "--address", "volunteer=10.0.0.1:7102", "--token-file", str(token)]
    assert RUN.invoke(app, added).exit_code == 0
    assert stat.S_IMODE(home.stat().st_mode) == 0o600
    assert "secret" not in home.read_text("utf-8")
    with callings.calling(Path(".wushe"), {"volunteer"}, Role.VIEWER, "1304") as lent:
        assert lent.token == "secret"
    assert RUN.invoke(app, ["volunteers", "get", "1", "--dir", str(tmp_path)]).exit_code == exits.UNAVAILABLE  # a flag goes first
    assert RUN.invoke(app, ["figures", "list"]).exit_code == exits.USAGE  # it knows no warehouse


def test_contexts_are_chosen_listed_and_forgotten(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "two"):
        RUN.invoke(app, ["context", "add", name, "--dir", str(tmp_path / name)])
    RUN.invoke(app, ["context", "use", "one"])
    assert [line[:5] for line in RUN.invoke(app, ["context", "list"]).stdout.splitlines()] == ["* one", "  two"]
    assert str(tmp_path / "one") in RUN.invoke(app, ["volunteers", "get", "1"]).stderr
    monkeypatch.setenv("WUSHE_CONTEXT", "two")
    assert str(tmp_path / "two") in RUN.invoke(app, ["volunteers", "get", "1"]).stderr
    monkeypatch.setenv("WUSHE_CONTEXT", "three")
    assert RUN.invoke(app, ["volunteers", "get", "1"]).exit_code == exits.NOT_FOUND
    RUN.invoke(app, ["context", "remove", "one"])
    assert Contexts.read().current == ""
    assert RUN.invoke(app, ["context", "use", "one"]).exit_code == exits.NOT_FOUND
    assert home.exists()
