"""Consent as a chain of acts: what was asked, given, refused and withdrawn, folded into a state.

The state is never the truth; the acts are, and the state is what they come to (law.md K-05).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple
from uuid import UUID

from jawort.domain.situation import ConsentState

CONFIRM_WITHIN: Final = timedelta(hours=24)
"""How long the opt-in text can be answered. Source: law.md W-08."""


class Act(StrEnum):
    """What can happen to a consent. The order is that within one moment: a no comes last."""

    ASKED = "asked"
    GIVEN = "given"
    REFUSED = "refused"
    EXPIRED = "expired"
    INVALIDATED = "invalidated"
    WITHDRAWN = "withdrawn"


_ORDER: Final = {act: place for place, act in enumerate(Act)}

MOVES: Final[Mapping[tuple[ConsentState, Act], ConsentState]] = MappingProxyType(
    {
        ("none", Act.ASKED): "pending",
        ("pending", Act.GIVEN): "granted",
        ("pending", Act.REFUSED): "denied",
        ("pending", Act.WITHDRAWN): "denied",  # STOP instead of an answer
        ("pending", Act.EXPIRED): "expired",
        ("granted", Act.GIVEN): "granted",  # said again
        ("granted", Act.WITHDRAWN): "withdrawn",
        ("granted", Act.EXPIRED): "expired",
        ("granted", Act.INVALIDATED): "invalid",
        ("withdrawn", Act.ASKED): "pending",
        ("denied", Act.ASKED): "pending",
        ("expired", Act.ASKED): "pending",
        ("invalid", Act.ASKED): "pending",
    }
)
"""The only edges; everything else changes nothing. Source: law.md §4.1, state machine.

`ASKED` is always an act of the person (START); what the business asks by itself is not one.
"""

IN_THREAD: Final = (
    "asked_message_id",  # the outbound message that showed the text
    "wording_id",
    "wording_sha256",
    "answer_message_id",  # the inbound message that said yes
    "identifier",
    "said",
    "said_at",
    "received_at",
    "ip_unavailable_reason",
)
EVIDENCE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"in_thread_button": IN_THREAD, "in_thread_keyword": IN_THREAD}
)
"""What must be known about a yes, by the way it was given. Source: law.md §4.2."""


def is_proven(capture: str, evidence: Mapping[str, object]) -> bool:
    """Whether the evidence of a yes is complete (law.md §4.2). An unknown way proves nothing."""
    wanted = EVIDENCE.get(capture)
    return wanted is not None and all(evidence.get(name) for name in wanted)


@dataclass(frozen=True, slots=True)
class ConsentAct:
    """One act, with the fact that tells it. `opened_at`: for a yes, when the person asked for the
    text it answers; the yes carries its question, so that it stands without it.
    """

    act: Act
    at: datetime
    fact_id: UUID
    opened_at: datetime | None = None
    proof_ok: bool = False


class Standing(NamedTuple):
    """What the acts come to. `act_at` and `fact_id` are those of the act that made the state."""

    state: ConsentState
    act_at: datetime
    fact_id: UUID
    proof_ok: bool


def fold(acts: Iterable[ConsentAct]) -> Standing | None:
    """The state after all acts, in the order of the person's time; None if nothing was ever asked.

    The order in which acts are told does not matter, and telling one twice changes nothing.
    """
    steps = sorted({step for act in acts for step in _steps(act)}, key=_step_key)
    standing: Standing | None = None
    for act, at, fact_id, proof_ok in steps:
        state: ConsentState = standing.state if standing else "none"
        moved = MOVES.get((state, act))
        if moved is not None:
            standing = Standing(moved, at, fact_id, proof_ok)
    return standing


_Step = tuple[Act, datetime, UUID, bool]


def _steps(act: ConsentAct) -> list[_Step]:
    step = (act.act, act.at, act.fact_id, act.proof_ok)
    if act.act is Act.GIVEN and act.opened_at is not None:
        return [(Act.ASKED, act.opened_at, act.fact_id, False), step]
    return [step]


def _step_key(step: _Step) -> tuple[datetime, int, UUID]:
    act, at, fact_id, _ = step
    return at, _ORDER[act], fact_id


def covers(scope: str, *, code: str, topic: str) -> bool:
    """Whether a no of this scope ends messages for a purpose (law.md W-06)."""
    word, _, detail = scope.partition(":")
    if word == "all":
        return True
    if word == "type":
        return code == detail
    is_ads = code in ("ADS", "N10")
    return is_ads and (word == "ads" or (word == "topic" and topic == detail))
