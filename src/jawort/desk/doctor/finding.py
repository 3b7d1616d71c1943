"""What the doctor says: a thing that was looked at, how it stands, and the cure if any."""

from dataclasses import dataclass
from enum import StrEnum

from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence


class Standing(StrEnum):
    """How a thing stands: in order, to be done, or so that Jawort cannot or must not run."""

    OK = "ok"
    TO_DO = "to_do"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's. `code` is stable and for machines; the rest is for people."""

    code: str
    standing: Standing
    sentence: Sentence
    cure: Sentence | None = None


def fine(code: str, de: str, en: str) -> Finding:
    """Something is as it should be."""
    return Finding(code, Standing.OK, Sentence(de, en))


def to_do(code: str, sentence: Sentence, cure: Sentence) -> Finding:
    """Jawort runs, and somebody has something to do."""
    return Finding(code, Standing.TO_DO, sentence, cure)


def fault(code: str, sentence: Sentence, cure: Sentence) -> Finding:
    """Jawort cannot run like this, or must not."""
    return Finding(code, Standing.FAULT, sentence, cure)


def refused(refusal: Refusal) -> Finding:
    """A refusal, as a finding."""
    problem = refusal.problem
    if refusal.why:
        problem = Sentence(f"{problem.de} {refusal.why.de}", f"{problem.en} {refusal.why.en}")
    return Finding(refusal.code.lower(), Standing.FAULT, problem, refusal.cure)
