#!/usr/bin/env python
"""Learns the weights of `jawort.reading.weigh` from labelled messages.

    .venv/bin/python tools/weigh_reading.py             writes src/jawort/reading/weights.json
    .venv/bin/python tools/weigh_reading.py --check     learns without each fifth and reads it

Logistic regression with a quadratic penalty, by dual coordinate ascent (Yu, Huang and Lin, 2011,
"Dual coordinate descent methods for logistic regression"), in plain Python: about a minute.
With PYTHONHASHSEED set, the same messages give the same weights. `--check` writes nothing. Scenes
recur across languages, so its figures flatter.
"""

import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import exp
from pathlib import Path
from unittest.mock import patch

import msgspec

from jawort.reading import measure, weigh
from jawort.reading.hear import hear, look_up
from jawort.reading.measure import GROUPS, Labelled, context_of
from jawort.reading.text import sentences
from jawort.reading.weigh import BEGINNING, ROUGH, TARGETS, WISHES, Scales

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "tests/reading/corpus/tuned"
TARGET = ROOT / "src/jawort/reading/weights.json"
TRUST = 1.2  # how much a message may move the weights; the penalty on them is one
TURNS = 15
SEEN_LEAST = 2  # a sign that fewer messages hold is left out
LIGHTEST = 8  # hundredths; what weighs less is left out
OFFSET = 3.0  # the size of the sign that every message holds
FOLDS = 5

Learnt = dict[str, dict[str, tuple[int, ...]]]


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled message and what can be weighed in it: in its words alone, and in all."""

    labelled: Labelled
    words: frozenset[str]
    signs: frozenset[str]

    def wants(self, target: str) -> bool:
        """Whether its author wants this."""
        if target == "out":
            return bool(self.labelled.wanted & {"opt_out", "erasure"})
        return target in self.labelled.wanted

    @property
    def is_anything(self) -> bool:
        """Whether there is any wish in it, or a doubt."""
        return bool(self.labelled.wanted) or self.labelled.tier != "none"


def examples(folder: Path) -> list[Example]:
    """All labelled messages of a folder."""
    found = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            one = msgspec.json.decode(line, type=Labelled)
            one = msgspec.structs.replace(one, language=path.stem.partition("_")[0])
            context = context_of(one)
            said = sentences(one.text)
            words = look_up(said)
            heard = hear(said, words, context.topics, context.languages)
            alone = weigh.word_signs(said, words)
            ideas = weigh.idea_signs(heard.clauses, after_ads=context.after_ads)
            found.append(Example(one, frozenset(alone), frozenset(alone | ideas)))
    return found


def learn(shown: Sequence[Example]) -> Learnt:
    """The weights of all wishes, and those of the quick look, in hundredths."""
    every = _fit_all(shown, lambda one: one.signs, [_wants(name) for name in TARGETS])
    quick = _fit_all(shown, lambda one: one.words, [lambda one: one.is_anything])
    return {WISHES: every, ROUGH: quick}


def _wants(target: str) -> Callable[[Example], bool]:
    return lambda one: one.wants(target)


def _fit_all(
    shown: Sequence[Example],
    signs: Callable[[Example], Iterable[str]],
    questions: Sequence[Callable[[Example], bool]],
) -> dict[str, tuple[int, ...]]:
    counted = Counter(sign for one in shown for sign in signs(one))
    names = sorted(sign for sign, count in counted.items() if count >= SEEN_LEAST)
    number = {name: place for place, name in enumerate(names)}
    rows = [[number[sign] for sign in sorted(signs(one)) if sign in number] for one in shown]
    columns = [fit(rows, [ask(one) for one in shown], len(names)) for ask in questions]
    weights = {BEGINNING: tuple(round(100 * column[-1]) for column in columns)}
    for place, name in enumerate(names):
        row = tuple(round(100 * column[place]) for column in columns)
        if max(map(abs, row)) >= LIGHTEST:
            weights[name] = row
    return weights


def fit(rows: Sequence[Sequence[int]], wanted: Sequence[bool], size: int) -> list[float]:
    """Weights that tell the wanted rows from the others; the last is that of every row."""
    chance = random.Random("weights")
    weights = [0.0] * (size + 1)
    share = [TRUST * 0.01] * len(rows)
    for row, is_wanted, own in zip(rows, wanted, share, strict=True):
        step = own if is_wanted else -own
        for place in row:
            weights[place] += step
        weights[size] += step * OFFSET
    order = list(range(len(rows)))
    for _ in range(TURNS):
        chance.shuffle(order)
        for number in order:
            row, sign = rows[number], 1.0 if wanted[number] else -1.0
            total = weights[size] * OFFSET + sum([weights[place] for place in row])
            new = _share(share[number], sign * total, len(row) + OFFSET * OFFSET)
            step = sign * (new - share[number])
            share[number] = new
            for place in row:
                weights[place] += step
            weights[size] += step * OFFSET
    weights[size] *= OFFSET
    return weights


def _share(before: float, margin: float, size: float) -> float:
    """How much one row should count, so that its slope is zero; found by halving."""
    low, high = 0.0, TRUST
    for _ in range(22):
        middle = (low + high) / 2
        leaning = margin + size * (middle - before)
        if middle < TRUST / (1 + exp(max(-30.0, min(30.0, leaning)))):
            low = middle
        else:
            high = middle
    return (low + high) / 2


def check(shown: Sequence[Example]) -> None:
    """Learn from four fifths, read the last as the program would, and print how well."""
    read: list[measure.Read] = []
    for fold in range(FOLDS):
        learnt = learn([one for one in shown if _fold(one) != fold])
        held_out = [one.labelled for one in shown if _fold(one) == fold]
        with patch.object(weigh, "scales", return_value=Scales(learnt)):
            read += measure.measure(held_out)
    for group in GROUPS:
        some = [one for one in read if one.labelled.group == group]
        missed, alarms = measure.missed(some), measure.false_alarms(some)
        print(
            f"{group}: missed {missed.hits} of {missed.of} ({missed.hits / missed.of:.1%}), "
            f"false alarms {alarms.hits} of {alarms.of} ({alarms.hits / alarms.of:.1%})"
        )


def _fold(one: Example) -> int:
    return sha256(one.labelled.text.encode()).digest()[0] % FOLDS


def main() -> None:
    """Learn, and write the weights beside the code that uses them."""
    shown = examples(CORPUS)
    if "--check" in sys.argv:
        check(shown)
        return
    learnt = learn(shown)
    ordered = {part: dict(sorted(kept.items())) for part, kept in learnt.items()}
    text = json.dumps(ordered, ensure_ascii=False, separators=(",", ":")).replace("],", "],\n")
    TARGET.write_text(text + "\n", "utf-8")
    print(f"{len(shown)} messages, {len(learnt[WISHES])} and {len(learnt[ROUGH])} weights")


if __name__ == "__main__":
    main()
