"""What can happen to an organization. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.incubation.domain.organization import Organization
from shared.facts import Fact


class OrganizationChangeKind(IntEnum):
    """What happened to an organization. Numbers are stored: none is ever changed or used again."""

    FOUNDED = 1
    UPDATED = 2
    FILED = 3
    REGISTERED = 4
    DEREGISTERED = 5
    CHARITY_RECOGNIZED = 6
    CHARITY_REVOKED = 7
    RATED = 8
    CHECKED = 9
    PENALIZED = 10
    IMPORTED = 11
    PERSON_REPLACED = 12
    STAFF_NAMED = 13


class OrganizationFounded(Fact[Organization]):
    """There is a new, unregistered group."""

    kind = OrganizationChangeKind.FOUNDED


class OrganizationUpdated(Fact[Organization]):
    """Details changed."""

    kind = OrganizationChangeKind.UPDATED


class OrganizationFiled(Fact[Organization]):
    """A street or town filed it."""

    kind = OrganizationChangeKind.FILED


class OrganizationRegistered(Fact[Organization]):
    """It is a legal person."""

    kind = OrganizationChangeKind.REGISTERED


class OrganizationDeregistered(Fact[Organization]):
    """It ended."""

    kind = OrganizationChangeKind.DEREGISTERED


class CharityRecognized(Fact[Organization]):
    """It is recognised as a charity."""

    kind = OrganizationChangeKind.CHARITY_RECOGNIZED


class CharityRevoked(Fact[Organization]):
    """It is no longer recognised as one."""

    kind = OrganizationChangeKind.CHARITY_REVOKED


class OrganizationRated(Fact[Organization]):
    """It was rated."""

    kind = OrganizationChangeKind.RATED


class OrganizationChecked(Fact[Organization]):
    """The result of an annual check is known."""

    kind = OrganizationChangeKind.CHECKED


class OrganizationPenalized(Fact[Organization]):
    """It was penalised."""

    kind = OrganizationChangeKind.PENALIZED


class OrganizationImported(Fact[Organization]):
    """An existing organization was taken over from a list."""

    kind = OrganizationChangeKind.IMPORTED


class OrganizationPersonReplaced(Fact[Organization]):
    """The directory merged the records of a person whom it names."""

    kind = OrganizationChangeKind.PERSON_REPLACED


class OrganizationStaffNamed(Fact[Organization]):
    """It was said anew who works for it."""

    kind = OrganizationChangeKind.STAFF_NAMED
