"""What leaves the house as evidence, byte for byte: canonical JSON, commitments, heads, bundles.

`docs/log.md` describes the same format for strangers and `tools/verify_proof.py` checks it
without a line of this program.
"""

import hmac
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Final
from uuid import UUID

FORMAT: Final = "jawort-proof-v1"
HEAD_PREFIX: Final = b"jawort tree head v1\n"
"""Stands before every signed head, so that no other signature of ours can pass for one."""
SECRET_SIZE: Final = 32
WHOLE_MAX: Final = 2**53
"""The largest whole number that every JSON reader keeps exactly."""
DEPTH_MAX: Final = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeHead:
    """What the log of one controller was at one moment; signed, it binds the operator as well.

    `at` is aware UTC and counts in whole seconds; `public_key` is the raw Ed25519 key (32 bytes).
    Raises ValueError for any other clock, a size below zero, a root or key of another length.
    """

    controller: UUID
    size: int
    root: bytes
    at: datetime
    public_key: bytes

    def __post_init__(self) -> None:
        if self.at.utcoffset() != timedelta(0):
            raise ValueError("the time of a head is aware and in UTC")
        if not 0 <= self.size <= WHOLE_MAX or len(self.root) != 32 or len(self.public_key) != 32:
            raise ValueError("a head has a size, a root of 32 bytes and a key of 32 bytes")


@dataclass(frozen=True, slots=True)
class SignedHead:
    """A head with the Ed25519 signature over `signed_bytes(head)` (64 bytes)."""

    head: TreeHead
    signature: bytes


@dataclass(frozen=True, slots=True, repr=False)
class Opening:
    """What opens a commitment: the secret and the personal part as canonical JSON.

    Personal data: prints as Opening(…). Raises ValueError for a secret of another length.
    """

    secret: bytes
    personal: bytes

    def __post_init__(self) -> None:
        if len(self.secret) != SECRET_SIZE:
            raise ValueError("the secret of a commitment has 32 bytes")

    def __repr__(self) -> str:
        return "Opening(…)"

    def commitment(self) -> bytes:
        """The commitment this opening belongs to."""
        return commitment(self.secret, self.personal)


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact in a bundle: its place, its leaf as stored, its proof, and its opening if any.

    Without an opening the personal part was withheld or has been erased.
    """

    index: int
    leaf: bytes
    inclusion: Sequence[bytes]
    opening: Opening | None = None


@dataclass(frozen=True, slots=True)
class Consistency:
    """That the log only grew since an earlier head."""

    older: SignedHead
    proof: Sequence[bytes]


def canonical(value: object) -> bytes:
    """The one way to write a value as JSON, so that equal values have equal hashes.

    RFC 8785 (IETF, read 2026-11) for objects with ASCII keys, arrays, strings, booleans, null and
    whole numbers up to 2^53. Raises ValueError for everything else (fractions, bytes, lone
    surrogates, more than 32 levels) and never repeats the value.
    """
    _check(value, DEPTH_MAX)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def commitment(secret: bytes, personal: bytes) -> bytes:
    """What the log keeps of the personal part of a fact: nothing, once the secret is gone.

    HMAC-SHA256 with 32 random bytes as key over the canonical JSON of the personal part.
    Source: law.md section 4.5; EDPB Guidelines 02/2025 (consultation version, read 2026-11).
    """
    return hmac.digest(secret, personal, "sha256")


def key_id(public_key: bytes) -> str:
    """The short name of a signing key: the first 8 bytes of its SHA-256, in hexadecimal."""
    return sha256(public_key).hexdigest()[:16]


def head_bytes(head: TreeHead) -> bytes:
    """The canonical JSON of a head, as it is printed, kept and time-stamped."""
    return canonical(_head_fields(head))


def signed_bytes(head: TreeHead) -> bytes:
    """The bytes that the signature of a head covers."""
    return HEAD_PREFIX + head_bytes(head)


def bundle_bytes(
    signed: SignedHead, entries: Sequence[Entry], consistency: Sequence[Consistency] = ()
) -> bytes:
    """A proof file that a stranger checks offline. Holds personal data wherever it opens a fact.

    Raises ValueError when an opening does not belong to the leaf it is shown with.
    """
    bundle = {
        "format": FORMAT,
        "controller": str(signed.head.controller),
        "head": _signed_fields(signed),
        "entries": [_entry_fields(entry) for entry in entries],
        "consistency": [
            {"from": _signed_fields(item.older), "proof": [node.hex() for node in item.proof]}
            for item in consistency
        ],
    }
    return json.dumps(bundle, ensure_ascii=False, indent=1).encode() + b"\n"


def _head_fields(head: TreeHead) -> dict[str, str | int]:
    return {
        "at": head.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "controller": str(head.controller),
        "key": key_id(head.public_key),
        "root": head.root.hex(),
        "size": head.size,
        "v": 1,
    }


def _signed_fields(signed: SignedHead) -> dict[str, str | int]:
    return {
        **_head_fields(signed.head),
        "signature": signed.signature.hex(),
        "public_key": signed.head.public_key.hex(),
    }


def _entry_fields(entry: Entry) -> dict[str, object]:
    opening = entry.opening
    if opening and json.loads(entry.leaf).get("commitment") != opening.commitment().hex():
        raise ValueError("the opening does not belong to this leaf")
    opened = opening and {"r": opening.secret.hex(), "personal": json.loads(opening.personal)}
    return {
        "index": entry.index,
        "leaf": entry.leaf.decode(),
        "inclusion": [node.hex() for node in entry.inclusion],
        "opening": opened,
    }


def _check(value: object, levels: int) -> None:
    """Raise ValueError unless every reader would write this value with the same bytes."""
    if levels < 0:
        raise ValueError("canonical JSON: too many levels")
    match value:
        case None | bool():
            pass
        case str():
            _check_text(value)
        case int() if -WHOLE_MAX <= value <= WHOLE_MAX:
            pass
        case list() | tuple():
            for item in value:
                if not (levels and _is_plain(item)):
                    _check(item, levels - 1)
        case dict():
            for key, item in value.items():
                if not isinstance(key, str) or not key.isascii():
                    raise ValueError("canonical JSON: keys are ASCII text")
                if not (levels and _is_plain(item)):
                    _check(item, levels - 1)
        case _:
            raise ValueError("canonical JSON: no such kind of value, or a number too large")


def _is_plain(value: object) -> bool:
    """Whether a value is of the commonest kinds, which need no closer look: every fact is full of
    them, and each is written several times.
    """
    return value is None or (type(value) is str and value.isascii())


def _check_text(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        # `from None`: the encoder's message would repeat the text, which may be personal.
        raise ValueError("canonical JSON: half a surrogate pair is not text") from None
