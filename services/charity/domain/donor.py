"""Who gives, or promises to. Of a person the ledger knows a reference, never a name but one to be published."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from uuid import UUID

from services.charity.domain.ledger_refusals import DonorMismatch, NameWithheld


class DonorKind(IntEnum):
    """What a donor is. Numbers are stored and sent: none is ever changed or used again."""

    PERSON = 1
    ORGANIZATION = 2
    ANONYMOUS = 3


@dataclass(frozen=True, slots=True)
class Donor:
    """A donor."""

    kind: DonorKind
    person: UUID | None = None
    organization: UUID | None = None
    published_name: str = ""
    """What the donor agrees to be called in disclosures; none where the name is withheld (慈善法 82)."""
    name_withheld: bool = False

    def checked(self, *, path: str) -> Donor:
        """Return it when its parts go together. Raises DonorMismatch, NameWithheld."""
        if (self.kind is DonorKind.PERSON) is not (self.person is not None):
            raise DonorMismatch(field=f"{path}.person")
        if self.organization is not None and self.kind is not DonorKind.ORGANIZATION:
            raise DonorMismatch(field=f"{path}.organization")
        if self.name_withheld and self.published_name:
            raise NameWithheld(field=f"{path}.published_name")
        if self.kind is DonorKind.ANONYMOUS and self.published_name:
            raise DonorMismatch(field=f"{path}.published_name")
        nameless = self.organization is None and not self.published_name and not self.name_withheld
        if self.kind is DonorKind.ORGANIZATION and nameless:
            raise DonorMismatch(field=f"{path}.organization")
        return self
