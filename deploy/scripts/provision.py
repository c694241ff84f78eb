"""Makes each service's database and role on a PostgreSQL that somebody else runs; run again, it changes nothing but the passwords.

`WUSHE_ADMIN_DATABASE_URL` names the server and its superuser; `WUSHE_SECRETS` is the folder with the superuser's `postgres/password` and a
`<service>/database.password` for each service.
"""

from __future__ import annotations

import os
from pathlib import Path

from services.admin import catalogue
from shared.embedded.databases import OwnDatabase, ensure


def main() -> None:
    """Make what is missing."""
    folder = Path(os.environ["WUSHE_SECRETS"])
    wanted = [OwnDatabase(service.name, _read(folder / service.name / "database.password")) for service in catalogue.everything()]
    ensure(os.environ["WUSHE_ADMIN_DATABASE_URL"], wanted, password=_read(folder / "postgres" / "password"))
    print(f"databases are there: {', '.join(own.name for own in wanted)}")


def _read(path: Path) -> str:
    return path.read_text(encoding="ascii").strip()


if __name__ == "__main__":
    main()
