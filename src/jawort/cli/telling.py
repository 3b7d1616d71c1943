"""How answers are told on a terminal: in the language of the installation, one thought a line."""

from typing import Any, Final

from jawort.cli.frame import frame
from jawort.desk.decision.judge import RuleSays, Told
from jawort.domain.sentence import Sentence

_MARK: Final = {"decides": "▶", "holds": "✗", "would_allow": "✓", "clear": "·"}
_ANSWER: Final = {
    "ALLOW": Sentence("Die Nachricht darf hinaus", "The message may go out"),
    "DENY": Sentence("Die Nachricht darf nicht hinaus", "The message must not go out"),
    "DEFER": Sentence("Die Nachricht wartet", "The message waits"),
}
_NEXT: Final = Sentence("Was tun", "What to do")
_LAW: Final = Sentence("Grundlage", "Reference")
_WITH: Final = Sentence("Auflage", "Obligation")


def in_words(sentence: Sentence) -> str:
    """A sentence in the language that is set; German where none is."""
    return sentence.in_("en" if frame().environment.get("JAWORT_LANGUAGE") == "en" else "de")


def as_text(told: Told, *, every: bool) -> str:
    """A decision for people: the answer, why, what to do, and what else stands in the way."""
    decided = told.decided
    lines = [
        f"{in_words(_ANSWER[told.decision])} ({decided.code}, {decided.rule}).",
        in_words(decided.sentence),
        f"{in_words(_NEXT)}: {in_words(decided.next_step)}",
        f"{in_words(_LAW)}: {in_words(decided.reference)}",
        *(f"{in_words(_WITH)}: {in_words(text)}" for text in told.obligations),
    ]
    shown = [rule for rule in told.rules if every or rule.standing in ("decides", "holds")]
    lines += ["", *(_line(rule) for rule in shown)]
    return "\n".join(lines)


def as_plain(told: Told) -> dict[str, Any]:
    """The same for machines, always with every rule and in both languages."""
    return {
        "decision": told.decision,
        "code": told.decided.code,
        "rule": told.decided.rule,
        "obligations": [text._asdict() for text in told.obligations],
        "rules": [
            {
                "rule": rule.rule,
                "code": rule.code,
                "standing": rule.standing,
                "title": rule.title._asdict(),
                "sentence": rule.sentence._asdict(),
                "next_step": rule.next_step._asdict(),
                "reference": rule.reference._asdict(),
            }
            for rule in told.rules
        ],
    }


def _line(rule: RuleSays) -> str:
    mark = _MARK.get(rule.standing, " ")
    reason = f"  {in_words(rule.sentence)}" if rule.standing == "holds" else ""
    return f"{mark} {rule.rule}  {in_words(rule.title)}{reason}"
