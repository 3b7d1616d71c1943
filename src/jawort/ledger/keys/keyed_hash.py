"""Keyed hashes: to find or to remember an identifier without being able to read it.

A plain hash of a phone number is reversed in minutes (law.md §4.5); these need a key that lives in
the keyring. They stay personal data for whoever holds the key (law.md E-18).
"""

import hmac
from hashlib import sha256
from uuid import UUID

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.ledger.keys.keyring import Keyring


def lookups(ring: Keyring, controller_id: UUID, identifier: Identifier) -> dict[int, bytes]:
    """The look-up hash of an identifier under every living generation of look-up keys."""
    text = f"{identifier.kind.value}:{identifier.portfolio_id}:{identifier.value}"
    return _hashes(ring, "lookup", controller_id, text)


def person_hashes(
    ring: Keyring, controller_id: UUID, kind: IdentifierKind, value: str
) -> list[bytes]:
    """The marks by which a raw delivery and a contact meet, under every living look-up key.

    A phone number +49… and a `wa_id` 49… are the same line and give the same mark; a BSUID gives
    the same with and without a known portfolio. The value may be whatever a carrier sent.
    """
    match kind:
        case IdentifierKind.PHONE | IdentifierKind.WA_ID:
            text = f"number:+{value.removeprefix('+')}"
        case IdentifierKind.BSUID | IdentifierKind.PARENT_BSUID:
            text = f"bsuid:{value}"
        case IdentifierKind.EMAIL:
            text = f"email:{value.casefold()}"
        case IdentifierKind.CRM:
            text = f"crm:{value}"
    return list(_hashes(ring, "lookup", controller_id, f"person:{text}").values())


def update_keys(ring: Keyring, controller_id: UUID, update_id: str) -> dict[int, bytes]:
    """The mark of an update already taken in, under every living look-up key: 16 bytes each."""
    hashes = _hashes(ring, "lookup", controller_id, f"update:{update_id}")
    return {number: value[:16] for number, value in hashes.items()}


def wamid_lookups(ring: Keyring, controller_id: UUID, wamid: str) -> dict[int, bytes]:
    """The look-up hash of a message id of Meta's, which contains the number."""
    return _hashes(ring, "lookup", controller_id, f"wamid:{wamid}")


def remembered(ring: Keyring, controller_id: UUID, identifier: Identifier) -> dict[int, bytes]:
    """The hash that remembers a no for an identifier, under every suppression key ever made."""
    return _hashes(ring, "suppression", controller_id, identifier.remembered_as)


def invitation_marks(ring: Keyring, controller_id: UUID, plain: bytes) -> dict[int, bytes]:
    """Our mark on a code or a page we have handed out, under every living look-up key."""
    message = controller_id.bytes + b"invitation:" + plain
    keys = ring.generations("lookup")
    return {number: hmac.digest(key, message, sha256) for number, key in keys.items()}


def search_token(ring: Keyring, controller_id: UUID, word: str) -> bytes:
    """A word or prefix as eight keyed bytes for the search index."""
    _, key = ring.newest("search")
    return hmac.digest(key, controller_id.bytes + word.encode(), sha256)[:8]


def _hashes(ring: Keyring, kind: str, controller_id: UUID, text: str) -> dict[int, bytes]:
    # The controller is part of what is hashed: two controllers' hashes cannot be compared.
    message = controller_id.bytes + text.encode(errors="surrogatepass")
    keys = ring.generations(kind)
    return {number: hmac.digest(key, message, sha256) for number, key in keys.items()}
