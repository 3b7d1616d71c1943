"""The final check of one message: leave, wait or end. Pure; everything it needs was gathered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Literal
from uuid import UUID

import msgspec

from jawort import gate
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.decision import Allowed, Decision, Deferred, Obligation, Refused
from jawort.domain.sending.draft import ReadyMessage
from jawort.domain.sending.outgoing import Recipient
from jawort.domain.sending.pace import PAIR
from jawort.domain.situation import Situation
from jawort.ledger.delivery import Unheard
from jawort.ledger.sending.claim import Claimed, Named
from jawort.ledger.situation import Gathered
from jawort.outbox import patience

HEAR_FIRST: Final = timedelta(milliseconds=500)
"""How long a message waits for its person to be heard out: reading takes less."""

HEAR_EVERYBODY: Final = timedelta(seconds=2)
"""The same while a body waits that may be of anybody."""

TRY_AGAIN: Final = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Case:
    """One claimed message with everything that was found out about it, in this order.

    message: None when it does not open. is_living: its person is held against erasure; is_gone:
    erased, or being erased. gathered: None where nobody asked.
    """

    claimed: Claimed
    message: ReadyMessage | None = field(repr=False)
    portfolio_id: UUID
    is_living: bool
    is_gone: bool
    pair_full_at: datetime | None = None
    named: Named = field(default_factory=Named)
    named_after: frozenset[UUID] = frozenset()
    gathered: Gathered | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """What the gate said, and on which facts."""

    situation: Situation
    decision: Decision


@dataclass(frozen=True, slots=True)
class Leaves:
    """It may leave, now, to this address. `starts`: it counts against the messaging limit."""

    case: Case
    judged: Judged
    to: Recipient
    starts: bool


@dataclass(frozen=True, slots=True)
class Waits:
    """Not now: it is judged anew at `until`. judged: None where the gate was not even asked."""

    case: Case
    until: datetime
    judged: Judged | None = None


@dataclass(frozen=True, slots=True)
class Ends:
    """It will not leave. judged: None where there is nobody left to decide about.

    state: `failed` where it was allowed, and the file it carries cannot be sent.
    """

    case: Case
    judged: Judged | None
    state: Literal["refused", "failed"] = "refused"


Verdict = Leaves | Waits | Ends


def verdict(case: Case, unheard: Unheard, *, now: datetime) -> Verdict:
    """Judge one message again (house promise 2).

    A person with something unread waits: a withdrawal may be in it. So does one whose identifiers
    changed while we looked, because then nobody knows whose unread words were asked for.
    """
    if case.is_gone:
        return Ends(case, None)
    if not case.is_living:
        return Waits(case, now + TRY_AGAIN)
    if case.message is None or case.gathered is None:
        return Ends(case, None)
    if unheard.concerns(case.named.marks):
        return Waits(case, now + (HEAR_EVERYBODY if unheard.everybody else HEAR_FIRST))
    if case.named_after != case.named.ids:
        return Waits(case, now)
    if not PAIR.room(case.pair_full_at, now=now):
        return Waits(case, PAIR.opens_at(case.pair_full_at, now=now))
    to = address(case.named.own, case.portfolio_id)
    situation = case.gathered.situation
    if to is None or case.named.unreadable:
        situation = msgspec.structs.replace(situation, valid=False)
    decision = gate.decide(situation)
    judged = Judged(situation, decision)
    if isinstance(decision, Deferred):
        return Waits(case, case.gathered.quiet_until, judged)
    if isinstance(decision, Refused):
        return _refused(case, judged, decision, now=now)
    assert to is not None  # the gate allows nothing invalid
    if not _carries(case.message, decision):
        return Ends(case, Judged(situation, _unmet(decision)))
    return Leaves(case, judged, to, starts=_starts(situation))


def address(own: Sequence[Identifier], portfolio_id: UUID) -> Recipient | None:
    """Where to write to a record: by the number it is known by on WhatsApp, else by a phone number,
    else by a user id of this portfolio; the newest of each. None where there is none of them.
    """
    found: Mapping[IdentifierKind, Identifier] = {
        one.kind: one
        for one in reversed(own)
        if one.kind not in _SCOPED or one.portfolio_id == portfolio_id
    }
    if known := found.get(IdentifierKind.WA_ID):
        return Recipient("phone", f"+{known.value}")
    if known := found.get(IdentifierKind.PHONE):
        return Recipient("phone", known.value)
    for kind in _SCOPED:
        if known := found.get(kind):
            return Recipient("bsuid", known.value)
    return None


_SCOPED: Final = (IdentifierKind.BSUID, IdentifierKind.PARENT_BSUID)


def _refused(case: Case, judged: Judged, refused: Refused, *, now: datetime) -> Verdict:
    claimed = case.claimed
    if not refused.may_be_asked_again:
        return Ends(case, judged)
    if patience.is_over(claimed.purpose, claimed.queued_at, now=now):
        return Ends(case, judged)
    return Waits(case, patience.ask_again_at(claimed.queued_at, now=now), judged)


def _carries(message: ReadyMessage, allowed: Allowed) -> bool:
    """Whether the words fulfil what is owed now. Calls are not recorded by anybody here."""
    return set(allowed.obligations) <= {*message.carries, Obligation.NO_RECORDING}


def _unmet(allowed: Allowed) -> Refused:
    unmet = gate.OBLIGATION_UNMET
    return Refused(rule=unmet.rule, code=unmet.code, policy_version=allowed.policy_version)


def _starts(situation: Situation) -> bool:
    """Whether the business begins to write: outside the service window (platform.md §4.5)."""
    return situation.form == "template" and not situation.window_open
