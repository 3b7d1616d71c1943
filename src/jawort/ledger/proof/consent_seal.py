"""The seal of a consent proof: one signature over the whole file, so that nothing in it, and
nothing left out of it, can be changed after it was handed out. `docs/proof.md` describes it.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from jawort.ledger.proof.format import Entry, SignedHead, bundle_bytes, canonical

SEAL_PREFIX: Final = b"jawort consent proof v1\n"
"""Stands before every sealed file, so that no other signature of ours can pass for one."""


def sealed_bytes(document: Mapping[str, Any]) -> bytes:
    """The bytes that the seal covers: the file as canonical JSON, without its seal. Raises
    ValueError for what has no canonical form.
    """
    return SEAL_PREFIX + canonical({key: document[key] for key in document if key != "seal"})


def seal_document(
    head: SignedHead,
    entries: Sequence[Entry],
    told: Sequence[Mapping[str, Any] | None],
    more: Mapping[str, Any],
    key: Ed25519PrivateKey,
) -> bytes:
    """A consent proof as a file: entries under a signed head, each with what is told of it where it
    is not opened, and everything else that is said, sealed with the key of the log.
    """
    bundle = json.loads(bundle_bytes(head, entries))
    for entry, words in zip(bundle["entries"], told, strict=True):
        entry["told"] = None if words is None else dict(words)
    document = {**bundle, **more}
    signature = key.sign(sealed_bytes(document))
    public_key = key.public_key().public_bytes_raw()
    document["seal"] = {"public_key": public_key.hex(), "signature": signature.hex()}
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"
