"""What a person can say in a chat: text, pictures, taps, and all other kinds of message."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from jawort.domain.sealed import Sealed


class Text(Sealed, frozen=True):
    """Words a person wrote."""

    body: str


class Media(Sealed, frozen=True):
    """A picture, sound, film, paper or sticker; the bytes are fetched with `media_id`.

    `url` lives five minutes and contains secrets of its own. `sha256` is as received: base64 in
    current webhooks, hexadecimal in older ones.
    """

    type: Literal["image", "video", "audio", "document", "sticker"]
    media_id: str
    mime_type: str | None = None
    sha256: str | None = None
    caption: str | None = None
    filename: str | None = None
    url: str | None = None
    is_voice: bool = False
    is_animated: bool = False


class Location(Sealed, frozen=True):
    """A place a person shared, in degrees."""

    latitude: float
    longitude: float
    name: str | None = None
    address: str | None = None
    url: str | None = None


class Card(Sealed, frozen=True):
    """One address-book card. Only `origin == "contact_request"` speaks of the sender itself.

    A forwarded card (`other`) never sets the sender's number.
    Source: Meta, "Business-scoped user IDs", May 2026.
    """

    name: str | None
    phones: tuple[str, ...]
    wa_ids: tuple[str, ...]
    origin: str | None
    json: bytes


class Cards(Sealed, frozen=True):
    """Address-book cards a person shared; usually about other people."""

    cards: tuple[Card, ...]


class Tap(Sealed, frozen=True):
    """A button or list row a person chose. `key` can be forged by the sender: it proves nothing.

    `source`: `template` (quick reply of a template), `button` or `list` (of a free message).
    """

    source: Literal["template", "button", "list"]
    key: str | None
    label: str | None
    description: str | None = None


class FormReply(Sealed, frozen=True):
    """What a person filled into a flow or an address form; `answers` is JSON text as received."""

    name: str | None
    body: str | None
    answers: str | None


class CallPermission(Sealed, frozen=True):
    """A person allowed or forbade calls by the business. It is no consent to messages."""

    response: str
    is_permanent: bool
    expires_at: datetime | None
    source: str | None


class Reaction(Sealed, frozen=True):
    """An emoji put on a message, or taken away (`emoji` is None)."""

    message_id: str
    emoji: str | None


class OrderLine(Sealed, frozen=True):
    """One article of an order from the catalogue, as received."""

    article: str | None
    quantity: float | None
    price: float | None
    currency: str | None


class Order(Sealed, frozen=True):
    """A basket a person sent from the catalogue."""

    catalog_id: str | None
    text: str | None
    lines: tuple[OrderLine, ...]


class Unsupported(Sealed, frozen=True):
    """A person sent something that Meta does not hand on; its content is lost to us."""

    type: str | None


class Welcome(Sealed, frozen=True):
    """A person opened the chat for the first time and has said nothing yet."""


class Revoked(Sealed, frozen=True):
    """A person took back an earlier message."""

    message_id: str


class Edited(Sealed, frozen=True):
    """A person changed an earlier message; `content` is None when the new text is not told."""

    message_id: str
    content: Content | None


Content = (
    Text
    | Media
    | Location
    | Cards
    | Tap
    | FormReply
    | CallPermission
    | Reaction
    | Order
    | Unsupported
    | Welcome
    | Revoked
    | Edited
)
