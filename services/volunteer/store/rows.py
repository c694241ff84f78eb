"""A volunteer as a row, both ways. Rows are written many at once, as columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from services.volunteer.domain.age import Age, AgeBand
from services.volunteer.domain.consent import Consent
from services.volunteer.domain.lifecycle import State
from services.volunteer.domain.registration import Channel, NationalRegistration
from services.volunteer.domain.search import spelling
from services.volunteer.domain.volunteer import Volunteer

LINES: Final = r"string_to_array(%s, E'\n')"
"""Makes an array of a parameter's text."""

# Column, type of its parameter, and what makes the one of the other: an array of arrays cannot be unnested by rows.
_WRITTEN: Final = (
    ("id", "uuid", "%s"),
    ("person_id", "uuid", "%s"),
    ("registered_person_id", "uuid", "%s"),
    ("person_version", "bigint", "%s"),
    ("display_name", "text", "%s"),
    ("name_version", "bigint", "%s"),
    ("number", "text", "%s"),
    ("national_number", "text", "%s"),
    ("national_source", "text", "%s"),
    ("community", "text", "%s"),
    ("state", "smallint", "%s"),
    ("state_reason", "text", "%s"),
    ("skills", "text", LINES),
    ("age_band", "smallint", "%s"),
    ("band_ends_on", "date", "%s"),
    ("guardian_id", "uuid", "%s"),
    ("consent_time", "timestamptz", "%s"),
    ("consent_document", "text", "%s"),
    ("channel", "smallint", "%s"),
    ("organisation", "text", "%s"),
    ("erased", "boolean", "%s"),
    ("version", "bigint", "%s"),
    ("create_time", "timestamptz", "%s"),
    ("update_time", "timestamptz", "%s"),
    ("spelling", "text", "%s"),
    ("search_terms", "text", f"array_to_tsvector({LINES})"),
)

COLUMNS: Final = ", ".join(name for name, _, _ in _WRITTEN[:-2])
"""What is read; `volunteer` makes a Volunteer of it."""
NAMES: Final = ", ".join(name for name, _, _ in _WRITTEN)
VALUES: Final = ", ".join(made % f"new.{name}" for name, _, made in _WRITTEN)
NEW: Final = f"unnest({', '.join(f'${at}::{kind}[]' for at, (_, kind, _) in enumerate(_WRITTEN, 1))}) AS new ({NAMES})"
"""The rows of `columns` as a FROM item."""


def columns(volunteers: Sequence[Volunteer]) -> list[list[Any]]:
    """Return volunteers as the parameters of NEW."""
    return list(map(list, zip(*map(_row, volunteers), strict=True)))


def volunteer(row: Any) -> Volunteer:
    """Return the volunteer in a row of COLUMNS."""
    return Volunteer(
        id=row["id"],
        person=row["person_id"],
        registered_person=row["registered_person_id"],
        person_version=row["person_version"],
        display_name=row["display_name"],
        name_version=row["name_version"],
        number=row["number"],
        national=None if row["national_number"] is None else NationalRegistration(row["national_number"], row["national_source"]),
        community=row["community"],
        state=State(row["state"]),
        state_reason=row["state_reason"],
        skills=tuple(row["skills"]),
        age=Age(AgeBand(row["age_band"]), row["band_ends_on"]),
        consent=None if row["guardian_id"] is None else Consent(row["guardian_id"], row["consent_time"], row["consent_document"]),
        channel=Channel(row["channel"]),
        organisation=row["organisation"],
        erased=row["erased"],
        version=row["version"],
        create_time=row["create_time"],
        update_time=row["update_time"],
    )


def _row(one: Volunteer) -> tuple[Any, ...]:
    national, consent, found_by = one.national, one.consent, spelling(one.display_name)
    return (
        one.id, one.person, one.registered_person, one.person_version, one.display_name, one.name_version, one.number,
        national and national.number, national and national.source, one.community, one.state, one.state_reason, "\n".join(one.skills),
        one.age.band, one.age.ends_on, consent and consent.guardian, consent and consent.time, consent and consent.document, one.channel,
        one.organisation, one.erased, one.version, one.create_time, one.update_time, found_by.text, "\n".join(sorted(found_by.terms)),
    )  # fmt: skip
