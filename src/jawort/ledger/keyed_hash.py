"""Keyed hashes: to find or to remember an identifier without being able to read it.

A plain hash of a phone number is reversed in minutes (law.md §4.5); these need a key that lives in
the keyring. They stay personal data for whoever holds the key (law.md E-18).
"""

import hmac
from hashlib import sha256
from uuid import UUID

from jawort.domain.contact import Identifier
from jawort.ledger.keyring import Keyring


def lookups(ring: Keyring, controller_id: UUID, identifier: Identifier) -> dict[int, bytes]:
    """The look-up hash of an identifier under every living generation of look-up keys."""
    text = f"{identifier.kind.value}:{identifier.portfolio_id}:{identifier.value}"
    return _hashes(ring, "lookup", controller_id, text)


def wamid_lookups(ring: Keyring, controller_id: UUID, wamid: str) -> dict[int, bytes]:
    """The look-up hash of a message id of Meta's, which contains the number."""
    return _hashes(ring, "lookup", controller_id, f"wamid:{wamid}")


def remembered(ring: Keyring, controller_id: UUID, identifier: Identifier) -> dict[int, bytes]:
    """The hash that remembers a no for an identifier, under every suppression key ever made."""
    return _hashes(ring, "suppression", controller_id, identifier.remembered_as)


def search_token(ring: Keyring, controller_id: UUID, word: str) -> bytes:
    """A word or prefix as eight keyed bytes for the search index."""
    _, key = ring.newest("search")
    return hmac.digest(key, controller_id.bytes + word.encode(), sha256)[:8]


def _hashes(ring: Keyring, kind: str, controller_id: UUID, text: str) -> dict[int, bytes]:
    # The controller is part of what is hashed: two controllers' hashes cannot be compared.
    message = controller_id.bytes + text.encode()
    keys = ring.generations(kind)
    return {number: hmac.digest(key, message, sha256) for number, key in keys.items()}
