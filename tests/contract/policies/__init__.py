"""Who may do what: the table that every method of every service is held against. A module a service; a new one is a line here."""

from __future__ import annotations

from tests.contract.policies import charity, directory, incubation, social_work, volunteer, warehouse
from tests.contract.policies.rows import Row

SERVICES = {
    "directory": directory,
    "volunteer": volunteer,
    "incubation": incubation,
    "social_work": social_work,
    "charity": charity,
    "warehouse": warehouse,
}

TABLE: dict[str, dict[str, Row]] = {name: service.ROWS for name, service in SERVICES.items()}
"""By service; every service serves replication of its own."""
