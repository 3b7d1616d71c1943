"""The judge: may this message be sent, and why or why not? Pure: keeps nothing."""

from jawort.gate.chain import CHAIN, POLICY_VERSION
from jawort.gate.decide import decide
from jawort.gate.explain import Answer, Explanation, Standing, explain
from jawort.gate.json_line import decide_line
from jawort.gate.obligations import OBLIGATION_TEXT
from jawort.gate.reasons import OBLIGATION_UNMET, REASON, Reason, reason_of
from jawort.gate.title import RULE_GROUP, RULE_TITLE

__all__ = [
    "CHAIN",
    "OBLIGATION_TEXT",
    "OBLIGATION_UNMET",
    "POLICY_VERSION",
    "REASON",
    "RULE_GROUP",
    "RULE_TITLE",
    "Answer",
    "Explanation",
    "Reason",
    "Standing",
    "decide",
    "decide_line",
    "explain",
    "reason_of",
]
