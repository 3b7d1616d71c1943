"""One decision as it is shown to staff: what was decided, why, and what every rule said to it."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final
from uuid import UUID

import msgspec

from jawort import gate
from jawort.desk.decision.composer_verdict import plain
from jawort.desk.decision.judge import RuleSays, Told, told
from jawort.desk.sending import message
from jawort.desk.sending.message import Judged
from jawort.desk.staff.permit import require
from jawort.domain.sentence import Sentence
from jawort.domain.situation import Situation
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger.work import Work

CHAPTERS: Final[tuple[tuple[str, Sentence], ...]] = (
    ("R11", Sentence("Grundlagen", "Foundations")),
    ("R13", Sentence("24-Stunden-Fenster", "24-hour window")),
    ("R14", Sentence("Inhalt", "Content")),
    ("R21", Sentence("Pflichtmitteilungen und Codes", "Legal notices and codes")),
    ("R27", Sentence("Antworten", "Answers")),
    ("R33", Sentence("Sperren und Werbung", "Stops and advertising")),
    ("R41", Sentence("Benachrichtigungen", "Notifications")),
    ("R49", Sentence("Einwilligung", "Consent")),
    ("R99", Sentence("Maß, Zeit und Schluss", "Measure, time and the end")),
)
"""The rules in chapters, for reading: the last rule of each, in the order of the policy."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Some rules under one heading. standing: the strongest of them, as one word says it."""

    title: Sentence
    standing: str
    rules: tuple[RuleSays, ...]


@dataclass(frozen=True, slots=True)
class DecisionView:
    """One stored decision, or one that would be made now. `chapters` is empty when its facts are
    erased.

    decision_id: None of one that is only supposed: nothing was asked to leave, nothing is kept.
    differs: the policy of today would decide otherwise on the same facts. fault: of one that is
    only supposed, what keeps it from being sent as it is, whatever the rules say.
    """

    decision_id: UUID | None
    contact_id: UUID
    answer: str
    rule: str
    code: str
    origin: str
    purpose: str
    policy_version: str
    decided_at: datetime
    sentence: Sentence
    next_step: Sentence
    reference: Sentence
    chapters: tuple[Chapter, ...]
    differs: bool
    fault: Sentence | None = None

    @property
    def rule_count(self) -> int:
        """How many rules were asked."""
        return sum(len(chapter.rules) for chapter in self.chapters)


async def decisions(work: Work, actor: Actor, wanted: UUID) -> list[DecisionView]:
    """Every decision about a message, an entry or a decision id, the newest first.

    Raises Refusal FORBIDDEN, and DECISION_UNKNOWN when nothing was decided under this id in the
    actor's own company.
    """
    require(actor, Permission.READ_PROOF)
    found = await message.why(work, wanted)
    return [_view(one) for one in reversed(found)]


def supposed(judged: Judged, *, now: datetime) -> DecisionView:
    """What the gate would say now to a message that somebody is writing: the same in every word as
    what it will say on sending, as long as nothing happens in between. Remembers nothing.
    """
    explained = told(gate.explain(judged.gathered.situation))
    decision, question = judged.decision, judged.draft.question
    reason = message.reason_of(decision)
    return DecisionView(
        decision_id=None,
        contact_id=question.contact_id,
        answer=decision.answer,
        rule=decision.rule,
        code=decision.code,
        origin=question.origin,
        purpose=question.purpose,
        policy_version=decision.policy_version,
        decided_at=now,
        sentence=plain(reason.sentence),
        next_step=reason.next_step,
        reference=reason.reference,
        chapters=chapters(explained),
        differs=False,
    )


def chapters(explained: Told) -> tuple[Chapter, ...]:
    """All rules of an explanation under their headings, none left out and none moved. What each
    says is said without what became of the message: only one of them decided that.
    """
    made = []
    rest = [replace(rule, sentence=plain(rule.sentence)) for rule in explained.rules]
    for last, title in CHAPTERS:
        end = next(place for place, rule in enumerate(rest) if rule.rule == last) + 1
        rules, rest = tuple(rest[:end]), rest[end:]
        made.append(Chapter(title, _standing(rules), rules))
    return tuple(made)


_STRONGEST: Final = ("decides", "holds", "would_allow", "clear")


def _standing(rules: tuple[RuleSays, ...]) -> str:
    found = {rule.standing for rule in rules}
    return next((word for word in _STRONGEST if word in found), "not_concerned")


def _view(one: message.Why) -> DecisionView:
    stored = one.stored
    explained = None
    if stored.used:
        situation = msgspec.convert(stored.used["situation"], Situation)
        explained = told(gate.explain(situation))
    return DecisionView(
        decision_id=stored.decision_id,
        contact_id=stored.contact_id,
        answer={"allow": "ALLOW", "defer": "DEFER"}.get(stored.outcome, "DENY"),
        rule=stored.rule,
        code=stored.code,
        origin=stored.origin,
        purpose=stored.purpose,
        policy_version=stored.policy_version,
        decided_at=stored.decided_at,
        sentence=one.reason.sentence,
        next_step=one.reason.next_step,
        reference=one.reason.reference,
        chapters=chapters(explained) if explained else (),
        differs=explained is not None and explained.decided.rule != stored.rule,
    )
