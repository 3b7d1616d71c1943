"""Sealing: a personal value as bytes that only its key opens, and only in its own place."""

import secrets
from typing import NamedTuple
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from jawort.ledger.keys.keyring import Kek, KeyDestroyed

# What every sealed value begins with: mark and version, then the id of its key and a nonce.
# The mark lets the erasure tests find every sealed value in raw files and old backups.
MARK = b"JWs\x01"
WRAP_MARK = b"JWk\x01"
_HEAD = len(MARK) + 16
_NONCE = 12
OVERHEAD = _HEAD + _NONCE + 16  # bytes a sealed value is longer than the plain one


class DataKey(NamedTuple):
    """A key that seals the values of one person and one fate (or of one day)."""

    key_id: UUID
    secret: bytes

    def __repr__(self) -> str:
        return f"DataKey({self.key_id})"


def new_data_key() -> DataKey:
    """A fresh data key with the operating system's randomness."""
    return DataKey(UUID(bytes=secrets.token_bytes(16), version=4), secrets.token_bytes(32))


def seal(key: DataKey, plain: bytes, *, place: str) -> bytes:
    """Encrypt a value with AES-256-GCM.

    `place` names table, column and row: a value moved to another place does not open there.
    """
    nonce = secrets.token_bytes(_NONCE)
    head = MARK + key.key_id.bytes
    return head + nonce + AESGCM(key.secret).encrypt(nonce, plain, head + place.encode())


def key_id_of(sealed: bytes) -> UUID:
    """Which key a sealed value asks for. Raises ValueError when it is no sealed value."""
    if not sealed.startswith(MARK) or len(sealed) < OVERHEAD:
        raise ValueError("not a sealed value")
    return UUID(bytes=sealed[len(MARK) : _HEAD])


def unseal(key: DataKey, sealed: bytes, *, place: str) -> bytes:
    """Open a value. Raises KeyDestroyed when it asks for another key, ValueError when it was
    changed or moved.
    """
    if key_id_of(sealed) != key.key_id:
        raise KeyDestroyed("sealed under another key")
    nonce, body = sealed[_HEAD : _HEAD + _NONCE], sealed[_HEAD + _NONCE :]
    try:
        return AESGCM(key.secret).decrypt(nonce, body, sealed[:_HEAD] + place.encode())
    except InvalidTag:
        raise ValueError("a sealed value was changed or stands in a wrong place") from None


def wrap(kek: Kek, key: DataKey) -> bytes:
    """A data key, encrypted by a key-encrypting key, to be kept in the database."""
    nonce = secrets.token_bytes(_NONCE)
    head = WRAP_MARK + kek.kek_id.bytes + key.key_id.bytes
    return head + nonce + AESGCM(kek.secret).encrypt(nonce, key.secret, head)


def unwrap(kek: Kek, wrapped: bytes) -> DataKey:
    """The data key inside. Raises ValueError when it was changed or wrapped by another key."""
    head, rest = wrapped[: len(WRAP_MARK) + 32], wrapped[len(WRAP_MARK) + 32 :]
    if not head.startswith(WRAP_MARK) or head[len(WRAP_MARK) :][:16] != kek.kek_id.bytes:
        raise ValueError("not wrapped by this key")
    try:
        secret = AESGCM(kek.secret).decrypt(rest[:_NONCE], rest[_NONCE:], head)
    except InvalidTag:
        raise ValueError("a wrapped key was changed") from None
    return DataKey(UUID(bytes=head[-16:]), secret)
