"""May this message be sent? The one function every outbound message passes."""

from typing import Final

from jawort.domain.decision import Allowed, Decision, Deferred, Refused
from jawort.domain.purpose import KIND
from jawort.domain.situation import Situation
from jawort.gate.chain import ALLOW, CHAIN, DENY, POLICY_VERSION, Rule
from jawort.gate.obligations import obligations_of


def _settled(rule: Rule) -> Refused | Deferred | None:
    """A refusal or deferral never differs from one message to the next, so each is made once."""
    if rule.then == ALLOW:
        return None
    answer = Refused if rule.then == DENY else Deferred
    return answer(rule=rule.id, code=rule.code, policy_version=POLICY_VERSION)


_STEPS: Final = tuple((rule.claim, _settled(rule), rule) for rule in CHAIN)


def decide(situation: Situation) -> Decision:
    """Say whether this message may go out now, must not, or has to wait; the first rule decides.

    Pure: the same situation always gets the same answer under the same policy version.
    Source: law.md §8.2.
    """
    kind = KIND[situation.purpose, situation.requested]
    for claim, settled, rule in _STEPS:
        if claim(situation, kind):
            if settled is not None:
                return settled
            return Allowed(
                rule=rule.id,
                code=rule.code,
                policy_version=POLICY_VERSION,
                obligations=obligations_of(situation, kind),
            )
    raise AssertionError("the last rule speaks always")
