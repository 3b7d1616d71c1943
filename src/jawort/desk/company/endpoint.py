"""Doors for deliveries: opened with the secrets of a carrier account, closed for good."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import UUID

from jawort.domain.endpoint import SIGNING, DialectName, NewEndpoint
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.ledger import endpoint
from jawort.ledger.work import Work

_LOOPBACK: Final = {"127.0.0.1", "::1", "localhost"}
_HEADER: Final = "x-jawort-secret"
_WORDS: Final = frozenset({"app_secret", "verify_token", "access_token"})
_LONGEST: Final = 1_000

_UNKNOWN_WORD = (
    Sentence(
        "Erwartet werden nur app_secret, verify_token und access_token, jeweils als Text.",
        "Only app_secret, verify_token and access_token are expected, each as text.",
    ),
    Sentence(
        "Ändern Sie die Eingabe; `jawort endpoint add --help` zeigt ein Beispiel.",
        "Change the input; `jawort endpoint add --help` shows an example.",
    ),
)
_NO_SECRET = (
    Sentence("Das App-Geheimnis (app_secret) fehlt.", "The app secret (app_secret) is missing."),
    Sentence(
        "Es steht bei Meta unter App → Einstellungen → Allgemeines; ohne es ließe sich keine "
        "Zustellung prüfen.",
        "Meta shows it under App → Settings → Basic; without it no delivery could be checked.",
    ),
)
_FAR_SIMULATOR = (
    Sentence(
        "Der Simulator muss auf diesem Rechner laufen.", "The simulator must be on this machine."
    ),
    Sentence(
        "Geben Sie --base-url mit 127.0.0.1 an, etwa http://127.0.0.1:8099.",
        "Give --base-url with 127.0.0.1, such as http://127.0.0.1:8099.",
    ),
)
_NOT_SAFE = (
    Sentence(
        "Diese Adresse ist unverschlüsselt oder keine Adresse.",
        "This address is not encrypted, or is no address.",
    ),
    Sentence(
        "Nehmen Sie eine Adresse mit https://, oder lassen Sie --base-url weg.",
        "Use an address with https://, or leave --base-url out.",
    ),
)


@dataclass(frozen=True, slots=True)
class Opened:
    """A door just opened, with what has to be told to the carrier. Shown once, to the operator."""

    endpoint_id: UUID
    new: NewEndpoint

    @property
    def path(self) -> str:
        """Where deliveries go, below the address of this installation."""
        return f"/webhook/{self.endpoint_id}"


async def open_(
    work: Work, dialect: DialectName, given: Mapping[str, Any], *, base_url: str, now: datetime
) -> Opened:
    """Open a door. What the carrier does not hand out is made here: a verify token, and the secret
    that a dialect without signature must carry in a header. Raises Refusal, repeating nothing.
    """
    if given.keys() - _WORDS or not all(_is_text(value) for value in given.values()):
        raise Refusal("BAD_ENDPOINT", *_UNKNOWN_WORD)
    _check_address(dialect, base_url)
    signs = SIGNING[dialect]
    secret = given.get("app_secret", "") if signs else secrets.token_urlsafe(32)
    if not secret:
        raise Refusal("NO_SECRET", *_NO_SECRET)
    new = NewEndpoint(
        dialect,
        secret,
        given.get("verify_token") or secrets.token_urlsafe(24),
        given.get("access_token", ""),
        "" if signs else _HEADER,
        base_url,
    )
    return Opened(await endpoint.add(work, new, now=now), new)


async def close(work: Work, endpoint_id: UUID, *, now: datetime) -> bool:
    """Close a door for good: what comes there from now on is answered as if it had never been."""
    return await endpoint.close(work, endpoint_id, now=now)


def _check_address(dialect: DialectName, base_url: str) -> None:
    try:
        parts = urlsplit(base_url)
        host = parts.hostname
    except ValueError:
        raise Refusal("BAD_ADDRESS", *_NOT_SAFE) from None
    if dialect == "simulator":
        if parts.scheme not in ("http", "https") or host not in _LOOPBACK:
            raise Refusal("FAR_SIMULATOR", *_FAR_SIMULATOR)
    elif base_url and (parts.scheme != "https" or not host):
        raise Refusal("BAD_ADDRESS", *_NOT_SAFE)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value.isprintable() and len(value) <= _LONGEST
