"""Consent in the chat: START shows the text, a button or a plain "JA" to it is the yes, proven.

START alone gives nothing, and a yes out of context changes nothing (law.md W-08, S1.18, §4.2).
The texts are shown by `desk.consent.opt_in`; where a code leads, `desk.road.code` says.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from jawort.desk.arrival.heard import Heard, House
from jawort.desk.company.purpose import subject_of
from jawort.desk.consent import receipt
from jawort.desk.consent.opt_in import zone_of
from jawort.desk.consent.receipt import Agreed
from jawort.desk.opt_out import late_no
from jawort.desk.opt_out.opposed import outweighed
from jawort.desk.opt_out.stop import Members
from jawort.desk.sending import legal
from jawort.domain.consent.state import is_proven
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.retention import RetentionClass
from jawort.domain.sending.draft import Draft
from jawort.ledger import consent, contact, fact, form_tally
from jawort.ledger.consent import Ask
from jawort.ledger.form_tally import Brought
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.purpose import Purpose, purposes
from jawort.ledger.work import Work

_LIMIT: Final = 500


async def answer(
    work: Work,
    answers: Sequence[Heard],
    members: Members,
    house: House,
    *,
    now: datetime,
) -> tuple[list[Draft], frozenset[UUID], Brought]:
    """Take answers to opt-in texts; gives what to reply, the messages that were answers,
    and what is to be counted for the forms that led to them.

    Too late is no answer: the text can be answered for a day (law.md W-08); a no to a text that
    was answered otherwise meanwhile is one all the same (`desk.opt_out.late_no`).
    """
    drafts, heard, brought = await _open(work, answers, members, house, now=now)
    rest = [one for one in answers if one.message_id not in heard]
    more, late = await late_no.refuse(work, rest, members, house, now=now)
    return drafts + more, heard | late, brought


async def _open(
    work: Work,
    answers: Sequence[Heard],
    members: Members,
    house: House,
    *,
    now: datetime,
) -> tuple[list[Draft], frozenset[UUID], Brought]:
    asks: dict[UUID, list[Ask]] = {}
    people = sorted({one.contact_id for one in answers})
    for ask in await consent.open_asks(work, people) if people else []:
        asks.setdefault(ask.contact_id, []).append(ask)
    if not asks:
        return [], frozenset(), Counter()
    known = {one.purpose_id: one for one in await purposes(work)}
    facts: list[NewFact] = []
    settled: list[Ask] = []
    done: set[UUID] = set()
    agreed: list[tuple[Heard, Ask]] = []
    heard: set[UUID] = set()
    for one in sorted(answers, key=lambda one: one.yes_at):
        for ask in asks.get(one.contact_id, []):
            said = one.answers(ask.request_id, ask.shown_in, is_last=ask.is_last)
            if said is None or ask.request_id in done or one.yes_at > ask.expires_at:
                continue
            heard.add(one.message_id)
            done.add(ask.request_id)
            settled.append(ask)
            if said == "yes":
                agreed.append((one, ask))
            facts.append(answer_fact(one, ask, said, known[ask.purpose_id]))
    if not facts:
        return [], frozenset(), Counter()
    ids = await fact.append(work, facts, now=now)
    told = {ask.request_id: fact_id for ask, fact_id in zip(settled, ids, strict=True)}
    await consent.settle_asks(work, [ask.request_id for ask in settled], now=now)
    elsewhere = [(ask.contact_id, ask.purpose_id, one.yes_at) for one, ask in agreed]
    await consent.end_asks(work, elsewhere, now=now)  # such as one on paper
    await consent.refold(work, [ask.contact_id for ask in settled])
    await _end_objections(work, agreed, known, now=now)
    yeses = [
        (one, [Agreed(one.contact_id, known[ask.purpose_id], told[ask.request_id])])
        for one, ask in agreed
    ]
    drafts = await _reply(work, yeses, members, house, now=now)
    return drafts, frozenset(heard), form_tally.led(ask.evidence for _, ask in agreed)


async def _reply(
    work: Work,
    yeses: Sequence[tuple[Heard, Sequence[Agreed]]],
    members: Members,
    house: House,
    *,
    now: datetime,
) -> list[Draft]:
    """Thanks for each yes that counts. Where a no outweighs it, that is said instead of thanks: a
    no we had read before, though it was said later or reached us late.
    """
    if not yeses:
        return []
    said = [(one, yes.purpose) for one, agreed in yeses for yes in agreed]
    nothing = await outweighed(work, said, members)
    drafts, thanked = [], []
    for one, agreed in yeses:
        if one.message_id in nothing:
            what = "; ".join(subject_of(yes.purpose, one.language) for yes in agreed)
            text = legal.no_stands(house.company, one.language, what=what)
            drafts.append(one.draft("REPLY", text, word="no_stands"))
        else:
            thanked.append((one, agreed))
    return drafts + await thank(work, thanked, house, now=now)


async def thank(
    work: Work, said: Sequence[tuple[Heard, Sequence[Agreed]]], house: House, *, now: datetime
) -> list[Draft]:
    """Thanks to everybody who has just said yes, with what they agreed to and where to read it."""
    yeses = [yes for _, agreed in said for yes in agreed]
    links = iter(await receipt.addresses(work, yeses, now=now))
    drafts = []
    for one, agreed in said:
        what = "; ".join(subject_of(yes.purpose, one.language) for yes in agreed)
        link = " ".join(filter(None, [next(links) for _ in agreed]))
        day = one.yes_at.astimezone(zone_of(house)).date()
        thanks = legal.signed_up(house.company, one.language, what=what, day=day, link=link)
        drafts.append(one.draft("REPLY", thanks, word="signed_up"))
    return drafts


async def expire(work: Work, *, now: datetime, limit: int = _LIMIT) -> int:
    """End questions nobody answered within a day; gives how many. Run by a clock."""
    late = await consent.expired_asks(work, now=now, limit=limit)
    if not late:
        return 0
    facts = [
        NewFact(
            FactKind.CONSENT_EXPIRED,
            RetentionClass.OPT_IN_UNCONFIRMED,
            contact_id,
            personal={
                "purpose_id": str(purpose_id),
                "sender_id": str(evidence["sender_id"]),
                "act_at": expires_at.isoformat(),
                "request_id": str(request_id),
            },
        )
        for request_id, contact_id, purpose_id, expires_at, evidence in late
    ]
    await fact.append(work, facts, now=now)
    await consent.settle_asks(work, [one[0] for one in late], now=now)
    await consent.refold(work, [one[1] for one in late])
    return len(late)


def answer_fact(one: Heard, ask: Ask, said: str, purpose: Purpose) -> NewFact:
    """The answer with everything that proves it (law.md §4.2, in-thread): an address of the network
    does not exist in a chat, and that is said.
    """
    capture = "in_thread_button" if one.tapped else "in_thread_keyword"
    evidence: dict[str, object] = {
        "asked_message_id": str(ask.shown_in) if ask.shown_in else "",
        "wording_id": str(ask.wording_id),
        "wording_sha256": ask.wording_sha256,
        "answer_message_id": str(one.message_id),
        "answer_wamid": one.wamid,
        "identifier": {"kind": one.name.kind.value, "value": one.name.value} if one.name else {},
        "said": one.tapped or one.words,
        "said_at": one.at.isoformat(),
        "received_at": one.received_at.isoformat(),
        "ip_unavailable_reason": "in_thread",
        "workflow": f"in_thread {legal.VERSION}",
        "start_message_id": ask.evidence.get("start_message_id", ""),
        "start_said": ask.evidence.get("start_said", ""),
    }
    if origin := ask.evidence.get("origin"):
        evidence["origin"] = origin
    is_yes = said == "yes"
    return NewFact(
        FactKind.CONSENT_GIVEN if is_yes else FactKind.CONSENT_REFUSED,
        RetentionClass.CONSENT_PROOF if is_yes else RetentionClass.REFUSAL,
        one.contact_id,
        public={
            "purpose": purpose.code,
            "channel": purpose.channel,
            "capture": capture,
            "wording_sha256": ask.wording_sha256,
        },
        personal={
            "purpose_id": str(ask.purpose_id),
            "sender_id": str(ask.evidence["sender_id"]),
            "act_at": (one.yes_at if is_yes else one.no_at).isoformat(),
            "opened_at": ask.asked_at.isoformat(),
            "request_id": str(ask.request_id),
            "topic": purpose.topic,
            "capture": capture,
            "proof_ok": is_proven(capture, evidence),
            "evidence": evidence,
        },
    )


async def _end_objections(
    work: Work,
    agreed: Sequence[tuple[Heard, Ask]],
    known: Mapping[UUID, Purpose],
    *,
    now: datetime,
) -> None:
    """Who objected to advertising and later says yes to it has lifted the objection; nobody else
    can (Art. 21(3) GDPR). A general objection stays.
    """
    yes_at = {
        one.contact_id: one.yes_at for one, ask in agreed if known[ask.purpose_id].code == "ADS"
    }
    if not yes_at:
        return
    keys = await open_keys(work, list(yes_at))
    records = await contact.contacts(work, list(yes_at), keys)
    objecting = [one.contact_id for one in records if one.objection == "ads"]
    if not objecting:
        return
    raised = await fact.facts_of(work, objecting, keys, [FactKind.OBJECTION_RAISED])
    newest: dict[UUID, datetime] = {}
    for one in raised:
        if one.contact_id is not None and one.personal is not None:
            at = datetime.fromisoformat(one.personal["at"])
            newest[one.contact_id] = max(at, newest.get(one.contact_id, at))
    lifted = [one for one in objecting if one in newest and newest[one] < yes_at[one]]
    if not lifted:
        return
    await contact.set_objection(work, lifted, "none")
    settled = [
        NewFact(
            FactKind.OBJECTION_SETTLED,
            RetentionClass.REFUSAL,
            one,
            public={"scope": "ads", "left": "none"},
            personal={"by": "person", "yes_at": yes_at[one].isoformat()},
        )
        for one in lifted
    ]
    await fact.append(work, settled, now=now)
