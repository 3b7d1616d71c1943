"""Small files of a backup, signed with the log key: cut or edited, they are refused."""

import base64
import json
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from jawort.ledger.proof.format import canonical


class FileDamaged(Exception):
    """A file of a backup is not what was written: cut, edited, or signed by another house."""


def write_signed(
    path: Path, purpose: str, body: Mapping[str, object], key: Ed25519PrivateKey
) -> bytes:
    """Write a signed file whole or not at all; gives its bytes. `purpose` keeps one kind of file
    from passing for another.
    """
    data = _whole(purpose, body, key.sign(_signed(purpose, body)))
    write_whole(path, data)
    return data


def read_signed(path: Path, purpose: str, public_key: bytes) -> dict[str, Any]:
    """What a signed file says. Raises FileDamaged; FileNotFoundError when there is none."""
    data = path.read_bytes()
    whole = _parsed(path.name, data)
    try:
        body, signature = whole["body"], base64.b64decode(whole["signature"], validate=True)
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, _signed(purpose, body))
        as_written = data == _whole(purpose, body, signature)
    except (KeyError, TypeError, ValueError, InvalidSignature):
        raise FileDamaged(path.name) from None
    if not as_written or not isinstance(body, dict):
        raise FileDamaged(path.name)
    return body


def read_unproven(path: Path) -> dict[str, Any]:
    """What a file says, before the key that proves it is at hand: to find the way only."""
    body = _parsed(path.name, path.read_bytes()).get("body")
    if not isinstance(body, dict):
        raise FileDamaged(path.name)
    return body


def write_whole(path: Path, data: bytes) -> None:
    """Replace a file so that a crash leaves the old one or the new one, for its owner only."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make names in a folder as durable as the files they name."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _signed(purpose: str, body: object) -> bytes:
    return f"{purpose}\n".encode() + canonical(body)


def _whole(purpose: str, body: object, signature: bytes) -> bytes:
    text = base64.b64encode(signature).decode()
    return canonical({"body": body, "purpose": purpose, "signature": text})


def _parsed(name: str, data: bytes) -> dict[str, Any]:
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError):
        raise FileDamaged(name) from None
    if not isinstance(whole, dict):
        raise FileDamaged(name)
    return whole
