"""The policy on paper (docs/policy.md) and the policy that runs are the same."""

import re
from pathlib import Path

from jawort.domain.decision import NOT_NOW
from jawort.domain.purpose import KIND
from jawort.gate import CHAIN, POLICY_VERSION, REASON, RULE_TITLE, decide
from jawort.gate import chain as chain_module
from jawort.gate.obligations import obligations_of
from tests.gate.policy_paper import PAPER, asked_on_paper, paper_obligations, paper_rules
from tests.gate.situations import situations


def test_paper_and_chain_name_the_same_rules_in_the_same_order() -> None:
    on_paper = [(line.id, line.then, line.code) for line in paper_rules()]

    assert on_paper == [(rule.id, rule.then, rule.code) for rule in CHAIN]


def test_rules_are_numbered_without_a_gap_and_end_with_the_refusal_of_everything() -> None:
    assert [rule.id for rule in CHAIN] == [*(f"R{n:02}" for n in range(1, 54)), "R99"]


def test_paper_gives_the_titles_laws_and_next_steps_people_are_told() -> None:
    for line in paper_rules():
        reason = REASON[line.id]

        assert line.title == RULE_TITLE[line.id].en
        assert line.reference == reason.reference.en
        assert line.next_step == reason.next_step.en


def test_law_above_each_line_of_the_chain_is_the_law_people_are_told() -> None:
    source = Path(str(chain_module.__file__)).read_text(encoding="utf-8")
    above = {
        rule: law for law, rule in re.findall(r'^    # (.+)\n    Rule\("(R\d\d)"', source, re.M)
    }

    assert above == {rule: reason.reference.en for rule, reason in REASON.items()}


def test_every_claim_of_the_chain_is_true_exactly_when_its_condition_on_paper_is() -> None:
    ask = asked_on_paper([line.condition for line in paper_rules()])
    for s in situations(40_000, seed=11):
        kind = KIND[s.purpose, s.requested]

        assert [rule.claim(s, kind) for rule in CHAIN] == ask(s), s


def test_decision_is_the_first_true_condition_on_paper() -> None:
    rules = paper_rules()
    ask = asked_on_paper([line.condition for line in rules])
    for s in situations(20_000, seed=12):
        first = rules[ask(s).index(True)]
        decision = decide(s)

        assert (decision.rule, decision.answer, decision.code) == (
            first.id,
            first.then,
            first.code,
        ), s


def test_obligations_are_those_on_paper_and_in_its_order() -> None:
    names = [name for name, _ in paper_obligations()]
    ask = asked_on_paper([condition for _, condition in paper_obligations()])

    assert len(names) == 6
    for s in situations(20_000, seed=13):
        owed = [name for name, is_owed in zip(names, ask(s), strict=True) if is_owed]

        assert list(obligations_of(s, KIND[s.purpose, s.requested])) == owed, s


def test_paper_says_which_refusals_mean_not_now() -> None:
    section = PAPER.read_text(encoding="utf-8").split('## "Not now" and "no"')[1].split("##")[0]

    assert set(re.findall(r"`(E_\w+)`", section)) == NOT_NOW


def test_paper_names_the_policy_version() -> None:
    assert f"Policy version **{POLICY_VERSION}**" in PAPER.read_text(encoding="utf-8")
