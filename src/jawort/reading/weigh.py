"""A second reading: how much the words and ideas of a message, taken together, speak for a wish.

The patterns say what is certain; this says what is likely, and asks where they say nothing. The
weights were learnt from the labelled messages under tests/reading/corpus by
`tools/weigh_reading.py`; while it runs nothing is learnt, and nothing leaves the machine.
"""

from collections.abc import Iterator, Sequence, Set
from functools import cache, lru_cache
from math import exp
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from jawort.reading.clause import Clause
from jawort.reading.pattern.found import Intent
from jawort.reading.text import Sentence
from jawort.reading.vocabulary import Word

WISHED: Final[tuple[Intent, ...]] = (
    "opt_out", "erasure", "access", "human", "help", "opt_in",
)  # fmt: skip
TARGETS: Final = ("out", *WISHED)
"""What is weighed; `out` is one of the first two wishes, whichever."""

AFTER_ADS: Final = "after ads"
"""The sign that advertising was sent before; it says nothing about the words themselves."""

BEGINNING: Final = "beginning"
"""The weights that every message starts with."""

WISHES: Final = "wishes"
ROUGH: Final = "rough"
"""The two parts of the weights: of each wish, and of a quick look for any wish at all."""

_WEIGHTS: Final = Path(__file__).with_name("weights.json")
_UNIT: Final = 100  # weights are kept as hundredths
_FAR: Final = 5  # words within which one idea stands before another
_SILENT: Final = frozenset(("common", "polite"))
_STRANGE_MOST: Final = 4
_LONG_MOST: Final = 5
_WORDS_A_STEP: Final = 4
_STEEP: Final = 30.0  # beyond this the exponential says nothing new
_STEM: Final = 6
_SHORT_STEM: Final = 4

Weights = dict[str, tuple[int, ...]]


class Likely(NamedTuple):
    """How likely each wish is, from 0 to 1, in the order of TARGETS."""

    out: float
    opt_out: float
    erasure: float
    access: float
    human: float
    help: float
    opt_in: float

    def of_wishes(self) -> tuple[tuple[Intent, float], ...]:
        """Each wish with its likelihood."""
        return tuple(zip(WISHED, self[1:], strict=True))


def word_signs(said: Sequence[Sentence], words: Sequence[Sequence[Word]]) -> set[str]:
    """What can be weighed in the words themselves: each, how it begins, and what follows it."""
    found: set[str] = set()
    for sentence, looked in zip(said, words, strict=True):
        before = "^"
        for word in looked:
            whole, start, stem = _of_word(word.text)
            found.add(whole)
            found.add(start)
            found.add(f"b:{before} {stem}")
            before = stem
        found.add(f"b:{before} ?" if sentence.asks else f"b:{before} $")
    return found


def idea_signs(clauses: Sequence[Clause], *, after_ads: bool) -> set[str]:
    """What can be weighed in the ideas: each (`!` before a denied one), and pairs in order."""
    signs = {AFTER_ADS} if after_ads else set()
    size = 0
    for clause in clauses:
        size += clause.size
        asked = "?" if clause.asks else ""
        if asked:
            signs.add("asks")
        if clause.unknown:
            signs.add(f"strange {min(_STRANGE_MOST, clause.unknown.bit_count())}")
        placed = sorted(_placed(clause))
        for number, (place, idea) in enumerate(placed):
            signs.add(idea)
            if asked:
                signs.add(f"{idea}?")
            for later, other in placed[number + 1 :]:
                if later - place > _FAR:
                    break
                if later > place:
                    signs.add(f"{idea} {other}")
    signs.add(f"long {min(_LONG_MOST, size // _WORDS_A_STEP)}")
    return signs


def rough(signs: Set[str]) -> float:
    """How much the words alone speak for any wish; far below zero: there is none."""
    known = scales().rough
    return sum([known[one] for one in signs if one in known], known[BEGINNING])


def likely(signs: Set[str]) -> Likely:
    """How likely each wish is, all signs taken together."""
    known = scales().wishes
    heavy = [known[one] for one in signs if one in known]
    return Likely(*map(_likelihood, map(sum, zip(known[BEGINNING], *heavy, strict=True))))


def heaviest(signs: Set[str], target: str) -> tuple[str, ...]:
    """The ideas that speak most for a wish, in our words and never the person's."""
    known, column = scales().wishes, TARGETS.index(target)
    ours = [
        one
        for one in signs
        if one in known
        and known[one][column] > 0
        and not one.startswith(("w:", "s:", "b:", "long ", "strange "))
    ]
    if not ours:
        return ()
    best = max(ours, key=lambda one: (known[one][column], one))
    return tuple(part.replace("!", "no ").rstrip("?") for part in best.split())


@lru_cache(maxsize=65_536)
def _of_word(text: str) -> tuple[str, str, str]:
    return f"w:{text}", f"s:{text[:_SHORT_STEM]}", text[:_STEM]


def _placed(clause: Clause) -> Iterator[tuple[int, str]]:
    for idea, places in clause.at.items():
        if idea in _SILENT:
            continue
        left = places
        while left:
            bit = left & -left
            left ^= bit
            yield bit.bit_length(), f"!{idea}" if bit & clause.negated else idea


def _likelihood(hundredths: int) -> float:
    return 1 / (1 + exp(-max(-_STEEP, min(_STEEP, hundredths / _UNIT))))


class Scales:
    """All weights, as they are used."""

    __slots__ = ("rough", "wishes")

    def __init__(self, kept: dict[str, Weights]) -> None:
        self.wishes = kept[WISHES]
        self.rough = {name: one[0] / _UNIT for name, one in kept[ROUGH].items()}


@cache
def scales() -> Scales:
    """The weights in force, read from the file when first needed."""
    return Scales(msgspec.json.decode(_WEIGHTS.read_bytes(), type=dict[str, Weights]))
