"""Decisions as rows: what was decided about each message, with the facts used, for years."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

import msgspec

from jawort.domain.decision import Decision
from jawort.domain.fact import FactKind, NewFact
from jawort.domain.ids import timed_id
from jawort.domain.question import Question
from jawort.domain.retention import RetentionClass
from jawort.domain.situation import Situation
from jawort.ledger import fact
from jawort.ledger.keys import seal
from jawort.ledger.keys.keyring import KeyDestroyed
from jawort.ledger.keys.seal import DataKey
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.query import query
from jawort.ledger.work import Work

_ADD = query("decision", "add")
_ABOUT = query("decision", "about")

_OUTCOME: Final = {"ALLOW": "allow", "DENY": "deny", "DEFER": "defer"}


@dataclass(frozen=True, slots=True)
class NewDecision:
    """A decision to be remembered: about what, on which facts, and for which entry if any.

    is_fact False: it only repeats what is a fact already, such as the final check that lets a
    queued message leave. It is a row like any other, and no second leaf.
    """

    decision_id: UUID
    question: Question
    situation: Situation
    decision: Decision
    ready_id: UUID | None = None
    campaign_id: UUID | None = None
    is_fact: bool = True


@dataclass(frozen=True, slots=True)
class StoredDecision:
    """A decision as it was remembered. `used`: question and situation; None once erased."""

    decision_id: UUID
    contact_id: UUID
    origin: str
    purpose: str
    outcome: str
    rule: str
    code: str
    obligations: tuple[str, ...]
    policy_version: str
    decided_at: datetime
    ready_id: UUID | None
    used: dict[str, Any] | None = field(repr=False)


def new_id(now: datetime) -> UUID:
    """An id for a decision or an entry on the ready list; it sorts by time."""
    return timed_id(now, secrets.token_bytes(10))


async def add(
    work: Work, new: Sequence[NewDecision], keys: dict[UUID, DataKey], *, now: datetime
) -> None:
    """Remember decisions with one fact each, in a constant number of statements.

    `keys`: the erasable data key of every contact concerned (`vault.keys_to_seal`). A decision
    about a contact that is not among them, because there is no such record or it is erased, is
    remembered as a fact that names nobody.
    """
    kept = [one for one in new if one.question.contact_id in keys]
    if kept:
        await _add_rows(work, kept, keys, now=now)
    facts = [_fact(one, is_kept=one.question.contact_id in keys) for one in new if one.is_fact]
    if facts:
        await fact.append(work, facts, now=now)


async def about(work: Work, wanted: UUID) -> list[StoredDecision]:
    """Every decision about a message, the oldest first: named by its own id, by that of its entry
    on the ready list, or by that of the message.
    """
    rows = await work.rows(_ABOUT, wanted)
    keys = await open_keys(work, [row["contact_id"] for row in rows])
    found = []
    for row in rows:
        try:
            plain = keys.open(row["situation_sealed"], place=_place(row["decision_id"]))
            used = msgspec.json.decode(plain)
        except KeyDestroyed:
            used = None
        values = {name: row[name] for name in _SHOWN}
        found.append(StoredDecision(**values, obligations=tuple(row["obligations"]), used=used))
    return found


_SHOWN: Final = (
    "decision_id",
    "contact_id",
    "origin",
    "purpose",
    "outcome",
    "rule",
    "code",
    "policy_version",
    "decided_at",
    "ready_id",
)


async def _add_rows(
    work: Work, kept: Sequence[NewDecision], keys: dict[UUID, DataKey], *, now: datetime
) -> None:
    used = [
        seal.seal(
            keys[one.question.contact_id],
            msgspec.json.encode({"question": one.question, "situation": one.situation}),
            place=_place(one.decision_id),
        )
        for one in kept
    ]
    await work.run(
        _ADD,
        [one.decision_id for one in kept],
        [one.question.contact_id for one in kept],
        [one.question.origin for one in kept],
        [one.question.purpose for one in kept],
        [_OUTCOME[one.decision.answer] for one in kept],
        [one.decision.rule for one in kept],
        [one.decision.code for one in kept],
        [" ".join(one.decision.obligations) for one in kept],
        [one.decision.policy_version for one in kept],
        used,
        now,
        [one.ready_id for one in kept],
        [one.campaign_id for one in kept],
    )


def _fact(new: NewDecision, *, is_kept: bool) -> NewFact:
    """What goes into the log. The reasons for advertising and notices to a person are kept as
    long as somebody may ask for them (RC24); those for an answer as long as the chat (RC07).
    """
    question, decision = new.question, new.decision
    is_answer = question.purpose in ("REPLY", "AUTH")
    personal: dict[str, object] = {"decision": str(new.decision_id)}
    if is_kept and new.ready_id is not None:
        personal["ready"] = str(new.ready_id)
    if new.campaign_id is not None:
        personal["campaign"] = str(new.campaign_id)
    return NewFact(
        FactKind.MESSAGE_DECIDED,
        RetentionClass.CHAT if is_answer and is_kept else RetentionClass.LOG_PERSONAL,
        question.contact_id if is_kept else None,
        public={
            "outcome": _OUTCOME[decision.answer],
            "code": decision.code,
            "rule": decision.rule,
            "purpose": question.purpose,
            "policy": decision.policy_version,
        },
        personal=personal,
    )


def _place(decision_id: UUID) -> str:
    return f"decision.situation_sealed:{decision_id}"
