"""Consent as it stands: a fold over facts that can be thrown away and made again at any time."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any, Final
from uuid import UUID

import msgspec

from jawort.domain.consent import CONFIRM_WITHIN, Act, ConsentAct, covers, fold
from jawort.domain.fact import FactKind
from jawort.domain.ids import timed_id
from jawort.ledger import fact
from jawort.ledger.fact import Fact
from jawort.ledger.keys import seal
from jawort.ledger.keys.vault import keys_to_seal, open_keys
from jawort.ledger.query import query
from jawort.ledger.work import Work

_PURPOSES = query("consent", "purposes")
_ADD_PURPOSE = query("consent", "add_purpose")
_NEXT_VERSION = query("consent", "next_version")
_ADD_WORDING = query("consent", "add_wording")
_OPT_IN_WORDINGS = query("consent", "opt_in_wordings")
_ASK = query("consent", "ask")
_OPEN_ASKS = query("consent", "open_asks")
_SETTLE_ASKS = query("consent", "settle_asks")
_EXPIRED_ASKS = query("consent", "expired_asks")
_STANDING = query("consent", "standing")
_UNFOLD = query("consent", "unfold")
_FOLD = query("consent", "fold")
_EVERYONE = query("consent", "everyone")

ACT_OF: Final = {
    FactKind.CONSENT_ASKED: Act.ASKED,
    FactKind.CONSENT_GIVEN: Act.GIVEN,
    FactKind.CONSENT_REFUSED: Act.REFUSED,
    FactKind.CONSENT_EXPIRED: Act.EXPIRED,
    FactKind.CONSENT_WITHDRAWN: Act.WITHDRAWN,
}
"""The facts a fold reads, and what each says. A wider no (`scope`) is about every purpose in it."""

_PORTION: Final = 500


@dataclass(frozen=True, slots=True)
class Purpose:
    """What messages are sent for, on one channel; `topic` only for advertising."""

    purpose_id: UUID
    code: str
    topic: str
    channel: str
    basis: str
    is_retired: bool


@dataclass(frozen=True, slots=True)
class NewPurpose:
    """A purpose to be put on record; at most `cap_count` messages in `cap_days`, if announced."""

    code: str
    topic: str = ""
    channel: str = "wa"
    basis: str = "consent"
    cap_count: int | None = None
    cap_days: int | None = None


@dataclass(frozen=True, slots=True)
class NewWording:
    """A text to be published. `purpose_id`: of an opt-in, what the person says yes to."""

    kind: str
    name: str
    language: str
    body: str
    approved_by: str
    purpose_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """A published opt-in text."""

    wording_id: UUID
    purpose_id: UUID
    language: str
    body: str
    body_sha256: bytes


@dataclass(frozen=True, slots=True)
class NewAsk:
    """A question that is about to be shown, and what is known about how it came to it."""

    request_id: UUID
    contact_id: UUID
    purpose_id: UUID
    wording_id: UUID
    asked_at: datetime
    evidence: Mapping[str, object] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Ask:
    """An open question. `shown_in`: the message that showed its text; None until it has left.
    `is_last`: nothing of ours came after that message.
    """

    request_id: UUID
    contact_id: UUID
    purpose_id: UUID
    wording_id: UUID
    wording_sha256: str
    asked_at: datetime
    expires_at: datetime
    shown_in: UUID | None
    is_last: bool
    evidence: Mapping[str, Any] = field(repr=False)


async def purposes(work: Work) -> list[Purpose]:
    """Everything this controller sends for, or sent for, the oldest first."""
    return [
        Purpose(
            row["purpose_id"],
            row["code"],
            row["topic"],
            row["channel"],
            row["basis"],
            row["retired_at"] is not None,
        )
        for row in await work.rows(_PURPOSES)
    ]


async def add_purpose(work: Work, new: NewPurpose, *, now: datetime) -> UUID:
    """Put a purpose on record."""
    purpose_id = timed_id(now, secrets.token_bytes(10))
    caps = (new.cap_count, new.cap_days)
    await work.run(
        _ADD_PURPOSE, purpose_id, new.code, new.topic, new.channel, new.basis, *caps, now
    )
    return purpose_id


async def publish(work: Work, new: NewWording, *, now: datetime) -> UUID:
    """Publish a text as its next version; published versions never change."""
    wording_id = timed_id(now, secrets.token_bytes(10))
    version = await work.value(_NEXT_VERSION, new.kind, new.name, new.language)
    digest = sha256(new.body.encode()).digest()
    said = (new.language, new.body, digest, now, new.approved_by, new.purpose_id)
    await work.run(_ADD_WORDING, wording_id, new.kind, new.name, version, *said)
    return wording_id


async def opt_in_wordings(work: Work, *, now: datetime) -> list[Wording]:
    """The opt-in texts in force."""
    return [
        Wording(
            row["wording_id"],
            row["purpose_id"],
            row["language"],
            row["body"],
            row["body_sha256"],
        )
        for row in await work.rows(_OPT_IN_WORDINGS, now)
    ]


async def ask(work: Work, asks: Sequence[NewAsk]) -> None:
    """Note questions whose texts are on their way; each can be answered for a day (law.md W-08)."""
    keys = await keys_to_seal(work, [one.contact_id for one in asks])
    await work.run(
        _ASK,
        [one.request_id for one in asks],
        [one.contact_id for one in asks],
        [one.purpose_id for one in asks],
        [one.wording_id for one in asks],
        [
            seal.seal(
                keys[one.contact_id],
                msgspec.json.encode(dict(one.evidence)),
                place=_evidence_place(one.request_id),
            )
            for one in asks
        ],
        [one.asked_at for one in asks],
        [one.asked_at + CONFIRM_WITHIN for one in asks],
    )


async def open_asks(work: Work, contacts: Sequence[UUID]) -> list[Ask]:
    """What these people were asked and have not answered yet, the oldest first."""
    rows = await work.rows(_OPEN_ASKS, list(contacts))
    keys = await open_keys(work, [row["contact_id"] for row in rows]) if rows else None
    asks = []
    for row in rows:
        assert keys is not None
        plain = keys.open(row["evidence_sealed"], place=_evidence_place(row["request_id"]))
        asks.append(
            Ask(
                row["request_id"],
                row["contact_id"],
                row["purpose_id"],
                row["wording_id"],
                bytes(row["body_sha256"]).hex(),
                row["asked_at"],
                row["expires_at"],
                row["message_id"],
                row["is_last"],
                msgspec.json.decode(plain),
            )
        )
    return asks


async def settle_asks(work: Work, requests: Sequence[UUID], *, now: datetime) -> None:
    """These questions are answered, or can no longer be."""
    await work.run(_SETTLE_ASKS, list(requests), now)


async def expired_asks(
    work: Work, *, now: datetime, limit: int
) -> list[tuple[UUID, UUID, UUID, datetime, Mapping[str, Any]]]:
    """Questions nobody answered in time: request, contact, purpose, end, evidence."""
    rows = await work.rows(_EXPIRED_ASKS, now, limit)
    keys = await open_keys(work, [row["contact_id"] for row in rows])
    found = []
    for row in rows:
        place = _evidence_place(row["request_id"])
        evidence = msgspec.json.decode(keys.open(row["evidence_sealed"], place=place))
        named = (row["request_id"], row["contact_id"], row["purpose_id"])
        found.append((*named, row["expires_at"], evidence))
    return found


async def standing(work: Work, contacts: Sequence[UUID]) -> list[Any]:
    """What these people said yes or no to: contact, purpose, sender, state, time of the act."""
    return await work.rows(_STANDING, list(contacts))


async def refold(work: Work, contacts: Iterable[UUID]) -> None:
    """Make the state of consent of these people anew from their facts."""
    people = sorted(set(contacts))
    if not people:
        return
    known = {one.purpose_id: one for one in await purposes(work)}
    facts = await fact.facts_of(work, people, await open_keys(work, people), list(ACT_OF))
    rows = _folded(facts, known)
    await work.run(_UNFOLD, people)
    if rows:
        await work.run(_FOLD, *map(list, zip(*rows, strict=True)))


async def rebuild(work: Work) -> int:
    """Throw all standing consent away and fold it again from facts alone; gives how many people."""
    rows = await work.rows(_EVERYONE, [kind.value for kind in ACT_OF])
    people = sorted(row["contact_id"] for row in rows)
    for start in range(0, len(people), _PORTION):
        await refold(work, people[start : start + _PORTION])
    return len(people)


def _folded(facts: Sequence[Fact], known: Mapping[UUID, Purpose]) -> list[tuple[object, ...]]:
    acts: dict[tuple[UUID, UUID, UUID], list[ConsentAct]] = {}
    wide: dict[UUID, list[tuple[str, ConsentAct]]] = {}
    for one in facts:
        told = one.personal
        if told is None or one.contact_id is None or "act_at" not in told:
            continue  # erased or locked, or from before there was a fold
        act = _act(one, told)
        if "scope" in told:
            wide.setdefault(one.contact_id, []).append((told["scope"], act))
        else:
            place = (one.contact_id, UUID(told["purpose_id"]), UUID(told["sender_id"]))
            acts.setdefault(place, []).append(act)
    rows: list[tuple[object, ...]] = []
    for place, said in acts.items():
        contact_id, purpose_id, _ = place
        purpose = known.get(purpose_id)
        if purpose is None:
            continue
        noes = [
            act
            for scope, act in wide.get(contact_id, [])
            if covers(scope, code=purpose.code, topic=purpose.topic)
        ]
        if stands := fold([*said, *noes]):
            end = (stands.state, stands.proof_ok, stands.act_at, stands.fact_id)
            rows.append((*place, *end))
    return rows


def _act(one: Fact, told: Mapping[str, Any]) -> ConsentAct:
    opened = told.get("opened_at")
    return ConsentAct(
        act=ACT_OF[one.kind],
        at=datetime.fromisoformat(told["act_at"]),
        fact_id=one.fact_id,
        opened_at=datetime.fromisoformat(opened) if opened else None,
        proof_ok=bool(told.get("proof_ok", False)),
    )


def _evidence_place(request_id: UUID) -> str:
    return f"opt_in_request.evidence_sealed:{request_id}"
