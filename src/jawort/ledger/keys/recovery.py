"""Sealed copies of keys: anybody may write one, only the recovery sheet opens it.

A copy is `mark · recipient · one-time public key · AES-256-GCM`, under a key from X25519 and
HKDF-SHA256 that serves this one copy. Its name and this format are part of what is authenticated,
so a copy put under another name does not open.
"""

import secrets
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from jawort.domain.recovery import SECRET_SIZE, RecoverySecret

MARK: Final = b"JWr\x01"
_KEY = 32
_NONCE = 12
_HEAD = len(MARK) + 2 * _KEY


class CopyDamaged(Exception):
    """A sealed copy was changed, cut, renamed, or belongs to another recovery sheet."""


def new_secret() -> RecoverySecret:
    """A fresh secret for a sheet, with the operating system's randomness."""
    return RecoverySecret(secrets.token_bytes(SECRET_SIZE))


def public_key(secret: RecoverySecret) -> bytes:
    """The public half: all that the keyring knows of a sheet."""
    return _private_key(secret).public_key().public_bytes_raw()


def seal_copy(recipient: bytes, name: str, plain: bytes) -> bytes:
    """A key file, sealed for the sheet whose public key is `recipient`."""
    once = X25519PrivateKey.generate()
    head = MARK + recipient + once.public_key().public_bytes_raw()
    shared = once.exchange(X25519PublicKey.from_public_bytes(recipient))
    key, nonce = _key_and_nonce(shared, head)
    return head + AESGCM(key).encrypt(nonce, plain, head + name.encode())


def recipient_of(sealed: bytes) -> bytes:
    """For which sheet a copy was sealed; empty when it is no copy."""
    return sealed[len(MARK) :][:_KEY] if sealed.startswith(MARK) and len(sealed) > _HEAD else b""


def open_copy(secret: RecoverySecret, name: str, sealed: bytes) -> bytes:
    """The key file inside. Raises CopyDamaged."""
    mine = _private_key(secret)
    if recipient_of(sealed) != mine.public_key().public_bytes_raw():
        raise CopyDamaged
    head = sealed[:_HEAD]
    try:
        shared = mine.exchange(X25519PublicKey.from_public_bytes(head[-_KEY:]))
        key, nonce = _key_and_nonce(shared, head)
        return AESGCM(key).decrypt(nonce, sealed[_HEAD:], head + name.encode())
    except (InvalidTag, ValueError):
        raise CopyDamaged from None


def _private_key(secret: RecoverySecret) -> X25519PrivateKey:
    derive = HKDF(algorithm=SHA256(), length=_KEY, salt=None, info=b"jawort recovery key v1")
    return X25519PrivateKey.from_private_bytes(derive.derive(secret.value))


def _key_and_nonce(shared: bytes, head: bytes) -> tuple[bytes, bytes]:
    derive = HKDF(
        algorithm=SHA256(), length=_KEY + _NONCE, salt=None, info=b"jawort key copy v1\n" + head
    )
    both = derive.derive(shared)
    return both[:_KEY], both[_KEY:]
