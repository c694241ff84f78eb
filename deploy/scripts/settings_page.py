"""Writes `docs/configuration.md`: every setting of every service, made of the settings classes and what is said beside their fields."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

from pydantic.fields import FieldInfo

from services.admin import catalogue
from shared.settings import ServiceSettings

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "configuration.md"
HEAD = """# Configuration

Made of the settings classes by `make protos`; not edited by hand. Everything is an environment variable; what is secret is in a file that a
variable names. A setting that is missing or contradicts another is named, and the service does not start.
"""


def main() -> int:
    """Replace the page by what the classes say today."""
    PAGE.write_text(page(), encoding="utf-8")
    return 0


def problems() -> str:
    """Return a sentence when the page is not what the classes say, and one for each setting about which they say nothing."""
    told = page()
    silent = "".join(f"say in the class what this is: {line}\n" for line in told.splitlines() if line.endswith("|  |"))
    same = PAGE.exists() and PAGE.read_text(encoding="utf-8") == told
    return silent + ("" if same else "docs/configuration.md is not what the settings say: run make protos\n")


def page() -> str:
    """Return the page."""
    parts = [HEAD, *_table("Every service", ServiceSettings)]
    for service in catalogue.everything():
        parts += _table(f"`{service.module.replace('.', '/')}`, beside these", importlib.import_module(f"{service.module}.config").Settings)
    return "\n".join(parts)


def _table(title: str, settings: type[ServiceSettings]) -> Iterator[str]:
    above = [one for one in settings.__mro__ if one not in ServiceSettings.__mro__] or [ServiceSettings]
    said = {name: text for one in above for name, text in _comments(one).items()}
    yield from (f"## {title}", "", "| variable | default | what |", "|---|---|---|")
    for name, text in said.items():
        yield f"| `WUSHE_{name.upper()}` | {_default(settings.model_fields[name])} | {text} |"
    yield ""


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "**needed**"
    value = field.get_default(call_default_factory=True)
    return "–" if value in (None, "", {}, ()) else f"`{value}`"


def _comments(settings: type) -> dict[str, str]:
    """Return the class's own fields in their order, with the docstring that follows each."""
    (found,) = ast.parse(textwrap.dedent(inspect.getsource(settings))).body
    body = found.body if isinstance(found, ast.ClassDef) else []
    said: dict[str, str] = {}
    name = ""
    for line in body:
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name):
            name = line.target.id
            said[name] = ""
        elif isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant) and name:
            said[name] = _cell(str(line.value.value))
            name = ""
        else:
            name = ""
    return said


def _cell(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main())
