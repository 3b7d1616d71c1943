"""Doors for deliveries: an address of our own for each carrier account, with its secrets."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from uuid import UUID

DialectName = Literal["meta", "360dialog", "simulator"]

SIGNING: dict[DialectName, bool] = {"meta": True, "360dialog": False, "simulator": True}
"""Which carriers sign what they deliver; the others must send a secret header (platform.md §8)."""


@dataclass(frozen=True, slots=True)
class NewEndpoint:
    """A door to be opened. Its secrets never print.

    secret: signs deliveries (Meta's app secret), or is what the secret header carries.
    secret_header: its name, in small letters; empty where the dialect signs.
    verify_token: what Meta repeats when it asks whether this address is ours.
    access_token: the key to send with.
    base_url: where the carrier is; empty for its usual address.
    """

    dialect: DialectName
    secret: str = field(repr=False)
    verify_token: str = field(repr=False)
    access_token: str = field(default="", repr=False)
    secret_header: str = ""
    base_url: str = ""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A door as it stands, opened for use."""

    endpoint_id: UUID
    opened: NewEndpoint
    created_at: datetime
    closed_at: datetime | None
