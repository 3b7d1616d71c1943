"""Consent as it stands: a fold over facts that can be thrown away and made again at any time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, NamedTuple
from uuid import UUID

import msgspec

from jawort.domain.consent.state import (
    CONFIRM_WITHIN,
    Act,
    ConsentAct,
    Standing,
    covers,
    fold,
    is_proven,
)
from jawort.domain.fact import FactKind
from jawort.domain.ids import ZERO
from jawort.domain.wording.end import End, invalidations
from jawort.ledger import fact
from jawort.ledger.fact import Fact
from jawort.ledger.keys import seal
from jawort.ledger.keys.vault import keys_to_seal, open_keys
from jawort.ledger.proof.format import canonical, commitment
from jawort.ledger.purpose import Purpose, purposes
from jawort.ledger.query import query
from jawort.ledger.wording import ended
from jawort.ledger.work import Work

_ASK = query("consent", "ask")
_OPEN_ASKS = query("consent", "open_asks")
_ANSWERED_ASKS = query("consent", "answered_asks")
_TAKEN_DOWN = query("consent", "taken_down")
_SETTLE_ASKS = query("consent", "settle_asks")
_END_ASKS = query("consent", "end_asks")
_EXPIRED_ASKS = query("consent", "expired_asks")
_STANDING = query("consent", "standing")
_UNFOLD = query("consent", "unfold")
_FOLD = query("consent", "fold")
_EVERYONE = query("consent", "everyone")
_TEXTS = query("consent", "texts")
_HOLD = query("identity", "hold")

ACT_OF: Final = {
    FactKind.CONSENT_ASKED: Act.ASKED,
    FactKind.CONSENT_GIVEN: Act.GIVEN,
    FactKind.CONSENT_REFUSED: Act.REFUSED,
    FactKind.CONSENT_EXPIRED: Act.EXPIRED,
    FactKind.CONSENT_WITHDRAWN: Act.WITHDRAWN,
}
"""The facts a fold reads, and what each says. A wider no (`scope`) is about every purpose in it."""

_HEARD_FROM: Final = frozenset({"in_thread_button", "in_thread_keyword", "wa_me_token"})
"""Captures in which the person wrote from the identifier itself (law.md §8.1 `scope_ok`)."""

_PORTION: Final = 500


@dataclass(frozen=True, slots=True)
class NewAsk:
    """A question that is about to be shown, and what is known about how it came to it."""

    request_id: UUID
    contact_id: UUID
    purpose_id: UUID
    wording_id: UUID
    asked_at: datetime
    evidence: Mapping[str, object] = field(repr=False)
    road: str = "in_thread"


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


class Answered(NamedTuple):
    """A question that is settled or over. next_at: when something of ours came after its text."""

    ask: Ask
    next_at: datetime | None


@dataclass(frozen=True, slots=True)
class TakenDown:
    """A yes that staff took down, of which the person's own yes in the thread is still missing."""

    contact_id: UUID
    purpose_id: UUID
    wording_id: UUID
    road: str


async def ask(work: Work, asks: Sequence[NewAsk]) -> None:
    """Note questions whose texts are on their way; each can be answered for a day (law.md W-08)."""
    keys = await keys_to_seal(work, [one.contact_id for one in asks])
    await work.run(
        _ASK,
        [one.request_id for one in asks],
        [one.contact_id for one in asks],
        [one.purpose_id for one in asks],
        [one.wording_id for one in asks],
        [one.road for one in asks],
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
    return await _opened(work, [(row, row["is_last"]) for row in rows])


async def answered_asks(
    work: Work, contacts: Sequence[UUID], *, since: datetime, now: datetime
) -> list[Answered]:
    """What these people were asked since a moment and what is settled, or over though no clock has
    settled it yet, the oldest first.
    """
    rows = await work.rows(_ANSWERED_ASKS, list(contacts), since, now)
    asks = await _opened(work, [(row, row["next_at"] is None) for row in rows])
    return [Answered(one, row["next_at"]) for one, row in zip(asks, rows, strict=True)]


async def _opened(work: Work, rows: Sequence[tuple[Any, bool]]) -> list[Ask]:
    keys = await open_keys(work, [row["contact_id"] for row, _ in rows]) if rows else None
    asks = []
    for row, is_last in rows:
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
                is_last,
                msgspec.json.decode(plain),
            )
        )
    return asks


async def taken_down(work: Work, contacts: Sequence[UUID], *, now: datetime) -> list[TakenDown]:
    """What these people have agreed to on paper or by phone and have not confirmed yet."""
    rows = await work.rows(_TAKEN_DOWN, list(contacts), now)
    return [TakenDown(**row) for row in rows]


async def settle_asks(work: Work, requests: Sequence[UUID], *, now: datetime) -> None:
    """These questions are answered, or can no longer be."""
    await work.run(_SETTLE_ASKS, list(requests), now)


async def end_asks(
    work: Work, answered: Sequence[tuple[UUID, UUID, datetime]], *, now: datetime
) -> None:
    """End the questions asked of these contacts for these purposes up to these times: a no, or a
    yes given elsewhere, has answered them.
    """
    if answered:
        await work.run(_END_ASKS, *map(list, zip(*answered, strict=True)), now)


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
    """What these people said yes or no to, with the words of each purpose (`code`, `topic`)."""
    return await work.rows(_STANDING, list(contacts))


async def refold(work: Work, contacts: Iterable[UUID]) -> None:
    """Make the state of consent of these people anew from their facts.

    They are held until the transaction ends: two who fold the same person would read each their own
    facts, and the later one would write over a no that the earlier one committed meanwhile.
    """
    people = sorted(set(contacts))
    if not people:
        return
    await work.rows(_HOLD, people)
    known = {one.purpose_id: one for one in await purposes(work)}
    facts = await fact.facts_of(work, people, await open_keys(work, people), list(ACT_OF))
    rows = _folded(facts, known, await _texts(work), await ended(work))
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


async def _texts(work: Work) -> dict[UUID, str]:
    """The digest of every opt-in text we ever published."""
    return {row["wording_id"]: bytes(row["body_sha256"]).hex() for row in await work.rows(_TEXTS)}


_Texts = Mapping[UUID, str]


def _folded(
    facts: Sequence[Fact],
    known: Mapping[UUID, Purpose],
    texts: _Texts,
    ends: Mapping[UUID, End],
) -> list[tuple[object, ...]]:
    acts: dict[tuple[UUID, UUID, UUID], list[ConsentAct]] = {}
    wide: dict[UUID, list[tuple[str, ConsentAct]]] = {}
    for one in facts:
        told = one.personal
        if told is None or one.contact_id is None or "act_at" not in told:
            continue  # erased or locked, or from before there was a fold
        act = _act(one, told, texts)
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
        given = [(act, act.wording_id) for act in said if act.act is Act.GIVEN]
        if stands := fold([*said, *noes, *invalidations(given, ends)]):
            rows.append((*place, *_row(stands)))
    return rows


def _row(stands: Standing) -> tuple[object, ...]:
    scope_ok = stands.road in _HEARD_FROM or stands.state != "granted"
    when = (stands.act_at, stands.fact_id)
    return (stands.state, stands.proof_ok, scope_ok, *when, stands.road, stands.wording_id)


def _act(one: Fact, told: Mapping[str, Any], texts: _Texts) -> ConsentAct:
    opened = told.get("opened_at")
    return ConsentAct(
        act=ACT_OF[one.kind],
        at=datetime.fromisoformat(told["act_at"]),
        fact_id=one.fact_id,
        opened_at=datetime.fromisoformat(opened) if opened else None,
        proof_ok=bool(told.get("proof_ok", False)) and _is_proven(one, told, texts),
        road=told.get("capture") or told.get("cause") or "",
        wording_id=_wording_of(told),
    )


def _wording_of(told: Mapping[str, Any]) -> UUID:
    """The text an act was about; zero when none is named."""
    named = told.get("wording_id") or (told.get("evidence") or {}).get("wording_id")
    return UUID(named) if named else ZERO


def _is_proven(one: Fact, told: Mapping[str, Any], texts: _Texts) -> bool:
    """Whether the evidence is complete, names a text we published exactly as it was shown, and is
    what the leaf in the log was made of (law.md §4.2, §8.1 `proof_ok`, G-09).
    """
    evidence = told.get("evidence") or {}
    if not is_proven(told.get("capture", ""), evidence) or one.r is None:
        return False
    wording_id = _wording_of(told)
    if wording_id != ZERO and texts.get(wording_id) != evidence.get("wording_sha256"):
        return False
    leaf: dict[str, Any] = msgspec.json.decode(one.leaf)
    return bool(leaf["commitment"] == commitment(one.r, canonical(dict(told))).hex())


def _evidence_place(request_id: UUID) -> str:
    return f"opt_in_request.evidence_sealed:{request_id}"
