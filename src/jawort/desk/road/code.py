"""Messages that carry a code: from a page or a poster into the chat.

A code of a page is for one use and a day, and makes what was ticked a yes of whoever sends it; that
of a poster only names the place, and the text is shown in the chat. Where a no stands, or the form
wants it, the text is shown once more and has to be answered (law.md W-08, W-09, §4.2, §6.2).
Everything else about a code gets one calm answer.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any, Final
from uuid import UUID

from jawort.desk.arrival.heard import Heard, House, records_of
from jawort.desk.company.purpose import subject_of
from jawort.desk.consent import in_thread as acts
from jawort.desk.consent import opt_in
from jawort.desk.consent.opt_in import Offer, fits_chat
from jawort.desk.consent.receipt import Agreed
from jawort.desk.opt_out.opposed import Opposed, opposed
from jawort.desk.opt_out.stop import Members
from jawort.desk.road.invitation import origin
from jawort.desk.sending import legal
from jawort.domain.consent.invitation import code_in, is_one_time
from jawort.domain.consent.state import is_proven
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.retention import RetentionClass
from jawort.domain.sending.draft import Draft
from jawort.domain.sending.outgoing import Outgoing, Text
from jawort.domain.sentence import Language, Sentence
from jawort.ledger import (
    consent,
    fact,
    form,
    invitation,
    wording,
)
from jawort.ledger.form import Form
from jawort.ledger.form_tally import Brought
from jawort.ledger.invitation import Used
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.purpose import Purpose, purposes
from jawort.ledger.wording import Wording
from jawort.ledger.work import Work

_CAPTURE: Final = "wa_me_token"
_NOT_GOOD: Final = Sentence(
    "Dieser Code gilt nicht: Er ist vertippt, abgelaufen oder schon benutzt. Es hat sich nichts "
    "geändert. Einen neuen bekommen Sie auf der Seite, von der er kam; oder schreiben Sie START.",
    "This code is not good: it is mistyped, has expired or was used already. Nothing has changed. "
    "You get a new one on the page it came from; or send START.",
)


@dataclass(slots=True)
class _Gathered:
    """What is known when codes are read, and what they come to."""

    known: Mapping[UUID, Purpose]
    texts: Mapping[UUID, Wording]
    questions: Sequence[Wording]
    noes: Opposed
    asked: frozenset[tuple[UUID, str]]  # whom which code has led to a question still open
    offers: list[Offer] = field(default_factory=list)
    yeses: list[tuple[Heard, Used, Wording]] = field(default_factory=list)


async def take(
    work: Work, heard: Sequence[Heard], members: Members, house: House, *, now: datetime
) -> tuple[list[Draft], frozenset[UUID], Brought]:
    """Take messages that carry a code; gives what to reply, the messages that are settled by it,
    and what is to be counted. A poster's code nobody knows is a plain START and is left to that.
    """
    coded = [
        (one, code)
        for one in sorted(heard, key=lambda one: one.yes_at)
        if not one.tapped and (code := code_in(one.words))
    ]
    if not coded:
        return [], frozenset(), Counter()
    first: dict[str, Heard] = {}
    for one, code in coded:
        first.setdefault(code, one)
    used = await invitation.use(
        work, [(code, one.yes_at) for code, one in first.items() if is_one_time(code)]
    )
    posters = {
        one.public_id: one
        for one in await form.in_force(work, [code for code in first if not is_one_time(code)])
        if one.kind == "poster"
    }
    gathered = await _gather(work, [one for one, _ in coded], members, now=now)
    drafts: list[Draft] = []
    settled: set[UUID] = set()
    for one, code in coded:
        if code in used and first[code] is one:
            drafts += await _used(work, one, used[code], gathered)
        elif code in posters:
            _before_poster(one, posters[code], gathered)
        elif is_one_time(code):
            drafts += await _not_good(work, one, code, gathered, house)
        else:
            continue
        settled.add(one.message_id)
    drafts += await _agree(work, gathered, house, now=now)
    drafts += await opt_in.offer(work, gathered.offers, house, now=now)
    brought: Brought = Counter()
    brought.update((posters[code].form_id, "coded") for _, code in coded if code in posters)
    brought.update((used.form_id, "agreed") for _, used, _ in gathered.yeses)
    return drafts, frozenset(settled), brought


async def _used(work: Work, one: Heard, found: Used, gathered: _Gathered) -> list[Draft]:
    """What each ticked box of a used code comes to: a yes, a question, or nothing. Gives what to
    reply where all came to nothing.
    """
    known = await form.version(work, found.form_id, found.form_version)
    asks = known is not None and known.confirmed_by == "question"
    before = len(gathered.yeses) + len(gathered.offers)
    for box in found.evidence["boxes"]:
        text = gathered.texts.get(UUID(box["wording_id"]))
        purpose = gathered.known.get(text.purpose_id) if text and text.purpose_id else None
        if not box["ticked"] or text is None or purpose is None or purpose.is_retired:
            continue
        answer = gathered.noes.answer_to(one, purpose)
        if answer == "later":
            continue  # a no came after this message
        if answer == "none" and not asks and text.withdrawn_at is None:
            gathered.yeses.append((one, found, text))
        elif shown := _question(text, purpose, one.language, gathered):
            told = {
                **found.evidence,
                "form_session_id": str(found.invitation_id),
                "token_sha256": _digest(found.code),
            }
            gathered.offers.append(Offer(one, purpose, shown, told))
    came_to = len(gathered.yeses) + len(gathered.offers) - before
    return [] if came_to else [_reply(one, _NOT_GOOD)]


def _before_poster(one: Heard, poster: Form, gathered: _Gathered) -> None:
    """The code of a poster: the text of each of its purposes is shown in the chat."""
    by_poster = {"form": origin(poster)}
    for purpose_id in poster.purposes:
        purpose = gathered.known.get(purpose_id)
        if purpose is None or purpose.is_retired:
            continue
        shown = _question(None, purpose, one.language, gathered)
        if shown is not None and gathered.noes.answer_to(one, purpose) != "later":
            gathered.offers.append(Offer(one, purpose, shown, by_poster))


async def _not_good(
    work: Work, one: Heard, code: str, gathered: _Gathered, house: House
) -> list[Draft]:
    """The answer to a code that is not good, the same whatever the reason. Who has said yes with
    this very code, and sends it twice, is told since when it holds; whom it has led to a question
    has that before them. Who has got hold of the code learns nothing by it.
    """
    sent = _digest(code)
    offered = {(it.heard.contact_id, it.origin.get("token_sha256")) for it in gathered.offers}
    agreed = {(said.contact_id, _digest(used.code)) for said, used, _ in gathered.yeses}
    if (one.contact_id, sent) in offered | agreed | gathered.asked:
        return []
    held = await _held(work, one, sent, gathered)
    if not held:
        return [_reply(one, _NOT_GOOD)]
    what = "; ".join(subject_of(gathered.known[it], one.language) for it in held)
    day = max(held.values()).astimezone(opt_in.zone_of(house)).date()
    text = legal.agreed_already(house.company, one.language, what=what, day=day)
    return [one.draft("REPLY", text, word="code")]


async def _held(work: Work, one: Heard, sent: str, gathered: _Gathered) -> Mapping[UUID, datetime]:
    """What the person has said yes to with this code, and when, if nothing of it was taken back."""
    granted = {
        (row["contact_id"], row["purpose_id"], row["sender_id"]): row["act_at"]
        for row in gathered.noes.standing[one.contact_id]
        if row["state"] == "granted"
    }
    if not granted:
        return {}
    people = sorted({contact_id for contact_id, _, _ in granted})
    keys = await open_keys(work, people)
    given = [
        (it.contact_id, UUID(it.personal["purpose_id"]), UUID(it.personal["sender_id"]))
        for it in await fact.facts_of(work, people, keys, [FactKind.CONSENT_GIVEN])
        if it.personal and sent in _digests(it.personal.get("evidence") or {})
    ]
    holds = all(
        yes in granted and gathered.noes.answer_to(one, gathered.known[yes[1]]) == "none"
        for yes in given
    )
    return {yes[1]: granted[yes] for yes in given} if holds else {}


def _digests(evidence: Mapping[str, Any]) -> tuple[Any, Any]:
    """The code a yes came by, or that led to the question it answers."""
    return evidence.get("token_sha256"), (evidence.get("origin") or {}).get("token_sha256")


def _reply(one: Heard, text: Sentence) -> Draft:
    return one.draft("REPLY", Outgoing(content=Text(body=text.in_(one.language))), word="code")


def _digest(code: str) -> str:
    """By which a proof names a code."""
    return sha256(code.encode()).hexdigest()


def _question(
    text: Wording | None, purpose: Purpose, language: Language, gathered: _Gathered
) -> Wording | None:
    """The text to ask with in the chat: one that was written for it, else the one on the page."""
    mine = [one for one in gathered.questions if one.purpose_id == purpose.purpose_id]
    if found := wording.in_language(mine, text.language if text else language, language):
        return found
    if text is not None and text.withdrawn_at is None and fits_chat(text, mine):
        return text
    return None


async def _agree(work: Work, gathered: _Gathered, house: House, *, now: datetime) -> list[Draft]:
    """Remember each yes with everything that proves it, and say thanks once."""
    if not gathered.yeses:
        return []
    told = [_given(*one, gathered) for one in gathered.yeses]
    ids = await fact.append(work, told, now=now)
    ended = [
        (one.contact_id, text.purpose_id, one.yes_at)
        for one, _, text in gathered.yeses
        if text.purpose_id is not None
    ]
    await consent.end_asks(work, ended, now=now)
    await consent.refold(work, [one.contact_id for one, _, _ in gathered.yeses])
    thanked: dict[UUID, tuple[Heard, list[Agreed]]] = {}
    for (one, _, text), fact_id in zip(gathered.yeses, ids, strict=True):
        purpose = gathered.known[text.purpose_id or text.wording_id]
        agreed = Agreed(one.contact_id, purpose, fact_id)
        thanked.setdefault(one.message_id, (one, []))[1].append(agreed)
    return await acts.thank(work, list(thanked.values()), house, now=now)


def _given(one: Heard, used: Used, text: Wording, gathered: _Gathered) -> NewFact:
    """A yes by code, with its evidence (law.md §4.2, web form to wa.me token)."""
    purpose = gathered.known[text.purpose_id or text.wording_id]
    told = dict(used.evidence)
    network_address = told.pop("network_address", "")
    evidence: dict[str, object] = {
        **told,
        **(
            {"network_address": network_address}
            if network_address
            else {"ip_unavailable_reason": "not_told"}
        ),
        "form_session_id": str(used.invitation_id),
        "wording_id": str(text.wording_id),
        "wording_sha256": text.body_sha256.hex(),
        "workflow": f"form {legal.VERSION}",
        "token_sha256": _digest(used.code),
        "answer_message_id": str(one.message_id),
        "answer_wamid": one.wamid,
        "identifier": {"kind": one.name.kind.value, "value": one.name.value} if one.name else {},
        "said": one.words,
        "said_at": one.at.isoformat(),
        "received_at": one.received_at.isoformat(),
    }
    return NewFact(
        FactKind.CONSENT_GIVEN,
        RetentionClass.CONSENT_PROOF,
        one.contact_id,
        public={
            "purpose": purpose.code,
            "channel": purpose.channel,
            "capture": _CAPTURE,
            "wording_sha256": text.body_sha256.hex(),
        },
        personal={
            "purpose_id": str(purpose.purpose_id),
            "sender_id": str(one.sender_id),
            "act_at": one.yes_at.isoformat(),
            "opened_at": one.yes_at.isoformat(),
            "topic": purpose.topic,
            "capture": _CAPTURE,
            "proof_ok": is_proven(_CAPTURE, evidence),
            "evidence": evidence,
        },
    )


async def _gather(
    work: Work, coded: Sequence[Heard], members: Members, *, now: datetime
) -> _Gathered:
    people = records_of(coded, members)
    asks = await consent.open_asks(work, people)
    return _Gathered(
        known={one.purpose_id: one for one in await purposes(work)},
        texts={one.wording_id: one for one in await wording.wordings(work)},
        questions=await wording.opt_in_wordings(work, now=now),
        noes=await opposed(work, coded, members),
        asked=frozenset(
            (one.contact_id, one.evidence.get("origin", {}).get("token_sha256", ""))
            for one in asks
            if one.expires_at > now
        ),
    )
