"""Whether a delivery comes from whom it says, checked over the bytes as they came."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping

from jawort.provider.whatsapp.dialect import Dialect

SIGNATURE_HEADER = "x-hub-signature-256"
_PREFIX = "sha256="


def is_genuine(
    dialect: Dialect, *, headers: Mapping[str, str], body: bytes, secret: bytes, header_name: str
) -> bool:
    """Whether this delivery may be taken in. An empty secret makes nothing genuine.

    Signed dialects: HMAC-SHA256 over the raw body with the app secret. Dialects without a
    signature: a secret static header, whose name is `header_name`, must carry `secret`.
    `headers` has lower-case names. Compares in constant time.
    Source: Meta, "Create a webhook endpoint", Oct 2026; 360dialog, webhook guide.
    """
    if not secret:
        return False
    if dialect.is_signed:
        return is_signed(body, headers.get(SIGNATURE_HEADER, ""), secret=secret)
    name = header_name.lower()
    return bool(name) and _same(headers.get(name, ""), secret)


def is_signed(body: bytes, signature: str, *, secret: bytes) -> bool:
    """Whether `sha256=<hex>` is the HMAC of exactly these bytes under this secret."""
    if not secret or not signature.startswith(_PREFIX):
        return False
    expected = hmac.new(secret, body, hashlib.sha256).hexdigest()
    return _same(signature.removeprefix(_PREFIX).lower(), expected.encode())


def _same(given: str, expected: bytes) -> bool:
    return hmac.compare_digest(given.encode(errors="replace"), expected)


def answer_handshake(query: Mapping[str, str], *, verify_token: str) -> str | None:
    """The text to answer when Meta asks whether this address is ours; None means refuse (403).

    Source: Meta, "Create a webhook endpoint", Oct 2026.
    """
    challenge = query.get("hub.challenge", "")
    token = query.get("hub.verify_token", "")
    if query.get("hub.mode") != "subscribe" or not challenge or not verify_token:
        return None
    return challenge if _same(token, verify_token.encode()) else None
