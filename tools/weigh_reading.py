#!/usr/bin/env python
"""Learns the weights of `jawort.reading.weigh` from labelled messages.

    .venv/bin/python tools/weigh_reading.py             writes src/jawort/reading/weights.json
    .venv/bin/python tools/weigh_reading.py --check     learns without one author and reads those

Logistic regression with a quadratic penalty, by dual coordinate ascent (Yu, Huang and Lin, 2011,
"Dual coordinate descent methods for logistic regression"), in plain Python: some minutes. Whatever
files stand in `tuned` are learnt from, and the same files give the same weights to the byte.
`--check` writes nothing: each author's messages are read with what the others taught.
"""

import json
import os
import random
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from math import exp
from multiprocessing import get_context
from pathlib import Path
from unittest.mock import patch

import msgspec

from jawort.reading import measure, weigh
from jawort.reading.hear import hear, look_up
from jawort.reading.measure import GROUPS, Labelled, context_of
from jawort.reading.text import sentences
from jawort.reading.weigh import (
    BEGINNING,
    PART_COUNTS,
    ROUGH,
    TARGETS,
    WISHES,
    Scales,
    parts_of,
)

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "tests/reading/corpus/tuned"
TARGET = ROOT / "src/jawort/reading/weights.json"
TRUST = 0.5  # how much a message may move the weights; the penalty on them is one
TURNS = 10
SEEN_LEAST = 2  # a sign that fewer messages hold is left out
SEEN_LEAST_PART = 3  # and so a part of a word
LIGHTEST = 8  # hundredths; what weighs less is left out
LIGHTEST_PART = 8
CORES = 2
OFFSET = 3.0  # the size of the sign that every message holds
AUTHORS = ("more_scenes", "once_unseen")

Signs = tuple[frozenset[str], dict[str, int]]  # what counts once, and how often each part
Learnt = dict[str, dict[str, tuple[int, ...]]]
Row = tuple[list[int], list[int], float]  # places of signs, of parts, and the length squared


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled message and what can be weighed in it: in its words alone, and in all."""

    labelled: Labelled
    author: str
    words: Signs
    signs: Signs

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
            ideas |= weigh.kind_signs(words)
            found.append(Example(one, _author(path), _apart(alone), _apart(alone | ideas)))
    return found


def _author(path: Path) -> str:
    """Whose messages these are, as the name of the file tells; a number only continues them."""
    return path.stem.partition("_")[2].rstrip("_0123456789")


def _apart(signs: Iterable[str]) -> Signs:
    """Signs with each word taken apart, as `weigh.Table` does when it reads."""
    whole, parts = set[str](), Counter[str]()
    for sign in signs:
        if not sign.startswith("w:"):
            whole.add(sign)
            continue
        of_word, of_parts = parts_of(sign.removeprefix("w:"))
        whole.update(of_word)
        parts.update(of_parts)
    return frozenset(whole), dict(parts)


def learn(shown: Sequence[Example]) -> Learnt:
    """The weights of all wishes, and those of the quick look, in hundredths."""
    every = _fit_all([one.signs for one in shown], [_wants(shown, name) for name in TARGETS])
    quick = _fit_all([one.words for one in shown], [[one.is_anything for one in shown]])
    return {WISHES: every, ROUGH: quick}


def _wants(shown: Sequence[Example], target: str) -> list[bool]:
    return [one.wants(target) for one in shown]


def _fit_all(
    signs: Sequence[Signs], questions: Sequence[Sequence[bool]]
) -> dict[str, tuple[int, ...]]:
    counted: Counter[str] = Counter()
    for whole, parts in signs:
        counted.update(whole)
        counted.update(parts.keys())
    names = sorted(
        sign
        for sign, count in counted.items()
        if count >= (SEEN_LEAST_PART if sign.startswith("g:") else SEEN_LEAST)
    )
    number = {name: place for place, name in enumerate(names)}
    rows = [_row(one, number) for one in signs]
    with ProcessPoolExecutor(CORES, mp_context=get_context("fork")) as pool:
        columns = list(pool.map(partial(fit, rows, size=len(names)), questions))
    weights = {BEGINNING: tuple(round(100 * column[-1]) for column in columns)}
    for place, name in enumerate(names):
        row = tuple(round(100 * column[place]) for column in columns)
        if max(map(abs, row)) >= (LIGHTEST_PART if name.startswith("g:") else LIGHTEST):
            weights[name] = row
    return weights


def _row(signs: Signs, number: dict[str, int]) -> Row:
    whole, parts = signs
    once = [number[sign] for sign in sorted(whole) if sign in number]
    often = [number[sign] for sign in sorted(parts) if sign in number for _ in range(parts[sign])]
    counts = Counter(often).values()
    size = len(once) + PART_COUNTS**2 * sum(one * one for one in counts) + OFFSET * OFFSET
    return once, often, size


def fit(rows: Sequence[Row], wanted: Sequence[bool], size: int) -> list[float]:
    """Weights that tell the wanted rows from the others; the last is that of every row."""
    chance = random.Random("weights")
    weights = [0.0] * (size + 1)
    share = [TRUST * 0.01] * len(rows)
    for row, is_wanted, own in zip(rows, wanted, share, strict=True):
        _move(weights, row, own if is_wanted else -own)
    order = list(range(len(rows)))
    for _ in range(TURNS):
        chance.shuffle(order)
        for number in order:
            row, sign = rows[number], 1.0 if wanted[number] else -1.0
            once, often, length = row
            total = weights[size] * OFFSET + sum([weights[place] for place in once])
            total += PART_COUNTS * sum([weights[place] for place in often])
            new = _share(share[number], sign * total, length)
            _move(weights, row, sign * (new - share[number]))
            share[number] = new
    weights[size] *= OFFSET
    return weights


def _move(weights: list[float], row: Row, step: float) -> None:
    once, often, _ = row
    for place in once:
        weights[place] += step
    step_of_part = step * PART_COUNTS
    for place in often:
        weights[place] += step_of_part
    weights[-1] += step * OFFSET


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
    """Learn from all but one author's messages, read those as the program would, print how well."""
    for author in AUTHORS:
        learnt = learn([one for one in shown if one.author != author])
        held_out = [one.labelled for one in shown if one.author == author]
        with patch.object(weigh, "scales", return_value=Scales(learnt)):
            read = measure.measure(held_out)
        for group in GROUPS:
            some = [one for one in read if one.labelled.group == group]
            missed, alarms = measure.missed(some), measure.false_alarms(some)
            if missed.of and alarms.of:
                print(
                    f"{author}, {group}: missed {missed.hits} of {missed.of} "
                    f"({missed.hits / missed.of:.1%}), false alarms {alarms.hits} of {alarms.of} "
                    f"({alarms.hits / alarms.of:.1%})",
                    flush=True,
                )


def main() -> None:
    """Learn, and write the weights beside the code that uses them."""
    if os.environ.get("PYTHONHASHSEED") != "0":  # sets are walked in the same order each time
        os.execve(sys.executable, [sys.executable, *sys.argv], os.environ | {"PYTHONHASHSEED": "0"})
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
