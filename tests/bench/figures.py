"""Every figure that is measured: what was asked for, and the values of the rounds."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table."""

    key: str
    title: str
    unit: str
    at_least: float | None = None
    at_most: float | None = None

    @property
    def asked(self) -> str:
        """Return what was asked for, empty when it is a ceiling or for information."""
        if self.at_least is not None:
            return f"≥ {number(self.at_least)}"
        return "" if self.at_most is None else f"≤ {number(self.at_most)}"

    def met(self, value: float) -> bool | None:
        """Tell whether a value is what was asked for; None when nothing was."""
        if self.at_least is not None:
            return value >= self.at_least
        return None if self.at_most is None else value <= self.at_most


CEILINGS = (
    Figure("echo", "bare echo, grpc.aio + uvloop, 32 in flight", "calls/s"),
    Figure("echo_asyncio", "bare echo, grpc.aio + asyncio, 32 in flight", "calls/s"),
    Figure("echo_h2load", "the same echo, loaded by h2load", "calls/s"),
    Figure("select_one", "one row by key, raw asyncpg, one connection", "statements/s"),
    Figure("commit_one", "one row inserted and committed, raw asyncpg, one connection", "commits/s"),
    Figure("copy_community", "raw COPY into a table like community, with its indexes", "rows/s"),
    Figure("copy_person", "raw COPY into a table like person, with its indexes", "rows/s"),
    Figure("insert_clickhouse", "raw insertion into ClickHouse (chDB), batches of 10,000 rows like a volunteer's", "rows/s"),
    Figure("publish_single", "JetStream publish one by one, 1 KiB, synced", "messages/s"),
    Figure("publish_window", "JetStream publish, 64 under way, 1 KiB, synced", "messages/s"),
)

UNARY = (
    Figure("get_community", "GetCommunity, 32 in flight", "calls/s"),
    Figure("get_community_ratio", "GetCommunity ÷ echo of the same minute", "×", at_least=0.45),
    Figure("get_community_p99", "GetCommunity p99", "ms", at_most=50),
    Figure("get_person", "GetPerson, 32 in flight", "calls/s"),
    Figure("get_person_ratio", "GetPerson ÷ echo of the same minute", "×", at_least=0.45),
    Figure("get_person_p99", "GetPerson p99", "ms", at_most=50),
    Figure("resolve_person", "ResolvePerson, new persons, 32 in flight", "calls/s"),
    Figure("resolve_person_ratio", "ResolvePerson ÷ echo of the same minute", "×", at_least=0.30),
    Figure("resolve_person_p99", "ResolvePerson p99", "ms"),
    Figure("get_volunteer", "GetVolunteer, 32 in flight", "calls/s"),
    Figure("get_volunteer_ratio", "GetVolunteer ÷ echo of the same minute", "×", at_least=0.45),
    Figure("get_post", "GetPost, 32 in flight", "calls/s"),
    Figure("get_post_ratio", "GetPost ÷ echo of the same minute", "×", at_least=0.45),
    Figure("get_post_p99", "GetPost p99", "ms"),
    Figure("create_post", "CreatePost, 32 in flight", "calls/s"),
    Figure("create_post_ratio", "CreatePost ÷ echo of the same minute", "×", at_least=0.20),
    Figure("create_post_p99", "CreatePost p99", "ms"),
    Figure("get_volunteer_p99", "GetVolunteer p99", "ms"),
    Figure("register_volunteer", "RegisterVolunteer, new persons, both services, 32 in flight", "calls/s"),
    Figure("register_volunteer_ratio", "RegisterVolunteer ÷ echo of the same minute", "×", at_least=0.25),
    Figure("register_volunteer_p99", "RegisterVolunteer p99", "ms"),
    Figure("get_organization", "GetOrganization, 32 in flight", "calls/s"),
    Figure("get_organization_ratio", "GetOrganization ÷ echo of the same minute", "×", at_least=0.45),
    Figure("get_organization_p99", "GetOrganization p99", "ms"),
    Figure("create_organization", "CreateOrganization, 32 in flight", "calls/s"),
    Figure("create_organization_ratio", "CreateOrganization ÷ echo of the same minute", "×", at_least=0.20),
    Figure("create_organization_p99", "CreateOrganization p99", "ms"),
    Figure("file_organization", "FileOrganization, 32 in flight", "calls/s"),
    Figure("file_organization_ratio", "FileOrganization ÷ echo of the same minute", "×", at_least=0.20),
    Figure("file_organization_p99", "FileOrganization p99", "ms"),
    Figure("submit_application", "SubmitApplication, which begins a statutory clock, 32 in flight", "calls/s"),
    Figure("submit_application_ratio", "SubmitApplication ÷ echo of the same minute", "×", at_least=0.20),
    Figure("submit_application_p99", "SubmitApplication p99", "ms"),
    Figure("open_post", "OpenPost, 32 in flight", "calls/s"),
    Figure("open_post_ratio", "OpenPost ÷ echo of the same minute", "×", at_least=0.20),
    Figure("open_post_p99", "OpenPost p99", "ms"),
    Figure("get_donation", "GetDonation, 32 in flight", "calls/s"),
    Figure("get_donation_ratio", "GetDonation ÷ echo of the same minute", "×", at_least=0.45),
    Figure("get_donation_p99", "GetDonation p99", "ms"),
    Figure("donate", "Donate, to one fund, with receipt, durable, 32 in flight", "calls/s"),
    Figure("donate_ratio", "Donate ÷ echo of the same minute", "×", at_least=0.20),
    Figure("donate_p99", "Donate p99", "ms"),
)

RIVALS = (
    Figure("fastapi_write", "FastAPI + SQLAlchemy ORM, the same registration, two processes, 32 in flight", "calls/s"),
    Figure("fastapi_write_ratio", "RegisterVolunteer ÷ FastAPI's", "×"),
    Figure("fastapi_read", "FastAPI + SQLAlchemy ORM, one volunteer by key", "calls/s"),
    Figure("fastapi_read_ratio", "GetVolunteer ÷ FastAPI's", "×"),
    Figure("django_write", "Django + REST framework, the same registration, two processes, 32 in flight", "calls/s"),
    Figure("django_write_ratio", "RegisterVolunteer ÷ Django's", "×"),
    Figure("django_read", "Django + REST framework, one volunteer by key", "calls/s"),
    Figure("django_read_ratio", "GetVolunteer ÷ Django's", "×"),
)

BATCHES = (
    Figure("batch_get_p50", "BatchGetCommunities of 1,000, one in flight, p50", "ms", at_most=60),
    Figure("batch_get_p99", "BatchGetCommunities of 1,000, one in flight, p99", "ms"),
    Figure("search_p50", "SearchCommunities, one in flight, p50", "ms", at_most=10),
    Figure("search_p99", "SearchCommunities, one in flight, p99", "ms"),
    Figure("search_p50_of_8", "SearchCommunities, eight in flight, p50", "ms"),
    Figure("batch_resolve_new", "BatchResolvePersons of 1,000, new persons", "persons/s", at_least=8000),
    Figure("batch_resolve_known", "BatchResolvePersons of 1,000, known persons", "persons/s", at_least=8000),
    Figure("batch_resolve_full", "the same, new persons onto a full table", "persons/s"),
    Figure("batch_resolve_full_ratio", "full table ÷ empty table", "×", at_least=0.8),
    Figure("list_rows", "ImportVolunteers, new persons, both services, sent and registered", "rows/s", at_least=10_000),
    Figure("list_full", "the same onto a full table", "rows/s"),
    Figure("list_full_ratio", "full table ÷ empty table", "×", at_least=0.8),
    Figure("list_rss", "the same, the larger peak of the two services' memory", "MiB", at_most=300),
    Figure("approve_batch", "BatchApproveVolunteers of 10,000, called and done", "s", at_most=20),
)

REGISTRY = (
    Figure("list_deep_p50", "ListVolunteers, a page of 50 behind 1.5 million, as the client sees it, p50", "ms", at_most=5),
    Figure("volunteer_search_p50", "SearchVolunteers by part of a name among 1.6 million, one in flight, p50", "ms"),
    Figure("volunteer_search_p95", "the same, p95", "ms", at_most=50),
)

CONSOLE = (
    Figure("console_page_p50", "a list of 50 of the city's volunteers, one in flight, p50", "ms", at_most=60),
    Figure("console_county_page_p50", "the same of a county, narrowed by state", "ms", at_most=60),
    Figure("console_pages", "the same of the city, eight in flight", "pages/s", at_least=150),
    Figure("console_rest_rss", "the console at rest, resident memory", "MiB", at_most=150),
    Figure("console_rss", "the same after that load", "MiB", at_most=150),
)

SIZES = (10_000, 100_000, 1_000_000, 1_600_000)
"""Volunteers in the registry, at which the curves of growth are taken."""

GROWN = {
    "get": ("GetVolunteer, 32 in flight", "calls/s"),
    "register": ("RegisterVolunteer, new persons, 32 in flight", "calls/s"),
    "page": ("ListVolunteers, a page of 50 near the end, p50", "ms"),
    "search": ("SearchVolunteers by part of a name, p50", "ms"),
}

GROWTH = tuple(Figure(f"{key}_at_{size}", f"{title}, among {size:,}", unit) for key, (title, unit) in GROWN.items() for size in SIZES)

SERVICE = (
    Figure("up_first", "`wushe up` on an empty folder, until healthy", "s", at_most=15),
    Figure("up_again", "`wushe up` on a folder with data, until healthy", "s", at_most=15),
    Figure("idle_rss", "directory service at rest, resident memory", "MiB", at_most=120),
    Figure("loaded_rss", "the same after it has taken in Handan's code list", "MiB"),
    Figure("import_seconds", "ImportDivisions of the country", "s", at_most=90),
    Figure("import_rss", "ImportDivisions, peak of the service's memory", "MiB", at_most=400),
    Figure("import_rows", "ImportDivisions", "rows/s"),
)

COUNTING = (
    Figure("figure_by_county", "registered volunteers by county, of 1.6 million", "ms", at_most=300),
    Figure("figure_by_community", "the same by community", "ms", at_most=300),
    Figure("figure_by_channel", "the same by county, channel and state", "ms", at_most=300),
    Figure("figure_pyramid", "the same by county, gender and cohort, which persons tell", "ms"),
    Figure("figure_as_of", "registered volunteers by county, as known 100 days ago, out of the history", "ms"),
    Figure("figure_active", "active volunteers of a year by county, out of 3.2 million service records", "ms"),
    Figure("figure_hours", "hours of a year by county and month, out of 3.2 million service records", "ms"),
    Figure("rows_page", "a page of 1,000 rows of a county's volunteers, out of the history", "ms"),
    Figure("engine_disk", "the engine's tables: present and history", "MiB", at_most=1024),
)

MIRROR = (
    Figure("mirror_backlog", "events taken in from a backlog of the city's volunteers", "events/s", at_least=20_000),
    Figure("mirror_rss", "the same, peak of the warehouse's memory", "MiB", at_most=1024),
    Figure("mirror_lag_p50", "at 500 events/s: age of the oldest event of a batch when it can be read, p50", "s"),
    Figure("mirror_lag_p99", "the same, p99", "s", at_most=2),
    Figure("mirror_reconcile", "all that the volunteer service has compared by digests and parts checked", "s", at_most=30),
    Figure("mirror_changes_p50", "ListLatestChanges of a county, twelve rows, one in flight, p50", "ms", at_most=300),
    Figure("mirror_rss_compared", "the same, peak of the warehouse's memory", "MiB", at_most=1024),
)

GROUPS: Sequence[tuple[str, Sequence[Figure]]] = (
    ("ceilings of this machine", CEILINGS),
    ("calls", UNARY),
    ("what a team would build instead", RIVALS),
    ("batches and search", BATCHES),
    ("a registry of the city's size", REGISTRY),
    ("pages of the console over it", CONSOLE),
    ("while the registry grows", GROWTH),
    ("figures over a city", COUNTING),
    ("the mirror under them", MIRROR),
    ("the service", SERVICE),
)


@dataclass(slots=True)
class Results:
    """The values measured so far, round by round, with whatever explains them."""

    values: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    details: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    notes: list[str] = field(default_factory=list)

    def add(self, key: str, value: float, **details: Any) -> None:
        """Record one round's value."""
        self.values[key].append(value)
        if details:
            self.details[key].append(details)

    def median(self, key: str) -> float | None:
        """Return the median of the rounds, None when it was not measured."""
        return statistics.median(self.values[key]) if self.values.get(key) else None


def number(value: float) -> str:
    """Return a value with as many digits as anybody would believe."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"
