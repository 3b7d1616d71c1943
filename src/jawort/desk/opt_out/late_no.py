"""A no to a text that has been answered otherwise meanwhile: it wins, in whatever order we read.

By a code or a paper somebody may have said yes while the text was still before them in the chat,
and deliveries come in disorder. Ordered by the person's time, and in doubt the no (house.md §5).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple
from uuid import UUID

from jawort.desk.arrival.heard import Heard, House, records_of
from jawort.desk.company.purpose import subject_of
from jawort.desk.opt_out import stop, unclear
from jawort.desk.opt_out.stop import Members
from jawort.desk.sending import legal
from jawort.domain.consent.state import ANSWERS
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.retention import RetentionClass
from jawort.domain.sending.draft import Draft
from jawort.ledger import consent, fact
from jawort.ledger.consent import Answered
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.purpose import Purpose, purposes
from jawort.ledger.work import Work

_LOOKED_BACK: Final = timedelta(days=30)  # as long as questions are kept (law.md RC03)

_TELL_OF_QUESTIONS: Final = (
    FactKind.CONSENT_GIVEN,
    FactKind.CONSENT_REFUSED,
    FactKind.CONSENT_EXPIRED,
    FactKind.CONSENT_ASKED,
    FactKind.RIGHT_REQUESTED,
)


class _Place(NamedTuple):
    """Where a yes stands: one record, one purpose, one number of ours."""

    contact_id: UUID
    purpose_id: UUID
    sender_id: UUID


@dataclass(frozen=True, slots=True)
class _Question:
    """The question a no is about. `wording_id`, `wording_sha256`: empty where nothing tells."""

    request_id: str
    purpose_id: UUID
    wording_id: str
    wording_sha256: str


_Noes = Sequence[tuple[Heard, _Question]]


async def refuse(
    work: Work, answers: Sequence[Heard], members: Members, house: House, *, now: datetime
) -> tuple[list[Draft], frozenset[UUID]]:
    """Obey noes to texts that are settled or over but to whose purpose a yes stands, in any record
    of the person and with any number of ours; gives what to reply, and the messages that were such
    noes.

    By its button or by quoting the text it counts whenever it comes; a plain word only while it
    was said before anything else of ours came, and while the text could be answered. A button of a
    text that nothing tells of any more is an unclear no: advertising pauses, and we ask.
    """
    noes = [one for one in answers if _says_no(one)]
    people = records_of(noes, members)
    if not people:
        return [], frozenset()
    since = min(one.yes_at for one in noes) - _LOOKED_BACK
    asks = await consent.answered_asks(work, people, since=since, now=now)
    found = [
        (one, _asked(told))
        for one in noes
        for told in asks
        if told.ask.contact_id in members[one.contact_id] and _is_about(one, told)
    ]
    known = {one.message_id for one, _ in found}
    tapped = [one for one in noes if one.tapped and one.message_id not in known]
    remembered, unknown = await _remembered(work, tapped, members)
    drafts, heard = await _end(work, [*found, *remembered], members, house, now=now)
    vague = await unclear.doubted(work, unknown, members, house)
    drafts += await stop.obey(work, vague.pauses, members, house, now=now)
    return [*drafts, *vague.drafts], heard | {one.message_id for one in unknown}


async def _remembered(
    work: Work, tapped: Sequence[Heard], members: Members
) -> tuple[list[tuple[Heard, _Question]], list[Heard]]:
    """Taps on texts whose question is not kept any more (law.md RC03): those of which a fact still
    tells, and those of which none does. What asked about an erasure is none of ours.
    """
    people = records_of(tapped, members)
    if not people:
        return [], []
    told: dict[tuple[UUID, str], list[Mapping[str, Any]]] = {}
    keys = await open_keys(work, people)
    for one in await fact.facts_of(work, people, keys, _TELL_OF_QUESTIONS):
        about = one.personal or {}
        if one.contact_id and (request := about.get("request_id") or about.get("request")):
            told.setdefault((one.contact_id, request), []).append(about)
    found, unknown = [], []
    for no in tapped:
        request_id = no.tapped.removeprefix(legal.NO)
        about_it = [
            about
            for record in sorted(members[no.contact_id])
            for about in told.get((record, request_id), [])
        ]
        found += [(no, _told(request_id, one)) for one in about_it if "purpose_id" in one]
        if not about_it:
            unknown.append(no)
    return found, unknown


async def _end(
    work: Work, noes: _Noes, members: Members, house: House, *, now: datetime
) -> tuple[list[Draft], frozenset[UUID]]:
    """Write a refusal for every place in which a yes stands to the purpose of a no."""
    people = records_of((one for one, _ in noes), members)
    stands = await _standing(work, people) if people else {}
    ended: dict[_Place, tuple[Heard, _Question]] = {}
    for one, question in sorted(noes, key=lambda no: no[0].no_at, reverse=True):
        person = members[one.contact_id]
        for place in stands:
            if place.contact_id in person and place.purpose_id == question.purpose_id:
                ended.setdefault(place, (one, question))
    if not ended:
        return [], frozenset()
    known = {one.purpose_id: one for one in await purposes(work)}
    facts = [
        _refused(one, question, place, known[place.purpose_id], stands[place])
        for place, (one, question) in ended.items()
    ]
    await fact.append(work, facts, now=now)
    await consent.refold(work, [place.contact_id for place in ended])
    left = await _standing(work, people)
    replies: dict[tuple[UUID, UUID], Draft] = {}
    for place, (one, _) in ended.items():
        if place in left:
            continue  # the person said yes again after this no
        subject = subject_of(known[place.purpose_id], one.language)
        text = legal.refused_after_all(house.company, one.language, what=subject)
        draft = one.draft("REPLY", text, word=f"refused:{place.purpose_id}")
        replies.setdefault((one.message_id, place.purpose_id), draft)
    return list(replies.values()), frozenset(one.message_id for one, _ in ended.values())


async def _standing(work: Work, people: Iterable[UUID]) -> dict[_Place, Mapping[str, Any]]:
    """The yeses that stand, each with where."""
    return {
        _Place(row["contact_id"], row["purpose_id"], row["sender_id"]): row
        for row in await consent.standing(work, sorted(people))
        if row["state"] == "granted"
    }


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


def _asked(told: Answered) -> _Question:
    ask = told.ask
    return _Question(str(ask.request_id), ask.purpose_id, str(ask.wording_id), ask.wording_sha256)


def _told(request_id: str, about: Mapping[str, Any]) -> _Question:
    """The question as a fact tells of it: an answer names its text in its evidence."""
    text = {**about, **(about.get("evidence") or {})}
    named, digest = text.get("wording_id", ""), text.get("wording_sha256", "")
    return _Question(request_id, UUID(about["purpose_id"]), named, digest)


def _refused(
    one: Heard, question: _Question, place: _Place, purpose: Purpose, row: Mapping[str, Any]
) -> NewFact:
    """The no, as of no earlier than a yes that no answer in the chat confirmed (`opt_out.stop`)."""
    at = one.no_at if row["road"] in ANSWERS else max(one.no_at, row["act_at"])
    capture = "in_thread_button" if one.tapped else "in_thread_keyword"
    return NewFact(
        FactKind.CONSENT_REFUSED,
        RetentionClass.REFUSAL,
        place.contact_id,
        public={
            "purpose": purpose.code,
            "channel": purpose.channel,
            "capture": capture,
            "wording_sha256": question.wording_sha256,
        },
        personal={
            "purpose_id": str(place.purpose_id),
            "sender_id": str(place.sender_id),
            "act_at": at.isoformat(),
            "said_at": one.at.isoformat(),
            "request_id": question.request_id,
            "topic": purpose.topic,
            "capture": capture,
            "proof_ok": False,
            "evidence": {
                "wording_id": question.wording_id,
                "answer_message_id": str(one.message_id),
                "answer_wamid": one.wamid,
                "said": one.tapped or one.words,
                "received_at": one.received_at.isoformat(),
            },
        },
    )
