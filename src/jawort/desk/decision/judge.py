"""Asking the judge about a situation somebody describes: programs by lines, people by sentences."""

import json
from dataclasses import dataclass
from typing import Any

import msgspec

from jawort import gate
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.domain.situation import VALUES, Situation

_NO_OBJECT = Sentence("Das ist kein JSON-Objekt in UTF-8.", "This is not a JSON object in UTF-8.")
_WRONG_INPUTS = Sentence(
    "Die Lage ist nicht vollständig beschrieben. {}",
    "The situation is not described in full. {}",
)
_CURE = Sentence(
    "Gebraucht wird ein Objekt mit genau diesen Feldern: {names}.",
    "What is needed is an object with exactly these fields: {names}.",
)


@dataclass(frozen=True, slots=True)
class RuleSays:
    """What one rule says to a message, in the words of the house."""

    rule: str
    code: str
    standing: str
    title: Sentence
    sentence: Sentence
    next_step: Sentence
    reference: Sentence


@dataclass(frozen=True, slots=True)
class Told:
    """A decision as it is told: the rule that decided, and what every other rule thinks of it."""

    decision: str
    obligations: tuple[Sentence, ...]
    decided: RuleSays
    rules: tuple[RuleSays, ...]


def decide_line(line: bytes) -> dict[str, object]:
    """Decide about one situation given as JSON; anything else is answered with E_INPUT."""
    return gate.decide_line(line)


def explain_line(line: bytes) -> Told:
    """What every rule makes of one situation given as JSON.

    Raises Refusal that names the inputs which are missing or wrong, and never repeats a value.
    """
    pairs = _pairs(line)
    if pairs is None:
        raise Refusal("E_INPUT", _NO_OBJECT, _CURE.about(names=", ".join(VALUES)))
    _refuse_faults(pairs)
    return told(gate.explain(msgspec.convert(dict(pairs), Situation)))


def told(explanation: gate.Explanation) -> Told:
    """An explanation in the words of the house."""
    rules = tuple(_says(answer) for answer in explanation.answers)
    decision = explanation.decision
    return Told(
        decision=decision.answer,
        obligations=tuple(gate.OBLIGATION_TEXT[obligation] for obligation in decision.obligations),
        decided=next(rule for rule in rules if rule.rule == decision.rule),
        rules=rules,
    )


def _says(answer: gate.Answer) -> RuleSays:
    reason = gate.REASON[answer.rule]
    return RuleSays(
        rule=answer.rule,
        code=answer.code,
        standing=answer.standing.value,
        title=gate.RULE_TITLE[answer.rule],
        sentence=reason.sentence,
        next_step=reason.next_step,
        reference=reason.reference,
    )


def _refuse_faults(pairs: list[tuple[str, Any]]) -> None:
    given = dict(pairs)
    names = [name for name, _ in pairs]
    faults: tuple[tuple[str, str, object], ...] = (
        ("Es fehlt", "Missing", ", ".join(name for name in VALUES if name not in given)),
        ("Doppelt", "Twice", ", ".join(name for name in VALUES if names.count(name) > 1)),
        ("Kein erlaubter Wert", "Not an allowed value", ", ".join(_wrong(given))),
        ("Unbekannte Felder", "Unknown fields", len(given.keys() - VALUES.keys())),
    )
    found = [fault for fault in faults if fault[2]]
    if found:
        de = " ".join(f"{german}: {what}." for german, _, what in found)
        en = " ".join(f"{english}: {what}." for _, english, what in found)
        problem = Sentence(_WRONG_INPUTS.de.format(de), _WRONG_INPUTS.en.format(en))
        raise Refusal("E_INPUT", problem, _CURE.about(names=", ".join(VALUES)))


def _wrong(given: dict[str, Any]) -> list[str]:
    # By kind as well: in Python 1 equals True, in a situation it does not.
    return [
        name
        for name, values in VALUES.items()
        if name in given
        and not any(type(given[name]) is type(one) and given[name] == one for one in values)
    ]


def _pairs(line: bytes) -> list[tuple[str, Any]] | None:
    """The fields of the object as they were given, doubled ones twice; None when it is no object.
    Objects within it come back as tuples, which no input can be.
    """
    try:
        value = json.loads(line, object_pairs_hook=lambda pairs: ("object", pairs))
    except (ValueError, RecursionError):
        return None
    is_object = isinstance(value, tuple) and value[0] == "object"
    return list(value[1]) if is_object else None
