"""A yes or a no that did not come through the thread: said to staff, written elsewhere, told by a
program. Who noted it stands with it (law.md S1.42, §4.2, CJ-02).
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from jawort.desk.arrival.heard import House
from jawort.desk.contact.record import living_person
from jawort.desk.opt_out import stop as obedience
from jawort.desk.opt_out.stop import No
from jawort.domain.arrival.moment import CLOCK_TOLERANCE, no_at
from jawort.domain.consent.state import (
    ASK_AGAIN_AFTER,
    AT_ONCE,
    EVIDENCE,
    NO_RESTART,
    NOTED,
    RoadToNo,
    covers,
    is_proven,
    may_ask,
    missing_evidence,
)
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.ids import timeless_id
from jawort.domain.purpose import NOTIFICATION_NAME
from jawort.domain.refusal import Refusal
from jawort.domain.retention import RetentionClass
from jawort.domain.sentence import Sentence
from jawort.ledger import consent, contact, fact, register, stop, wording
from jawort.ledger.consent import NewAsk
from jawort.ledger.contact import Contact
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.purpose import Purpose, purposes, topics_of
from jawort.ledger.sender import senders
from jawort.ledger.work import Work

_ZONE: Final = ZoneInfo("Europe/Berlin")  # in which a day is told to staff
WORKFLOW: Final = "desk 2026-11"
CAPTURES: Final = ("paper", "phone", "import")
"""What can be noted here. Every other yes is noted by the machine that saw it."""

_NOBODY: Final = House("", "", "")  # who is not in the thread is not answered there

_WHO: Final = (
    Sentence("Es fehlt, wer dafür einsteht.", "It is missing who answers for this."),
    Sentence("Geben Sie --by an.", "Give --by."),
)
_SCOPE: Final = (
    Sentence("Diesen Umfang gibt es nicht.", "There is no such scope."),
    Sentence(
        "Möglich: all, ads, type:N01 bis type:N10, topic: mit einem Thema auf Ihrer Liste.",
        "Possible: all, ads, type:N01 to type:N10, topic: with a topic on your list.",
    ),
)
_ROAD: Final = (
    Sentence("Auf diesem Weg wird hier nichts vermerkt.", "Nothing is noted here by this road."),
    Sentence("Möglich: {listed}.", "Possible: {listed}."),
)
_FUTURE: Final = (
    Sentence("Die Zeit liegt in der Zukunft.", "The time lies in the future."),
    Sentence("Nennen Sie, wann es gesagt wurde.", "Tell when it was said."),
)
_PURPOSE: Final = (
    Sentence(
        "Diesen Zweck gibt es nicht, nicht mehr, oder nicht bei diesem Absender.",
        "There is no such purpose, no more, or not with this sender.",
    ),
    Sentence(
        "Listen Sie auf: jawort purpose list und jawort sender list",
        "List them: jawort purpose list and jawort sender list",
    ),
)
_TEXT: Final = (
    Sentence(
        "Der Text, zu dem Ja gesagt wurde, ist keiner von Ihnen oder ist zurückgezogen.",
        "The text that was agreed to is none of yours, or is withdrawn.",
    ),
    Sentence("Listen Sie auf: jawort wording list", "List them: jawort wording list"),
)
_EVIDENCE: Final = (
    Sentence("Als Nachweis fehlt: {missing}.", "As evidence is missing: {missing}."),
    Sentence(
        "Ohne Nachweis ist ein Ja keines (Art. 7 Abs. 1 DSGVO). Tragen Sie ihn nach.",
        "Without evidence a yes is none (Art. 7(1) GDPR). Add it.",
    ),
)
_NO_IS_NEWER: Final = (
    Sentence(
        "Die Person hat Nein gesagt, und das gilt.",
        "The person has said no, and that holds.",
    ),
    Sentence(
        "Nur sie selbst kann neu beginnen, etwa mit START.",
        "Only the person can begin anew, for example with START.",
    ),
)
_TOO_SOON: Final = (
    Sentence(
        "Die Person hat Nein gesagt; bis {day} wird sie nicht wieder gefragt.",
        "The person has said no; until {day} nobody asks again.",
    ),
    Sentence(
        "Die Person kann selbst jederzeit neu beginnen, mit START im Chat.",
        "The person can begin anew at any time, with START in the chat.",
    ),
)
_OBJECTED: Final = (
    Sentence(
        "Die Person hat widersprochen; sie wird nicht wieder gefragt (Art. 21 DSGVO).",
        "The person has objected; nobody asks again (Art. 21 GDPR).",
    ),
    _TOO_SOON[1],
)


@dataclass(frozen=True, slots=True)
class NotedNo:
    """A no that somebody tells us. `said_at` None: now. `reference`: where it can be found, such as
    the e-mail's number in the post book; never its text.
    """

    road: RoadToNo
    by: str
    scope: str = "all"
    said_at: datetime | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True)
class NotedYes:
    """A yes that somebody tells us, with what proves it (law.md §4.2). `wording_id` None: an import
    shows the text itself, in its evidence.
    """

    capture: str
    purpose_id: UUID
    sender_id: UUID
    said_at: datetime
    by: str
    wording_id: UUID | None = None
    evidence: Mapping[str, object] = field(default_factory=dict, repr=False)


async def record_no(work: Work, contact_id: UUID, told: NotedNo, *, now: datetime) -> list[UUID]:
    """Obey a no that came by another road, for the whole person, from this commit on.

    What waits is cancelled, and every identifier is remembered with it. One that is older than two
    minutes counts from now: until the person confirms anew it wins. Gives the person's records.
    Raises Refusal when the road or the scope does not exist, or the record is gone.
    """
    if told.road not in NOTED:
        cure = _ROAD[1].about(listed=", ".join(sorted(NOTED)))
        raise Refusal("ROAD", _ROAD[0], cure)
    _who(told.by)
    await check_scope(work, told.scope)
    said_at = told.said_at or now
    if said_at > now + CLOCK_TOLERANCE:
        raise Refusal("FUTURE", *_FUTURE)
    await living_person(work, contact_id)
    said = {"by": told.by, "said_at": said_at.isoformat(), "reference": told.reference}
    no = No(
        contact_id,
        told.scope,
        since=no_at(said_at, now),
        said_at=min(said_at, now),
        cause=told.road,
        told=said,
    )
    return await obey_one(work, no, now=now)


async def obey_one(work: Work, no: No, *, now: datetime) -> list[UUID]:
    """Obey one no of which nobody is told in the thread. Gives the person's records."""
    members = await stop.members(work, [no.contact_id])
    await obedience.obey(work, [no], members, _NOBODY, now=now)
    return sorted(members[no.contact_id])


async def record_yes(work: Work, contact_id: UUID, told: NotedYes, *, now: datetime) -> str:
    """Note a yes with its proof; gives the state it has led to.

    On paper it is a yes once the person has written from the identifier, else it waits for a
    confirmation in the thread, as one told by phone does; for 180 days after a no nobody is asked
    for one (law.md X-09). An import without proof is `invalid`. A
    no that is not older wins, and against an import any no. Raises Refusal naming what is missing.
    """
    _who(told.by)
    if told.capture not in CAPTURES:
        raise Refusal("ROAD", _ROAD[0], _ROAD[1].about(listed=", ".join(CAPTURES)))
    if told.said_at > now + CLOCK_TOLERANCE:
        raise Refusal("FUTURE", *_FUTURE)
    purpose = await _purpose(work, told)
    records = await living_person(work, contact_id)
    people = [one.contact_id for one in records]
    newest = await register.newest_no(work, people, code=purpose.code, topic=purpose.topic)
    if newest is not None and (told.capture in NO_RESTART or newest >= told.said_at):
        raise Refusal("NO_IS_NEWER", *_NO_IS_NEWER)
    evidence = await _evidence(work, contact_id, told)
    missing = missing_evidence(told.capture, evidence)
    confirmed = "channel_verified_by" not in missing
    missing = [name for name in missing if name != "channel_verified_by"]
    if told.capture == "phone":
        missing = [name for name in missing if "answer_message_id" not in name]
    if missing and told.capture != "import":
        listed = ", ".join(missing)
        raise Refusal("EVIDENCE", _EVIDENCE[0].about(missing=listed), _EVIDENCE[1])
    standing = [row for row in await consent.standing(work, people) if _same(row, told)]
    at_once = told.capture == "import" or (
        told.capture in AT_ONCE and confirmed and not standing and newest is None
    )
    if at_once:
        await fact.append(work, [given(contact_id, told, purpose, evidence)], now=now)
    else:
        _check_asking(records, newest, purpose.code, now=now)
        await _wait(work, contact_id, told, purpose, evidence, now=now)
    await consent.refold(work, [contact_id])
    rows = [row for row in await consent.standing(work, [contact_id]) if _same(row, told)]
    return str(rows[0]["state"]) if rows else "none"


def _check_asking(
    records: Sequence[Contact], newest: datetime | None, code: str, *, now: datetime
) -> None:
    """Raises Refusal that says until when nobody asks again, where a no or an objection stands."""
    if any(
        one.objection == "general" or (one.objection == "ads" and _is_ads(code)) for one in records
    ):
        raise Refusal("OBJECTED", *_OBJECTED)
    if newest is not None and not may_ask(newest, now=now):
        day = (newest + ASK_AGAIN_AFTER).astimezone(_ZONE).date()
        told = Sentence(f"{day:%d.%m.%Y}", day.isoformat())
        problem = Sentence(
            *(text.format(day=on) for text, on in zip(_TOO_SOON[0], told, strict=True))
        )
        raise Refusal("ASKED_TOO_SOON", problem, _TOO_SOON[1])


def _is_ads(code: str) -> bool:
    return covers("ads", code=code, topic="")


def _who(by: str) -> None:
    if not by.strip():
        raise Refusal("WHO", *_WHO)


async def check_scope(work: Work, scope: str) -> None:
    """Raises Refusal unless a no can go so far here."""
    word, _, detail = scope.partition(":")
    topics = topics_of(await purposes(work))
    if scope in ("all", "ads") or (word == "type" and detail in NOTIFICATION_NAME):
        return
    if word != "topic" or detail not in topics:
        raise Refusal("SCOPE", *_SCOPE)


async def _purpose(work: Work, told: NotedYes) -> Purpose:
    numbers = {one.sender_id: one.channel for one in await senders(work)}
    for one in await purposes(work):
        fits = one.channel.removesuffix("_call") == numbers.get(told.sender_id)
        if one.purpose_id == told.purpose_id and not one.is_retired and fits:
            return one
    raise Refusal("PURPOSE", *_PURPOSE)


async def _evidence(work: Work, contact_id: UUID, told: NotedYes) -> dict[str, object]:
    """What was given, and what only the house knows: the text, the identifier, the channel."""
    heard = await register.heard_from(work, contact_id, told.sender_id)
    known = evidence_of(told, await _identifier(work, contact_id), heard)
    if told.capture == "import":
        return known
    known |= {"signed_at": told.said_at.isoformat(), "called_at": told.said_at.isoformat()}
    text = await wording.wording(work, told.wording_id) if told.wording_id else None
    if text is None or text.purpose_id != told.purpose_id or text.withdrawn_at is not None:
        raise Refusal("TEXT", *_TEXT)
    return known | {"wording_id": str(text.wording_id), "wording_sha256": text.body_sha256.hex()}


def evidence_of(
    told: NotedYes, identifier: Mapping[str, str], heard: UUID | None
) -> dict[str, object]:
    """What was given, with who noted it, the identifier, and the message that verified it."""
    known: dict[str, object] = {
        name: value
        for name, value in told.evidence.items()
        if name == "media_id" or any(name in names.split("|") for names in EVIDENCE[told.capture])
    }
    known |= {"workflow": WORKFLOW, "staff": told.by, "identifier": dict(identifier)}
    known["channel_verified_by"] = str(heard) if heard else ""
    if told.capture == "import":
        known["said_at"] = told.said_at.isoformat()
    return known


async def _identifier(work: Work, contact_id: UUID) -> dict[str, str]:
    keys = await open_keys(work, [contact_id])
    known = await contact.identifiers_of(work, [contact_id], keys)
    current = [one.identifier for one in known if one.valid_to is None]
    return {"kind": current[0].kind.value, "value": current[0].value} if current else {}


def _same(row: Mapping[str, object], told: NotedYes) -> bool:
    return (row["purpose_id"], row["sender_id"]) == (told.purpose_id, told.sender_id)


def given(
    contact_id: UUID, told: NotedYes, purpose: Purpose, evidence: Mapping[str, object]
) -> NewFact:
    """The fact of a yes that was noted."""
    said_at = told.said_at.isoformat()
    opened = {"opened_at": said_at} if told.capture == "import" else {}
    return NewFact(
        FactKind.CONSENT_GIVEN,
        RetentionClass.CONSENT_PROOF,
        contact_id,
        public={"purpose": purpose.code, "channel": purpose.channel, "capture": told.capture},
        personal={
            "purpose_id": str(told.purpose_id),
            "sender_id": str(told.sender_id),
            "act_at": said_at,
            **opened,
            "topic": purpose.topic,
            "capture": told.capture,
            "proof_ok": is_proven(told.capture, evidence),
            "evidence": dict(evidence),
            "by": told.by,
        },
    )


async def _wait(
    work: Work,
    contact_id: UUID,
    told: NotedYes,
    purpose: Purpose,
    evidence: Mapping[str, object],
    *,
    now: datetime,
) -> None:
    """The person has asked for it and must confirm it in the thread, within a day."""
    request_id = timeless_id(secrets.token_bytes(16))
    wording_id = told.wording_id
    assert wording_id is not None  # only an import has none, and that does not wait
    sealed = {**evidence, "sender_id": str(told.sender_id)}
    ask = NewAsk(request_id, contact_id, told.purpose_id, wording_id, now, sealed, told.capture)
    await consent.ask(work, [ask])
    asked = NewFact(
        FactKind.CONSENT_ASKED,
        RetentionClass.OPT_IN_UNCONFIRMED,
        contact_id,
        public={"purpose": purpose.code, "channel": purpose.channel, "capture": told.capture},
        personal={
            "purpose_id": str(told.purpose_id),
            "sender_id": str(told.sender_id),
            "act_at": now.isoformat(),
            "said_at": told.said_at.isoformat(),
            "request_id": str(request_id),
            "wording_id": str(wording_id),
            "capture": told.capture,
            "by": told.by,
        },
    )
    await fact.append(work, [asked], now=now)
