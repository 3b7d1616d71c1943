"""The verifier's own Ed25519: the same answers as a proven library, and none to known tricks."""

import random
from hashlib import sha512
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

SCRIPT = Path(__file__).parents[2] / "tools" / "verify_proof.py"
ORDER = 2**252 + 27742317777372353535851937790883648493

# RFC 8032, section 7.1, tests 1 to 3: secret key, message, signature.
VECTORS = [
    (
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]
# The eight points whose order divides eight, and spellings of them that are not reduced.
SMALL_ORDER = [
    "0100000000000000000000000000000000000000000000000000000000000000",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0100000000000000000000000000000000000000000000000000000000000080",
]


def load() -> Any:
    spec = spec_from_file_location("verify_proof", SCRIPT)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


VERIFIER = load()


def library_says(message: bytes, signature: bytes, public_key: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except InvalidSignature:
        return False
    return True


@pytest.mark.parametrize(("secret", "message", "signature"), VECTORS, ids=["1", "2", "3"])
def test_the_published_signatures_are_right(secret: str, message: str, signature: str) -> None:
    key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(secret))
    public_key, signed = key.public_key().public_bytes_raw(), bytes.fromhex(message)

    assert VERIFIER.is_signed(signed, bytes.fromhex(signature), public_key)
    assert not VERIFIER.is_signed(signed + b"\x00", bytes.fromhex(signature), public_key)


def test_random_signatures_and_random_damage_are_judged_as_the_library_judges() -> None:
    chance = random.Random(8032)
    for _ in range(40):
        key = Ed25519PrivateKey.from_private_bytes(chance.randbytes(32))
        message, public_key = chance.randbytes(chance.randrange(200)), key.public_key()
        parts = [key.sign(message), public_key.public_bytes_raw()]
        assert VERIFIER.is_signed(message, *parts)
        for _ in range(3):
            damaged, bit = list(parts), chance.randrange(256)
            side = chance.randrange(2)
            number = int.from_bytes(parts[side], "little") ^ 1 << bit
            damaged[side] = number.to_bytes(len(parts[side]), "little")
            assert VERIFIER.is_signed(message, *damaged) is False
            assert library_says(message, damaged[0], damaged[1]) is False


def test_a_signature_is_right_for_one_key_and_one_message_only() -> None:
    first, second = (Ed25519PrivateKey.from_private_bytes(bytes([n]) * 32) for n in (1, 2))
    public_key = first.public_key().public_bytes_raw()

    assert not VERIFIER.is_signed(b"yes", first.sign(b"no"), public_key)
    assert not VERIFIER.is_signed(b"yes", second.sign(b"yes"), public_key)
    assert VERIFIER.is_signed(b"yes", first.sign(b"yes"), public_key)


def test_the_second_spelling_of_a_signature_is_refused() -> None:
    key = Ed25519PrivateKey.from_private_bytes(b"k" * 32)
    signature, public_key = key.sign(b"yes"), key.public_key().public_bytes_raw()
    scalar = int.from_bytes(signature[32:], "little")

    for added in range(1, 15):
        other = signature[:32] + (scalar + added * ORDER).to_bytes(32, "little")
        assert not VERIFIER.is_signed(b"yes", other, public_key)


def scalar_of(seed: bytes) -> int:
    """The number a secret key stands for; RFC 8032, 5.1.5."""
    half = bytearray(sha512(seed).digest()[:32])
    half[0] &= 248
    half[31] = half[31] & 127 | 64
    return int.from_bytes(half, "little")


@pytest.mark.parametrize("point", SMALL_ORDER)
def test_a_key_of_small_order_signs_nothing_although_it_would_sign_everything(point: str) -> None:
    # With such a key, k * A takes at most eight values: one of few messages fits any R = s * B.
    seed = b"s" * 32
    start = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
    forged = start + (scalar_of(seed) % ORDER).to_bytes(32, "little")

    for number in range(8):
        assert not VERIFIER.is_signed(b"message %d" % number, forged, bytes.fromhex(point))


def test_a_signature_that_begins_with_a_point_of_small_order_is_refused() -> None:
    # R is the neutral element and s = k * a: the equation holds, yet no honest signer makes it.
    start = bytes.fromhex(SMALL_ORDER[0])
    key = Ed25519PrivateKey.from_private_bytes(b"k" * 32).public_key().public_bytes_raw()
    challenge = int.from_bytes(sha512(start + key + b"yes").digest(), "little")
    scalar = challenge * scalar_of(b"k" * 32) % ORDER
    forged = start + scalar.to_bytes(32, "little")

    assert library_says(b"yes", forged, key)
    assert not VERIFIER.is_signed(b"yes", forged, key)


def test_the_forgery_with_a_small_key_would_fool_a_check_without_that_rule(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # So that the tests above cannot pass for another reason.
    identity, zero = bytes.fromhex(SMALL_ORDER[0]), bytes(32)
    real = VERIFIER.times
    assert not VERIFIER.is_signed(b"any", identity + zero, identity)

    monkeypatch.setattr(VERIFIER, "times", lambda n, p: (1, 2, 3, 4) if n == 8 else real(n, p))

    assert VERIFIER.is_signed(b"any", identity + zero, identity)


@pytest.mark.parametrize("number", [2, 2**255 - 19, 2**255 - 1, 2**256 - 1, 2**255 + 1])
def test_bytes_that_are_no_point_are_no_key(number: int) -> None:
    assert VERIFIER.point_of(number.to_bytes(32, "little")) is None
