"""What is personal, on its way into the database and out of it: sealed under the person's own key, found by keyed hashes."""

from __future__ import annotations

from collections.abc import Sequence
from struct import Struct
from typing import Any, Final, NamedTuple
from uuid import UUID

from services.directory.domain.document import DocumentType, Gender, identity
from services.directory.domain.person import HeldDocument, Person, State, VerificationLevel
from services.directory.domain.person_name import comparable
from shared.crypto import DataKey, KeyRing, context
from shared.wrapped_keys import WrappedKeys

INDEX_BYTES: Final = 16
"""Of a document's keyed hash: two numbers of a whole country meet with a probability of 2^-70."""
_SHORT: Final = Struct(">q")
"""Of hashes whose hits are looked at again: eight bytes halve the index."""

PERSON_KEYS: Final = WrappedKeys("person_key", "person_id", "wrapped")
"""All that is sealed under the key ring itself; the rest is under a person's key."""


class SealedDocument(NamedTuple):
    """A document as its row holds it."""

    position: int
    type: int
    number: bytes
    blind_index: bytes
    converted: bool


class SealedPerson(NamedTuple):
    """What is personal of a person, as the rows hold it."""

    wrapped_key: bytes
    name: bytes
    phone: bytes | None
    likeness: int | None
    """What two records with the same name and day of birth have in common."""
    phone_index: int | None
    phone_likeness: int | None
    """What two records with the same name and phone have in common."""
    documents: tuple[SealedDocument, ...]


class PersonVault:
    """Seals and opens persons, and knows the hashes they are found by."""

    def __init__(self, keyring: KeyRing) -> None:
        """Wrap each person's own key with the key ring."""
        self._keyring = keyring

    def seal(self, person: Person, indexes: Sequence[bytes] = ()) -> SealedPerson:
        """Seal a new person under a key of its own; `indexes` are those of the documents, where they were computed before."""
        key, wrapped = self._keyring.new_data_key(context=_wrapped_at(person.id))
        return self._seal(person, key, wrapped, indexes)

    def reseal(self, person: Person, wrapped: bytes) -> SealedPerson:
        """Seal what changed of a person under the key it has."""
        return self._seal(person, self._keyring.unwrap(wrapped, context=_wrapped_at(person.id)), wrapped)

    def open(self, row: Any, documents: Sequence[Any]) -> Person:
        """Open a person from its row and its documents' rows, both as `store.persons` selects them."""
        identifier: UUID = row["id"]
        name = phone = ""
        held: tuple[HeldDocument, ...] = ()
        if row["wrapped"] is not None and row["name_sealed"] is not None:
            place = identifier.bytes
            key = self._keyring.unwrap(row["wrapped"], context=_WRAPPED_AT + place)
            name = key.open(row["name_sealed"], context=_NAME_AT + place).decode()
            if row["phone_sealed"] is not None:
                phone = key.open(row["phone_sealed"], context=_PHONE_AT + place).decode()
            held = tuple(_open_document(key, place, document) for document in documents if document["position"] is not None)
        return Person(
            id=identifier,
            state=_STATES[row["state"]],
            version=row["version"],
            name=name,
            phone=phone,
            birth_date=row["birth_date"],
            gender=_GENDERS[row["gender"]],
            level=_LEVELS[row["verification_level"]],
            divisions=tuple(row["divisions"]),
            documents=held,
            merged_into=row["merged_into"],
            lent_divisions=tuple(row["lent_divisions"]),
            name_version=row["name_version"],
            create_time=row["create_time"],
            update_time=row["update_time"],
        )

    def seal_submitted_name(self, name: str, review: UUID, person: UUID, wrapped: bytes) -> bytes:
        """Seal a name that was submitted with a known document under the person's key, so that it is erased with the person."""
        key = self._keyring.unwrap(wrapped, context=_wrapped_at(person))
        return key.seal(name.encode(), context=_SUBMITTED_AT + review.bytes)

    def open_submitted_name(self, sealed: bytes, review: UUID, person: UUID, wrapped: bytes) -> str:
        """Open a submitted name."""
        key = self._keyring.unwrap(wrapped, context=_wrapped_at(person))
        return key.open(sealed, context=_SUBMITTED_AT + review.bytes).decode()

    def document_index(self, kind: DocumentType, number: str) -> bytes:
        """Return what a document is found by."""
        return self._keyring.blind_index("person_document", identity(kind, number))[:INDEX_BYTES]

    def phone_index(self, phone: str) -> int | None:
        """Return what a phone is found by."""
        return self._index("person_phone", phone) if phone else None

    def submitted_index(self, name: str) -> int:
        """Return what tells whether a name was submitted before."""
        return self._index("person_submitted_name", comparable(name))

    def _seal(self, person: Person, key: DataKey, wrapped: bytes, indexes: Sequence[bytes] = ()) -> SealedPerson:
        seal, row, name, phone = key.seal, person.id.bytes, comparable(person.name), person.phone
        return SealedPerson(
            wrapped_key=wrapped,
            name=seal(person.name.encode(), context=_NAME_AT + row),
            phone=seal(phone.encode(), context=_PHONE_AT + row) if phone else None,
            likeness=self._index("person_likeness", f"{person.birth_date.isoformat()}:{name}") if person.birth_date else None,
            phone_index=self.phone_index(phone),
            phone_likeness=self._index("person_phone_likeness", f"{phone}:{name}") if phone else None,
            documents=tuple(
                [
                    SealedDocument(
                        position,
                        held.type,
                        seal(held.number.encode(), context=_number_at(row, position)),
                        indexes[position] if indexes else self.document_index(held.type, held.number),
                        held.converted,
                    )
                    for position, held in enumerate(person.documents)
                ]
            ),
        )

    def _index(self, domain: str, value: str) -> int:
        """Return the first bytes of a keyed hash, as the number that the database keeps."""
        return int(_SHORT.unpack_from(self._keyring.blind_index(domain, value))[0])


# Where each sealed value belongs, up to the row's identifier: table and column are authenticated with it.
_WRAPPED_AT: Final = PERSON_KEYS.context("")
_NAME_AT: Final = context("person", "name_sealed", "")
_PHONE_AT: Final = context("person", "phone_sealed", "")
_NUMBER_AT: Final = context("person_document", "number_sealed", "")
_SUBMITTED_AT: Final = context("person_review", "submitted_name_sealed", "")

_STATES: Final = {int(state): state for state in State}
_GENDERS: Final = {int(gender): gender for gender in Gender}
_LEVELS: Final = {int(level): level for level in VerificationLevel}
_TYPES: Final = {int(kind): kind for kind in DocumentType}


def _open_document(key: DataKey, person: bytes, row: Any) -> HeldDocument:
    position = row["position"]
    number = key.open(row["number_sealed"], context=_number_at(person, position)).decode()
    return HeldDocument(_TYPES[row["type"]], number, row["converted"])


def _wrapped_at(person: UUID) -> bytes:
    return _WRAPPED_AT + person.bytes


def _number_at(person: bytes, position: int) -> bytes:
    return _NUMBER_AT + person + position.to_bytes(1, "big")
