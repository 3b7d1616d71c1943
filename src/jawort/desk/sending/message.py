"""Asking to send: the one way from a draft to the ready list, for one message or a thousand."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

import msgspec

from jawort import gate
from jawort.desk.sending import render
from jawort.domain.decision import Allowed, Decision, Deferred, Obligation, Refused
from jawort.domain.ids import in_turn, timed_id
from jawort.domain.refusal import Refusal
from jawort.domain.sending import template as shape
from jawort.domain.sending.attached import file_of
from jawort.domain.sending.draft import LONGEST_KEY, Draft, Outcome, ReadyMessage, priority_of
from jawort.domain.sending.outgoing import Template
from jawort.domain.sentence import Sentence
from jawort.domain.setting import SettingKey
from jawort.ledger import controller, decision, media, template
from jawort.ledger.decision import NewDecision, StoredDecision
from jawort.ledger.keys.vault import keys_to_seal
from jawort.ledger.sending import ready
from jawort.ledger.sending.ready import Earlier, NewReady
from jawort.ledger.situation import Gathered, gather
from jawort.ledger.work import Work

_UNKNOWN: Final = (
    Sentence("Dazu ist keine Entscheidung gespeichert.", "No decision is kept about this."),
    Sentence(
        "Entschieden wird über alles, was von hier hinausgeht; was jemand uns schrieb oder vor"
        " unserer Zeit lag, hat keine. Gefragt wird mit der Kennung der Entscheidung, des Eintrags"
        " oder der Nachricht.",
        "Everything that leaves from here is decided about; what somebody wrote to us, or what was"
        " before our time, is not. Ask with the id of the decision, of the entry on the ready"
        " list, or of the message.",
    ),
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A draft with the answer of the gate and, where it may be queued, the words to be sent."""

    draft: Draft
    gathered: Gathered
    decision: Decision
    message: ReadyMessage | None


@dataclass(frozen=True, slots=True)
class Why:
    """One stored decision about a message, and what people are told about it."""

    stored: StoredDecision
    reason: gate.Reason


async def send(work: Work, drafts: Sequence[Draft], *, now: datetime) -> list[Outcome]:
    """Judge drafts and put on the ready list what may leave, in the order given.

    Every call leaves a stored decision and a fact for each draft that was not asked for before
    (promise 1). A constant number of queries; all of it or nothing is remembered. Raises
    ContactGone when a person is erased between the judging and the recording: ask again.
    """
    if any(not 0 < len(one.idempotency_key) <= LONGEST_KEY for one in drafts):
        raise ValueError(f"an idempotency key has 1 to {LONGEST_KEY} characters")
    found = await _earlier(work, drafts)
    first: dict[_Key, Draft] = {}
    for draft in drafts:
        if _key(draft) not in found:
            first.setdefault(_key(draft), draft)
    made = await _judge_and_record(work, list(first.values()), now=now)
    outcomes, told = [], set()
    for key in map(_key, drafts):
        if key in found:
            outcomes.append(_repeated(found[key]))
        else:
            outcomes.append(_said_twice(made[key]) if key in told else made[key])
        told.add(key)
    return outcomes


async def judge(work: Work, drafts: Sequence[Draft], *, now: datetime) -> list[Judged]:
    """What the gate says about drafts now, with the words they would have. Remembers nothing."""
    drafts = await _completed(work, drafts)
    gathered = await gather(work, [one.question for one in drafts], now=now)
    company = await controller.controller(work)
    settings = await controller.settings(work, now=now)
    address = {
        key: settings[key].value if key in settings else ""
        for key in (SettingKey.NOTICE_URL, SettingKey.IMPRINT_URL)
    }
    name, country = (company.name, company.country) if company else ("", "")
    return [
        _judged(draft, one, _letterhead(one, name, country, address))
        for draft, one in zip(drafts, gathered, strict=True)
    ]


async def why(work: Work, wanted: UUID) -> list[Why]:
    """Why a message went out, or why not: every decision about it, with the facts used.

    `wanted` is the id of a decision, of an entry on the ready list or of a message. Raises
    Refusal when nothing was decided under it.
    """
    stored = await decision.about(work, wanted)
    if not stored:
        raise Refusal("DECISION_UNKNOWN", *_UNKNOWN)
    return [Why(one, _reason(one.rule)) for one in stored]


def reason_of(decision: Decision) -> gate.Reason:
    """What to tell people about a decision."""
    return _reason(decision.rule)


def reason(outcome: Outcome) -> gate.Reason | None:
    """What to tell people about an outcome; None for a repetition, whose reason is the first's."""
    return _reason(outcome.decision.rule) if outcome.decision else None


# -- judging -------------------------------------------------------------------------------------


async def _completed(work: Work, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts whose questions say what their contents are: a caller cannot declare a form or a fit
    that is not there.
    """
    wanted = {one.question.template_id for one in drafts if one.question.template_id}
    known = await template.of_ids(work, sorted(wanted)) if wanted else {}
    return [_complete(one, known) for one in drafts]


def _complete(draft: Draft, known: Mapping[UUID, shape.KnownTemplate]) -> Draft:
    content, question = draft.content.content, draft.question
    fits = False
    named = known.get(question.template_id) if question.template_id else None
    if isinstance(content, Template) and named is not None:
        fits = shape.fits(content, named)
    form = "template" if isinstance(content, Template) else "freeform"
    if (question.form, question.fits_template) == (form, fits):
        return draft
    said = msgspec.structs.replace(question, form=form, fits_template=fits)
    return msgspec.structs.replace(draft, question=said)


def _judged(draft: Draft, gathered: Gathered, head: render.Letterhead) -> Judged:
    answer = gate.decide(gathered.situation)
    if not isinstance(answer, Refused) and not gathered.is_known:
        # The law may ask for it, but there is no key left to seal it with: it comes too late.
        gone = gate.REASON["R05"]
        answer = Refused(rule=gone.rule, code=gone.code, policy_version=answer.policy_version)
    if isinstance(answer, Refused):
        return Judged(draft, gathered, answer, None)
    owed = answer.obligations if isinstance(answer, Allowed) else _owed_later(gathered)
    written = render.write(
        draft.content.content,
        owed,
        head,
        template=gathered.template,
        purpose=draft.question.purpose,
    )
    if written is None:
        unmet = gate.OBLIGATION_UNMET
        refused = Refused(rule=unmet.rule, code=unmet.code, policy_version=answer.policy_version)
        return Judged(draft, gathered, refused, None)
    message = ReadyMessage(
        question=draft.question,
        content=msgspec.structs.replace(draft.content, content=written.content),
        carries=written.carries,
        notice_id=head.notice_id if Obligation.NOTICE in written.carries else None,
        plain=None if written.content == draft.content.content else draft.content.content,
    )
    return Judged(draft, gathered, answer, message)


def _owed_later(gathered: Gathered) -> tuple[Obligation, ...]:
    """What a deferred message will owe when the quiet hours are over and nothing else changes."""
    later = msgspec.structs.replace(gathered.situation, quiet=False)
    return gate.decide(later).obligations


def _letterhead(
    one: Gathered, company: str, country: str, address: Mapping[SettingKey, str]
) -> render.Letterhead:
    return render.Letterhead(
        company=company,
        brand=one.sender.brand if one.sender else company,
        notice_url=address[SettingKey.NOTICE_URL],
        imprint_url=address[SettingKey.IMPRINT_URL],
        language=render.language_of(one.language, country),
        notice_id=one.notice.wording_id if one.notice else None,
        notice_text=one.notice.body if one.notice else "",
    )


# -- recording -----------------------------------------------------------------------------------

_Key = tuple[str, str]


async def _judge_and_record(
    work: Work, drafts: list[Draft], *, now: datetime
) -> dict[_Key, Outcome]:
    if not drafts:
        return {}
    judged = await judge(work, drafts, now=now)
    living = {one.draft.question.contact_id for one in judged if one.gathered.is_known}
    keys = await keys_to_seal(work, sorted(living))
    entries = {
        _key(one.draft): _entry(one, place, now=now)
        for place, one in enumerate(judged)
        if one.message
    }
    queued = await ready.add(work, list(entries.values()), keys, now=now) if entries else set()
    await _hold_files(work, [one for one in entries.values() if one.ready_id in queued])
    late = [key for key, one in entries.items() if one.ready_id not in queued]
    winners = await _earlier(work, [one.draft for one in judged if _key(one.draft) in late])
    outcomes, records = {}, []
    for one in judged:
        key = _key(one.draft)
        if key in winners:
            outcomes[key] = _repeated(winners[key])
            continue
        entry = entries.get(key)
        decision_id = entry.decision_id if entry else decision.new_id(now)
        records.append(_record(one, decision_id, entry))
        outcomes[key] = _outcome(one, decision_id, entry)
    await decision.add(work, records, keys, now=now)
    return outcomes


async def _hold_files(work: Work, entries: Sequence[NewReady]) -> None:
    """While a message waits, nobody takes the file away that it carries."""
    carried = [(file_of(one.message.content.content), one.ready_id) for one in entries]
    await media.wait_in(work, [(file_id, place) for file_id, place in carried if file_id])


def _entry(one: Judged, place: int, *, now: datetime) -> NewReady:
    """One entry; to one person messages leave in the order of their ids, so in that of drafts."""
    assert one.message is not None
    ready_id = timed_id(now, in_turn(place, secrets.token_bytes(8)))
    waits = isinstance(one.decision, Deferred)
    question = msgspec.structs.replace(one.message.question, ready_id=ready_id)
    return NewReady(
        ready_id=ready_id,
        decision_id=decision.new_id(now),
        message=msgspec.structs.replace(one.message, question=question),
        idempotency_key=one.draft.idempotency_key,
        campaign_id=one.draft.campaign_id,
        priority=priority_of(one.draft),
        not_before=one.gathered.quiet_until if waits else now,
    )


def _record(one: Judged, decision_id: UUID, entry: NewReady | None) -> NewDecision:
    return NewDecision(
        decision_id=decision_id,
        question=one.draft.question,
        situation=one.gathered.situation,
        decision=one.decision,
        ready_id=entry.ready_id if entry else None,
        campaign_id=one.draft.campaign_id,
    )


def _outcome(one: Judged, decision_id: UUID, entry: NewReady | None) -> Outcome:
    if entry is None:
        return Outcome(what="refused", decision=one.decision, decision_id=decision_id)
    return Outcome(
        what="deferred" if isinstance(one.decision, Deferred) else "queued",
        decision=one.decision,
        decision_id=decision_id,
        ready_id=entry.ready_id,
        not_before=entry.not_before,
    )


async def _earlier(work: Work, drafts: Sequence[Draft]) -> dict[_Key, Earlier]:
    """Which of these were asked for before: under the same key, or by the same campaign."""
    if not drafts:
        return {}
    found = await ready.earlier(work, [_key(one) for one in drafts])
    crowd = {
        _key(one): (one.campaign_id, one.question.contact_id)
        for one in drafts
        if one.campaign_id is not None and _key(one) not in found
    }
    reached = await ready.earlier_in_campaign(work, crowd.values())
    return found | {key: reached[who] for key, who in crowd.items() if who in reached}


def _key(draft: Draft) -> _Key:
    return draft.question.origin, draft.idempotency_key


def _said_twice(made: Outcome) -> Outcome:
    """The same draft once more in one call: what is queued is not queued twice, a no stays a no."""
    if made.ready_id is None:
        return made
    return msgspec.structs.replace(made, what="repeated", decision=None)


def _repeated(earlier: Earlier) -> Outcome:
    return Outcome(
        what="repeated",
        decision_id=earlier.decision_id,
        ready_id=earlier.ready_id,
        not_before=earlier.not_before,
    )


def _reason(rule: str) -> gate.Reason:
    unmet = gate.OBLIGATION_UNMET
    return unmet if rule == unmet.rule else gate.REASON[rule]
