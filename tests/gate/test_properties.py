"""The properties of the gate, tried on random situations that are the same on every machine."""

from collections import Counter
from random import Random

import pytest

from jawort.domain.situation import PROTECTIVE, VALUES, situation_of
from jawort.gate import CHAIN, decide
from tests.gate.properties import PROPERTIES, p3_breach, random_move
from tests.gate.situations import protective_moves, situation, situations

REACHABLE = [rule.id for rule in CHAIN if rule.id != "R99"]


def broken_properties(count: int, *, seed: int) -> tuple[list[str], Counter[str]]:
    """All properties on so many situations in one pass: what broke, and which rules decided."""
    chance = Random(seed)
    broken: list[str] = []
    decided: Counter[str] = Counter()
    for s in situations(count, seed=seed):
        decision = decide(s)
        decided[decision.rule] += 1
        broken += [f"{holds.__name__}: {s}" for holds in PROPERTIES if not holds(s, decision)]
        move = random_move(s, chance)
        breach = p3_breach(s, decision, *move) if move else None
        if breach:
            broken.append(breach)
    return broken, decided


def test_all_properties_hold_and_every_rule_is_reached_on_200_000_situations() -> None:
    broken, decided = broken_properties(200_000, seed=8)

    assert broken[:3] == []
    assert [rule for rule in REACHABLE if decided[rule] < 100] == []
    assert decided["R99"] == 0


@pytest.mark.chaos
@pytest.mark.parametrize("seed", range(100, 150))
def test_all_properties_hold_on_five_million_situations(seed: int) -> None:
    broken, _ = broken_properties(100_000, seed=seed)

    assert broken[:3] == []


def test_no_protective_move_lets_a_message_pass_that_did_not_pass_before() -> None:
    breaches = []
    for s in situations(4_000, seed=9):
        decision = decide(s)
        breaches += [p3_breach(s, decision, *move) for move in protective_moves(s)]

    assert len(breaches) > 60_000
    assert [breach for breach in breaches if breach] == []


def test_any_input_without_a_source_is_protective_whatever_else_is_known() -> None:
    ordered = [name for name, _ in protective_moves(situation(requested=True))]
    for s in situations(2_000, seed=10):
        if s.purpose == "N10":
            continue
        decision = decide(s)
        for name in set(ordered):
            assert p3_breach(s, decision, name, PROTECTIVE[name]) is None


def test_nothing_passes_while_no_input_has_a_source() -> None:
    for purpose in VALUES["purpose"]:
        known = {"valid": True, "purpose": purpose, "origin": "human", "channel": "wa"}

        assert decide(situation_of(known)).answer == "DENY"


@pytest.mark.parametrize("holds", PROPERTIES, ids=lambda holds: holds.__name__)
def test_each_property_can_fail(holds) -> None:  # type: ignore[no-untyped-def]
    """A property no decision could ever break would prove nothing."""
    wrong = [decide(situation(purpose=p, requested=True)) for p in ("REPLY", "N08")]
    wrong += [
        decide(situation(freeze=True)),
        decide(situation(purpose="N08", quiet=True, urgent=False)),
    ]

    assert any(not holds(s, d) for s in situations(20_000, seed=3) for d in wrong)
