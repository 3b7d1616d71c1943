"""Sealing: opens only with its key, in its place, unchanged."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jawort.ledger.keys import seal
from jawort.ledger.keys.keyring import Kek, KeyDestroyed
from tests.shop import NOON


@given(st.binary(max_size=300), st.text(max_size=30))
def test_what_is_sealed_opens_again(plain: bytes, place: str) -> None:
    key = seal.new_data_key()
    sealed = seal.seal(key, plain, place=place)

    assert seal.unseal(key, sealed, place=place) == plain
    assert len(sealed) == len(plain) + seal.OVERHEAD


def test_a_value_moved_to_another_place_does_not_open() -> None:
    key = seal.new_data_key()
    sealed = seal.seal(key, b"+491713920001", place="identifier.value_sealed:1")

    with pytest.raises(ValueError, match="wrong place"):
        seal.unseal(key, sealed, place="identifier.value_sealed:2")


def test_every_changed_bit_is_noticed() -> None:
    key = seal.new_data_key()
    sealed = seal.seal(key, b"Werbung nein", place="p")

    for position in range(len(sealed) * 8):
        changed = bytearray(sealed)
        changed[position // 8] ^= 1 << position % 8
        with pytest.raises((ValueError, KeyDestroyed)):
            seal.unseal(key, bytes(changed), place="p")


def test_another_key_of_the_same_person_does_not_open() -> None:
    sealed = seal.seal(seal.new_data_key(), b"x", place="p")

    with pytest.raises(KeyDestroyed):
        seal.unseal(seal.new_data_key(), sealed, place="p")


def test_a_wrapped_key_opens_under_its_own_key_encrypting_key_only() -> None:
    kek, other = (Kek(uuid4(), NOON, bytes([n]) * 32) for n in (1, 2))
    key = seal.new_data_key()
    wrapped = seal.wrap(kek, key)

    assert seal.unwrap(kek, wrapped) == key
    with pytest.raises(ValueError, match="not wrapped"):
        seal.unwrap(other, wrapped)
    with pytest.raises(ValueError, match="changed"):
        seal.unwrap(kek, wrapped[:-1] + bytes([wrapped[-1] ^ 1]))
