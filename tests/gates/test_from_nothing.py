"""The environment makes itself, and says what is missing when it cannot."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "deploy" / "scripts" / "environment.py"


def test_make_alone_lists_every_target() -> None:
    told = subprocess.run(["make"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for target in ("help", "up", "down", "test", "lint", "protos", "bench", "faults", "containers", "containers-test", "clean"):
        assert f"make {target} " in told


def test_an_old_python_is_told_so_in_one_sentence(tmp_path: Path) -> None:
    pretending = tmp_path / "old.py"
    pretending.write_text(f"import runpy, sys\nsys.version_info = (3, 9, 2)\nrunpy.run_path({str(SCRIPT)!r}, run_name='__main__')\n")
    done = subprocess.run([sys.executable, str(pretending)], check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert "Python 3.11 or later is needed" in done.stderr
    assert "Traceback" not in done.stderr


def test_no_registry_is_named_anywhere() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()
    others = [ROOT / name for name in listed if ROOT / name != Path(__file__)]
    named = [path for path in others if path.is_file() and _names_a_registry(path)]
    assert named == []


def test_every_locked_dependency_has_a_hash() -> None:
    for lock in ("requirements.lock", "deploy/runtime.lock", "deploy/scripts/bootstrap.lock", "deploy/kubernetes/validate.lock"):
        pinned = _pinned(lock)
        assert pinned
        assert all("--hash=sha256:" in line for line in pinned)


def test_the_image_holds_what_was_tested() -> None:
    assert set(_pinned("deploy/runtime.lock")) <= set(_pinned("requirements.lock"))


def test_two_makes_at_once_install_once_and_a_third_not_at_all(tmp_path: Path) -> None:
    project = _project_with_a_fake_uv(tmp_path)
    both = [subprocess.Popen(project, stderr=subprocess.PIPE, text=True, env=_only(tmp_path)) for _ in range(2)]
    told = [process.communicate(timeout=60)[1] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert sorted(text.count("installed in") for text in told) == [0, 1]
    third = subprocess.run(project, check=True, capture_output=True, text=True, env=_only(tmp_path))
    assert third.stderr == ""
    assert (tmp_path / "calls").read_text().splitlines() == ["venv", "pip", "pip"]


def test_a_changed_lock_is_installed_and_an_interrupted_installation_too(tmp_path: Path) -> None:
    project = _project_with_a_fake_uv(tmp_path)
    subprocess.run(project, check=True, capture_output=True, env=_only(tmp_path))
    (tmp_path / "requirements.lock").write_text("another==1\n")
    subprocess.run(project, check=True, capture_output=True, env=_only(tmp_path))
    assert (tmp_path / "calls").read_text().splitlines() == ["venv", "pip", "pip", "pip", "pip"]
    (tmp_path / ".venv" / ".ready").unlink()
    subprocess.run(project, check=True, capture_output=True, env=_only(tmp_path))
    assert len((tmp_path / "calls").read_text().splitlines()) == 7


def test_uv_is_told_what_pip_is_told(tmp_path: Path) -> None:
    project = _project_with_a_fake_uv(tmp_path)
    mirror = "https://mirror.example/simple"
    subprocess.run(project, check=True, capture_output=True, env={**_only(tmp_path), "PIP_INDEX_URL": mirror, "PIP_FIND_LINKS": "/absent"})
    told = (tmp_path / "environment").read_text()
    assert f"UV_DEFAULT_INDEX={mirror}\n" in told
    assert "UV_PYTHON_DOWNLOADS=never\n" in told
    assert "/absent" not in told.replace("PIP_FIND_LINKS=/absent", "")


def _project_with_a_fake_uv(root: Path) -> list[str]:
    """A copy of the script in a folder of its own, and a uv that notes what it was asked; return how to run it."""
    scripts = root / "deploy" / "scripts"
    scripts.mkdir(parents=True)
    shutil.copy(SCRIPT, scripts)
    for name in ("requirements.lock", "pyproject.toml", "deploy/scripts/assets.py", "services/admin/console/assets/package-lock.json"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("")
    fake = root / "bin" / "uv"
    fake.parent.mkdir()
    fake.write_text(
        f"#!/bin/sh\necho $1 >> {root}/calls\nenv > {root}/environment\n"
        f"[ $1 = venv ] && mkdir -p {root}/.venv/bin && ln -s {sys.executable} {root}/.venv/bin/python && sleep 0.3\nexit 0\n"
    )
    fake.chmod(0o755)
    return [sys.executable, str(scripts / SCRIPT.name)]


def _only(root: Path) -> dict[str, str]:
    return {"PATH": f"{root / 'bin'}:/usr/bin:/bin", "HOME": str(root)}


def _pinned(lock: str) -> list[str]:
    joined = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", "").splitlines()
    return [" ".join(line.split()) for line in joined if "==" in line and not line.lstrip().startswith("#")]


def _names_a_registry(path: Path) -> bool:
    content = path.read_bytes()
    return any(host in content for host in (b"pypi.org", b"pythonhosted.org", b"registry.npmjs.org"))
