"""Writing an answer: what somebody has written so far, and what they are shown beside it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Literal
from uuid import UUID

from jawort.domain.media import MOST_BYTES, PICKABLE
from jawort.domain.sealed import Sealed
from jawort.domain.sentence import Sentence

Tone = Literal["open", "soon", "last", "closed"]
What = Literal["allowed", "deferred", "refused", "faulty"]
Way = Literal["keep", "template", "asked", "remove"]

KEPT_FOR: Final = timedelta(days=7)
"""How long an answer waits for the person. Our policy: as long as a late answer may leave at all
(law.md §8.1 `requested`); afterwards nobody would understand it.
"""
DRAFT_FOR: Final = timedelta(days=30)
"""How long a draft nobody goes on with is kept, and an answer that waited. Our policy."""

UNDO_S: Final = 5
UNDO_S_MAX: Final = 30


class Line(Sealed, frozen=True):
    """One line of a list to choose from."""

    title: str
    description: str = ""


class Enclosure(Sealed, frozen=True):
    """A file that goes along: where we keep it, and what it is."""

    media_id: UUID
    type: Literal["image", "video", "audio", "document"]
    filename: str = ""
    is_voice: bool = False


class Writing(Sealed, frozen=True, kw_only=True, omit_defaults=True):
    """An answer as far as it is written. Kept sealed as a draft or until the person writes again.

    quotes: the message that is quoted. asked: the message in which the person asked for exactly
    this. template_id: instead of words, with what fills the `gaps` of its text, in their order.
    buttons: up to three answers to tap. menu, lines: a list that opens, and its button.
    """

    text: str = ""
    quotes: UUID | None = None
    asked: UUID | None = None
    template_id: UUID | None = None
    gaps: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()
    menu: str = ""
    lines: tuple[Line, ...] = ()
    enclosure: Enclosure | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it that could be sent."""
        return not self.text.strip() and self.template_id is None and self.enclosure is None


@dataclass(frozen=True, slots=True)
class Press:
    """Somebody presses the button: what is written, under which key, and for how many seconds it
    can be taken back. The same key again sends nothing again. is_to_keep: not now, but when the
    person writes.
    """

    writing: Writing
    key: str
    undo_s: int = UNDO_S
    is_to_keep: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """How long free text may still leave. minutes_left counts whole minutes, upwards rounded.

    share: what is left of it, in hundredths. words: as it is shown; None for channels without one.
    """

    tone: Tone
    minutes_left: int = 0
    share: int = 0
    ends_at: datetime | None = None
    words: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Caution:
    """Something in a text that does not belong into a chat. places: from sign to sign.

    instead: what to do where we write it. answer: what to do where the person wrote it.
    """

    code: Literal["card", "iban", "health"]
    sentence: Sentence
    instead: Sentence
    answer: Sentence
    places: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the gate says to the answer as it stands, before anybody presses the button.

    headline, sentence: what and why. instead: what to do. law, rule: small behind it. marks: the
    places in the text that are the reason. ways: ways on, as acts of the page. added: what Jawort
    adds to the text, because it is owed. cautions: what should not be in it. decision_id: the
    stored decision, once the button was pressed.
    """

    what: What
    headline: Sentence
    sentence: Sentence
    code: str = ""
    rule: str = ""
    law: Sentence | None = None
    instead: Sentence | None = None
    marks: tuple[tuple[int, int], ...] = ()
    ways: tuple[Way, ...] = ()
    decision_id: UUID | None = None
    added: tuple[Sentence, ...] = ()
    cautions: tuple[Caution, ...] = ()

    @property
    def may_go(self) -> bool:
        """Whether pressing the button sends it, now or at the end of the quiet hours."""
        return self.what in ("allowed", "deferred")


@dataclass(frozen=True, slots=True)
class TemplateChoice:
    """A template in the picker. parts: its text, cut at its gaps. gaps: their names.

    why: of one that may not go out, the reason. answers: tapping its button opens the window.
    """

    template_id: UUID
    name: str
    language: str
    category: str
    parts: tuple[str, ...]
    gaps: tuple[str, ...]
    buttons: tuple[str, ...] = ()
    footer: str = ""
    may_go: bool = False
    rule: str = ""
    why: Sentence | None = None
    price: Sentence | None = None


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An answer that waits until the person writes, or what became of it."""

    kept_id: UUID
    account_id: UUID
    writing: Writing
    state: Literal["waiting", "left", "held", "withdrawn"]
    kept_at: datetime
    keep_until: datetime
    code: str = ""
    why: Sentence | None = None


@dataclass(frozen=True, slots=True)
class QuickReply:
    """A text the whole team uses; `body` may hold {name}, {agent} and {company}."""

    quick_reply_id: UUID
    shortcut: str
    body: str = field(repr=False)
    changed_by: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A message of the thread that is quoted or answered, in few words."""

    message_id: UUID
    words: str = field(repr=False)
    at: datetime
    direction: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to be told. achieved: what was asked for has been done; else nothing changed."""

    sentence: Sentence
    achieved: bool


@dataclass(frozen=True, slots=True)
class Composer:
    """Everything the composer shows.

    key: names the answer that is being written, so that a double click sends it once. person: as
    the person is called. may_write: whether the role of this account may answer. sent: what has
    just been sent, and for how many seconds it can be taken back. notice: something to be told.
    newest: the last message of the person. received: what in it does not belong into a chat.
    """

    conversation_id: UUID
    contact_id: UUID
    key: str
    person: str = field(repr=False)
    writing: Writing
    verdict: Verdict
    window: Window
    price: Sentence | None
    newest: Quote | None = None
    received: tuple[Caution, ...] = ()
    quote: Quote | None = None
    asked: Quote | None = None
    kept: tuple[KeptAnswer, ...] = ()
    templates: tuple[TemplateChoice, ...] = ()
    quick_replies: tuple[QuickReply, ...] = ()
    may_write: bool = True
    sent: Sent | None = None
    notice: Notice | None = None

    @property
    def pickable(self) -> str:
        """Which files may be chosen, for the field that chooses one."""
        return PICKABLE

    @property
    def most_bytes(self) -> dict[str, int]:
        """How large a file of each kind may be."""
        return {str(kind): most for kind, most in MOST_BYTES.items() if kind != "sticker"}


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of an answer when the button was pressed.

    queued: leaves after undo_s seconds. deferred: leaves when the quiet hours end. kept: waits for
    the person. held: stays here; the verdict says why, and the words are still there.
    """

    what: Literal["queued", "deferred", "kept", "held"]
    verdict: Verdict
    ready_id: UUID | None = None
    undo_s: int = 0
