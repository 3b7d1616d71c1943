"""The sample dealership's people say yes in the chat: with the text shown, the tap and the receipt.

What they say becomes the same facts as a real yes; only the way over the network is left out.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from jawort.desk.arrival.heard import Heard, house
from jawort.desk.company.wording import labels_of
from jawort.desk.consent.in_thread import answer_fact, thank
from jawort.desk.consent.opt_in import ask_fact
from jawort.desk.consent.receipt import Agreed
from jawort.desk.sending import legal
from jawort.domain.contact import Identifier
from jawort.domain.ids import timeless_id
from jawort.domain.sending.outgoing import Text
from jawort.domain.sentence import Language
from jawort.ledger import consent, fact, message
from jawort.ledger.consent import Ask, NewAsk
from jawort.ledger.message import NewMessage
from jawort.ledger.purpose import Purpose, purposes
from jawort.ledger.wording import Wording, opt_in_wordings
from jawort.ledger.work import Work
from jawort.reading.wish import NOTHING

_STEP: Final = timedelta(seconds=40)
_LASTS: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Writer:
    """A person of the sample, and the conversation they write in."""

    contact_id: UUID
    sender_id: UUID
    conversation_id: UUID
    language: Language
    name: Identifier


async def agree(work: Work, who: Writer, topics: Sequence[str], *, at: datetime) -> int:
    """START, the text of each topic, a tap on yes, and the receipt. Gives how many messages."""
    known = {one.topic: one for one in await purposes(work)}
    texts = {
        one.purpose_id: one
        for one in await opt_in_wordings(work, now=at)
        if one.language == who.language
    }
    for place, topic in enumerate(topics):
        purpose = known[topic]
        await _agree(work, who, purpose, texts[purpose.purpose_id], at=at + place * 5 * _STEP)
    await consent.refold(work, [who.contact_id])
    return 4 * len(topics)


async def _agree(work: Work, who: Writer, purpose: Purpose, text: Wording, *, at: datetime) -> None:
    start = await _say(work, who, "in", "START", at=at)
    shown = await _say(work, who, "out", text.body, at=at + _STEP)
    evidence = {
        "sender_id": str(who.sender_id),
        "start_message_id": str(start),
        "start_said": "START",
        "wording_sha256": text.body_sha256.hex(),
    }
    request_id = timeless_id(secrets.token_bytes(16))
    new = NewAsk(request_id, who.contact_id, purpose.purpose_id, text.wording_id, at, evidence)
    await consent.ask(work, [new])
    await fact.append(work, [ask_fact(new, purpose)], now=at + _STEP)
    label, _ = labels_of(text) or legal.own_labels(who.language)
    said_at = at + 2 * _STEP
    heard = _heard(who, await _say(work, who, "in", label, at=said_at), request_id, at=said_at)
    ask = Ask(
        request_id,
        who.contact_id,
        purpose.purpose_id,
        text.wording_id,
        text.body_sha256.hex(),
        at,
        at + _LASTS,
        shown,
        True,
        evidence,
    )
    (given,) = await fact.append(work, [answer_fact(heard, ask, "yes", purpose)], now=said_at)
    await consent.settle_asks(work, [request_id], now=said_at)
    agreed = [(heard, [Agreed(who.contact_id, purpose, given)])]
    for draft in await thank(work, agreed, await house(work, now=said_at), now=said_at):
        assert isinstance(draft.content.content, Text)
        await _say(work, who, "out", draft.content.content.body, at=said_at + _STEP)


def _heard(who: Writer, message_id: UUID, request_id: UUID, *, at: datetime) -> Heard:
    return Heard(
        contact_id=who.contact_id,
        sender_id=who.sender_id,
        channel="wa",
        conversation_id=who.conversation_id,
        message_id=message_id,
        reply_to=None,
        at=at,
        received_at=at,
        no_at=at,
        yes_at=at,
        language=who.language,
        wish=NOTHING,
        tapped=f"{legal.YES}{request_id}",
        answer=None,
        name=who.name,
        wamid=f"wamid.SAMPLE{message_id.hex.upper()}",
    )


async def _say(work: Work, who: Writer, direction: str, text: str, *, at: datetime) -> UUID:
    body = {"label": text} if direction == "in" and text != "START" else {"text": text}
    new = NewMessage(
        who.conversation_id,
        who.contact_id,
        direction,
        "interactive" if "label" in body else "text",
        at,
        body,
        origin="" if direction == "in" else "bot_rule",
    )
    made = await message.add(work, new, now=at)
    assert made is not None  # it has no number of the platform's that could be known already
    return made
