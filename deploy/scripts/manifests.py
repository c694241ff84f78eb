"""Writes `docker-compose.yml` and what of `deploy/kubernetes` is the same for every service: templates filled in from the catalogue."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from services.admin import catalogue
from services.admin.catalogue import ServiceEntry

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "deploy" / "templates"
CLUSTER = "deploy/kubernetes"
PORT_BASE = 7100


def main() -> int:
    """Replace the files by what the templates say today."""
    for name, content in files().items():
        (ROOT / name).write_text(content, encoding="utf-8")
    return 0


def problems() -> str:
    """Return a sentence for each file that is not what its template says."""
    stale = [name for name, content in files().items() if not _same(ROOT / name, content)]
    return "".join(f"{name} is not what deploy/templates says: run make protos\n" for name in stale)


def files() -> dict[str, str]:
    """Return the content of every file that is made here, by its path from the root."""
    made = Environment(  # noqa: S701 — YAML, of nothing but the catalogue
        loader=FileSystemLoader(TEMPLATES), trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True, undefined=StrictUndefined
    )
    made.globals |= {
        "everything": catalogue.everything(),
        "services": catalogue.SERVICES,
        "published": _published,
        "published_metrics": _published_metrics,
        "peers": lambda one: json.dumps({name: f"{name}:{PORT_BASE}" for name in one.calls}),
        "cluster_peers": lambda one: json.dumps({name: f"{_host(name)}:{PORT_BASE}" for name in one.calls}),
        "called_hosts": lambda one: [_host(name) for name in one.calls],
        "callers": lambda one: [other for other in catalogue.everything() if one.name in other.calls],
        "port_name": lambda one: "http" if one.web else "grpc",
        "probe": lambda one: "httpGet: { path: /health, port: http }" if one.web else f"grpc: {{ port: {PORT_BASE} }}",
        "disk": lambda one: "anchors" if one.scales or one.web else "engine",
    }
    written = {
        "docker-compose.yml": "docker-compose.yml",
        f"{CLUSTER}/network.yaml": "kubernetes-network.yaml",
        f"{CLUSTER}/operators/postgres.yaml": "kubernetes-postgres.yaml",
        f"{CLUSTER}/kustomization.yaml": "kubernetes-kustomization.yaml",
    }
    return {name: made.get_template(template).render() for name, template in written.items()} | dict(_services(made))


def _services(made: Environment) -> Iterator[tuple[str, str]]:
    template = made.get_template("kubernetes-service.yaml")
    for one in catalogue.everything():
        yield f"{CLUSTER}/{one.host}.yaml", template.render(one=one)


def _published(one: ServiceEntry) -> str:
    """Return the port of the machine outside, as Compose reads it."""
    return f"${{WUSHE_{one.name.upper()}_PORT:-{PORT_BASE + one.port_offset}}}"


def _published_metrics(one: ServiceEntry) -> str:
    return f"${{WUSHE_{one.name.upper()}_METRICS:-{PORT_BASE + catalogue.METRICS_OFFSET + one.port_offset}}}"


def _host(name: str) -> str:
    return next(one.host for one in catalogue.everything() if one.name == name)


def _same(path: Path, content: str) -> bool:
    return path.exists() and path.read_text(encoding="utf-8") == content


if __name__ == "__main__":
    sys.exit(main())
