"""Every gate of the project, each by itself or all at once: `python -m deploy.scripts.gates [name …]`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from deploy.scripts import api_docs, breaking, indicators_page, manifests, nouns, protos, settings_page, shape

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
AT_A_TIME = 2

Gate = Callable[[], str]
"""Returns what is wrong, nothing when all is well."""


def main(names: list[str]) -> int:
    """Run the gates named, or all; print what each found; fail when one failed."""
    if unknown := [name for name in names if name not in GATES]:
        print(f"no such gate: {', '.join(unknown)}; there are {', '.join(GATES)}", file=sys.stderr)
        return 2
    protos.ensure_third_party()
    wanted = names or list(GATES)
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        failed = [name for name, problem in zip(wanted, pool.map(_timed, wanted), strict=True) if problem]
    print(f"{len(failed)} of {len(wanted)} gates failed: {', '.join(failed)}" if failed else f"all {len(wanted)} gates passed")
    return 1 if failed else 0


def command(*parts: str) -> Gate:
    """Return a gate that is a command: wrong is whatever it prints when it fails."""

    def gate() -> str:
        program, *arguments = parts
        done = subprocess.run(
            [str(BIN / program), *arguments], cwd=ROOT, check=False, stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
        return "" if done.returncode == 0 else done.stdout + done.stderr or f"code {done.returncode}"

    return gate


def generated() -> str:
    """Generate the code anew and compare it with what is committed."""
    with tempfile.TemporaryDirectory() as folder:
        protos.generate(Path(folder))
        stale = protos.differences(Path(folder), protos.GEN)
    return "".join(f"gen/{name} is not what protos/ says: run make protos\n" for name in stale)


GATES: dict[str, Gate] = {
    "types": command("mypy"),  # the longest first
    "style": command("ruff", "check"),
    "format": command("ruff", "format", "--check"),
    "imports": command("lint-imports", "--no-logo"),
    "shape": lambda: shape.problems(ROOT),
    "nouns": lambda: nouns.problems(ROOT),
    "dependencies": command("deptry", ".", "--no-ansi"),
    "contract": command("buf", "lint", "protos"),
    "breaking": lambda: breaking.problems(ROOT),
    "generated": generated,
    "pages": lambda: api_docs.problems() + settings_page.problems() + indicators_page.problems() + manifests.problems(),
}


def _timed(name: str) -> str:
    began = time.monotonic()
    try:
        problem = GATES[name]()
    except Exception as broken:  # noqa: BLE001 — a gate that cannot judge has not been passed
        problem = f"{type(broken).__name__}: {broken}"
    verdict = "failed" if problem else "ok"
    print(f"{name:<14}{verdict:<8}{time.monotonic() - began:5.1f} s\n{problem}".rstrip(), flush=True)
    return problem


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
