"""What can happen to a social worker. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.social_work.domain.social_worker import SocialWorker
from shared.facts import Fact


class WorkerChangeKind(IntEnum):
    """What happened to a social worker. Numbers are stored: none is ever changed or used again."""

    RECORDED = 1
    PROMOTED = 2
    REGISTERED = 3
    RENEWED = 4
    REGISTRATION_CANCELLED = 5
    EDUCATION_RECORDED = 6
    EDUCATION_REVOKED = 7
    EMPLOYED = 8
    TRANSFERRED = 9
    WITHDRAWN = 10
    RENAMED = 11
    PERSON_CHANGED = 12
    ERASED = 13


class WorkerRecorded(Fact[SocialWorker]):
    """A person with a certificate is on record."""

    kind = WorkerChangeKind.RECORDED


class WorkerPromoted(Fact[SocialWorker]):
    """The social worker has the certificate of a higher level."""

    kind = WorkerChangeKind.PROMOTED


class WorkerRegistered(Fact[SocialWorker]):
    """A registration began that follows on none."""

    kind = WorkerChangeKind.REGISTERED


class RegistrationRenewed(Fact[SocialWorker]):
    """The next registration follows on the one that ends."""

    kind = WorkerChangeKind.RENEWED


class RegistrationCancelled(Fact[SocialWorker]):
    """The registration holds no longer."""

    kind = WorkerChangeKind.REGISTRATION_CANCELLED


class EducationRecorded(Fact[SocialWorker]):
    """Continuing education was completed."""

    kind = WorkerChangeKind.EDUCATION_RECORDED


class EducationRevoked(Fact[SocialWorker]):
    """Continuing education counts no longer."""

    kind = WorkerChangeKind.EDUCATION_REVOKED


class WorkerEmployed(Fact[SocialWorker]):
    """A time with an employer was recorded, or ended."""

    kind = WorkerChangeKind.EMPLOYED


class WorkerTransferred(Fact[SocialWorker]):
    """Another division keeps the record."""

    kind = WorkerChangeKind.TRANSFERRED


class WorkerWithdrawn(Fact[SocialWorker]):
    """The record is kept no longer."""

    kind = WorkerChangeKind.WITHDRAWN


class WorkerRenamed(Fact[SocialWorker]):
    """The directory has another name."""

    kind = WorkerChangeKind.RENAMED


class WorkerPersonChanged(Fact[SocialWorker]):
    """The directory merged records of persons, or took a merger back."""

    kind = WorkerChangeKind.PERSON_CHANGED


class WorkerErased(Fact[SocialWorker]):
    """The person was erased (PIPL 47)."""

    kind = WorkerChangeKind.ERASED
