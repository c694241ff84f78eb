"""The key ring: rotation, tampering, look-ups, and what its file may look like."""

from __future__ import annotations

import json
import stat
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.crypto import (
    AES_256_GCM,
    SM4_GCM,
    SUITES,
    Cipher,
    CryptoFailure,
    KeyRing,
    KeyRingUnusable,
    Mac,
    SealBroken,
    Suite,
    UnknownKey,
    context,
)

ROW = UUID("018f3f5e-0000-7000-8000-000000000001")
NUMBER = b"130402199001011234"
HERE = context("person", "number", ROW)


@pytest.fixture(params=SUITES, ids=lambda suite: str(suite.name))
def ring(request: pytest.FixtureRequest) -> KeyRing:
    return KeyRing.generate(request.param)


def test_what_was_sealed_opens_in_its_place(ring: KeyRing) -> None:
    assert ring.open(ring.seal(NUMBER, context=HERE), context=HERE) == NUMBER


def test_the_same_value_is_never_sealed_alike_twice(ring: KeyRing) -> None:
    assert ring.seal(NUMBER, context=HERE) != ring.seal(NUMBER, context=HERE)


def test_a_sealed_value_is_suite_key_nonce_ciphertext_tag(ring: KeyRing) -> None:
    sealed = ring.seal(NUMBER, context=HERE)
    assert sealed[0] in {suite.code for suite in SUITES}
    assert int.from_bytes(sealed[1:3], "big") == 1
    assert len(sealed) == 1 + 2 + 12 + len(NUMBER) + 16
    assert NUMBER not in sealed


@pytest.mark.parametrize(
    "elsewhere",
    [context("person", "phone", ROW), context("document", "number", ROW), context("person", "number", UUID(int=ROW.int + 1)), b""],
)
def test_a_value_moved_to_another_table_column_or_row_does_not_open(ring: KeyRing, elsewhere: bytes) -> None:
    with pytest.raises(SealBroken):
        ring.open(ring.seal(NUMBER, context=HERE), context=elsewhere)


def test_no_two_places_share_a_context() -> None:
    assert context("a", "bc", "d") != context("ab", "c", "d") != context("a", "b", "cd")


def test_any_changed_byte_is_noticed_and_nothing_of_the_plaintext_is_shown(ring: KeyRing) -> None:
    sealed = ring.seal(NUMBER, context=HERE)
    for at in range(len(sealed)):
        with pytest.raises(CryptoFailure) as failure:
            ring.open(sealed[:at] + bytes([sealed[at] ^ 0x40]) + sealed[at + 1 :], context=HERE)
        assert NUMBER.decode() not in repr(failure.value)
        assert failure.value.__cause__ is None


def test_any_cut_is_noticed(ring: KeyRing) -> None:
    sealed = ring.seal(NUMBER, context=HERE)
    for length in range(len(sealed)):
        with pytest.raises(CryptoFailure):
            ring.open(sealed[:length], context=HERE)


@given(plaintext=st.binary(max_size=200), place=st.binary(max_size=50))
def test_anything_sealed_opens(plaintext: bytes, place: bytes) -> None:
    for ring in RINGS:
        assert ring.open(ring.seal(plaintext, context=place), context=place) == plaintext


@given(junk=st.binary(max_size=80))
def test_junk_is_a_typed_failure(junk: bytes) -> None:
    for ring in RINGS:
        with pytest.raises(CryptoFailure):
            ring.open(junk, context=HERE)


RINGS = tuple(KeyRing.generate(suite) for suite in SUITES)


def test_after_a_rotation_old_values_open_and_new_ones_take_the_new_key(ring: KeyRing) -> None:
    old = ring.seal(NUMBER, context=HERE)
    rotated = ring.rotated()
    new = rotated.seal(NUMBER, context=HERE)
    assert rotated.open(old, context=HERE) == rotated.open(new, context=HERE) == NUMBER
    assert rotated.is_outdated(old)
    assert not rotated.is_outdated(new)
    with pytest.raises(UnknownKey):
        ring.open(new, context=HERE)


def test_a_rotation_may_change_the_suite() -> None:
    ring = KeyRing.generate(AES_256_GCM)
    old = ring.seal(NUMBER, context=HERE)
    rotated = ring.rotated(SM4_GCM)
    assert rotated.seal(NUMBER, context=HERE)[0] == SM4_GCM.code
    assert rotated.open(old, context=HERE) == NUMBER


def test_another_rings_key_of_the_same_id_does_not_open_it() -> None:
    with pytest.raises(SealBroken):
        KeyRing.generate(AES_256_GCM).open(KeyRing.generate(AES_256_GCM).seal(NUMBER, context=HERE), context=HERE)


def test_a_blind_index_is_stable_and_differs_by_domain_and_ring(ring: KeyRing) -> None:
    index = ring.blind_index("resident_id", "130402199001011234")
    assert len(index) == 32
    assert index == ring.rotated().blind_index("resident_id", "130402199001011234")
    assert index != ring.blind_index("phone", "130402199001011234")
    assert index != KeyRing.generate().blind_index("resident_id", "130402199001011234")


def test_domains_cannot_be_shifted_into_values(ring: KeyRing) -> None:
    assert ring.blind_index("a", "bc") != ring.blind_index("ab", "c")
    assert ring.mac("a", b"bc") != ring.mac("ab", b"c")


def test_look_up_token_and_fingerprint_use_keys_of_their_own(ring: KeyRing) -> None:
    assert len({ring.blind_index("a", "b"), ring.mac("a", b"b"), ring.fingerprint(b"\0\x01ab")}) == 3


def test_replicas_that_rotate_one_after_the_other_open_each_others_values(ring: KeyRing) -> None:
    first = ring.with_key()
    second = first.with_newest_primary()
    steps = [(ring, first), (first, second)]
    for before, after in steps:
        assert before.open(after.seal(NUMBER, context=HERE), context=HERE) == NUMBER
        assert after.open(before.seal(NUMBER, context=HERE), context=HERE) == NUMBER
    last = second.without_outdated_keys()
    assert last.open(second.seal(NUMBER, context=HERE), context=HERE) == NUMBER
    with pytest.raises(UnknownKey):
        last.open(ring.seal(NUMBER, context=HERE), context=HERE)


def test_the_last_step_of_one_rotation_keeps_the_key_that_the_next_has_added(ring: KeyRing) -> None:
    next_begun = ring.rotated().with_key()
    ended = next_begun.without_outdated_keys()
    assert (list(next_begun.older), next_begun.primary, next_begun.waiting) == ([1], 2, (3,))
    assert (list(ended.older), ended.primary, ended.waiting) == ([], 2, (3,))


def test_what_a_replica_ahead_has_sealed_is_not_outdated_for_one_behind(ring: KeyRing) -> None:
    behind = ring.with_key()
    ahead = behind.with_newest_primary()
    assert not behind.is_outdated(ahead.seal(NUMBER, context=HERE))
    assert ahead.is_outdated(behind.seal(NUMBER, context=HERE))


def test_a_ring_that_is_written_anew_keeps_the_mode_it_was_given(ring: KeyRing, tmp_path: Path) -> None:
    path = tmp_path / "keyring.json"
    ring.save(path)
    path.chmod(0o400)
    ring.rotated().save(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o400


def test_replicas_that_re_index_one_after_the_other_find_each_others_values(ring: KeyRing) -> None:
    first = ring.with_blind_index()
    second = first.with_newest_blind_index_first()
    last = second.without_old_blind_indexes()
    assert ring.blind_index("phone", "1") == first.blind_index("phone", "1") != second.blind_index("phone", "1")
    assert second.blind_index("phone", "1") == last.blind_index("phone", "1")
    for before, after in [(ring, first), (first, second), (second, last)]:
        assert after.blind_index("phone", "1") in before.blind_indexes("phone", "1")
        assert before.blind_index("phone", "1") in after.blind_indexes("phone", "1")
    assert last.blind_indexes("phone", "1") == (second.blind_index("phone", "1"),)


def test_a_records_own_key_opens_its_fields_and_no_other_records(ring: KeyRing) -> None:
    mine, wrapped = ring.new_data_key()
    other, _ = ring.new_data_key()
    sealed = mine.seal(NUMBER, context=HERE)
    assert ring.unwrap(wrapped).open(sealed, context=HERE) == NUMBER
    with pytest.raises(SealBroken):
        other.open(sealed, context=HERE)
    with pytest.raises(SealBroken):
        mine.open(sealed, context=context("person", "phone", ROW))


def test_without_the_wrapped_key_the_ring_cannot_open_a_records_fields(ring: KeyRing) -> None:
    key, _ = ring.new_data_key()
    with pytest.raises(UnknownKey):
        ring.open(key.seal(NUMBER, context=HERE), context=HERE)


def test_a_value_of_the_ring_is_not_a_value_of_a_record(ring: KeyRing) -> None:
    key, _ = ring.new_data_key()
    with pytest.raises(UnknownKey):
        key.open(ring.seal(NUMBER, context=HERE), context=HERE)


def test_a_wrapped_key_is_bound_to_its_row_and_cannot_be_read_as_a_field(ring: KeyRing) -> None:
    _, wrapped = ring.new_data_key(context=ROW.bytes)
    with pytest.raises(SealBroken):
        ring.unwrap(wrapped, context=bytes(16))
    with pytest.raises(SealBroken):
        ring.open(wrapped, context=ROW.bytes)


def test_re_wrapping_moves_a_record_to_the_new_key_and_leaves_its_fields(ring: KeyRing) -> None:
    key, wrapped = ring.new_data_key(context=ROW.bytes)
    sealed = key.seal(NUMBER, context=HERE)
    rotated = ring.rotated(SM4_GCM)
    again = rotated.rewrap(wrapped, context=ROW.bytes)
    assert rotated.is_outdated(wrapped)
    assert not rotated.is_outdated(again)
    assert rotated.unwrap(again, context=ROW.bytes).open(sealed, context=HERE) == NUMBER


def test_the_file_is_for_its_owner_alone_and_gives_the_same_ring(ring: KeyRing, tmp_path: Path) -> None:
    path = tmp_path / "keyring.json"
    ring.rotated().with_blind_index().with_newest_blind_index_first().save(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in tmp_path.iterdir()] == ["keyring.json"]
    loaded = KeyRing.load(path)
    assert loaded.open(ring.seal(NUMBER, context=HERE), context=HERE) == NUMBER
    assert ring.blind_index("phone", "1") in loaded.blind_indexes("phone", "1")
    assert loaded.mac("page_token", b"1") == ring.mac("page_token", b"1")
    assert loaded.fingerprint(b"1") == ring.fingerprint(b"1")


def test_a_saved_ring_replaces_the_file_whole(ring: KeyRing, tmp_path: Path) -> None:
    path = tmp_path / "keyring.json"
    ring.save(path)
    ring.rotated().save(path)
    assert not KeyRing.load(path).is_outdated(ring.rotated().seal(b"", context=b""))


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o644])
def test_a_file_that_others_may_read_is_refused(ring: KeyRing, tmp_path: Path, mode: int) -> None:
    path = tmp_path / "keyring.json"
    ring.save(path)
    path.chmod(mode)
    with pytest.raises(KeyRingUnusable, match="0600"):
        KeyRing.load(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(KeyRingUnusable, match="absent"):
        KeyRing.load(tmp_path / "absent.json")


@pytest.mark.parametrize(
    "change",
    [
        {"format": 2},
        {"primary": 9},
        {"primary": None},
        {"encryption": []},
        {"blind_index": []},
        {"token": {"id": 1, "suite": "rot13", "key": ""}},
        {"token": {"id": 1, "suite": "sm4-gcm-hmac-sm3", "key": "AAAA"}},
        {"fingerprint": {"id": 1, "suite": "sm4-gcm-hmac-sm3", "key": "not base64!"}},
        {"fingerprint": "secret-of-some-kind"},
        {"encryption": [{"id": 0, "suite": "sm4-gcm-hmac-sm3", "key": "AAAAAAAAAAAAAAAAAAAAAA=="}]},
    ],
    ids=str,
)
def test_a_malformed_file_is_refused_without_showing_a_key(tmp_path: Path, change: dict[str, object]) -> None:
    path = tmp_path / "keyring.json"
    KeyRing.generate().save(path)
    document = json.loads(path.read_text())
    path.write_text(json.dumps(document | change))
    with pytest.raises(KeyRingUnusable) as failure:
        KeyRing.load(path)
    assert document["encryption"][0]["key"] not in str(failure.value)
    assert "secret-of-some-kind" not in str(failure.value)


def test_what_is_not_json_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "keyring.json"
    path.touch(mode=0o600)
    path.write_text("[")
    with pytest.raises(KeyRingUnusable, match="JSON"):
        KeyRing.load(path)


def test_no_representation_shows_a_key(ring: KeyRing, tmp_path: Path) -> None:
    path = tmp_path / "keyring.json"
    ring.save(path)
    secret = json.loads(path.read_text())["encryption"][0]["key"]
    assert secret not in repr(ring)
    assert "material" not in repr(ring._keys)  # noqa: SLF001 - its repr is what a debugger or a traceback would show


@dataclass(frozen=True)
class CertifiedModule:
    """Stands for a module whose keys never leave it: here a key is a handle, turned into the real one inside."""

    code: int = 201
    name: str = "certified-module"

    def new_key(self) -> bytes:
        return b"handle-1"

    def cipher(self, key: bytes) -> Cipher:
        return SM4_GCM.cipher(key.ljust(16, b"\0"))

    def mac(self, key: bytes) -> Mac:
        return SM4_GCM.mac(key.ljust(16, b"\0"))


def test_a_certified_module_takes_the_place_of_a_suite(tmp_path: Path) -> None:
    module: Suite = CertifiedModule()
    ring = KeyRing.generate(module, (*SUITES, module))
    ring.save(tmp_path / "keyring.json")
    loaded = KeyRing.load(tmp_path / "keyring.json", (*SUITES, module))
    key, wrapped = ring.new_data_key()
    assert loaded.open(ring.seal(NUMBER, context=HERE), context=HERE) == NUMBER
    assert loaded.unwrap(wrapped).open(key.seal(NUMBER, context=HERE), context=HERE) == NUMBER
    with pytest.raises(KeyRingUnusable, match="certified-module"):
        KeyRing.load(tmp_path / "keyring.json")
