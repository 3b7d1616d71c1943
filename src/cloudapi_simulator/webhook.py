"""Webhooks as bytes: envelope, escapes and signature exactly as the platform makes them."""

import hmac
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

MOST_UPDATES = 1000  # in one delivery; platform.md §2.1
MOST_BYTES = 3_000_000


@dataclass(slots=True)
class Update:
    """One thing the platform wants to tell, before it is packed."""

    account_id: str
    line_id: str | None
    field: str
    value: dict[str, Any]
    tags: dict[str, str]
    at: datetime
    faults: frozenset[str] = frozenset()
    drops: int = 0  # attempts that a fault lets get lost

    @property
    def change(self) -> dict[str, Any]:
        """The update as it stands in `changes`."""
        return {"value": self.value, "field": self.field}


@dataclass(slots=True)
class Delivery:
    """One POST on its way: the same bytes until somebody answers 200 or time is up."""

    number: int
    url: str
    body: bytes
    headers: dict[str, str]  # of the next attempt
    first_at: datetime
    true_headers: dict[str, str]  # of every repeat: a fault falsifies the first attempt only
    update_count: int = 1
    attempt: int = 0
    drops: int = 0
    given_up: bool = False

    @property
    def weight(self) -> int:
        """About how many bytes of memory it takes."""
        return len(self.body) + 1000


def packed(updates: list[Update]) -> bytes:
    """The body: one entry per account; ASCII only, slashes escaped.

    `entry.time` stands on account and template fields and is absent on messages, as in Meta's
    examples. Source: platform.md §2.1 (escapes), §2.2 (envelope).
    """
    entries: dict[str, dict[str, Any]] = {}
    for update in updates:
        entry = entries.setdefault(update.account_id, {"id": update.account_id})
        if update.field not in ("messages", "smb_message_echoes"):
            entry.setdefault("time", int(update.at.timestamp()))
        entry.setdefault("changes", []).append(update.change)
    document = {"object": "whatsapp_business_account", "entry": list(entries.values())}
    return json.dumps(document, separators=(",", ":")).replace("/", "\\/").encode("ascii")


def signed(body: bytes, app_secret: str | None) -> dict[str, str]:
    """The headers of a webhook: HMAC over the exact bytes, the modern and the old one.

    Without a secret there is no signature, as where 360dialog passes webhooks on.
    """
    headers = {"Content-Type": "application/json", "User-Agent": "facebookexternalua"}
    if app_secret is not None:
        key = app_secret.encode()
        headers["X-Hub-Signature"] = "sha1=" + hmac.digest(key, body, "sha1").hex()
        headers["X-Hub-Signature-256"] = "sha256=" + hmac.digest(key, body, "sha256").hex()
    return headers
