""" "Why not?" asks every rule and keeps every answer."""

from jawort.domain.purpose import KIND
from jawort.gate import CHAIN, Standing, decide, explain
from jawort.gate.explain import CONCERN
from tests.gate.situations import situation, situations


def standings(**given: str | bool) -> dict[str, Standing]:
    return {answer.rule: answer.standing for answer in explain(situation(**given)).answers}


def test_explanation_decides_as_the_gate_does_and_keeps_the_bare_answer_of_every_rule() -> None:
    for s in situations(5_000, seed=21):
        explanation = explain(s)
        kind = KIND[s.purpose, s.requested]

        assert explanation.decision == decide(s)
        assert [(a.rule, a.then, a.code, a.matched) for a in explanation.answers] == [
            (rule.id, rule.then, rule.code, rule.claim(s, kind)) for rule in CHAIN
        ]


def test_exactly_the_deciding_rule_is_shown_as_deciding() -> None:
    for s in situations(5_000, seed=22):
        explanation = explain(s)
        deciding = [a.rule for a in explanation.answers if a.standing == Standing.DECIDES]

        assert deciding == [explanation.decision.rule]


def test_rule_that_decides_is_always_about_that_message() -> None:
    concern_of = {rule: concerns for concerns, rules in CONCERN for rule in rules}
    for s in situations(20_000, seed=23):
        rule = decide(s).rule

        assert concern_of[rule](s, KIND[s.purpose, s.requested]), (rule, s)


def test_every_rule_is_about_some_messages_and_listed_once() -> None:
    listed = [rule for _, rules in CONCERN for rule in rules]

    assert sorted(listed) == [rule.id for rule in CHAIN]


def test_only_matching_refusals_hold_and_only_matching_permissions_would_allow() -> None:
    for s in situations(5_000, seed=24):
        for answer in explain(s).answers:
            if answer.standing == Standing.HOLDS:
                assert (answer.matched, answer.then != "ALLOW") == (True, True)
            if answer.standing == Standing.WOULD_ALLOW:
                assert (answer.matched, answer.then) == (True, "ALLOW")
            if answer.standing == Standing.CLEAR:
                assert (answer.matched, answer.then != "ALLOW") == (False, True)


def test_answer_after_the_window_shows_what_holds_it_and_what_would_have_allowed_it() -> None:
    shown = standings(window_open=False)

    assert shown["R01"] == Standing.CLEAR
    assert shown["R09"] == Standing.NOT_CONCERNED
    assert shown["R12"] == Standing.DECIDES
    assert shown["R13"] == Standing.HOLDS
    assert shown["R19"] == Standing.NOT_CONCERNED
    assert shown["R22"] == Standing.CLEAR
    assert shown["R27"] == Standing.WOULD_ALLOW
    assert shown["R47"] == Standing.NOT_CONCERNED
    assert shown["R99"] == Standing.NOT_CONCERNED


def test_consent_that_is_missing_does_not_concern_a_reply() -> None:
    assert standings(consent="none")["R47"] == Standing.NOT_CONCERNED
    assert standings(consent="none", purpose="ADS")["R47"] == Standing.DECIDES


def test_every_stop_of_advertising_is_shown_beside_the_first() -> None:
    shown = standings(purpose="ADS", objection="ads", optout="ads", consent="withdrawn", quiet=True)

    assert shown["R30"] == Standing.DECIDES
    assert [rule for rule, standing in shown.items() if standing == Standing.HOLDS] == [
        "R31",
        "R42",
        "R51",
    ]
    assert shown["R52"] == Standing.WOULD_ALLOW
