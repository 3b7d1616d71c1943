"""What a conversation shows: messages of every kind, notes, refusals and what waits, in order."""

from __future__ import annotations

from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from jawort.domain.conversation.inbox import Delivery, Label, Row
from jawort.domain.conversation.wish import Wish
from jawort.domain.sealed import Sealed
from jawort.domain.sentence import Sentence

NEWEST: Final = 30
"""How many entries a thread shows at once; older ones come by cursor."""


class Shown(Sealed, frozen=True, tag=True, tag_field="is"):
    """What a message says, as a page shows it. Templates are chosen by the tag."""


class Words(Shown, frozen=True, tag="words"):
    """Plain words."""

    text: str


class File(Shown, frozen=True, tag="file"):
    """A picture, sound, film, paper or sticker.

    media_id: served at /media/{media_id}; None: not fetched yet, or not kept any more. state: as
    the media say. transcript: of a voice note, where there is one.
    """

    kind: Literal["image", "video", "audio", "document", "sticker"]
    media_id: UUID | None
    state: str = ""
    content_type: str = ""
    byte_count: int = 0
    filename: str = ""
    caption: str = ""
    is_voice: bool = False
    transcript: str = ""
    width: int | None = None
    height: int | None = None
    has_preview: bool = False


class Place(Shown, frozen=True, tag="place"):
    """A place; no map is loaded from anywhere."""

    latitude: float
    longitude: float
    name: str = ""
    address: str = ""


class Card(Sealed, frozen=True):
    """One address-book card. It never becomes a contact by itself (requirement S4.10)."""

    name: str
    phones: tuple[str, ...] = ()


class Cards(Shown, frozen=True, tag="cards"):
    """Address-book cards."""

    cards: tuple[Card, ...]


class Tap(Shown, frozen=True, tag="tap"):
    """A button or a row of a list that a person chose."""

    label: str
    description: str = ""
    source: str = ""


class Form(Shown, frozen=True, tag="form"):
    """What a person filled into a form: names and values, as received."""

    name: str
    answers: tuple[tuple[str, str], ...] = ()


class OrderLine(Sealed, frozen=True):
    """One article of an order. price: for one piece, in its currency."""

    article: str
    quantity: float
    price: float | None = None
    currency: str = ""


class Order(Shown, frozen=True, tag="order"):
    """A basket from the catalogue."""

    text: str
    lines: tuple[OrderLine, ...]


class Choice(Sealed, frozen=True):
    """One thing to tap in a message of ours."""

    label: str
    description: str = ""
    url: str = ""


class Menu(Shown, frozen=True, tag="menu"):
    """A message of ours with something to tap: buttons, a list, a link, a form.

    opens: the word on the button that opens a list. asks_to_call: it asks "may we call you?".
    """

    text: str
    header: str = ""
    footer: str = ""
    choices: tuple[Choice, ...] = ()
    opens: str = ""
    asks_to_call: bool = False


class Template(Shown, frozen=True, tag="template"):
    """A template of ours with its gaps filled. text: empty when the template is not known here."""

    name: str
    language: str
    text: str
    header: str = ""
    footer: str = ""
    buttons: tuple[Choice, ...] = ()
    file: File | None = None


class Call(Shown, frozen=True, tag="call"):
    """A call of the person (ringing, missed, answered), or their answer to "may we call?" (allowed,
    refused). duration_s: of a call that was taken. until: when the permission ends; None: never
    told, or for good.
    """

    what: str
    duration_s: int = 0
    until: datetime | None = None


class Event(Shown, frozen=True, tag="event"):
    """Something WhatsApp tells about the chat: a new number, a chat opened (`welcome`)."""

    what: str
    text: str = ""


class Unsupported(Shown, frozen=True, tag="unsupported"):
    """WhatsApp did not hand the content on; the person can say it another way."""

    what: str = ""


class Gone(Shown, frozen=True, tag="gone"):
    """No content: taken back by the person, erased, or a private chat that was cleared."""

    why: Literal["deleted", "erased", "private"]


class Quote(Sealed, frozen=True):
    """The message that is answered. direction empty: it is not kept here."""

    message_id: UUID | None
    direction: Literal["in", "out", ""]
    text: str
    kind: str = ""


class Reaction(Sealed, frozen=True):
    """An emoji on a message."""

    emoji: str
    direction: Literal["in", "out"]
    at: datetime


class Edit(Sealed, frozen=True):
    """An earlier version of a message: `shown` until `until`."""

    shown: Shown
    until: datetime


class Failure(Sealed, frozen=True):
    """Why a message of ours did not arrive. can_retry: trying again can help, and somebody may.

    ready_id: the entry to try again; None: nobody wrote it by hand, or it is known no more.
    was_retried: somebody has, and a new message took its place.
    """

    code: int
    sentence: Sentence
    can_retry: bool
    ready_id: UUID | None = None
    was_retried: bool = False


class Entry(Sealed, frozen=True, tag=True, tag_field="entry", kw_only=True):
    """One line of a thread. `key` is its own among all entries and orders those of one moment."""

    key: UUID
    at: datetime


class Message(Entry, frozen=True, tag="message", kw_only=True):
    """One message.

    written_by: the account, of what a person wrote here. origin: human, bot_rule, campaign …
    ready_id: its entry on the ready list; give it to "why?". earlier: older versions, oldest first.
    wishes: what it was understood as, and so its new versions and the person's reactions to it.
    conversation_id: not always the one that is shown.
    """

    message_id: UUID
    conversation_id: UUID
    direction: Literal["in", "out"]
    kind: str
    shown: Shown
    origin: str = ""
    written_by: UUID | None = None
    ready_id: UUID | None = None
    delivery: Delivery | None = None
    delivered_at: datetime | None = None
    quote: Quote | None = None
    reactions: tuple[Reaction, ...] = ()
    earlier: tuple[Edit, ...] = ()
    failure: Failure | None = None
    is_automatic: bool = False
    is_forwarded: bool = False
    came_from_ad: bool = False
    wishes: tuple[Wish, ...] = ()


class Queued(Entry, frozen=True, tag="queued", kw_only=True):
    """A message of ours that has no place among the messages yet: it waits, is unclear, failed
    before it left, was cancelled, or was refused at the final check.

    retry_id: of one that was refused there and may be tried again; a failed one says it itself.
    """

    ready_id: UUID
    shown: Shown
    origin: str
    delivery: Delivery
    not_before: datetime
    failure: Failure | None = None
    decision_id: UUID | None = None
    written_by: UUID | None = None
    is_automatic: bool = False
    retry_id: UUID | None = None


class Refused(Entry, frozen=True, tag="refused", kw_only=True):
    """Somebody wanted to send, and the gate said no. "Why?" opens by `decision_id`."""

    decision_id: UUID
    origin: str
    purpose: str
    rule: str
    code: str
    sentence: Sentence


class KeptAnswer(Entry, frozen=True, tag="kept", kw_only=True):
    """An answer that waits until the person writes, and is judged again then."""

    kept_id: UUID
    written_by: UUID | None
    text: str
    keep_until: datetime | None = None


class Note(Entry, frozen=True, tag="note", kw_only=True):
    """An internal note. mentions: accounts it names."""

    note_id: UUID
    written_by: UUID
    text: str
    mentions: tuple[UUID, ...] = ()


class Border(Entry, frozen=True, tag="border", kw_only=True):
    """Here another conversation with the same person began."""

    conversation_id: UUID
    initiated_by: str


class Change(Entry, frozen=True, tag="change", kw_only=True):
    """Who is there may have changed: a number, an identifier, a device, a username; or somebody has
    made sure. what: as its fact says it (`user_changed_number` …), or `username`.

    before, after: usernames, of that change only. is_settled: it holds nothing back (any more).
    """

    what: str
    contact_id: UUID
    before: str = ""
    after: str = ""
    is_settled: bool = True


class Thread(Sealed, frozen=True, kw_only=True):
    """A conversation: its row, its newest entries oldest first, and where older ones begin.

    older: give it back for more; empty: this is the beginning. labels_of_company: to choose from.
    scopes: how far a no can go here, where a wish is shown that can be corrected.
    """

    row: Row
    entries: tuple[Entry, ...]
    older: str = ""
    labels_of_company: tuple[Label, ...] = ()
    scopes: tuple[str, ...] = ()
