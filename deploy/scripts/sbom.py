"""Writes what the image is made of, as a CycloneDX 1.6 document: the packages of this environment, and Debian's beneath it.

Runs while the image is built, by the environment that it describes; only the standard library. It names no time and no machine, so that
the same image has the same document.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path
from urllib.parse import quote


def main() -> None:
    """Print the document."""
    components = sorted([*map(_python, distributions()), *_debian()], key=lambda component: component["purl"])
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": "wushe", "name": "wushe"}},
        "components": components,
    }
    json.dump(document, sys.stdout, indent=1)
    sys.stdout.write("\n")


def _python(found: Distribution) -> dict[str, str]:
    name = found.metadata["Name"].lower().replace("_", "-")
    return _component(name, found.version, f"pkg:pypi/{name}@{found.version}")


def _debian() -> list[dict[str, str]]:
    if shutil.which("dpkg-query") is None:
        return []
    done = subprocess.run(
        ["dpkg-query", "--show", "--showformat", "${Package} ${Version} ${Architecture}\n"], check=True, capture_output=True, text=True
    )
    distribution = _release("ID")
    return [
        _component(name, version, f"pkg:deb/{distribution}/{name}@{quote(version, safe='')}?arch={architecture}")
        for name, version, architecture in map(str.split, done.stdout.splitlines())
    ]


def _release(key: str) -> str:
    lines = Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line).get(key, "debian").strip('"')


def _component(name: str, version: str, purl: str) -> dict[str, str]:
    return {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl}


if __name__ == "__main__":
    main()
