"""Keyed hashes: to find or to remember an identifier without being able to read it.

A plain hash of a phone number is reversed in minutes (law.md §4.5); these need a key that lives in
the keyring. They stay personal data for whoever holds the key (law.md E-18).
"""

import hmac
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Final
from uuid import UUID

from jawort.domain.contact import Identifier, IdentifierKind
from jawort.ledger.keys.keyring import Keyring

_BLOCK: Final = 64  # bytes SHA-256 takes at once
_INNER: Final = bytes(one ^ 0x36 for one in range(256))
_OUTER: Final = bytes(one ^ 0x5C for one in range(256))


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


def search_tokens(ring: Keyring, controller_id: UUID, words: Iterable[str]) -> Iterator[bytes]:
    """Words and prefixes as eight keyed bytes each, for the search index: HMAC-SHA-256, cut off.

    There are thirty in a message, so what depends on the key alone is hashed once, which makes it
    three times as quick. Source: RFC 2104, section 4.
    """
    _, key = ring.newest("search")
    block = (key if len(key) <= _BLOCK else sha256(key).digest()).ljust(_BLOCK, b"\0")
    inner, outer = sha256(block.translate(_INNER)), sha256(block.translate(_OUTER))
    inner.update(controller_id.bytes)
    for word in words:
        within, around = inner.copy(), outer.copy()
        within.update(word.encode(errors="surrogatepass"))
        around.update(within.digest())
        yield around.digest()[:8]


def _hashes(ring: Keyring, kind: str, controller_id: UUID, text: str) -> dict[int, bytes]:
    # The controller is part of what is hashed: two controllers' hashes cannot be compared.
    message = controller_id.bytes + text.encode(errors="surrogatepass")
    keys = ring.generations(kind)
    return {number: hmac.digest(key, message, sha256) for number, key in keys.items()}
