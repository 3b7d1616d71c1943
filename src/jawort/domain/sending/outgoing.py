"""What we can say: every kind of outbound message, as frozen values with their limits."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

import msgspec

from jawort.domain.sealed import Sealed


class Problem(msgspec.Struct, frozen=True):
    """Why a message cannot be sent as it is: what is wrong, where, and what would be right.

    `code` is stable for machines. Neither sentence repeats what was written.
    """

    code: Literal[
        "empty", "too_long", "too_many", "too_large", "not_unique", "wrong_form", "missing"
    ]
    place: str
    de: str
    en: str


class Said(Sealed, frozen=True, tag=True, tag_field="is"):
    """A part of what is said. Each names its kind, so that it can be read again where it waits."""


class Recipient(Sealed, frozen=True):
    """To whom: a number in E.164 with its plus sign, a business-scoped id, or a group.

    Without the plus sign Meta would put the sender's own country before the number.
    Source: Meta, "Send messages", Oct 2026.
    """

    kind: Literal["phone", "bsuid", "group"]
    value: str


class Text(Said, frozen=True):
    """Plain words."""

    body: str
    shows_preview: bool = False


class Attachment(Said, frozen=True):
    """A picture, sound, film, paper or sticker, by the id of an upload or by an https link.

    file_id: a file that is kept here. Before the message leaves it is handed to the carrier, whose
    id then takes its place.
    """

    type: Literal["image", "video", "audio", "document", "sticker"]
    media_id: str | None = None
    link: str | None = None
    caption: str | None = None
    filename: str | None = None
    is_voice: bool = False
    file_id: UUID | None = None


class Place(Said, frozen=True):
    """A place on the map, in degrees."""

    latitude: float
    longitude: float
    name: str | None = None
    address: str | None = None


class CardPhone(Said, frozen=True):
    """A number on a card; `wa_id` makes it a button that opens a chat."""

    phone: str
    type: str | None = None
    wa_id: str | None = None


class CardAddress(Said, frozen=True):
    """A postal address on a card."""

    street: str | None = None
    city: str | None = None
    state: str | None = None
    zip: str | None = None
    country: str | None = None
    country_code: str | None = None
    type: str | None = None


class Card(Said, frozen=True):
    """One address-book card; `birthday` is written YYYY-MM-DD."""

    formatted_name: str
    first_name: str | None = None
    last_name: str | None = None
    company: str | None = None
    birthday: str | None = None
    phones: tuple[CardPhone, ...] = ()
    emails: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    addresses: tuple[CardAddress, ...] = ()


class Cards(Said, frozen=True):
    """Address-book cards, such as that of the shop."""

    cards: tuple[Card, ...]


class Reaction(Said, frozen=True):
    """An emoji on a message of the person, or None to take it away."""

    message_id: str
    emoji: str | None


class Frame(Said, frozen=True):
    """What stands around an interactive message: the words, a head and a foot."""

    body: str
    header: str | Attachment | None = None
    footer: str | None = None


class Button(Said, frozen=True):
    """An answer the person can tap. `key` comes back to us; anybody can forge it."""

    key: str
    label: str


class Buttons(Said, frozen=True):
    """A message with one to three answers to tap."""

    frame: Frame
    buttons: tuple[Button, ...]


class Row(Said, frozen=True):
    """One line of a list to choose from."""

    key: str
    title: str
    description: str | None = None


class Section(Said, frozen=True):
    """Some rows under a title; the title may be missing when there is only one section."""

    rows: tuple[Row, ...]
    title: str | None = None


class Menu(Said, frozen=True):
    """A message with a list that opens; ten rows in all its sections together."""

    frame: Frame
    label: str
    sections: tuple[Section, ...]


class Link(Said, frozen=True):
    """A message with a button that opens a page; nobody tells us whether it was tapped."""

    frame: Frame
    label: str
    url: str


class Flow(Said, frozen=True):
    """A message with a button that opens a form. `token` comes back with the answers."""

    frame: Frame
    label: str
    token: str
    flow_id: str | None = None
    flow_name: str | None = None
    is_draft: bool = False
    action: Literal["navigate", "data_exchange"] = "navigate"
    screen: str | None = None
    data: dict[str, Any] | None = None


class LocationRequest(Said, frozen=True):
    """Ask the person for a place."""

    body: str


class AddressRequest(Said, frozen=True):
    """Ask the person for a postal address. Meta offers it in India and Singapore only."""

    body: str
    country: str
    values: dict[str, Any] | None = None


class VoiceCall(Said, frozen=True):
    """A message with a button that calls the business."""

    body: str
    label: str
    ttl_minutes: int | None = None
    payload: str | None = None


class CallPermissionRequest(Said, frozen=True):
    """Ask whether the business may call."""

    body: str


class ContactInfoRequest(Said, frozen=True):
    """Ask a person who is known by a username only for the phone number."""

    body: str


class Pin(Said, frozen=True):
    """Pin a message in a group for some days, or take the pin away (`days` is None)."""

    message_id: str
    days: int | None


class TextParameter(Said, frozen=True):
    """Words for a gap in a template; `name` only for templates with named gaps."""

    text: str
    name: str | None = None


class CurrencyParameter(Said, frozen=True):
    """An amount for a gap, in thousandths of the currency unit."""

    fallback: str
    code: str
    amount_1000: int
    name: str | None = None


class DateParameter(Said, frozen=True):
    """A date for a gap, already written out."""

    fallback: str
    name: str | None = None


Parameter = TextParameter | CurrencyParameter | DateParameter


class QuickReply(Said, frozen=True):
    """What comes back when the template's answer button at `index` is tapped."""

    index: int
    payload: str


class UrlSuffix(Said, frozen=True):
    """The end of the address behind the template's button at `index`."""

    index: int
    text: str


class CopyCode(Said, frozen=True):
    """The code that the template's button at `index` copies."""

    index: int
    code: str


class FlowStart(Said, frozen=True):
    """Token and first data of the form behind the template's button at `index`."""

    index: int
    token: str
    data: dict[str, Any] | None = None


class CallStart(Said, frozen=True):
    """How long the template's call button works, and what comes back with the call."""

    index: int | None = None
    ttl_minutes: int | None = None
    payload: str | None = None


TemplateButton = QuickReply | UrlSuffix | CopyCode | FlowStart | CallStart


class Template(Said, frozen=True):
    """An approved template with its gaps filled: the only kind allowed outside the window."""

    name: str
    language: str
    header: TextParameter | Attachment | Place | None = None
    body: tuple[Parameter, ...] = ()
    buttons: tuple[TemplateButton, ...] = ()
    offer_ends_at: datetime | None = None


Content = (
    Text
    | Attachment
    | Place
    | Cards
    | Reaction
    | Buttons
    | Menu
    | Link
    | Flow
    | LocationRequest
    | AddressRequest
    | VoiceCall
    | CallPermissionRequest
    | ContactInfoRequest
    | Pin
    | Template
)


class Outgoing(Sealed, frozen=True):
    """One message on its way: what is said, and what it answers.

    `callback_data` returns with every status: a random attempt id, never anything about a person.
    `identity_hash` makes Meta refuse when the person behind the number has changed (137000).
    """

    content: Content
    answers_to: str | None = None
    callback_data: str | None = None
    identity_hash: str | None = None


LONGEST = {
    "text.body": 4096,
    "media.caption": 1024,
    "interactive.body": 1024,
    "interactive.header": 60,
    "interactive.footer": 60,
    "button.key": 256,
    "button.label": 20,
    "menu.body": 4096,
    "menu.label": 20,
    "section.title": 24,
    "row.key": 200,
    "row.title": 24,
    "row.description": 72,
    "link.label": 20,
    "flow.label": 30,
    "template.name": 512,
    "template.header": 60,
    "template.gap": 1024,
    "callback_data": 512,
}
"""Longest texts, in Unicode code points, never in bytes or UTF-16 units.

Source: Meta, "Messages", Dec 2025 (platform.md §1.3, §7.1); `flow.label` from another client.
"""

MOST = {"cards": 257, "buttons": 3, "sections": 10, "rows": 10, "template.buttons": 10}
"""Highest counts; rows are counted over all sections. Source: as above."""
