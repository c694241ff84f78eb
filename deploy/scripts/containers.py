"""Builds every image that docker-compose.yml names, and starts it or proves it: `python -m deploy.scripts.containers images | up | test`.

Where the registry of the base image is reached, PostgreSQL and NATS are the official images. Where it is not, a Debian base is made by
debootstrap, and the servers come from the wheels that `make up` runs. `test` needs no running engine: as root it starts one of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from deploy.scripts import environment
from deploy.scripts.engine import NoEngine, an_engine, answers

ROOT = Path(__file__).resolve().parents[2]
BASE = "python:3.11-slim-bookworm"
LOCAL_BASE = "local/python:3.11"
IMAGE = "wushe:local"
LOCAL_SERVERS = {"WUSHE_POSTGRES_IMAGE": ("postgres", "local/postgres:18"), "WUSHE_NATS_IMAGE": ("nats", "local/nats:2.12")}
SUITE = "bookworm"
INCLUDED = "python3,python3-venv,ca-certificates"
AUTHORITIES = Path("/usr/local/share/ca-certificates")
SETTINGS = ROOT / ".env"
PROOFS = [
    f"tests/e2e/{name}.py"
    for name in ("test_the_cluster_takes_the_manifests", "test_building_behind_a_mirror", "test_containers", "test_rolling_restart")
]


def main(arguments: list[str]) -> int:
    """Do what is asked; return the exit code."""
    try:
        match arguments:
            case ["images"]:
                images()
            case ["up"]:
                return up()
            case ["test", *more]:
                return test(more)
            case _:
                return environment.give_up("usage: python -m deploy.scripts.containers images | up | test")
    except NoEngine as reason:
        return environment.give_up(str(reason))
    except subprocess.CalledProcessError as failure:
        return environment.give_up(f"failed with code {failure.returncode}: {' '.join(map(str, failure.cmd[:6]))} …")
    return 0


def up() -> int:
    """Build, start, and print where everything answers."""
    chosen = images()
    _remember(chosen)
    compose = compose_command()
    subprocess.run([*compose, "up", "--detach"], cwd=ROOT, check=True, stdout=sys.stderr)
    return subprocess.run([*compose, "run", "--rm", "-T", "welcome"], cwd=ROOT, check=False).returncode


def test(more: list[str]) -> int:
    """Build, and run the tests that need containers; code 0 with a sentence where no engine can run."""
    try:
        with an_engine(ROOT / ".build" / "engine") as where:
            os.environ.update(where)
            told = {**os.environ, **images(), "WUSHE_TEST_CONTAINERS": "1"}
            pytest = [sys.executable, "-m", "pytest"]
            status = subprocess.run([*pytest, *PROOFS, *more], cwd=ROOT, check=False, env=told).returncode
            told["WUSHE_TEST_INFRA"] = "containers"
            told["TESTCONTAINERS_RYUK_DISABLED"] = "true"  # its reaper is an image of its own, on a registry
            provider = ["tests/integration/embedded/test_infrastructure.py", "tests/integration/bus/test_relay.py"]
            return status or subprocess.run([*pytest, *provider, *more], cwd=ROOT, check=False, env=told).returncode
    except NoEngine as reason:
        environment.say(f"skipped: {reason}")
        return 0


def images() -> dict[str, str]:
    """Build what is missing or stale; return the variables that name the images and what they stand on."""
    if not answers():
        raise NoEngine("no container engine answers: start one, for example as root `dockerd &` after `apt-get install docker.io`")
    named = os.environ.get("BASE", BASE)
    if _there(named) or _pulled(named):
        build(IMAGE, named, "deploy/Dockerfile")
        return {"BASE": named, "WUSHE_IMAGE": IMAGE}
    environment.say(f"no {named} here and no registry that has it: building everything from Debian's packages and wheels")
    if not _there(LOCAL_BASE):
        make_base()
    build(IMAGE, LOCAL_BASE, "deploy/Dockerfile")
    for target, tag in LOCAL_SERVERS.values():
        build(tag, LOCAL_BASE, "deploy/images/Dockerfile", "--target", target)
    return {"BASE": LOCAL_BASE, "WUSHE_IMAGE": IMAGE, **{variable: tag for variable, (_, tag) in LOCAL_SERVERS.items()}}


def build(tag: str, base: str, dockerfile: str, *options: str) -> None:
    """Build an image with this machine's package mirror and certificate authorities."""
    environment.say(f"building {tag} on {base} …")
    arguments = {
        "BASE": base,
        "INDEX": _index(),
        "NPM_INDEX": os.environ.get("NPM_CONFIG_REGISTRY", ""),
        "AUTHORITY": "".join(path.read_text() for path in sorted(AUTHORITIES.glob("*.crt"))),
    }
    began = time.monotonic()
    command = build_command(tag, dockerfile, arguments, "--quiet", *options)
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=sys.stderr)
    environment.say(f"built in {time.monotonic() - began:.0f} s")


def build_command(tag: str, dockerfile: str, arguments: Mapping[str, str], *options: str, network: str = "host") -> list[str]:
    """Return the command that builds an image from the project's folder."""
    given = [part for name, value in arguments.items() if value for part in ("--build-arg", f"{name}={value}")]
    return ["docker", "build", "--network", network, *given, "--tag", tag, "--file", dockerfile, *options, "."]


def make_base() -> None:
    """Make a Debian with Python by debootstrap, and give it to the engine."""
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
        raise NoEngine("without a registry the base is made by debootstrap, which needs root: apt-get install debootstrap")
    environment.say("making a Debian base with debootstrap …")
    tree = ROOT / ".build" / "base"
    shutil.rmtree(tree, ignore_errors=True)
    began = time.monotonic()
    made = ["debootstrap", "--variant=minbase", f"--include={INCLUDED}", SUITE, str(tree)]
    subprocess.run(made, check=True, stdout=subprocess.DEVNULL, stderr=sys.stderr)
    try:
        with subprocess.Popen(["tar", "-C", str(tree), "-c", "."], stdout=subprocess.PIPE) as packed:
            subprocess.run(["docker", "import", "-", LOCAL_BASE], check=True, stdin=packed.stdout, stdout=subprocess.DEVNULL)
    finally:
        shutil.rmtree(tree)
    environment.say(f"made in {time.monotonic() - began:.0f} s")


def compose_command() -> list[str]:
    """Return the Compose to use; the newest there is."""
    return compose_commands()[0]


def compose_commands() -> list[list[str]]:
    """Return each Compose there is: 2 as a part of `docker`, and 1.29."""
    found = [["docker", "compose"]] if environment.runs(["docker", "compose", "version"]) else []
    if shutil.which("docker-compose"):
        found.append(["docker-compose"])
    if not found:
        raise NoEngine("there is no Compose: apt-get install docker-compose")
    return found


def _remember(chosen: dict[str, str]) -> None:
    """Leave the names of the images to whoever calls Compose by hand; a file that is there is somebody's own."""
    if not SETTINGS.exists():
        names = {"COMPOSE_PROJECT_NAME": "wushe", "COMPOSE": " ".join(compose_command()), **chosen}
        SETTINGS.write_text("".join(f"{name}={value}\n" for name, value in names.items()), encoding="utf-8")


def _index() -> str:
    configured = environment.pip_settings().get("index-url", "")
    return configured if configured.startswith("http") else ""


def _there(image: str) -> bool:
    return environment.runs(["docker", "image", "inspect", image])


def _pulled(image: str) -> bool:
    return environment.runs(["docker", "pull", "--quiet", image])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
