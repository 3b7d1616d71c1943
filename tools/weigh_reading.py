#!/usr/bin/env python
"""Learns the weights of `jawort.reading.weigh` from labelled messages.

    .venv/bin/python tools/weigh_reading.py             writes src/jawort/reading/weights.bin
    .venv/bin/python tools/weigh_reading.py --check     learns without one author and reads those

Logistic regression by adaptive steps (Duchi, Hazan and Singer, 2011, "Adaptive subgradient
methods"), stopped early, in plain Python: half an hour. Whatever files stand in `tuned` are
learnt from, and the same files give the same weights to the byte.
`--check` writes nothing: each author's messages are read with what the others taught.
"""

import os
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from math import sqrt
from multiprocessing import get_context
from pathlib import Path
from unittest.mock import patch

import msgspec
from frames import filled
from mistyped import mistyped

from jawort.cli.lasting import for_good
from jawort.reading import measure, weigh
from jawort.reading.fold import fold
from jawort.reading.hear import hear
from jawort.reading.measure import GROUPS, Labelled, context_of
from jawort.reading.scope import ASKED, asked_of
from jawort.reading.spelling import LIKELIEST, slip_between
from jawort.reading.text import sentences
from jawort.reading.topic import named
from jawort.reading.weigh import (
    BEGINNING,
    PART_COUNTS,
    ROUGH,
    SCOPES,
    TARGETS,
    WISHES,
    Scales,
    likelihood,
    parts_of,
    scope_signs,
)
from jawort.reading.weights import FILE, HEAVIEST, UNIT, Weights, packed
from jawort.reading.words import OF_THE_HOUSE, look_up, without_slips

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "tests/reading/corpus/tuned"
FRAMES = ROOT / "tests/reading/corpus/frames"
WORDS = ROOT / "src/jawort/reading/words.txt"
TURNS = 10
RATE = 0.4  # how long the first steps are; they shorten to nothing
BATCH = 64
START = 1e-4  # so that a first step has a length
BIAS = -2.0  # what every message starts with: most hold no wish
SETTLED = 0.01  # who is read so well moves no weight
COMMON_LEAST = {"de": 3, "en": 3}  # messages that hold a word that is spelled so; elsewhere
RARE_LEAST = 2  # fewer, because there are fewer messages
AT_HOME = 0.05  # of the times a word stands where it stands most; in fewer it is borrowed
MEANT_TIMES = 50  # a word so much commoner, the likeliest slip away, is what was meant
SEEN_LEAST = 3  # a sign that fewer messages hold is left out, and each stands there with slips too
SEEN_LEAST_PART = 5  # and so a part of a word
LIGHTEST = 10  # in the unit they are kept in; what weighs less is left out
CORES = 2
SLIPPED = "slipped "  # before the author of a message that was given slips
AUTHORS = ("more_scenes", "once_unseen")
OF_AN_INBOX = {"drawn": 4.0, "inbox": 4.0, "once_unseen": 4.0, "odd": 2.0}
"""How much a message counts beside another, when its author wrote what an inbox would hold."""
ELSEWHERE = 0.5  # how much one counts in a language that is not of the house
WITH_SLIPS = 0.4  # and one that was given slips

Signs = tuple[frozenset[str], dict[str, int]]  # what counts once, and how often each part
Learnt = dict[str, Weights]
Row = tuple[list[int], list[int], float]  # places of signs, of parts, and what each counts


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled message and what can be weighed in it: in its words alone, and in all."""

    labelled: Labelled
    author: str
    words: Signs
    signs: Signs

    @property
    def scope(self) -> frozenset[str]:
        """How far a no in it goes, as it is weighed; nothing where there is none."""
        return asked_of(self.labelled.scope) if "opt_out" in self.labelled.wanted else frozenset()

    def wants(self, target: str) -> bool:
        """Whether its author wants this."""
        if target == "out":
            return bool(self.labelled.wanted & {"opt_out", "erasure"})
        return target in self.labelled.wanted

    @property
    def counts(self) -> float:
        """How much it moves the weights beside the others: the more, the likelier such a message
        is where the program will read.
        """
        slipped = self.author.startswith(SLIPPED)
        at_home = self.labelled.language in OF_THE_HOUSE
        return (
            OF_AN_INBOX.get(self.author.removeprefix(SLIPPED), 1.0)
            * (1.0 if at_home else ELSEWHERE)
            * (WITH_SLIPS if slipped else 1.0)
        )

    @property
    def is_anything(self) -> bool:
        """Whether there is any wish in it, or a doubt."""
        return bool(self.labelled.wanted) or self.labelled.tier != "none"


def examples(folder: Path, frames: Path) -> list[Example]:
    """All labelled messages of a folder, each as it was written and once more with slips; and what
    the frames of another say, every other of it with slips.
    """
    told = [*_messages(folder), *_filled(frames)]
    with ProcessPoolExecutor(CORES, mp_context=get_context("fork")) as pool:
        return list(pool.map(_example, *zip(*told, strict=True), chunksize=500))


def _messages(folder: Path) -> Iterator[tuple[Labelled, str, str]]:
    for author, one in _labelled(folder):
        yield one, one.text, author
        if (typed := mistyped(one.text)) != one.text:
            yield one, typed, SLIPPED + author


def _filled(folder: Path) -> Iterator[tuple[Labelled, str, str]]:
    for author, one in _labelled(folder):
        for number, text in enumerate(filled(one.text)):
            if number % 2:
                yield one, mistyped(text), SLIPPED + author
            else:
                yield one, text, author


def common_words(folder: Path, frames: Path) -> str:
    """The words that stand in several messages of a language, the commonest first, a line each."""
    count: dict[str, Counter[str]] = {}
    for _, one in _labelled(folder):
        count.setdefault(one.language, Counter()).update(_words(one.text))
    for _, one in _labelled(frames):  # each filling once
        count.setdefault(one.language, Counter()).update(_words(re.sub(r"[{|}]", " . ", one.text)))
    most: dict[str, int] = {}
    for counted in count.values():
        for word, often in counted.items():
            most[word] = max(often, most.get(word, 0))
    for counted in count.values():
        for word in [w for w, often in counted.items() if often < AT_HOME * most[w]]:
            del counted[word]
    return "".join(f"{code}: {_often(counted, code)}\n" for code, counted in sorted(count.items()))


def _words(text: str) -> set[str]:
    return {fold(word) for sentence in sentences(text) for word in sentence.words}


def _often(counted: Counter[str], language: str) -> str:
    least = COMMON_LEAST.get(language, RARE_LEAST)
    often = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    meant = [word for word, count in often if count >= MEANT_TIMES * least and len(word) > 3]
    return " ".join(
        word
        for word, count in often
        if count >= least and word.isalpha() and len(word) > 1
        if not any(
            counted[one] >= MEANT_TIMES * count and slip_between(word, one) == LIKELIEST
            for one in meant
        )
    )


def _labelled(folder: Path) -> Iterator[tuple[str, Labelled]]:
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            one = msgspec.json.decode(line, type=Labelled)
            yield _author(path), msgspec.structs.replace(one, language=path.stem.partition("_")[0])


def _example(one: Labelled, text: str, author: str) -> Example:
    context = context_of(one)
    said = sentences(text)
    typed = look_up(said)
    words = without_slips(typed)
    names = named((word.text for looked in words for word in looked), context.topics)
    heard = hear(said, words, context.languages, names)
    alone = weigh.word_signs(said, words)
    signs = weigh.all_signs(alone, words, heard.clauses, heard.found, after_ads=context.after_ads)
    return Example(one, author, _apart(weigh.word_signs(said, typed)), _apart(signs))


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
    """The weights of all wishes, of the quick look, and of scopes, which only a no has: all in the
    unit they are kept in.
    """
    counts = [one.counts for one in shown]
    wanted = [_wants(shown, name) for name in TARGETS]
    every = _fit_all([one.signs for one in shown], counts, wanted)
    quick = _fit_all([one.words for one in shown], counts, [[one.is_anything for one in shown]])
    noes = [one for one in shown if one.scope]
    scopes = _fit_all(
        [(frozenset(scope_signs(one.signs[0])), one.signs[1]) for one in noes],
        [one.counts for one in noes],
        [[name in one.scope for one in noes] for name in ASKED],
    )
    return {WISHES: every, ROUGH: quick, SCOPES: scopes}


def _wants(shown: Sequence[Example], target: str) -> list[bool]:
    return [one.wants(target) for one in shown]


def _fit_all(
    signs: Sequence[Signs], counts: Sequence[float], questions: Sequence[Sequence[bool]]
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
        columns = list(pool.map(partial(fit, rows, counts, size=len(names)), questions))
    weights = {BEGINNING: tuple(_kept(column[-1]) for column in columns)}
    for place, name in enumerate(names):
        row = tuple(_kept(column[place]) for column in columns)
        if max(map(abs, row)) >= LIGHTEST:
            weights[name] = row
    return weights


def _kept(weight: float) -> int:
    """A weight in the unit it is kept in; one that is heavier than the file holds, as heavy."""
    return max(-HEAVIEST, min(HEAVIEST, round(UNIT * weight)))


def _row(signs: Signs, number: dict[str, int]) -> Row:
    whole, parts = signs
    once = [number[sign] for sign in sorted(whole) if sign in number]
    often = [number[sign] for sign in sorted(parts) if sign in number for _ in range(parts[sign])]
    size = len(whole) + PART_COUNTS**2 * sum(parts.values())  # as `weigh.Table` counts
    return once, often, 1 / sqrt(size) if size else 1.0


def fit(
    rows: Sequence[Row], counts: Sequence[float], wanted: Sequence[bool], size: int
) -> list[float]:
    """Weights that tell the wanted rows from the others; the last is that of every row.

    Each row counts as much as is said. A step goes against the slope of a batch, and the shorter
    for a weight the more it was moved.
    """
    chance = random.Random("weights")
    weights, moved = [0.0] * size, [START] * size
    bias, bias_moved = BIAS, START
    order = list(range(len(rows)))
    for turn in range(TURNS):
        rate = RATE * (1 - turn / TURNS)
        chance.shuffle(order)
        for start in range(0, len(order), BATCH):
            slopes: dict[int, float] = {}
            of_bias = 0.0
            for number in order[start : start + BATCH]:
                once, often, share = rows[number]
                total = sum([weights[place] for place in once])
                total += PART_COUNTS * sum([weights[place] for place in often])
                error = likelihood(bias + total * share) - wanted[number]
                if -SETTLED < error < SETTLED:
                    continue
                error *= counts[number]
                of_bias += error
                step = error * share
                for place in once:
                    slopes[place] = slopes.get(place, 0.0) + step
                step *= PART_COUNTS
                for place in often:
                    slopes[place] = slopes.get(place, 0.0) + step
            bias_moved += of_bias * of_bias
            bias -= rate * of_bias / sqrt(bias_moved)
            for place, slope in slopes.items():
                squared = moved[place] = moved[place] + slope * slope
                weights[place] -= rate * slope / sqrt(squared)
    return [*weights, bias]


def check(shown: Sequence[Example]) -> None:
    """Learn from all but one author's messages, read those as the program would, print how well."""
    for author in AUTHORS:
        learnt = learn([one for one in shown if one.author.removeprefix(SLIPPED) != author])
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
    if "--check" not in sys.argv:
        WORDS.write_text(common_words(CORPUS, FRAMES), "utf-8")  # before any message is read
    shown = examples(CORPUS, FRAMES)
    if "--check" in sys.argv:
        check(shown)
        return
    learnt = learn(shown)
    FILE.write_bytes(packed(learnt))
    print(f"{len(shown)} messages, {len(learnt[WISHES])} and {len(learnt[ROUGH])} weights")


if __name__ == "__main__":
    with for_good():  # hardly anything here is rubbish
        main()
