"""Why somebody looks at personal data (用途): kept in the audit log for years, so it must not hold such data itself."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from shared.refusals import InvalidField

_NUMBER: Final = re.compile(r"(?:[0-9][\s\-]*){11}")


def purpose(text: str, *, field: str = "purpose") -> str:
    """Return a purpose or a reason as given; InvalidField when it holds what looks like a phone or document number, or nothing to read."""
    if holds_number(text):
        raise InvalidField("This is kept for years: leave phone and document numbers out of it.", field=field)
    if any(unicodedata.category(character) in {"Cc", "Cs"} for character in text) or not text.strip():
        raise InvalidField("This is text for people, without control characters.", field=field)
    return text


def holds_number(text: str) -> bool:
    """Tell whether a text holds what looks like the number of a phone or a document: eleven digits, however they are spaced."""
    return _NUMBER.search(unicodedata.normalize("NFKC", text)) is not None
