"""Known answers from the public standards, and the form of a sealed value."""

from __future__ import annotations

import hashlib

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from shared.crypto import AES_256_GCM, SM4_GCM, SUITES, SealBroken, Suite, UnknownSuite, suite_named


def sm3(message: bytes) -> str:
    digest = hashes.Hash(hashes.SM3())
    digest.update(message)
    return digest.finalize().hex()


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        (b"abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
        (b"abcd" * 16, "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"),
    ],
)
def test_sm3_gives_the_answers_of_gb_t_32905_appendix_a(message: bytes, expected: str) -> None:
    assert sm3(message) == expected


def test_sm4_gives_the_answer_of_gb_t_32907_appendix_a() -> None:
    key = bytes.fromhex("0123456789abcdeffedcba9876543210")
    encryptor = Cipher(algorithms.SM4(key), modes.ECB()).encryptor()  # noqa: S305 - the standard's example is one bare block
    assert (encryptor.update(key) + encryptor.finalize()).hex() == "681edf34d206965e86b3e94f536e4246"


def test_sm4_gcm_gives_the_answer_of_rfc_8998_appendix_a_1() -> None:
    cipher = SM4_GCM.cipher(bytes.fromhex("0123456789ABCDEFFEDCBA9876543210"))
    plaintext = bytes.fromhex("".join(pair * 8 for pair in ("AA", "BB", "CC", "DD", "EE", "FF", "EE", "AA")))
    nonce = bytes.fromhex("00001234567800000000ABCD")
    context = bytes.fromhex("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2")
    sealed = cipher.encrypt(nonce, plaintext, context)
    assert sealed[:-16].hex().upper() == (
        "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
    )
    assert sealed[-16:].hex().upper() == "83DE3541E4C2B58177E065A9BF7B62EC"
    assert cipher.decrypt(nonce, sealed, context) == plaintext


def test_aes_256_gcm_gives_the_answer_of_the_gcm_specification_case_16() -> None:
    cipher = AES_256_GCM.cipher(bytes.fromhex("feffe9928665731c6d6a8f9467308308") * 2)
    plaintext = bytes.fromhex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
    )
    sealed = cipher.encrypt(bytes.fromhex("cafebabefacedbaddecaf888"), plaintext, bytes.fromhex("feedfacedeadbeeffeedfacedeadbeefabaddad2"))
    assert sealed[-16:].hex() == "76fc6ece0f4e1768cddf8853bb2d551b"
    assert sealed[:16].hex() == "522dc1f099567d07f47f37a32a84427d"


def test_hmac_sha256_gives_the_answer_of_rfc_4231_case_4() -> None:
    key = bytes(range(1, 26)).ljust(32, b"\0")  # HMAC pads a short key with zeros, so that the padded key is the same key
    assert AES_256_GCM.mac(key).digest(b"\xcd" * 50).hex() == "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"


def test_hmac_sm3_is_the_hmac_of_rfc_2104_over_sm3() -> None:
    key, message = bytes(range(16)), b"abcdbcdecdefdefgefghfghighijhijk"
    block = key.ljust(64, b"\0")
    inner = hashlib.new("sm3", bytes(byte ^ 0x36 for byte in block) + message).digest()
    assert SM4_GCM.mac(key).digest(message) == hashlib.new("sm3", bytes(byte ^ 0x5C for byte in block) + inner).digest()


@pytest.mark.parametrize("suite", SUITES, ids=lambda suite: suite.name)
def test_a_changed_tag_is_a_broken_seal(suite: Suite) -> None:
    cipher = suite.cipher(suite.new_key())
    sealed = cipher.encrypt(bytes(12), b"plain", b"here")
    with pytest.raises(SealBroken) as broken:
        cipher.decrypt(bytes(12), sealed[:-1] + bytes([sealed[-1] ^ 1]), b"here")
    assert broken.value.__cause__ is None
    assert "plain" not in str(broken.value)


@pytest.mark.parametrize("suite", SUITES, ids=lambda suite: suite.name)
def test_what_is_shorter_than_a_tag_is_a_broken_seal(suite: Suite) -> None:
    with pytest.raises(SealBroken):
        suite.cipher(suite.new_key()).decrypt(bytes(12), b"short", b"here")


@pytest.mark.parametrize("suite", SUITES, ids=lambda suite: suite.name)
def test_a_key_of_another_length_is_refused(suite: Suite) -> None:
    with pytest.raises(ValueError, match="has"):
        suite.cipher(bytes(7))
    with pytest.raises(ValueError, match="has"):
        suite.mac(bytes(7))


def test_suites_have_codes_and_names_of_their_own() -> None:
    assert len({suite.code for suite in SUITES}) == len({suite.name for suite in SUITES}) == len(SUITES)


def test_an_unknown_suite_is_named_in_the_failure() -> None:
    with pytest.raises(UnknownSuite, match="rot13"):
        suite_named("rot13")
