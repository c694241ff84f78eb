"""Generates `gen/` from `protos/`, always the same bytes from the same contract.

`validate.proto` comes out of the protovalidate 1.2.0 source archive, pinned by hash; the google/* files come from the
googleapis-common-protos wheel. Both land in `protos/third_party/`, which is not committed: others' files are fetched, not copied.
"""

from __future__ import annotations

import fcntl
import filecmp
import shutil
import subprocess
import sys
import tarfile
import tempfile
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROTOS = ROOT / "protos"
THIRD_PARTY = PROTOS / "third_party"
GEN = ROOT / "gen"
BUF = Path(sys.executable).parent / "buf"

VALIDATE = "buf/validate/validate.proto"
ARCHIVE = "protovalidate==1.2.0"
ARCHIVE_SHA256 = "4cb9a5065f32abc9baf2cf25c5bd09a139f7dffb7b8692f636a8e3e6883bb9a2"
ARCHIVE_MEMBER = f"protovalidate-1.2.0/upstream/proto/{VALIDATE}"
GOOGLE_FOLDERS = ("api", "longrunning", "rpc", "type")


def main() -> int:
    """Replace `gen/` by what the contract says today."""
    with tempfile.TemporaryDirectory() as folder:
        generate(Path(folder))
        changed = synchronise(Path(folder), GEN)
    print(f"gen/: {changed} files changed" if changed else "gen/ was up to date")
    return 0


def generate(target: Path) -> None:
    """Generate into an empty folder; nothing else is touched."""
    ensure_third_party()
    image = target / "image.binpb"
    run([str(BUF), "build", str(PROTOS), "-o", str(image)])
    ours = sorted(path.relative_to(PROTOS).as_posix() for path in (PROTOS / "wushe").rglob("*.proto"))
    services = [
        name for name in ours if any(line.startswith("service ") for line in (PROTOS / name).read_text(encoding="utf-8").splitlines())
    ]
    protoc = [sys.executable, "-m", "grpc_tools.protoc", f"--descriptor_set_in={image}"]
    run([*protoc, f"--python_out={target}", f"--pyi_out={target}", *ours, VALIDATE])  # generated code imports validate_pb2
    if services:
        run([*protoc, f"--grpc_python_out={target}", *services])
    image.unlink()


def ensure_third_party() -> None:
    """Fetch others' files once; two at a time do not disturb each other."""
    wanted = f"{ARCHIVE_SHA256} googleapis-common-protos {version('googleapis-common-protos')}"
    pin = THIRD_PARTY / ".fetched"
    build = ROOT / ".build"
    build.mkdir(exist_ok=True)
    with (build / "third_party.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not pin.exists() or pin.read_text(encoding="ascii") != wanted:
            with tempfile.TemporaryDirectory(dir=build) as folder:
                complete = Path(folder) / "third_party"
                fetch_validate(complete)
                copy_google(complete)
                (complete / pin.name).write_text(wanted, encoding="ascii")
                shutil.rmtree(THIRD_PARTY, ignore_errors=True)
                complete.rename(THIRD_PARTY)


def fetch_validate(target: Path) -> None:
    """Take validate.proto out of the pinned archive."""
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder) / "archive.txt"
        wanted.write_text(f"{ARCHIVE} --hash=sha256:{ARCHIVE_SHA256}\n", encoding="ascii")
        options = ["-qq", "--disable-pip-version-check", "--no-deps", "--no-binary", ":all:", "--no-build-isolation", "--require-hashes"]
        run([sys.executable, "-m", "pip", "download", *options, "--dest", folder, "--requirement", str(wanted)])
        archive = next(Path(folder).glob("*.tar.gz"))
        with tarfile.open(archive) as opened:
            member = opened.extractfile(ARCHIVE_MEMBER)
            if member is None:
                sys.exit(f"{archive.name} holds no {ARCHIVE_MEMBER}")
            destination = target / VALIDATE
            destination.parent.mkdir(parents=True)
            destination.write_bytes(member.read())


def copy_google(target: Path) -> None:
    """Copy the google/* contracts out of their wheel."""
    wheel = find_spec("google.rpc")
    if wheel is None or not wheel.submodule_search_locations:
        sys.exit("googleapis-common-protos is not installed: run make again")
    google = Path(next(iter(wheel.submodule_search_locations))).parent
    for folder in GOOGLE_FOLDERS:
        for source in (google / folder).rglob("*.proto"):
            destination = target / "google" / source.relative_to(google)
            destination.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, destination)


def synchronise(source: Path, target: Path) -> int:
    """Make `target` equal to `source`, touching only what differs; return how many files changed."""
    stale = differences(source, target)
    for name in stale:
        if (source / name).exists():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source / name, target / name)
        else:
            (target / name).unlink()
    return len(stale)


def differences(source: Path, target: Path) -> list[str]:
    """Return the files that are not the same in both folders."""
    names = {
        path.relative_to(base).as_posix() for base in (source, target) for path in base.rglob("*.py*") if path.suffix in {".py", ".pyi"}
    }
    return sorted(name for name in names if not same(source / name, target / name))


def same(one: Path, other: Path) -> bool:
    """Tell whether both are there with the same bytes."""
    return one.exists() and other.exists() and filecmp.cmp(one, other, shallow=False)


def run(command: list[str]) -> None:
    """Run a command that must succeed; it tells by itself what went wrong."""
    if subprocess.run(command, cwd=ROOT, check=False, stdin=subprocess.DEVNULL).returncode != 0:
        sys.exit(f"failed: {' '.join(command)}")


if __name__ == "__main__":
    sys.exit(main())
