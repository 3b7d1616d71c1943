"""P12: whatever the gate says, people are told what happened, by which law, and what to do."""

from itertools import pairwise

import pytest

from jawort.domain.decision import NOT_NOW, Allowed, Obligation, Refused
from jawort.gate import (
    CHAIN,
    OBLIGATION_TEXT,
    OBLIGATION_UNMET,
    POLICY_VERSION,
    REASON,
    RULE_GROUP,
    RULE_TITLE,
    decide,
    reason_of,
)
from jawort.gate.next_step import NEXT_BY_CODE, NEXT_BY_RULE
from jawort.gate.reference import REFERENCE
from jawort.gate.sentence import SENTENCE
from tests.gate.situations import situation, situations

CODES = {rule.code for rule in CHAIN} | {"E_OBLIGATION"}
OPENING = {
    "A": ("Darf hinaus: ", "May go out: "),
    "D": ("Wartet: ", "Waiting: "),
    "E": ("Nicht gesendet: ", "Not sent: "),
}


def is_sentence(text: str) -> bool:
    return text.strip() == text and text[0].isupper() and text[-1] == "." and "  " not in text


def test_exactly_the_codes_of_the_policy_have_a_sentence_and_a_next_step() -> None:
    assert set(SENTENCE) == CODES
    assert set(NEXT_BY_CODE) == CODES
    assert set(NEXT_BY_RULE) <= set(REASON)
    assert set(REFERENCE) == set(REASON) | {"E_OBLIGATION"}
    assert set(RULE_TITLE) == set(REASON) == {rule.id for rule in CHAIN}


@pytest.mark.parametrize("code", sorted(CODES))
def test_sentence_says_at_once_whether_the_message_goes_out_and_then_why(code: str) -> None:
    german, english = SENTENCE[code]
    opening = OPENING[code[0]]
    if code == "E_CALL_PERMISSION":
        opening = ("Kein Anruf: ", "No call: ")

    assert german.startswith(opening[0])
    assert english.startswith(opening[1])
    assert is_sentence(german)
    assert is_sentence(english)


@pytest.mark.parametrize("code", sorted(CODES))
def test_next_step_is_said_in_both_languages(code: str) -> None:
    assert all(map(is_sentence, NEXT_BY_CODE[code]))


def test_texts_differ_between_the_languages_and_name_the_law_in_each() -> None:
    for reason in [*REASON.values(), OBLIGATION_UNMET]:
        assert reason.sentence.de != reason.sentence.en
        assert reason.next_step.de != reason.next_step.en
        assert ("GDPR" in reason.reference.en) == ("DSGVO" in reason.reference.de)
        assert "GDPR" not in reason.reference.de
        assert "Abs." not in reason.reference.en
        assert ("UWG" in reason.reference.en) == ("UWG" in reason.reference.de)


def test_two_codes_never_share_a_sentence() -> None:
    for language in (0, 1):
        assert len({text[language] for text in SENTENCE.values()}) == len(SENTENCE)


def test_every_decision_finds_its_own_reason() -> None:
    for s in situations(20_000, seed=31):
        decision = decide(s)
        reason = reason_of(decision)

        assert (reason.rule, reason.code) == (decision.rule, decision.code)
        assert decision.policy_version == POLICY_VERSION


def test_first_letter_of_a_code_says_what_follows() -> None:
    letters = {"ALLOW": "A_", "DENY": "E_", "DEFER": "D_"}
    for rule in CHAIN:
        assert rule.code.startswith(letters[rule.then])


def test_every_obligation_can_be_said_in_both_languages() -> None:
    assert set(OBLIGATION_TEXT) == set(Obligation)
    assert all(text.de != text.en for text in OBLIGATION_TEXT.values())


def test_unmet_obligation_is_told_like_a_refusal() -> None:
    assert OBLIGATION_UNMET.code == "E_OBLIGATION"
    assert OBLIGATION_UNMET.rule not in REASON


def test_groups_cover_the_rules_in_order_without_gap_or_overlap() -> None:
    ids = [rule.id for rule in CHAIN]

    assert RULE_GROUP[0].first == ids[0]
    assert RULE_GROUP[-1].last == ids[-1]
    for before, after in pairwise(RULE_GROUP):
        assert ids.index(after.first) == ids.index(before.last) + 1
    assert all(ids.index(group.first) <= ids.index(group.last) for group in RULE_GROUP)


def test_only_reasons_that_can_pass_by_themselves_may_be_asked_about_again() -> None:
    for rule in CHAIN:
        if rule.then == "DENY":
            refused = Refused(rule=rule.id, code=rule.code, policy_version=POLICY_VERSION)

            assert refused.may_be_asked_again == (rule.code in NOT_NOW)


def test_decision_cannot_be_changed_after_it_was_made() -> None:
    for s in situations(50, seed=32):
        with pytest.raises(AttributeError):
            decide(s).rule = "R27"  # type: ignore[misc]


def test_refusal_can_never_be_mistaken_for_a_permission() -> None:
    said: dict[str, str] = {"rule": "R27", "code": "A_REPLY", "policy_version": POLICY_VERSION}
    refused: object = Refused(**said)
    permission = decide(situation())

    assert isinstance(permission, Allowed)
    assert permission.rule == said["rule"]
    assert refused != permission
