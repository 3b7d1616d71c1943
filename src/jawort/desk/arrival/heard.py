"""What a person said to us in one message, as far as the desk acts on it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

import msgspec

from jawort.desk.sending import legal
from jawort.domain.arrival import content as said
from jawort.domain.arrival.content import Content
from jawort.domain.consent.invitation import code_in
from jawort.domain.consent.state import RoadToNo
from jawort.domain.contact import Identifier
from jawort.domain.purpose import Purpose
from jawort.domain.question import Question
from jawort.domain.sending.draft import Draft
from jawort.domain.sending.outgoing import Outgoing
from jawort.domain.sentence import Language
from jawort.domain.situation import Channel
from jawort.ledger import controller
from jawort.ledger.work import Work
from jawort.reading.exact import read_answer
from jawort.reading.read import pauses, read_wish
from jawort.reading.wish import NOTHING, Context, Wish

RENAMED: Final = "renamed"
"""Where a kept message says that its writer goes by another username now: before and after. The
thread tells it. A username is shown and never a key, so nothing follows from it (platform.md §3.1).
"""

_LONGEST_KEY: Final = 64
_BEGINS: Final = Wish(intent="opt_in", tier="A", saw="start")


@dataclass(frozen=True, slots=True)
class Said:
    """What a message says: a wish, a plain yes or no, and the key of the button tapped."""

    wish: Wish
    answer: Literal["yes", "no"] | None = None
    tapped: str = ""

    @property
    def ends_contract(self) -> bool:
        """Whether it may end a contract, and with it the consent to advertising."""
        return self.wish.intent == "human" and "opt_out" in self.wish.also

    @property
    def is_unclear(self) -> bool:
        """Whether a no may be in it that is not certain."""
        if self.wish.intent == "opt_out":
            return self.wish.tier == "B"
        return "opt_out" in self.wish.also and not self.ends_contract


@dataclass(frozen=True, slots=True)
class Heard:
    """One message of a person, kept already, and what it wants.

    said_at: by the clock that can be trusted. no_at, yes_at: as which a no or a yes counts.
    reply_to: the message of ours it quotes. tapped: the key of the button. answer: a plain yes or
    no. name: how the person was named. words: what was written or tapped.
    """

    contact_id: UUID
    sender_id: UUID
    channel: Channel
    conversation_id: UUID
    message_id: UUID
    reply_to: UUID | None
    at: datetime
    received_at: datetime
    no_at: datetime
    yes_at: datetime
    language: Language
    wish: Wish
    tapped: str
    answer: Literal["yes", "no"] | None
    name: Identifier | None = field(default=None, repr=False)
    words: str = field(default="", repr=False)
    wamid: str = field(default="", repr=False)
    is_reaction: bool = False
    is_unheard: bool = False  # a voice note nobody can read, shortly after advertising

    @property
    def intents(self) -> tuple[str, ...]:
        """All wishes in it, the weightiest first."""
        return self.wish.intents

    @property
    def is_unclear(self) -> bool:
        """Whether a no may be in it that is not certain: advertising pauses, and we ask. What may
        end a contract is read by a human instead (law.md W-13).
        """
        return self.is_unheard or Said(self.wish).is_unclear

    @property
    def ends_contract(self) -> bool:
        """Whether it may end a contract, and with it the consent to advertising."""
        return Said(self.wish).ends_contract

    @property
    def road(self) -> RoadToNo:
        """By which road a no in it came (law.md W-05)."""
        if self.is_reaction:
            return "reaction"
        return "button" if self.tapped else "stop"

    def question(self, purpose: Purpose, case_id: UUID | None) -> Question:
        """The question to the gate for our answer to this message: a rule answers, no human."""
        return Question(
            contact_id=self.contact_id,
            sender_id=self.sender_id,
            conversation_id=self.conversation_id,
            channel=self.channel,
            origin="bot_rule",
            form="freeform",
            purpose=purpose,
            ads_content=False,
            requested_by=self.message_id,
            case_id=case_id,
            covered=True,
            language=self.language,
        )

    def draft(
        self, purpose: Purpose, content: Outgoing, *, word: str, case_id: UUID | None = None
    ) -> Draft:
        """Our answer to this message; one message is answered once in each matter."""
        question = self.question(purpose, case_id or self.message_id)
        return Draft(
            question=question, content=content, idempotency_key=f"{word}:{self.message_id}"
        )

    def answers(self, request_id: UUID, shown_in: UUID | None, *, is_last: bool) -> str | None:
        """Whether this says yes or no to a question of ours: by its own button, by quoting it, or
        plainly while nothing of ours came after it (law.md W-08).
        """
        if self.tapped == f"{legal.YES}{request_id}":
            return "yes"
        if self.tapped == f"{legal.NO}{request_id}":
            return "no"
        meant = self.reply_to == shown_in if self.reply_to else is_last
        return self.answer if shown_in is not None and meant else None


def records_of(heard: Iterable[Heard], members: Mapping[UUID, frozenset[UUID]]) -> list[UUID]:
    """Every record of the people who said these, in one order, so that two who lock them wait in
    one direction. members: of each record, those that are one person with it.
    """
    return sorted({record for one in heard for record in members[one.contact_id]})


@dataclass(frozen=True, slots=True)
class House:
    """What our answers need to know of the company."""

    company: str
    notice_url: str
    country: str


async def house(work: Work, *, now: datetime) -> House:
    """The company, as its settings stand now."""
    settings = await controller.settings(work, now=now)
    company = await controller.controller(work)
    notice = next((one.value for key, one in settings.items() if key == "notice_url"), "")
    return House(company.name if company else "", notice, company.country if company else "")


def words_of(content: Content) -> str:
    """What is written in a message, for reading and for finding it."""
    match content:
        case said.Text(body=body):
            return body
        case said.Media(caption=caption, filename=filename):
            return caption or filename or ""
        case said.Tap(label=label, key=key):
            return label or key or ""
        case said.Reaction(emoji=emoji):
            return emoji or ""
        case said.Edited(content=inner) if inner is not None:
            return words_of(inner)
        case said.Order(text=text) | said.FormReply(body=text):
            return text or ""
        case said.Location(name=name, address=address):
            return " ".join(part for part in (name, address) if part)
        case _:
            return ""


def wish_of(content: Content, context: Context) -> Said:
    """The wish in a message, a plain yes or no, and the key of the button that was tapped.

    Captions, buttons, reactions and edited texts are read like any text (law.md W-05); of a button
    its own key too, because a template's button may carry any label.
    """
    if isinstance(content, said.Edited) and content.content is not None:
        return wish_of(content.content, context)
    if isinstance(content, said.Tap):
        key = content.key or ""
        if key.startswith("jawort:"):
            return Said(NOTHING, tapped=key)  # a button of ours: its key says all
        wish = read_wish(content.label or "", context)
        of_key = read_wish(key, context) if len(key) <= _LONGEST_KEY else NOTHING
        if wish.intent == "none" or (of_key.tier == "A" and wish.tier != "A"):
            wish = of_key  # the label is worded by chance, a command in the key is not
        return Said(wish, tapped=key)
    text = words_of(content)
    if isinstance(content, said.Text) and code_in(text):
        return Said(_BEGINS)  # a code has letters by chance: no wish is read from them
    return Said(read_wish(text, context), read_answer(text))


def context_of(
    sent: tuple[str, datetime] | None,
    topics: Sequence[str],
    types: Sequence[str],
    language: Language,
    *,
    at: datetime,
) -> Context:
    """What a message may be an answer to: what we sent last, and when (law.md W-03)."""
    purpose, left_at = sent or ("", None)
    minutes = max(0, int((at - left_at).total_seconds() // 60)) if left_at else None
    return Context(
        last_outbound_purpose=purpose,
        minutes_ago=minutes,
        topics=tuple(topics),
        types=tuple(types),
        languages=(language,),
    )


def is_unheard(content: Content, context: Context) -> bool:
    """Whether this is a voice note nobody can read that may be a no (law.md W-05)."""
    if isinstance(content, said.Edited) and content.content is not None:
        return is_unheard(content.content, context)
    if not isinstance(content, said.Media):
        return False
    return pauses(content.type, has_transcript=bool(content.caption), context=context)


def body_of(content: Content, kind: str, extra: dict[str, object]) -> dict[str, object]:
    """A message as JSON values, as it is kept, without addresses of files: they carry secrets."""
    plain = msgspec.to_builtins(content)
    if isinstance(content, said.Media):
        plain.pop("url", None)
    told = {name: value for name, value in plain.items() if value not in (None, [], ())}
    return {"kind": kind, "text": words_of(content), **told, **extra}
