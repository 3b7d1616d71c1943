"""A value that carries its own key, wrapped: for what nobody may open longer than 35 days.

Keys in tables are wrapped anew every week, so what they seal lives as long as they do. The key in
an envelope is not: once the key-encrypting key of the day it was made is destroyed, at most 35 days
later, the envelope is closed for good, in every file and backup (promise 5).
"""

from typing import Final
from uuid import UUID

from jawort.ledger.keys import seal
from jawort.ledger.keys.keyring import Keyring

_MARK: Final = len(seal.WRAP_MARK)
_WRAPPED: Final = _MARK + 16 + 16 + 12 + 32 + 16


def enclose(ring: Keyring, plain: bytes, *, place: str) -> bytes:
    """Put a value into an envelope. `place` names table, column and row: it opens nowhere else."""
    key = seal.new_data_key()
    return seal.wrap(ring.current_kek(), key) + seal.seal(key, plain, place=place)


def is_envelope(enclosed: bytes) -> bool:
    """Whether these bytes are an envelope and not a sealed value."""
    return enclosed.startswith(seal.WRAP_MARK)


def disclose(ring: Keyring, enclosed: bytes, *, place: str) -> bytes:
    """The value in an envelope. Raises KeyDestroyed when nobody can open it any more, ValueError
    when it was changed or moved.
    """
    wrapped, sealed = enclosed[:_WRAPPED], enclosed[_WRAPPED:]
    if not is_envelope(enclosed) or len(wrapped) < _WRAPPED:
        raise ValueError("not an envelope")
    kek = ring.kek(UUID(bytes=wrapped[_MARK : _MARK + 16]))
    return seal.unseal(seal.unwrap(kek, wrapped), sealed, place=place)
