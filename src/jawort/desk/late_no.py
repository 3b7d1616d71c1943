"""A no to a text that has been answered otherwise meanwhile: it wins, in whatever order we read.

By a code or a paper somebody may have said yes while the text was still before them in the chat,
and deliveries come in disorder. Ordered by the person's time, and in doubt the no (house.md §5).
"""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from jawort.desk import legal
from jawort.desk.heard import Heard, House
from jawort.desk.purpose import subject_of
from jawort.domain.consent import ANSWERS
from jawort.domain.draft import Draft
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.retention import RetentionClass
from jawort.ledger import consent, fact
from jawort.ledger.consent import Answered
from jawort.ledger.purpose import Purpose, purposes
from jawort.ledger.work import Work

_LOOKED_BACK: Final = timedelta(days=30)  # as long as questions are kept (law.md RC03)


async def refuse(
    work: Work, answers: Sequence[Heard], house: House, *, now: datetime
) -> tuple[list[Draft], frozenset[UUID]]:
    """Obey noes to texts that are settled but to which a yes stands; gives what to reply, and the
    messages that were such noes.

    By its button or by quoting the text it counts whenever it comes; a plain word only while it
    was said before anything else of ours came, and while the text could be answered.
    """
    noes = [one for one in answers if _says_no(one)]
    people = sorted({one.contact_id for one in noes})
    if not people:
        return [], frozenset()
    since = min(one.yes_at for one in noes) - _LOOKED_BACK
    asks = await consent.answered_asks(work, people, since=since)
    if not asks:
        return [], frozenset()
    stands = {
        (row["contact_id"], row["purpose_id"], str(row["sender_id"])): row
        for row in await consent.standing(work, people)
        if row["state"] == "granted"
    }
    known = {one.purpose_id: one for one in await purposes(work)}
    ended: dict[tuple[UUID, UUID, str], tuple[Heard, Answered]] = {}
    for one in sorted(noes, key=lambda one: one.no_at, reverse=True):
        for told in asks:
            place = (told.ask.contact_id, told.ask.purpose_id, told.ask.evidence["sender_id"])
            if one.contact_id == place[0] and place in stands and _is_about(one, told):
                ended.setdefault(place, (one, told))
    if not ended:
        return [], frozenset()
    facts = [
        _refused(one, told, known[place[1]], stands[place]) for place, (one, told) in ended.items()
    ]
    await fact.append(work, facts, now=now)
    await consent.refold(work, [place[0] for place in ended])
    drafts = []
    for place, (one, _) in ended.items():
        subject = subject_of(known[place[1]], one.language)
        text = legal.refused_after_all(house.company, one.language, what=subject)
        drafts.append(one.draft("REPLY", text, word=f"refused:{place[1]}"))
    return drafts, frozenset(one.message_id for one, _ in ended.values())


def _says_no(one: Heard) -> bool:
    return one.tapped.startswith(legal.NO) or (not one.tapped and one.answer == "no")


def _is_about(one: Heard, told: Answered) -> bool:
    ask = told.ask
    if one.at < ask.asked_at:
        return False
    if one.tapped:
        return one.tapped == f"{legal.NO}{ask.request_id}"
    if one.reply_to is not None:
        return one.reply_to == ask.shown_in
    was_last = told.next_at is None or one.yes_at <= told.next_at
    return ask.shown_in is not None and was_last and one.yes_at <= ask.expires_at


def _refused(one: Heard, told: Answered, purpose: Purpose, row: Mapping[str, Any]) -> NewFact:
    """The no, as of no earlier than a yes that no answer in the chat confirmed (`desk.stop`)."""
    at = one.no_at if row["road"] in ANSWERS else max(one.no_at, row["act_at"])
    capture = "in_thread_button" if one.tapped else "in_thread_keyword"
    return NewFact(
        FactKind.CONSENT_REFUSED,
        RetentionClass.REFUSAL,
        one.contact_id,
        public={
            "purpose": purpose.code,
            "channel": purpose.channel,
            "capture": capture,
            "wording_sha256": told.ask.wording_sha256,
        },
        personal={
            "purpose_id": str(told.ask.purpose_id),
            "sender_id": str(told.ask.evidence["sender_id"]),
            "act_at": at.isoformat(),
            "said_at": one.at.isoformat(),
            "request_id": str(told.ask.request_id),
            "topic": purpose.topic,
            "capture": capture,
            "proof_ok": False,
            "evidence": {
                "wording_id": str(told.ask.wording_id),
                "answer_message_id": str(one.message_id),
                "answer_wamid": one.wamid,
                "said": one.tapped or one.words,
                "received_at": one.received_at.isoformat(),
            },
        },
    )
