"""Changes to a person: what is restated must still agree with the documents."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from services.directory.domain.document import Document, Gender, document, identity
from services.directory.domain.person import (
    MOST_DOCUMENTS,
    Action,
    HeldDocument,
    Person,
    PersonUpdated,
    VerificationLevel,
    advance,
)
from services.directory.domain.person_claim import StatedDocument, agreed_birth_date, agreed_gender, stated_document
from services.directory.domain.person_name import person_name
from services.directory.domain.person_refusals import BirthDateMismatch, GenderMismatch
from services.directory.domain.phone import phone
from shared.refusals import InvalidField

MUTABLE: Final = ("display_name", "phone", "birth_date", "gender", "documents")
"""Paths of an update mask."""


@dataclass(frozen=True, slots=True)
class StatedUpdate:
    """New values as a caller wrote them; only those whose path is named count."""

    paths: Collection[str]
    name: str
    phone: str
    birth_date: date | None
    gender: Gender
    documents: Sequence[StatedDocument]

    def __repr__(self) -> str:
        """Keep what is personal out of tracebacks and logs."""
        return f"<StatedUpdate of {', '.join(self.paths)}>"


@dataclass(frozen=True, slots=True)
class Proof:
    """What all documents of a person tell together."""

    documents: tuple[Document, ...]
    birth_date: date | None
    gender: Gender

    @property
    def level(self) -> VerificationLevel:
        """How far the documents alone carry."""
        checked = any(one.checked for one in self.documents)
        return VerificationLevel.FORMAT_CHECKED if checked else VerificationLevel.UNVERIFIED


def update(person: Person, stated: StatedUpdate, *, today: date, now: datetime) -> PersonUpdated:
    """Change a person. Whatever verified the former name or documents does not vouch for new ones."""
    advance(person, Action.CHANGE)
    paths = stated.paths
    proof = _proof(_documents(person, stated, today=today))
    name = person_name(stated.name, field="update.display_name") if "display_name" in paths else person.name
    held = tuple(HeldDocument(one.type, one.number, one.converted) for one in proof.documents)
    vouched = name == person.name and held == person.documents
    whole = Document(proof.documents[0].type, "", birth_date=proof.birth_date, gender=proof.gender)
    birth_date = stated.birth_date if "birth_date" in paths else _kept(person.birth_date, proof.birth_date)
    gender = stated.gender if "gender" in paths else (proof.gender or person.gender)
    version = person.version + 1
    return PersonUpdated(
        person._replace(
            version=version,
            name=name,
            phone=phone(stated.phone, field="update.phone") if "phone" in paths else person.phone,
            birth_date=agreed_birth_date(birth_date, whole, today=today, field="update.birth_date"),
            gender=agreed_gender(gender, whole, field="update.gender"),
            documents=held,
            level=person.level if vouched else proof.level,
            name_version=person.name_version if name == person.name else version,
            update_time=now,
        )
    )


def unchecked(before: Person, after: Person, *, today: date) -> bool:
    """Tell whether a person got a document that only a clerk can vouch for."""
    return any(not _reread(held, today).checked for held in after.documents if held not in before.documents)


def _documents(person: Person, stated: StatedUpdate, *, today: date) -> tuple[Document, ...]:
    kept = {identity(held.type, held.number): _reread(held, today) for held in person.documents}
    if "documents" not in stated.paths:
        return tuple(kept.values())
    if not 0 < len(stated.documents) <= MOST_DOCUMENTS:
        message = f"A person has 1 to {MOST_DOCUMENTS} documents."
        raise InvalidField(message, field="update.documents")
    found: dict[str, Document] = {}
    for position, one in enumerate(stated.documents):
        read = stated_document(one, today=today, field=f"update.documents[{position}]")
        same = identity(read.type, read.number)
        if same in found:
            raise InvalidField("The same document stands twice.", field=f"update.documents[{position}].number")
        found[same] = kept[same] if same in kept and kept[same].type is read.type and not read.checked else read
    return tuple(found.values())


def _proof(documents: tuple[Document, ...]) -> Proof:
    birth_date, gender = None, Gender.UNKNOWN
    for position, one in enumerate(documents):
        field = f"update.documents[{position}].number"
        if one.birth_date is not None and birth_date not in {None, one.birth_date}:
            raise BirthDateMismatch(field=field)
        if one.gender is not Gender.UNKNOWN and gender not in {Gender.UNKNOWN, one.gender}:
            raise GenderMismatch(field=field)
        birth_date, gender = one.birth_date or birth_date, one.gender or gender
    return Proof(documents, birth_date, gender)


def _reread(held: HeldDocument, today: date) -> Document:
    """Read a number that was in order when it was stored; that it was converted is known, and that it was checked then is not."""
    read = document(held.type, held.number, today=today)
    return read._replace(converted=held.converted, checked=read.checked and not held.converted)


def _kept(recorded: date | None, told: date | None) -> date | None:
    """Prefer what the documents tell: a former day may have been somebody's word."""
    return told or recorded
