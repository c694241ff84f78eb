"""No noun of a domain in `shared/`: what only one service understands belongs to that service.

Names are looked at (modules, functions, classes, variables, arguments), not prose: a docstring may speak of the person at the terminal.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

NOUNS = frozenset(
    {
        *("charity", "communities", "community", "donation", "donations", "donor", "handan", "household", "households", "incubation"),
        *("organisation", "organisations", "person", "persons", "resident", "residents", "star", "stars", "station", "stations"),
        *("team", "teams", "township", "townships", "village", "villages", "volunteer", "volunteers"),
    }
)

ALLOWED = {
    ("shared/caller.py", "INCUBATION_STAFF"): "a role is named in every service's policies",
}

_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def problems(root: Path) -> str:
    """Return every name in shared/ that holds a domain's noun, a line each."""
    found = []
    for path in sorted((root / "shared").rglob("*.py")):
        place = path.relative_to(root).as_posix()
        names = [(1, part) for part in (*path.relative_to(root).parts[:-1], path.stem)]
        names += _names(ast.parse(path.read_text(encoding="utf-8")))
        found += [f"{place}:{line}: `{name}` belongs to a service" for line, name in names if _told(name) and (place, name) not in ALLOWED]
    return "".join(f"{line}\n" for line in found)


def _names(tree: ast.AST) -> list[tuple[int, str]]:
    names = []
    for node in ast.walk(tree):
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                names.append((node.lineno, name))
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name) | ast.Attribute(attr=name, ctx=ast.Store()):
                names.append((node.lineno, name))
    return names


def _told(name: str) -> bool:
    return any(word.lower() in NOUNS for word in _WORDS.findall(name))
