"""Makes the secrets that docker-compose.yml mounts, one folder for each who reads them; what is there already stays as it is.

    <folder>/token-signing-key.pem   signs the operator's and the services' tokens; none of them sees it
    <folder>/postgres, nats          the superuser's password; the bus's users with their subjects
    <folder>/<service>               its database and bus passwords, key ring, the public keys by which tokens are known, its own token
    <folder>/admin                   the same of the console, and the key that signs the tokens of those who sign in there

Only the services' own tokens are new each time: they live for thirty days, so this runs again before that, as the step `secrets` does at
each `up`. Services see the new token without a restart. The folder is `WUSHE_SECRETS`, else `deploy/secrets`. As root, everything is given
to the account that the containers run as (10001), and the bus's users to root, which nats-server is in its container.
"""

from __future__ import annotations

import json
import os
import secrets
from pathlib import Path

from services.admin import catalogue, tokens
from services.admin.catalogue import ServiceEntry
from services.admin.folder import Folder
from shared.caller import EVERYWHERE, Grant, Role
from shared.crypto.key_ring import KeyRing
from shared.embedded import files
from shared.jetstream import permissions

DEFAULT = Path(__file__).resolve().parents[1] / "secrets"
CONTAINER_UID = 10001
OPERATOR = "operator"
BUS = "nats"
SIGNING_KEY = "token-signing-key.pem"


def main() -> None:
    """Make what is missing."""
    folder = Path(os.environ.get("WUSHE_SECRETS") or DEFAULT)
    make(folder)
    if os.geteuid() == 0:
        hand_over(folder)
    print(f"secrets are in {folder}")


def make(folder: Path) -> None:
    """Make every secret that is missing, and the services' tokens anew."""
    known = _signing_keys(Folder(closed(folder)))
    password(closed(folder / "postgres") / "password")
    bus = closed(folder / BUS)
    users: list[dict[str, object]] = [{"user": OPERATOR, "password": password(bus / f"{OPERATOR}.password")}]
    for service in catalogue.everything():
        own = closed(folder / service.name)
        password(own / "database.password")
        if not service.web:
            users.append(user(service, password(own / "nats.password")))
        tokens.publish(own / "jwks.json", *known)
        ring = own / "key-ring.json"
        if not ring.exists():
            KeyRing.generate().save(ring)
        if service.calls:
            token = tokens.mint(Folder(folder), f"service:{service.name}", [Grant(Role.SYSTEM, EVERYWHERE)], tokens.LONGEST)
            files.write_secret(own / "service.token", token)
    files.write_secret(bus / "users.conf", json.dumps({"users": users}, indent=2))


def _signing_keys(folder: Folder) -> tuple[Path, ...]:
    """Make the keys that sign tokens when they are missing: the operator's, and one of its own for the console, which browsers reach."""
    keys = (folder.signing_key, *(closed(folder.path / page.name) / SIGNING_KEY for page in catalogue.PAGES))
    for key in keys:
        tokens.ensure_key(key)
    return keys


def user(service: ServiceEntry, secret: str) -> dict[str, object]:
    """Return a service's user of the bus, who may use its own subjects and no other."""
    allowed = permissions(service.name, package=service.package, consumes=service.consumes)
    rights = {"publish": {"allow": list(allowed.publish)}, "subscribe": {"allow": list(allowed.subscribe)}, "allow_responses": True}
    return {"user": service.name, "password": secret, "permissions": rights}


def password(path: Path) -> str:
    """Return the password in a file, made at the first call."""
    if not path.exists():
        files.write_secret(path, secrets.token_urlsafe(24))
    return path.read_text(encoding="ascii").strip()


def closed(folder: Path) -> Path:
    """Return a folder that only its owner enters."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    return folder


def hand_over(folder: Path) -> None:
    """Give everything to those who read it in their containers."""
    for path in (folder, *folder.rglob("*")):
        uid = 0 if path.is_relative_to(folder / BUS) else CONTAINER_UID
        os.chown(path, uid, uid)


if __name__ == "__main__":
    main()
