"""What one step of the tour shows: what happened, what was decided, by which rule, and why."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from jawort.cli.tour.stage import Stage
from jawort.desk.sending.message import reason
from jawort.domain.sending.draft import Outcome
from jawort.domain.sentence import Language, Sentence

BERLIN: Final = ZoneInfo("Europe/Berlin")

_DAYS: Final = {
    "de": ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_ANSWER: Final = {
    "ALLOW": Sentence("erlaubt", "allowed"),
    "DENY": Sentence("abgelehnt", "refused"),
    "DEFER": Sentence("vertagt", "deferred"),
    "": Sentence("gehalten", "held"),
}


@dataclass(frozen=True, slots=True)
class Scene:
    """One step as it is told. decision, rule, code: empty where nothing was to be decided."""

    title: Sentence
    why: Sentence
    decision: str = ""
    rule: str = ""
    code: str = ""


Step = Callable[[Stage], Awaitable[Scene]]


def decided(
    stage: Stage, rule: str, title: Sentence, outcome: Outcome, *, more: Sentence | None = None
) -> Scene:
    """A step in which the gate has decided by this rule, with its own sentence."""
    told, decision = reason(outcome), outcome.decision
    assert told is not None and decision is not None  # nothing in the story is asked for twice
    stage.hold(
        decision.rule == rule,
        f"Entschieden wird nach {rule} (nicht {decision.rule}).",
        f"It is decided by {rule} (not {decision.rule}).",
    )
    said = told.sentence
    why = Sentence(f"{said.de} {more.de}", f"{said.en} {more.en}") if more else said
    return Scene(title, why, decision.answer, decision.rule, decision.code)


def line(number: int, at: datetime, scene: Scene, language: Language) -> str:
    """One step as one line."""
    local = at.astimezone(BERLIN)
    day = _DAYS[language][local.weekday()]
    verdict = _ANSWER[scene.decision].in_(language)
    by = f" ({scene.rule}, {scene.code})" if scene.rule else ""
    title, why = scene.title.in_(language), scene.why.in_(language)
    return f"{number:2}  {day} {local:%H:%M}  {title} → {verdict}{by}: {why}"


def plain(number: int, at: datetime, scene: Scene) -> dict[str, Any]:
    """The same for machines."""
    return {
        "step": number,
        "at": at.isoformat(),
        "title": scene.title._asdict(),
        "decision": scene.decision,
        "rule": scene.rule,
        "code": scene.code,
        "why": scene.why._asdict(),
    }
