"""docker-compose.yml and deploy/kubernetes name only what exists, and give everything no more than it needs. Needs no engine."""

from __future__ import annotations

import base64
import importlib
import importlib.util
import json
import re
import shutil
import stat
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from deploy.scripts import compose_secrets
from services.admin import catalogue
from services.admin.catalogue import ServiceEntry
from services.admin.folder import Folder
from services.admin.local_service import LocalService
from services.admin.tokens import signing_key
from shared.embedded import binaries, postgres
from shared.settings import ServiceSettings

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
PARTS: dict[str, dict[str, Any]] = COMPOSE["services"]
CLUSTER: dict[tuple[str, str], dict[str, Any]] = {
    (part["kind"], part["metadata"]["name"]): part
    for file in yaml.safe_load((ROOT / "deploy/kubernetes/kustomization.yaml").read_text())["resources"]
    for part in yaml.safe_load_all((ROOT / "deploy/kubernetes" / file).read_text())
}
DATABASES: dict[tuple[str, str], dict[str, Any]] = {
    (part["kind"], part["metadata"]["name"]): part
    for part in yaml.safe_load_all((ROOT / "deploy/kubernetes/operators/postgres.yaml").read_text())
}
SERVERS = {"postgres", "nats"}
CALLED = 7100
each_program = pytest.mark.parametrize("service", catalogue.everything(), ids=lambda service: service.name)
each_service = pytest.mark.parametrize("service", catalogue.SERVICES, ids=lambda service: service.name)


def demand_settings(service: ServiceEntry, told: dict[str, str]) -> None:
    settings: type[ServiceSettings] = importlib.import_module(f"{service.module}.config").Settings
    known = {f"WUSHE_{name.upper()}": field for name, field in settings.model_fields.items()}
    assert set(told) <= set(known), "a variable that no setting reads"
    assert {name for name, field in known.items() if field.is_required()} <= set(told)
    assert set(json.loads(told.get("WUSHE_PEERS", "{}"))) == set(service.calls)
    assert ("WUSHE_SERVICE_TOKEN_FILE" in told) == bool(service.calls)
    assert told.get("WUSHE_NATS_USER") == (None if service.web else service.name)
    assert ("WUSHE_NATS_PASSWORD_FILE" in told) == ("WUSHE_NATS_USER" in told)
    assert told["WUSHE_DATABASE_URL"].startswith(f"postgresql://{service.name}@")
    assert told["WUSHE_DATABASE_URL"].endswith(f":5432/{service.name}")


@each_program
def test_compose_runs_commands_that_exist_with_settings_that_are_read(service: ServiceEntry) -> None:
    commands = {service.name: "serve", f"{service.name}-migrate": "migrate"}
    for part, command in commands.items() if service.web else (*commands.items(), (f"{service.name}-keys", "retire-keys")):
        assert PARTS[part]["command"] == ["python", "-m", service.module, command]
        demand_settings(service, PARTS[part]["environment"])
    assert importlib.util.find_spec(f"{service.module}.__main__") is not None


@each_service
def test_only_the_operators_step_may_write_the_ring(service: ServiceEntry) -> None:
    mounts = {
        part: next(mount for mount in PARTS[part]["volumes"] if "/run/wushe" in mount) for part in PARTS if part.startswith(service.name)
    }
    assert {part: mount.endswith(":ro") for part, mount in mounts.items()} == {
        service.name: True,
        f"{service.name}-migrate": True,
        f"{service.name}-keys": False,
    }
    assert PARTS[f"{service.name}-keys"]["profiles"] == ["operator"]


def test_every_part_is_confined() -> None:
    for name, part in PARTS.items():
        assert part["security_opt"] == ["no-new-privileges:true"], name
        assert {"mem_limit", "pids_limit", "cpus"} <= set(part), name
        assert all(port.startswith("127.0.0.1:") for port in part.get("ports", [])), name
        if name != "postgres":
            assert (part["read_only"], part["cap_drop"]) == (True, ["ALL"]), name
        if name in SERVERS:
            assert (part["networks"], part.get("ports")) == (["inside"], None)
    assert COMPOSE["networks"]["inside"] == {"internal": True}


def test_a_step_or_service_waits_until_what_it_needs_is_there() -> None:
    for service in catalogue.everything():
        waits = {name: wait["condition"] for name, wait in PARTS[service.name]["depends_on"].items()}
        healthy = dict.fromkeys(("postgres", *(() if service.web else ("nats",)), *service.calls), "service_healthy")
        assert waits == {f"{service.name}-migrate": "service_completed_successfully", **healthy}
    assert set(PARTS["welcome"]["depends_on"]) == {service.name for service in catalogue.everything()}


def test_the_secrets_are_the_files_that_the_settings_name_and_closed_to_others(tmp_path: Path) -> None:
    compose_secrets.make(tmp_path)
    kept = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file() and path.name != "service.token"}
    compose_secrets.make(tmp_path)
    assert all(path.read_bytes() == content for path, content in kept.items()), "what is there stays"
    for service in catalogue.everything():
        named = [value for value in PARTS[service.name]["environment"].values() if value.startswith("/run/wushe/")]
        assert {Path(value).name for value in named} == {path.name for path in (tmp_path / service.name).iterdir()}
    for path in tmp_path.rglob("*"):
        others = stat.S_IMODE(path.stat().st_mode) & (stat.S_IRWXG | stat.S_IRWXO)
        assert not others or path.name == "jwks.json", path


def test_the_console_signs_with_a_key_of_its_own_that_every_service_knows(tmp_path: Path) -> None:
    compose_secrets.make(tmp_path)
    keys = {folder: signing_key(tmp_path / folder / "token-signing-key.pem") for folder in (".", "admin")}
    assert keys["."].private_bytes_raw() != keys["admin"].private_bytes_raw()
    for service in catalogue.SERVICES:
        known = {key["x"] for key in json.loads((tmp_path / service.name / "jwks.json").read_text())["keys"]}
        assert known == {_base64url(key.public_key().public_bytes_raw()) for key in keys.values()}


def test_the_bus_takes_the_configuration_and_a_user_has_the_subjects_it_has_under_make_up(tmp_path: Path) -> None:
    compose_secrets.make(tmp_path)
    (tmp_path / "nats").rename(tmp_path / "secrets")
    configuration = shutil.copy(ROOT / "deploy/nats/nats-server.conf", tmp_path)
    subprocess.run([str(binaries.nats_server()), "-c", configuration, "-t"], check=True, capture_output=True)
    users = {user["user"]: user for user in json.loads((tmp_path / "secrets/users.conf").read_text())["users"]}
    for service in catalogue.SERVICES:
        local = LocalService.placed(service, Folder(tmp_path), 7100).nats_user()
        rights = users[service.name]["permissions"]
        assert (rights["publish"]["allow"], rights["subscribe"]["allow"]) == (list(local.publish), list(local.subscribe))


def test_postgresql_is_set_as_under_make_up() -> None:
    told = dict(setting.split("=", 1) for setting in re.findall(r"-c (\S+=\S+)", PARTS["postgres"]["command"]))
    assert told.pop("wal_compression") == "on"
    assert told == {name: value for name, value in postgres.SIZED.items() if name in told}
    assert {name for name in postgres.SIZED if name.startswith(("log_statement", "log_min", "log_param"))} <= set(told)


@each_program
def test_the_cluster_runs_commands_that_exist_with_settings_that_are_read(service: ServiceEntry) -> None:
    told = {**CLUSTER["ConfigMap", "wushe-settings"]["data"], **CLUSTER["ConfigMap", f"{service.host}-settings"]["data"]}
    demand_settings(service, told)
    serving, migrating = CLUSTER["StatefulSet", service.host], CLUSTER["Job", f"{service.host}-migrate"]
    for part, command in ((serving, "serve"), (migrating, "migrate")):
        (container,) = part["spec"]["template"]["spec"]["containers"]
        assert container["args"] == ["python", "-m", service.module, command]
        assert container["securityContext"]["readOnlyRootFilesystem"] is True
        assert [source["configMapRef"]["name"] for source in container["envFrom"]] == ["wushe-settings", f"{service.host}-settings"]
    (container,) = serving["spec"]["template"]["spec"]["containers"]
    ports = {port["name"]: port["containerPort"] for port in container["ports"]}
    assert {f"0.0.0.0:{port}" for port in ports.values()} == {told["WUSHE_LISTEN"], told["WUSHE_METRICS_LISTEN"]} - {""}
    mounted = tuple(mount["mountPath"] for mount in container["volumeMounts"])
    assert all(value.startswith(mounted) for name, value in told.items() if name.endswith(("_FILE", "_JWKS")))
    for kind in ("Service", "PodDisruptionBudget", "ServiceAccount"):
        assert (kind, service.host) in CLUSTER
    assert (("HorizontalPodAutoscaler", service.host) in CLUSTER) == service.scales
    assert service.scales or serving["spec"]["replicas"] == 1


@each_program
def test_on_the_cluster_every_port_secret_and_volume_that_is_named_is_there(service: ServiceEntry, tmp_path: Path) -> None:
    compose_secrets.make(tmp_path)
    kept = {path.name for path in (tmp_path / service.name).iterdir()} - {"jwks.json"}
    told = {**CLUSTER["ConfigMap", "wushe-settings"]["data"], **CLUSTER["ConfigMap", f"{service.host}-settings"]["data"]}
    assert {Path(value).name for value in told.values() if value.startswith("/run/wushe/")} == kept, "keys of the Secret"
    serving, migrating = CLUSTER["StatefulSet", service.host]["spec"], CLUSTER["Job", f"{service.host}-migrate"]["spec"]
    (container,) = serving["template"]["spec"]["containers"]
    ports = {port["name"]: port["containerPort"] for port in container["ports"]}
    probed = [next(iter(probe[kind]["port"] for kind in ("grpc", "httpGet", "tcpSocket") if kind in probe)) for probe in _probes(container)]
    assert set(probed) <= {*ports, *ports.values()}
    assert {port["targetPort"] for port in CLUSTER["Service", service.host]["spec"]["ports"]} == set(ports)
    assert _ports(CLUSTER["NetworkPolicy", service.host]["spec"]["ingress"]) == set(ports.values())
    for part, claimed in ((serving, {claim["metadata"]["name"] for claim in serving["volumeClaimTemplates"]}), (migrating, set[str]())):
        pod = part["template"]["spec"]
        (one,) = pod["containers"]
        assert {mount["name"] for mount in one["volumeMounts"]} == {volume["name"] for volume in pod["volumes"]} | claimed
        assert [volume["secret"]["secretName"] for volume in pod["volumes"] if "secret" in volume] == [f"{service.host}-secrets"]
    role = next(role for role in DATABASES["Cluster", "wushe"]["spec"]["managed"]["roles"] if role["name"] == service.name)
    assert role["passwordSecret"] == {"name": f"{service.host}-database"}
    assert DATABASES["Database", service.host]["spec"] == {"name": service.name, "owner": service.name, "cluster": {"name": "wushe"}}


@each_program
def test_on_the_cluster_a_service_is_reached_by_its_callers_and_reaches_whom_it_calls(service: ServiceEntry) -> None:
    policy = CLUSTER["NetworkPolicy", service.host]["spec"]
    callers = {other.host for other in catalogue.everything() if service.name in other.calls}
    assert _pods(peer for rule in policy["ingress"] for peer in rule["from"]) == callers
    assert _pods(peer for rule in policy.get("egress", []) for peer in rule["to"]) == {call.replace("_", "-") for call in service.calls}
    assert _ports(policy.get("egress", [])) == ({CALLED} if service.calls else set())
    assert CLUSTER["NetworkPolicy", "nothing"]["spec"].keys() == {"podSelector", "policyTypes"}
    shared = CLUSTER["ConfigMap", "wushe-settings"]["data"]
    bus = {urlsplit(shared[name]).port for name in ("WUSHE_NATS_URL", "WUSHE_NATS_MONITOR_URL")}
    assert _ports(CLUSTER["NetworkPolicy", "to-the-bus"]["spec"]["egress"]) == bus
    own = CLUSTER["ConfigMap", f"{service.host}-settings"]["data"]
    assert _ports(CLUSTER["NetworkPolicy", "to-the-database"]["spec"]["egress"]) == {urlsplit(own["WUSHE_DATABASE_URL"]).port}


def test_the_image_is_made_of_files_that_exist_and_runs_as_the_account_that_owns_the_secrets() -> None:
    for dockerfile in (ROOT / "deploy/Dockerfile", ROOT / "deploy/images/Dockerfile"):
        for line in re.findall(r"^COPY (?!--from)(.+)$", dockerfile.read_text(), re.MULTILINE):
            for source in line.split()[:-1]:
                assert list(ROOT.glob(source.rstrip("/"))), source
    assert f"USER {compose_secrets.CONTAINER_UID}:{compose_secrets.CONTAINER_UID}" in (ROOT / "deploy/Dockerfile").read_text()


def _base64url(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _probes(container: dict[str, Any]) -> list[dict[str, Any]]:
    return [container[f"{purpose}Probe"] for purpose in ("startup", "readiness", "liveness")]


def _ports(rules: Any) -> set[int]:
    return {port["port"] for rule in rules for port in rule["ports"]}


def _pods(peers: Any) -> set[str]:
    return {peer["podSelector"]["matchLabels"]["app"] for peer in peers if "podSelector" in peer}
