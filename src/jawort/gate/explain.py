"""Why, and why not? Every rule is asked, and every answer is kept."""

from enum import StrEnum
from typing import Final

import msgspec

from jawort.domain.decision import Decision
from jawort.domain.purpose import KIND, Kind
from jawort.domain.situation import Situation
from jawort.gate import concern
from jawort.gate.chain import ALLOW, CHAIN, Claim, Rule, Then
from jawort.gate.decide import decide


class Standing(StrEnum):
    """How a rule stands to one message, as it is shown to people."""

    DECIDES = "decides"
    HOLDS = "holds"
    WOULD_ALLOW = "would_allow"
    CLEAR = "clear"
    NOT_CONCERNED = "not_concerned"


class Answer(msgspec.Struct, frozen=True):
    """What one rule says to one message; `matched` is its bare claim, whether it came to it or not.

    `then` and `code` are what would follow from the rule if it were the first to match.
    """

    rule: str
    code: str
    then: Then
    matched: bool
    standing: Standing


class Explanation(msgspec.Struct, frozen=True):
    """The decision, and beside it the answer of every rule in the order of the policy."""

    decision: Decision
    answers: tuple[Answer, ...]


CONCERN: Final[tuple[tuple[Claim, tuple[str, ...]], ...]] = (
    (concern.every_message, ("R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R15")),
    (concern.calls, ("R09",)),
    (concern.templates, ("R10", "R11")),
    (concern.free_texts, ("R12",)),
    (concern.answers, ("R13",)),
    (concern.all_but_advertising, ("R14",)),
    (concern.opt_ins, ("R16", "R17", "R18")),
    (concern.legal_messages, ("R19",)),
    (concern.login_codes, ("R20", "R21")),
    (concern.everyday_messages, ("R22", "R23", "R24")),
    (concern.automatic_notes, ("R25",)),
    (concern.replies, ("R26", "R27")),
    (concern.controller_writes_first, ("R28", "R29")),
    (concern.advertising, ("R30", "R31", "R33", "R50", "R52")),
    (concern.advertising_on_whatsapp, ("R32",)),
    (concern.notifications, ("R34", "R35", "R36")),
    (concern.contract_notifications, ("R37", "R38")),
    (concern.notifications_the_contract_carries, ("R39", "R40")),
    (concern.notifications_on_consent, ("R41", "R53")),
    (
        concern.messages_on_consent,
        ("R42", "R43", "R44", "R45", "R46", "R47", "R48", "R49", "R51"),
    ),
    (concern.no_message, ("R99",)),
)
"""Which messages each rule is about."""

_CONCERN_OF: Final = {rule: claim for claim, rules in CONCERN for rule in rules}


def explain(situation: Situation) -> Explanation:
    """Decide as `decide` does, and let every other rule have its say as well."""
    kind = KIND[situation.purpose, situation.requested]
    decision = decide(situation)
    return Explanation(
        decision=decision,
        answers=tuple(_answer(rule, situation, kind, decision.rule) for rule in CHAIN),
    )


def _answer(rule: Rule, s: Situation, kind: Kind, deciding_rule: str) -> Answer:
    matched = rule.claim(s, kind)
    if rule.id == deciding_rule:
        standing = Standing.DECIDES
    elif not _CONCERN_OF[rule.id](s, kind):
        standing = Standing.NOT_CONCERNED
    elif rule.then == ALLOW:
        standing = Standing.WOULD_ALLOW if matched else Standing.NOT_CONCERNED
    else:
        standing = Standing.HOLDS if matched else Standing.CLEAR
    return Answer(
        rule=rule.id,
        code=rule.code,
        then=rule.then,
        matched=matched,
        standing=standing,
    )
