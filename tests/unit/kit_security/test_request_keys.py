"""What a request_id may be, and what makes two requests the same."""

from __future__ import annotations

import pytest
from google.protobuf.struct_pb2 import Struct

from shared.crypto import KeyRing
from shared.idempotency import Idempotency
from shared.refusals import InvalidField

idempotency = Idempotency(KeyRing.generate())


@pytest.mark.parametrize("request_id", ["01900000-0000-7000-8000-000000000000", "a", "A-1_2.3:4/5", "~" * 64])
def test_a_uuid_or_a_short_printable_word_is_a_request_id(request_id: str) -> None:
    assert idempotency.key("caller", "method", request_id, b"") is not None


@pytest.mark.parametrize("request_id", ["a b", "a\n", "\0", "编号", "a" * 65, " ", "\x7f"])
def test_anything_else_is_refused_and_the_field_is_named(request_id: str) -> None:
    with pytest.raises(InvalidField) as refusal:
        idempotency.key("caller", "method", request_id, b"", field="requests[3].request_id")
    assert refusal.value.violations[0].field == "requests[3].request_id"


def test_no_request_id_is_no_key() -> None:
    assert idempotency.key("caller", "method", "", b"content") is None


def test_the_order_in_which_a_map_was_filled_makes_no_other_content() -> None:
    one, other = Struct(), Struct()
    one.update({"a": 1, "b": 2})
    other.update({"b": 2, "a": 1})
    assert idempotency.key("c", "m", "r", one) == idempotency.key("c", "m", "r", other)


def test_a_fingerprint_tells_contents_apart_and_cannot_be_made_without_the_key_ring() -> None:
    key, other = idempotency.key("c", "m", "r", b"1"), idempotency.key("c", "m", "r", b"2")
    elsewhere = Idempotency(KeyRing.generate()).key("c", "m", "r", b"1")
    assert key is not None
    assert other is not None
    assert elsewhere is not None
    assert len({key.fingerprint, other.fingerprint, elsewhere.fingerprint}) == 3
