"""Makes the secrets that docker-compose.yml mounts, in `deploy/secrets/`; what is there already stays as it is.

Only the services' own tokens are new each time: they live for thirty days, so run it again before that, and
restart those services: a mounted file stays the one that was mounted.

The services' files belong to the account the containers run as (10001), so this is run as root, or by that account itself.
"""

from __future__ import annotations

import json
import os
import secrets
from pathlib import Path

from services.admin import catalogue, tokens
from services.admin.folder import Folder
from shared.caller import EVERYWHERE, Grant, Role
from shared.crypto.key_ring import KeyRing
from shared.embedded import files
from shared.jetstream import permissions

SECRETS = Path(__file__).resolve().parents[1] / "secrets"
CONTAINER_UID = 10001
OPERATOR = "operator"


def main() -> None:
    """Make what is missing."""
    files.ensure_folder(SECRETS)
    tokens.ensure_signing_key(Folder(SECRETS))
    password("postgres")
    for service in catalogue.SERVICES:
        password(f"{service.name}.database")
        ring = SECRETS / f"{service.name}.key-ring.json"
        if not ring.exists():
            KeyRing.generate().save(ring)
        if service.calls:
            token = tokens.mint(Folder(SECRETS), f"service:{service.name}", [Grant(Role.SYSTEM, EVERYWHERE)], tokens.LONGEST)
            files.write_secret(SECRETS / f"{service.name}.service.token", token)
    files.write_secret(SECRETS / "nats-users.conf", json.dumps({"users": nats_users()}, indent=2))
    if os.geteuid() == 0:
        for path in SECRETS.iterdir():
            os.chown(path, CONTAINER_UID, CONTAINER_UID)
    print(f"secrets are in {SECRETS}")


def nats_users() -> list[dict[str, object]]:
    """Return who may use the bus: an operator everything, a service its own subjects."""
    users: list[dict[str, object]] = [{"user": OPERATOR, "password": password(f"{OPERATOR}.nats")}]
    for service in catalogue.SERVICES:
        allowed = permissions(service.name, package=service.package, consumes=service.consumes)
        rights = {"publish": {"allow": list(allowed.publish)}, "subscribe": {"allow": list(allowed.subscribe)}, "allow_responses": True}
        users.append({"user": service.name, "password": password(f"{service.name}.nats"), "permissions": rights})
    return users


def password(name: str) -> str:
    """Return the password of that name, made at the first call."""
    path = SECRETS / f"{name}.password"
    if not path.exists():
        files.write_secret(path, secrets.token_urlsafe(24))
    return path.read_text(encoding="ascii").strip()


if __name__ == "__main__":
    main()
