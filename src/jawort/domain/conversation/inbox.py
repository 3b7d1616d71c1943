"""What the inbox shows as a list: views, rows, counts, what changed, and who is here."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Literal
from uuid import UUID

import msgspec

from jawort.domain.sealed import Sealed

PAGE: Final = 20
"""Rows of a list. Our own choice: two screens; more come when one scrolls there."""

CLOSING_FOR: Final = timedelta(hours=4)
"""From when on a window counts as closing (design, "Window clock": under four hours amber)."""

PRESENT_FOR: Final = timedelta(seconds=45)
"""How long somebody counts as present without a sign of life; pages give one every 20 s."""

TYPING_FOR: Final = timedelta(seconds=8)
"""How long somebody counts as typing after the last key."""

UNDO_FOR: Final = timedelta(minutes=10)
"""How long an act of the inbox can be taken back. Our own choice."""

LONGEST_SNOOZE: Final = timedelta(days=366)

MOST_AT_ONCE: Final = 200
"""How many conversations one bulk act may name."""


class View(StrEnum):
    """The lists somebody can look at. `queue` needs the name of a queue."""

    MINE = "mine"  # open, given to me
    UNASSIGNED = "unassigned"  # open, given to nobody
    MENTIONED = "mentioned"  # a note names me, and it is not closed
    OPEN = "open"
    QUEUE = "queue"
    CLOSING = "closing"  # a person waits, and free text is possible for less than four hours
    WAITING = "waiting"  # our answer is kept until the person writes
    SNOOZED = "snoozed"
    FAILED = "failed"  # something of ours did not arrive, and nobody has seen to it
    CLOSED = "closed"
    RIGHTS = "rights"  # an open request: access, erasure …
    PRIVATE = "private"  # set apart: nothing of the business


class Newest(Sealed, frozen=True):
    """The newest message of a conversation, in a line. `text` is personal data.

    kind: as kept (text, image, template …); without words only the kind is known.
    delivery: of ours only, see `delivery_of`. written_by: the account, of what a person wrote here.
    """

    message_id: UUID
    direction: Literal["in", "out"]
    kind: str
    text: str
    at: datetime
    delivery: Delivery | None = None
    is_automatic: bool = False
    written_by: UUID | None = None


Delivery = Literal[
    "waiting", "sent", "delivered", "read", "unclear", "failed", "refused", "cancelled"
]
"""What people see of a message's way (design, "Delivery"): wartet … fehlgeschlagen."""


class Label(msgspec.Struct, frozen=True):
    """A label of the company; `colour` is one of `COLOURS` or empty. No personal data."""

    label_id: UUID
    name: str
    colour: str = ""


COLOURS: Final = ("", "a", "b", "c", "d", "e")
"""Faces of the design; a label is never told apart by its colour alone."""


class Row(Sealed, frozen=True, kw_only=True):
    """One conversation in a list.

    name: the person's own, else the username with @, else the masked number, else empty: ask
        `named_by` ("none": only an id of WhatsApp is known).
    heard_count: give it back with `read`: what came later stays unread.
    window_ends_at: until when free text may leave; None: nobody has written, or it is over.
    assigned_to: an account. drafted: the actor has a draft here.
    """

    conversation_id: UUID
    contact_id: UUID
    sender_id: UUID
    channel: str
    name: str
    named_by: Literal["name", "username", "number", "none"]
    has_number: bool
    state: Literal["open", "snoozed", "closed"]
    queue: str
    assigned_to: UUID | None
    unread_count: int
    heard_count: int
    active_at: datetime
    newest: Newest | None
    window_ends_at: datetime | None
    last_inbound_at: datetime | None
    unanswered_since: datetime | None
    snoozed_until: datetime | None
    labels: tuple[Label, ...] = ()
    is_drafted: bool = False
    is_mentioned: bool = False
    answer_waits: bool = False
    has_failed: bool = False
    ads_ended: bool = False
    wish_pending: bool = False
    right: str = ""
    in_doubt: bool = False
    is_restricted: bool = False
    is_minor: bool = False
    wants_human: bool = False
    private_since: datetime | None = None


class Page(Sealed, frozen=True):
    """Some rows, and where the next ones begin; `next` empty: these were the last."""

    rows: tuple[Row, ...]
    next: str = ""


class Counts(msgspec.Struct, frozen=True):
    """How many conversations stand in each view, and in each queue; closed ones are not counted."""

    views: dict[View, int]
    queues: dict[str, int]
    unread: int

    def of(self, view: View) -> int:
        """How many stand in a view."""
        return self.views.get(view, 0)


class Changes(msgspec.Struct, frozen=True):
    """What changed since a cursor, each conversation once; no personal data.

    is_gap: the cursor is too old, or of another database: show everything anew.
    """

    cursor: str
    conversations: tuple[UUID, ...] = ()
    is_gap: bool = False


class Present(msgspec.Struct, frozen=True):
    """A colleague who has the conversation open."""

    account_id: UUID
    is_typing: bool


class Done(msgspec.Struct, frozen=True):
    """What became of one conversation in an act: `code` empty where it was done.

    Codes: CONVERSATION_UNKNOWN (none of this company), UNCHANGED (it was so already).
    """

    conversation_id: UUID
    code: str = ""


class Acted(msgspec.Struct, frozen=True):
    """What an act of the inbox did, row by row, and how to take it back.

    undo_id: give it to `take_back` until `until`; None where nothing was changed.
    """

    rows: tuple[Done, ...]
    undo_id: UUID | None = None
    until: datetime | None = None

    @property
    def count(self) -> int:
        """How many conversations were changed."""
        return sum(1 for one in self.rows if not one.code)


class Hit(Sealed, frozen=True, kw_only=True):
    """One thing found: a message, or a person by name (`message_id` None).

    marks: where the words stand in `snippet`, as begin and end.
    """

    conversation_id: UUID | None
    contact_id: UUID
    name: str
    message_id: UUID | None
    direction: Literal["in", "out", ""]
    at: datetime | None
    snippet: str
    marks: tuple[tuple[int, int], ...] = ()


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One rule of assignment, asked in order when a conversation opens; the first that fits wins.

    when: `word` (one of the words, whole, in the first message), `sender` (its id), `label`,
        `queue`, `always`. value: what is compared; words apart by commas.
    queue: where it goes; empty: it stays. accounts: who gets it, in turn; empty: nobody.
    """

    rule_id: UUID
    name: str
    when: Literal["word", "sender", "label", "queue", "always"]
    value: str = ""
    queue: str = ""
    accounts: tuple[UUID, ...] = ()
    place: int = 0


def masked_number(number: str) -> str:
    """A number that can be recognised and not dialled: its country, the code of its network or
    town, and its last two digits. A number too short for that shows no code.
    """
    plain = number.removeprefix("+")
    country = plain[: _country_length(plain)]
    rest = plain[len(country) :]
    code = rest[: 2 if country == "49" and rest.startswith(_SHORT_TOWNS) else 3]
    shown = f"{code} " if len(rest) - len(code) >= _LEAST_HIDDEN + 2 else ""
    return f"+{country} {shown}••• ••{plain[-2:]}"


def _country_length(plain: str) -> int:
    """How many digits name the country (ITU-T E.164, list of assigned codes, 2016-12)."""
    if plain.startswith(("1", "7")):
        return 1
    return 2 if plain[:2] in _TWO_DIGITS else 3


_LEAST_HIDDEN: Final = 4
_SHORT_TOWNS: Final = ("30", "40", "69", "89")
"""Berlin, Hamburg, Frankfurt, München: the only codes of two digits in Germany (BNetzA)."""

_TWO_DIGITS: Final = frozenset(
    str(one)
    for ranges in ((20, 27, 36, 39, 40, 41, 81, 82, 84, 86, 98), range(30, 35), range(43, 50))
    for one in ranges
) | frozenset(
    str(one) for ranges in (range(51, 59), range(60, 67), range(90, 96)) for one in ranges
)


_DELIVERY: Final[dict[str, Delivery]] = {
    "": "sent",
    "queued": "waiting",
    "accepted": "sent",
    "sent": "sent",
    "delivered": "delivered",
    "read": "read",
    "played": "read",
    "unknown": "unclear",
    "failed": "failed",
}


def delivery_of(status: str) -> Delivery:
    """What people see of a step of the ladder; one we do not know is unclear, never delivered."""
    return _DELIVERY.get(status, "unclear")
