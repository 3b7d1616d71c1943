"""A draft: a message somebody wants to send and nobody has judged yet, and what became of it."""

from __future__ import annotations

from datetime import datetime
from typing import Final, Literal
from uuid import UUID

import msgspec

from jawort.domain.decision import Decision, Obligation
from jawort.domain.question import Question
from jawort.domain.sealed import Sealed
from jawort.domain.sending.outgoing import Content, Outgoing

LEGAL, ANSWER, NOTIFICATION, CROWD = 1, 2, 3, 4
"""The order in which messages leave: what the law asks for, answers and codes, notifications,
and what goes to many. Lower leaves first."""


class Draft(Sealed, frozen=True, kw_only=True):
    """One message to one person, with the question to the gate and its content.

    idempotency_key: names this message among those of its origin. The same key again gives the
        first outcome. Never anything about a person.
    priority: 0 for what follows from the question; a larger number leaves later than that, a
        smaller one does not leave sooner.
    """

    question: Question
    content: Outgoing
    idempotency_key: str
    campaign_id: UUID | None = None
    priority: int = 0


class ReadyMessage(Sealed, frozen=True, kw_only=True):
    """What lies sealed on the ready list: enough to judge the message again and to send it.

    carries: the obligations its content fulfils; what the final check owes beyond them is
        `E_OBLIGATION`.
    notice_id: the privacy notice it shows; served once the message is accepted.
    plain: the content before what is owed was written into it, for trying again, when all of it is
        decided anew; None: nothing was written into it.
    """

    question: Question
    content: Outgoing
    carries: tuple[Obligation, ...] = ()
    notice_id: UUID | None = None
    plain: Content | None = None


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What became of a draft. Holds ids and codes, no personal data.

    queued: it is on the ready list and will be judged again before it leaves.
    refused: it will not leave; `decision` says why.
    deferred: it is on the ready list and waits until `not_before`.
    repeated: it was asked for before; `ready_id` and `decision_id` are those of the first time.
    """

    what: Literal["queued", "refused", "deferred", "repeated"]
    decision: Decision | None = None
    decision_id: UUID | None = None
    ready_id: UUID | None = None
    not_before: datetime | None = None


LONGEST_KEY: Final = 200


def priority_of(draft: Draft) -> int:
    """Where the draft stands in line: its purpose decides, its caller may only let others go first.

    Source: house order; legal notice before reply, before notification, before campaign.
    """
    question = draft.question
    if question.purpose.startswith("L_"):
        due = LEGAL
    elif question.purpose in ("REPLY", "AUTH"):
        due = ANSWER
    elif question.purpose == "ADS" or question.origin == "campaign":
        due = CROWD
    else:
        due = NOTIFICATION
    return min(max(due, draft.priority), CROWD)
