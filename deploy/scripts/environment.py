"""Makes `.venv` from the hashed lock, on a machine that may have nothing but this Python.

Called by make; only the standard library, and syntax that an old Python still reads, so that it can say it is too old. uv is taken from
the path, else fetched by pip into `.build/`; where there is no pip either, by that of a `venv`, or by the one in Debian's package. No
registry is named anywhere: what pip is configured to use, uv is told to use.
"""

from __future__ import annotations

import configparser
import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
BUILD = ROOT / ".build"
STAMP = VENV / ".ready"
LOCK = ROOT / "requirements.lock"
BOOTSTRAP_LOCK = Path(__file__).with_name("bootstrap.lock")
CONSOLE_LOCK = ROOT / "services" / "admin" / "console" / "assets" / "package-lock.json"
OLDEST_PYTHON = (3, 11)
SYSTEM_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")


class Stop(Exception):
    """Nothing more can be tried; it carries the sentence for the person at the terminal."""


def main() -> int:
    """Bring `.venv` up to date with the lock; nothing is done when it is."""
    if sys.version_info < OLDEST_PYTHON:
        found = ".".join(str(part) for part in sys.version_info[:3])
        return give_up(f"Python 3.11 or later is needed; {sys.executable} is {found}. Name another: make PYTHON=python3.11")
    BUILD.mkdir(exist_ok=True)
    with (BUILD / "environment.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # a second make waits here, then finds everything done
        try:
            ensure()
        except Stop as stop:
            return give_up(str(stop))
        except subprocess.CalledProcessError as failure:
            return give_up(f"failed with code {failure.returncode}: {' '.join(str(part) for part in failure.cmd)}")
    return 0


def ensure() -> None:
    """Install what the lock says unless the stamp says it is installed."""
    wanted = fingerprint()
    if STAMP.exists() and STAMP.read_text(encoding="ascii") == wanted and works(VENV / "bin" / "python"):
        os.utime(STAMP)  # make compares times
        return
    began = time.monotonic()
    say("installing into .venv (once, and again when requirements.lock changes) …")
    uv = find_uv()
    environment = uv_environment()
    python = VENV / "bin" / "python"
    if not works(python):
        run([*uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(VENV)], environment)
    STAMP.unlink(missing_ok=True)
    quietly = [*uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", str(python)]  # or the first start would compile
    run([*quietly, "--require-hashes", "--requirement", str(LOCK)], environment)
    run([*quietly, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)], environment)
    run([str(python), str(ROOT / "deploy" / "scripts" / "assets.py")], environment)
    STAMP.write_text(wanted, encoding="ascii")
    say(f"installed in {time.monotonic() - began:.0f} s")


def fingerprint() -> str:
    """Name what the environment is made from."""
    digest = hashlib.sha256()
    for path in (LOCK, ROOT / "pyproject.toml", CONSOLE_LOCK):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def works(python: Path) -> bool:
    """Tell whether the environment has a Python that runs and is new enough."""
    question = f"import sys; sys.exit(sys.version_info < {OLDEST_PYTHON})"
    try:
        return subprocess.run([str(python), "-I", "-c", question], check=False, capture_output=True).returncode == 0
    except OSError:
        return False


def find_uv() -> list[str]:
    """Return a command that is uv; fetched into `.build/` when there is none on the path."""
    if found := shutil.which("uv"):
        return [found]
    private = BUILD / "uv"
    binary = private / "bin" / "uv"
    if runs([str(binary), "--version"]):
        return [str(binary)]
    options = ["-qq", "--disable-pip-version-check", "--root-user-action=ignore", "--require-hashes", "--requirement", str(BOOTSTRAP_LOCK)]
    failure = ""
    for pip in pips():
        say("fetching uv with pip …")
        shutil.rmtree(private, ignore_errors=True)
        failure = complaint([*pip, "install", *options, "--target", str(private)])
        if not failure:
            return [str(binary)]
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    raise Stop(
        f"{failure}\nuv could not be fetched, with pip or venv of {sys.executable} (Python {version}). Install one of the three and run "
        "make again, on Debian or Ubuntu: sudo apt-get install python3-venv"
    )


def pips() -> Iterator[list[str]]:
    """Yield commands that are pip, those first that change the least of this machine."""
    own = [sys.executable, "-m", "pip"]
    if runs([*own, "--version"]):
        yield own
    from_venv = [str(BUILD / "pip" / "bin" / "python"), "-m", "pip"]
    if runs([*from_venv, "--version"]) or make_venv(BUILD / "pip"):
        yield from_venv
        return  # Debian's packages would give the same again
    if shutil.which("apt-get") and shutil.which("dpkg-deb"):
        if os.geteuid() == 0:
            runs(["apt-get", "update", "-qq"])  # a fresh image has no lists; when it fails, those that are there may do
        if wheel := pip_of_debian():
            yield [sys.executable, str(wheel / "pip")]
        if os.geteuid() == 0:
            say("installing python3-venv with apt-get …")
            failure = complaint(["apt-get", "install", "-qq", "-y", "--no-install-recommends", "python3-venv"])
            if failure:
                raise Stop(failure)
            if make_venv(BUILD / "pip"):
                yield from_venv


def pip_of_debian() -> Path | None:
    """Take pip's wheel out of Debian's package, without installing the package; None when that does not work.

    Installing would also bring ca-certificates, which writes the machine's certificates anew and loses what was put there by hand.
    """
    folder = BUILD / "debian"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    say("this Python has neither pip nor venv: taking pip out of Debian's package …")
    if complaint(["apt-get", "download", "-qq", "python3-pip-whl"], folder):
        return None
    package = next(folder.glob("*.deb"), None)
    if package is None or complaint(["dpkg-deb", "-x", str(package), str(folder)]):
        return None
    return next(folder.rglob("pip-*.whl"), None)


def make_venv(folder: Path) -> bool:
    """Make a virtual environment that has pip."""
    shutil.rmtree(folder, ignore_errors=True)
    return runs([sys.executable, "-m", "venv", str(folder)])


def uv_environment() -> dict[str, str]:
    """Return the environment for uv: this machine's Python only, and the package index that pip is configured to use."""
    environment = {**os.environ, "UV_PYTHON_DOWNLOADS": "never", "UV_SYSTEM_CERTS": "1", "UV_NATIVE_TLS": "1"}
    environment.pop("VIRTUAL_ENV", None)
    pip = pip_settings()
    translations = {"index-url": "UV_DEFAULT_INDEX", "extra-index-url": "UV_INDEX", "find-links": "UV_FIND_LINKS", "cert": "SSL_CERT_FILE"}
    for setting, variable in translations.items():
        if value := pip.get(setting):
            environment.setdefault(variable, ("," if setting == "find-links" else " ").join(value.split()))
    if pip.get("extra-index-url"):
        environment.setdefault("UV_INDEX_STRATEGY", "unsafe-best-match")  # as pip does; the hashes keep it safe
    if SYSTEM_CERTIFICATES.exists():
        environment.setdefault("SSL_CERT_FILE", str(SYSTEM_CERTIFICATES))
    return environment


def pip_settings() -> dict[str, str]:
    """Return pip's own settings, from its files and then its variables, without places on this disk that do not exist."""
    home = Path.home()
    configured = os.environ.get("XDG_CONFIG_HOME") or str(home / ".config")
    parser = configparser.RawConfigParser()
    parser.read(["/etc/pip.conf", home / ".pip" / "pip.conf", Path(configured) / "pip" / "pip.conf", os.environ.get("PIP_CONFIG_FILE", "")])
    settings = {name: value for section in ("global", "install") if parser.has_section(section) for name, value in parser.items(section)}
    for name in ("index-url", "extra-index-url", "find-links", "cert"):
        if value := os.environ.get("PIP_" + name.upper().replace("-", "_")):
            settings[name] = value
    return {name: " ".join(part for part in value.split() if reachable(part)) for name, value in settings.items()}


def reachable(place: str) -> bool:
    """Tell whether a place is elsewhere, or here and existing."""
    if place.startswith("file://"):
        return Path(place[len("file://") :]).exists()
    return Path(place).exists() if place.startswith("/") else True


def runs(command: list[str]) -> bool:
    """Tell whether a command succeeds, in silence."""
    return not complaint(command)


def complaint(command: list[str], folder: Path = ROOT) -> str:
    """Run a command; return what it says when it fails, nothing when it succeeds."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        done = subprocess.run(command, check=False, stdin=subprocess.DEVNULL, capture_output=True, text=True, cwd=folder, env=environment)
    except OSError as failure:
        return str(failure)
    return "" if done.returncode == 0 else done.stderr + done.stdout or f"{command[0]} failed with code {done.returncode}"


def run(command: list[str], environment: dict[str, str] | None = None) -> None:
    """Run a command that must succeed; what it prints goes to the error stream."""
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=environment)


def say(text: str) -> None:
    """Tell what is going on."""
    print(f"wushe: {text}", file=sys.stderr, flush=True)


def give_up(text: str) -> int:
    """Tell what went wrong; return the exit code for it."""
    say(text)
    return 1


if __name__ == "__main__":
    sys.exit(main())
