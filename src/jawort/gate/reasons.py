"""What people are told about a decision: what happened and why, by which law, and what to do."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import msgspec

from jawort.domain.decision import Decision
from jawort.domain.sentence import Sentence
from jawort.gate.chain import CHAIN
from jawort.gate.next_step import NEXT_BY_CODE, NEXT_BY_RULE
from jawort.gate.reference import REFERENCE
from jawort.gate.sentence import SENTENCE

NO_RULE: Final = "-"
"""Stands for the rule where a refusal comes from none of them."""


class Reason(msgspec.Struct, frozen=True):
    """Everything a page, a command or a paper says about one rule and its code."""

    rule: str
    code: str
    sentence: Sentence
    reference: Sentence
    next_step: Sentence


def _reason(rule: str, code: str) -> Reason:
    return Reason(
        rule=rule,
        code=code,
        sentence=SENTENCE[code],
        reference=REFERENCE[code if rule == NO_RULE else rule],
        next_step=NEXT_BY_RULE.get(rule, NEXT_BY_CODE[code]),
    )


REASON: Final[Mapping[str, Reason]] = MappingProxyType(
    {rule.id: _reason(rule.id, rule.code) for rule in CHAIN}
)
"""The reason of every rule of the policy."""

OBLIGATION_UNMET: Final = _reason(NO_RULE, "E_OBLIGATION")
"""The reason when a template lacks what an allowed message has to carry. Source: law.md §8.3."""


def reason_of(decision: Decision) -> Reason:
    """What to tell people about this decision.

    Raises KeyError for a decision under another policy whose rule this one does not have.
    """
    return REASON[decision.rule]
