"""The manifests, rendered as `kubectl apply -k` renders them, against the schemas of Kubernetes. `make containers-test` runs this.

No cluster is needed, only packages: the validator brings its schemas, a hundred megabytes, which is why `make test` skips this.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.e2e.containers import ASKED_FOR, ROOT

pytestmark = [pytest.mark.containers, pytest.mark.timeout(300)]

MANIFESTS = ROOT / "deploy" / "kubernetes"
TOOLS = ROOT / ".build" / "validate"
OLDEST, NEWEST = "1.27", "1.37"
"""The first version in which a probe may be one of gRPC, and the newest of which schemas are there."""
OVERLAY = """
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [{manifests}]
images: [{{ name: registry.example/wushe, newName: images.site.example/wushe, newTag: "1.2.3" }}]
replicas: [{{ name: directory, count: 3 }}]
"""


@dataclass(frozen=True, slots=True)
class Tools:
    """kubectl and the validator, in a folder of their own."""

    folder: Path

    def rendered(self, overlay: Path) -> str:
        command = [str(self.folder / "bin" / "kubectl"), "kustomize", "--load-restrictor", "LoadRestrictionsNone", str(overlay)]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    def judge(self, text: str, version: str, folder: Path) -> tuple[int, list[str]]:
        """Return how many resources are what this version takes, and what is said of the others."""
        (folder / "rendered.yaml").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "kubernetes_validate", "--strict", "-k", version, str(folder / "rendered.yaml")]
        where = {**os.environ, "PYTHONPATH": str(self.folder)}
        done = subprocess.run(command, check=False, capture_output=True, text=True, env=where)
        told = (done.stdout + done.stderr).splitlines()
        passed = [line for line in told if " passed for " in line]
        assert (done.returncode == 0) == (len(passed) == len(told)), told
        return len(passed), [line for line in told if line not in passed]


@pytest.fixture(scope="module")
def tools() -> Tools:
    if not os.environ.get(ASKED_FOR):
        pytest.skip("`make containers-test` fetches the validator and runs this")
    lock = MANIFESTS / "validate.lock"
    stamp = TOOLS / "of.lock"
    if not stamp.exists() or stamp.read_bytes() != lock.read_bytes():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes", "--only-binary", ":all:", "--upgrade"]
        subprocess.run([*pip, "--target", str(TOOLS), "--requirement", str(lock)], check=True)
        stamp.write_bytes(lock.read_bytes())
    return Tools(TOOLS)


@pytest.mark.parametrize("version", [OLDEST, NEWEST])
def test_each_resource_is_one_that_a_cluster_takes_as_it_is_and_as_a_site_changes_it(tools: Tools, version: str, tmp_path: Path) -> None:
    overlay = tmp_path / "site"
    overlay.mkdir()
    (overlay / "kustomization.yaml").write_text(OVERLAY.format(manifests=os.path.relpath(MANIFESTS, overlay)), encoding="utf-8")
    for place in (MANIFESTS, overlay):
        text = tools.rendered(place)
        assert tools.judge(text, version, tmp_path) == (text.count("\nkind: "), [])
    assert "image: images.site.example/wushe:1.2.3" in text
    assert "registry.example" not in text


def test_what_a_cluster_would_refuse_is_refused_here(tools: Tools, tmp_path: Path) -> None:
    text = tools.rendered(MANIFESTS)
    for right, wrong in (("maxUnavailable:", "maxUnavailabel:"), ("containerPort: 7100", "containerPort: seven")):
        _, told = tools.judge(text.replace(right, wrong, 1), NEWEST, tmp_path)
        assert len(told) == 1, wrong
