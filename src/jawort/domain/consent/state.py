"""Consent as a chain of acts: what was asked, given, refused and withdrawn, folded into a state.

The state is never the truth; the acts are, and the state is what they come to (law.md K-05).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final, Literal, NamedTuple
from uuid import UUID

from jawort.domain.ids import ZERO
from jawort.domain.situation import ConsentState

CONFIRM_WITHIN: Final = timedelta(hours=24)
"""How long the opt-in text can be answered. Source: law.md W-08."""

ASK_AGAIN_AFTER: Final = timedelta(days=180)
"""How long nobody asks again who has said no. Source: law.md X-09, `reask_cooldown_days`."""


RoadToNo = Literal[
    "stop",  # in words
    "button",
    "reaction",
    "platform",  # the platform's own switch for marketing
    "error_131050",  # that switch, told by a message that failed
    "undeliverable",  # again and again nobody was reached
    "link",  # the one button behind a link, without logging in
    "page",  # the preference page
    "agent",  # said to staff
    "api",
    "email",  # written elsewhere and noted by staff
    "contract",
    "erasure_asked",
    "unclear",
]
"""How a no came. The last three only pause, until a human has found out what was meant."""

SILENCE: Final = "silence"
"""Why a yes expired of which nothing was heard for long (`domain.consent.review`). A question
nobody answered expires too, and ends no yes that stands meanwhile."""

UNREACHED_TIMES: Final = 3
UNREACHED_FOR: Final = timedelta(days=7)
"""When nobody is behind a number any more: so many failures in a row, over so long. Our choice."""

NOTED: Final = frozenset({"agent", "api", "email"})
"""Roads on which somebody else says that the person said no: who that was is kept."""


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
        ("none", Act.GIVEN): "granted",  # only by a capture that is question and answer in one
        ("pending", Act.GIVEN): "granted",
        ("pending", Act.REFUSED): "denied",
        ("pending", Act.WITHDRAWN): "denied",  # STOP instead of an answer
        ("pending", Act.EXPIRED): "expired",
        ("granted", Act.GIVEN): "granted",  # said again: no edge, but the newer proof counts
        ("granted", Act.WITHDRAWN): "withdrawn",
        ("granted", Act.REFUSED): "withdrawn",  # a no to a text while another yes stands
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

AT_ONCE: Final = frozenset({"wa_me_token", "in_thread_button", "web_form", "paper"})
"""Captures that lead from nothing to a yes; of a form and of paper only once the person has written
from the identifier, which their evidence must show. Source: law.md §4.1, state machine."""

NO_RESTART: Final = frozenset({"import"})
"""Captures that are no act of the person towards us: they can begin, never begin again."""

ANSWERS: Final = frozenset({"in_thread_button", "in_thread_keyword"})
"""Captures that answer a text shown in the chat, and so confirm anew after a no. Every other yes is
ended by a no that is heard after it, also by one that was said before it (house.md §5, W-09)."""

_TEXT: Final = ("wording_id", "wording_sha256", "workflow")
_ANSWER: Final = ("answer_message_id", "identifier", "said", "said_at", "received_at")
IN_THREAD: Final = (
    "asked_message_id",  # the outbound message that showed the text
    *_TEXT,
    *_ANSWER,
    "ip_unavailable_reason",
)
_FORM: Final = (
    "form_session_id",
    *_TEXT,
    "boxes",
    "submitted_at",
    "page_url",
    "network_address|ip_unavailable_reason",
    "browser",
)
_VERIFIED: Final = ("identifier", "channel_verified_by")  # the inbound message that verified it
EVIDENCE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "in_thread_button": IN_THREAD,
        "in_thread_keyword": IN_THREAD,
        "wa_me_token": (*_FORM, "token_sha256", *_ANSWER),
        "web_form": (*_FORM, *_VERIFIED),
        "checkout": (*_FORM, "order", *_VERIFIED),
        "paper": ("file_sha256", "place", "staff", "signed_at", *_TEXT, *_VERIFIED),
        "phone": ("staff", "called_at", "recording|answer_message_id", *_TEXT, "identifier"),
        "import": ("source", "proof_sha256", "said_at", "shown_text", "identifier"),
    }
)
"""What must be known about a yes, by the way it was given; `a|b`: one of the two. A copy of the
text stands behind `wording_id`. Source: law.md §4.2, E-02 (workflow), E-03 (address optional)."""


def is_proven(capture: str, evidence: Mapping[str, object]) -> bool:
    """Whether the evidence of a yes is complete (law.md §4.2). An unknown way proves nothing."""
    wanted = EVIDENCE.get(capture)
    return wanted is not None and not missing_evidence(capture, evidence)


def missing_evidence(capture: str, evidence: Mapping[str, object]) -> list[str]:
    """What the evidence of a yes lacks, by name; for an unknown way its name."""
    if capture not in EVIDENCE:
        return [capture]
    return [
        names
        for names in EVIDENCE[capture]
        if not any(evidence.get(name) for name in names.split("|"))
    ]


@dataclass(frozen=True, slots=True)
class ConsentAct:
    """One act, with the fact that tells it. `opened_at`: for a yes, when the person asked for the
    text it answers; the yes carries its question, so that it stands without it.

    `road`: how a yes was captured, or by which road a no came. `wording_id`: the text it was about,
    zero where none is named.
    """

    act: Act
    at: datetime
    fact_id: UUID
    opened_at: datetime | None = None
    proof_ok: bool = False
    road: str = ""
    wording_id: UUID = ZERO


class Standing(NamedTuple):
    """What the acts come to. All but the state are those of the act that made the state; an invalid
    consent keeps the road and the text of its yes (`wording_end`: what ends a text).
    """

    state: ConsentState
    act_at: datetime
    fact_id: UUID
    proof_ok: bool
    road: str
    wording_id: UUID


def fold(acts: Iterable[ConsentAct]) -> Standing | None:
    """The state after all acts, in the order of the person's time; None if nothing was ever asked.

    The order in which acts are told does not matter, and telling one twice changes nothing.
    """
    steps = sorted({step for act in acts for step in _steps(act)}, key=_step_key)
    standing: Standing | None = None
    for step in steps:
        moved = _moved(standing, step)
        if moved is None:
            continue
        told = step.told
        proof_ok = told.proof_ok and step.act is Act.GIVEN
        rests_on = (told.road, told.wording_id)
        if standing is not None and step.act is Act.INVALIDATED:
            rests_on = (standing.road, standing.wording_id)
        standing = Standing(moved, step.at, told.fact_id, proof_ok, *rests_on)
    return standing


class _Step(NamedTuple):
    act: Act
    at: datetime
    told: ConsentAct


def _steps(told: ConsentAct) -> list[_Step]:
    steps = [_Step(told.act, told.at, told)]
    if told.act is not Act.GIVEN:
        return steps
    if told.opened_at is not None:
        steps.append(_Step(Act.ASKED, told.opened_at, told))
    if told.road == "import" and not told.proof_ok:
        steps.append(_Step(Act.INVALIDATED, told.at, told))
    return steps


def _moved(standing: Standing | None, step: _Step) -> ConsentState | None:
    """Where a step leads from a state; None when the machine has no such edge, or not for it."""
    state: ConsentState = standing.state if standing else "none"
    is_own = standing is not None and standing.fact_id == step.told.fact_id
    road = step.told.road
    if state == "none" and step.act is Act.GIVEN and road not in AT_ONCE:
        return None
    if step.act is Act.EXPIRED and state == "granted" and road != SILENCE:
        return None  # another question, which nobody answered
    if road in NO_RESTART and state != "none" and not is_own:
        return None
    return MOVES.get((state, step.act))


def _step_key(step: _Step) -> tuple[datetime, int, UUID]:
    return step.at, _ORDER[step.act], step.told.fact_id


def may_ask(no_at: datetime | None, *, now: datetime) -> bool:
    """Whether the business may show its question again, such as in a form, to somebody who said no
    at `no_at`; None: never said. The person may begin anew at any time (law.md X-09, W-09).
    """
    return no_at is None or now >= no_at + ASK_AGAIN_AFTER


def is_unreachable(times: int, first_at: datetime, last_at: datetime) -> bool:
    """Whether messages have failed so often in a row that writing on would harass somebody else."""
    return times >= UNREACHED_TIMES and last_at - first_at >= UNREACHED_FOR


def scope_for(code: str, topic: str) -> str:
    """What a no to exactly this purpose covers, as a scope (law.md W-06, R35)."""
    if code not in ("ADS", "N10"):
        return f"type:{code}"
    return f"topic:{topic}" if topic else "ads"


def covers(scope: str, *, code: str, topic: str) -> bool:
    """Whether a no of this scope ends messages for a purpose (law.md W-06)."""
    word, _, detail = scope.partition(":")
    if word == "all":
        return True
    if word == "type":
        return code == detail
    is_ads = code in ("ADS", "N10")
    return is_ads and (word == "ads" or (word == "topic" and topic == detail))
