"""Every gate must fail when what it guards against is there: a violation is planted in a copy of the project, and the gate is run on it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROTO = "protos/wushe/common/v1/event.proto"


class Copy:
    """The project in a folder of its own, committed as `main`."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, name: str, text: str) -> None:
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_text(text, encoding="utf-8")

    def append(self, name: str, text: str) -> None:
        self.write(name, (self.root / name).read_text(encoding="utf-8") + text)

    def replace(self, name: str, old: str, new: str) -> None:
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text, f"{name} no longer holds {old!r}: plant something else"
        self.write(name, text.replace(old, new, 1))

    def remove(self, name: str) -> None:
        path = self.root / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()

    def git(self, *arguments: str) -> None:
        identity = ["-c", "user.name=gate", "-c", "user.email=gate@example.invalid"]
        subprocess.run(["git", *identity, *arguments], cwd=self.root, check=True, capture_output=True)

    def fails(self, gate: str, *, saying: str) -> None:
        code, told = self._run(gate)
        assert code == 1, f"{gate} let it pass:\n{told}"
        assert saying in told, told

    def passes(self, gate: str) -> None:
        code, told = self._run(gate)
        assert code == 0, told

    def _run(self, gate: str) -> tuple[int, str]:
        command = [sys.executable, "-m", "deploy.scripts.gates", gate]
        done = subprocess.run(command, cwd=self.root, check=False, capture_output=True, text=True, timeout=300)
        return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    root = tmp_path_factory.mktemp("gates") / "project"
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    for name in listed.split("\0"):
        if name and (ROOT / name).is_file():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, root / name)
    for prepared in (".mypy_cache", "protos/third_party"):  # only to be quick
        if (ROOT / prepared).exists():
            shutil.copytree(ROOT / prepared, root / prepared)
    copy = Copy(root)
    copy.git("init", "-q", "-b", "main")
    copy.git("add", "-A")
    copy.git("commit", "-q", "-m", "as it is")
    return copy


@pytest.fixture
def copy(project: Copy) -> Iterator[Copy]:
    yield project
    project.git("checkout", "-q", "-f", "main")
    project.git("clean", "-fdq")


def test_an_unused_import_fails_the_style(copy: Copy) -> None:
    copy.replace("shared/ids.py", "import os\n", "import os\nimport sys\n")
    copy.fails("style", saying="F401")


def test_a_loose_line_fails_the_format(copy: Copy) -> None:
    copy.append("shared/ids.py", "loose   =  1\n")
    copy.fails("format", saying="shared/ids.py")


def test_a_wrong_type_fails_the_types(copy: Copy) -> None:
    copy.append("shared/ids.py", '\n\ndef wrong() -> int:\n    """Return a number."""\n    return "text"\n')
    copy.fails("types", saying="Incompatible return value type")


def test_a_service_that_imports_another_fails(copy: Copy) -> None:
    copy.write("services/admin/peek.py", "from services.directory.domain import failures\n")
    copy.fails("imports", saying="services.admin.peek -> services.directory.domain")


def test_shared_that_imports_a_service_fails(copy: Copy) -> None:
    copy.write("shared/peek.py", "import services.admin.catalogue\n")
    copy.fails("imports", saying="shared.peek -> services.admin.catalogue")


@pytest.mark.parametrize(
    "forbidden", ["sqlalchemy", "asyncpg", "alembic", "grpc", "nats", "google.protobuf", "wushe.directory.v1.person_pb2"]
)
def test_a_domain_that_imports_a_database_a_wire_or_generated_code_fails(forbidden: str, copy: Copy) -> None:
    copy.write("services/directory/domain/peek.py", f"import {forbidden}\n")
    copy.fails("imports", saying="services.directory.domain.peek ->")


def test_a_domain_that_does_so_through_another_module_fails(copy: Copy) -> None:
    copy.write("services/directory/domain/peek.py", "import shared.db\n")
    copy.fails("imports", saying="services.directory.domain.peek -> shared.db")


@pytest.mark.parametrize(
    ("lower", "upper"),
    [("domain", "store"), ("store", "use_cases"), ("wire", "use_cases"), ("use_cases", "servicers"), ("servicers", "main")],
)
def test_an_import_upwards_fails(lower: str, upper: str, copy: Copy) -> None:
    copy.write(f"services/directory/{lower}/peek.py", f"import services.directory.{upper}\n")
    copy.fails("imports", saying=f"services.directory.{lower}.peek ->")


def test_a_missing_layer_fails(copy: Copy) -> None:
    copy.remove("services/directory/use_cases")
    copy.fails("imports", saying="services.directory.use_cases")


def test_a_module_that_is_no_layer_fails(copy: Copy) -> None:
    copy.write("services/directory/helpers.py", "")
    copy.fails("imports", saying="helpers")


def test_a_service_without_migrations_or_contract_fails_the_shape(copy: Copy) -> None:
    copy.write("services/governance/__init__.py", '"""Governance."""\n')
    copy.fails("shape", saying="services/governance lacks store/migrations")
    copy.fails("shape", saying="no layers contract for services.governance")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("shared/volunteer.py", ""),
        ("shared/other.py", "def find_person() -> None: ..."),
        ("shared/other.py", "class CommunityCache: ..."),
        ("shared/other.py", "def check(donor: str) -> None: ..."),
    ],
)
def test_a_noun_of_a_domain_in_shared_fails(name: str, text: str, copy: Copy) -> None:
    copy.write(name, text)
    copy.fails("nouns", saying="belongs to a service")


def test_an_import_that_is_no_declared_dependency_fails(copy: Copy) -> None:
    copy.write("shared/other.py", "import requests\n")
    copy.fails("dependencies", saying="requests")


def test_a_message_without_comment_fails_the_contract(copy: Copy) -> None:
    copy.append(PROTO, "\nmessage Silent {}\n")
    copy.fails("contract", saying="Silent")


def test_a_field_taken_away_fails_before_it_is_committed(copy: Copy) -> None:
    _take_a_field_away(copy)
    copy.fails("breaking", saying="Previously present field")


def test_a_field_taken_away_fails_on_a_branch_after_several_commits(copy: Copy) -> None:
    copy.git("checkout", "-q", "-B", "branch")
    _take_a_field_away(copy)
    copy.git("commit", "-q", "-a", "-m", "take a field away")
    copy.git("commit", "-q", "--allow-empty", "-m", "something else")
    copy.fails("breaking", saying="Previously present field")


def test_a_field_taken_away_fails_on_main_right_after_it_landed(copy: Copy) -> None:
    _take_a_field_away(copy)
    copy.git("commit", "-q", "-a", "-m", "take a field away")
    try:
        copy.fails("breaking", saying="Previously present field")
    finally:
        copy.git("reset", "-q", "--hard", "HEAD~1")


def test_a_field_that_is_added_breaks_nothing(copy: Copy) -> None:
    copy.append(PROTO, "\n// Something new.\nmessage Added {\n  // A text.\n  string text = 1;\n}\n")
    copy.passes("breaking")
    copy.passes("contract")


def test_a_contract_without_its_generated_code_fails(copy: Copy) -> None:
    copy.append(PROTO, "\n// Something new.\nmessage Added {\n  // A text.\n  string text = 1;\n}\n")
    copy.fails("generated", saying="gen/wushe/common/v1/event_pb2.py")


def test_generated_code_that_was_edited_or_left_over_fails(copy: Copy) -> None:
    copy.append("gen/wushe/common/v1/event_pb2.py", "# edited\n")
    copy.write("gen/wushe/common/v1/former_pb2.py", "")
    copy.fails("generated", saying="gen/wushe/common/v1/event_pb2.py")
    copy.fails("generated", saying="gen/wushe/common/v1/former_pb2.py")


def _take_a_field_away(copy: Copy) -> None:
    text = (copy.root / PROTO).read_text(encoding="utf-8").splitlines(keepends=True)
    last = max(number for number, line in enumerate(text) if line.strip().endswith(";") and " = " in line and "option" not in line)
    copy.write(PROTO, "".join(text[:last] + text[last + 1 :]))


def test_a_setting_that_the_page_does_not_have_or_that_nobody_explains_fails(copy: Copy) -> None:
    copy.append("services/volunteer/config.py", "\n    planted: int = 1\n")
    copy.fails("pages", saying="docs/configuration.md is not what the settings say")
    copy.fails("pages", saying="say in the class what this is: | `WUSHE_PLANTED`")
