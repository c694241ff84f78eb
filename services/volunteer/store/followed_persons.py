"""Which of the directory's records volunteers stand on: mergers, and who is to be read again."""

from __future__ import annotations

from typing import Final

from shared.followed import Followed

PERSONS: Final = Followed(
    aggregate_type="person",
    collection="persons",
    key="person_id",
    links="person_link",
    unread="person_to_read",
    rows="volunteer",
    now="person_id",
    first="registered_person_id",
    lock_class=7102,
)
