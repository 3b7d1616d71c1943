"""A second reading: how much the words and ideas of a message, taken together, speak for a wish.

The patterns say what is certain; this says what is likely, and asks where they say nothing. The
weights were learnt from the labelled messages under tests/reading/corpus by
`tools/weigh_reading.py`; while it runs nothing is learnt, and nothing leaves the machine.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache, lru_cache
from itertools import islice, pairwise
from math import exp, sqrt
from typing import Final, NamedTuple

from jawort.reading.clause import Clause, each
from jawort.reading.fold import fold
from jawort.reading.kind import kinds_of
from jawort.reading.pattern.found import Found, Intent
from jawort.reading.text import Sentence
from jawort.reading.vocabulary import Word
from jawort.reading.weights import FILE, UNIT, Weights, unpacked

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
SCOPES: Final = "scopes"
"""The parts of the weights: of each wish, of a quick look for any wish at all, and of how far a no
goes.
"""

_FAR: Final = 5  # words within which one idea stands before another
_SILENT: Final = frozenset(("common", "polite"))
_STRANGE_MOST: Final = 4
_LONG_MOST: Final = 5
_WORDS_A_STEP: Final = 4
_STEEP: Final = 30.0  # beyond this the exponential says nothing new
_STEM: Final = 6
_SHORT_STEM: Final = 4
_PARTS: Final = range(3, 6)  # letters in a part of a word
_PARTS_OF: Final = 16  # letters of a word that are taken apart
_WORD: Final = "w:"
_OF_WORDS: Final = (_WORD, "s:", "b:", "x:", "y:", "g:", "p:", "long ", "strange ")
"""Signs that name no single idea: those of words hold what was said."""
_KIND: Final = re.compile("^[kq]:")
_NOT_OF_SCOPES: Final = ("b:", "x:", "y:", "q:", "p:")
"""Signs that tell whether something is refused and not what: they do not tell scopes apart."""
_MOST_KEPT: Final = 65_536

OF_ROUGH: Final = 0.5
"""How much the quick look counts beside the answers to whether somebody wants to leave."""

CLEAR: Final = 3.0
"""Beyond this, above or below nothing, the quick look says no more: it is sure enough."""

PART_COUNTS: Final = 0.5
"""How much a part of a word counts beside a whole word: there are many of them."""


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

    @property
    def way_out(self) -> Intent:
        """The likelier of the two ways out."""
        return "opt_out" if self.opt_out > self.erasure else "erasure"

    @property
    def any(self) -> float:
        """How likely the likeliest wish is, the two ways out as one."""
        return max(self.out, self.access, self.human, self.help, self.opt_in)


def word_signs(said: Sequence[Sentence], words: Sequence[Sequence[Word]]) -> set[str]:
    """What can be weighed in the words themselves: each, what follows it, and kinds in order."""
    found: set[str] = set()
    for sentence, looked in zip(said, words, strict=True):
        texts = [word.text for word in looked]
        found.update([_WORD + text for text in texts])
        before = "^"
        for text in texts:
            stem = text[:_STEM]
            found.add(f"b:{before} {stem}")
            before = stem
        found.add(f"b:{before} ?" if sentence.asks else f"b:{before} $")
    return found


def order_signs(words: Sequence[Sequence[Word]]) -> set[str]:
    """What can be weighed in the words across one or two others: take ... off, off ... list."""
    found: set[str] = set()
    for looked in words:
        stems = ["^", *[word.text[:_STEM] for word in looked], "$"]
        found.update([f"x:{a} {b}" for a, b in zip(stems, stems[2:], strict=False)])
        found.update([f"y:{a} {b}" for a, b in zip(stems, stems[3:], strict=False)])
    return found


def kind_signs(words: Sequence[Sequence[Word]]) -> set[str]:
    """What can be weighed in the kinds of words: each, what follows it at once or behind one other,
    what begins and ends.
    """
    kinds = kinds_of([word.text for looked in words for word in looked])
    found = {f"k:{kind}" for here in kinds for kind in here}
    left = iter(kinds)
    for looked in words:
        row = [("^",), *islice(left, len(looked)), ("$",)]
        for before, here in pairwise(row):
            found.update([f"k:{one} {other}" for one in before for other in here])
        for before, here in zip(row, row[2:], strict=False):
            found.update([f"q:{one} {other}" for one in before for other in here])
    return found


def pattern_signs(patterns: Sequence[Found], *, after_ads: bool) -> set[str]:
    """What can be weighed in the patterns: which wish each found, how surely, from which ideas."""
    found = {f"p:{one.intent} {one.force}" for one in patterns}
    found |= {f"p:{one.intent} {'+'.join(one.saw)}" for one in patterns}
    return found | {f"{sign} {AFTER_ADS}" for sign in found} if after_ads else found


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


def all_signs(
    alone: Set[str],
    words: Sequence[Sequence[Word]],
    clauses: Sequence[Clause],
    patterns: Sequence[Found],
    *,
    after_ads: bool,
) -> Set[str]:
    """Everything in a message that can be weighed, `alone` what stands in its words alone."""
    return (
        alone
        | order_signs(words)
        | kind_signs(words)
        | idea_signs(clauses, after_ads=after_ads)
        | pattern_signs(patterns, after_ads=after_ads)
    )


def scope_signs(signs: Iterable[str]) -> set[str]:
    """Of all signs of a message those that may tell how far a no in it goes."""
    return {sign for sign in signs if not sign.startswith(_NOT_OF_SCOPES)}


def rough(signs: Set[str]) -> float:
    """How much the words alone speak for any wish; far below zero: there is none."""
    (weighed,) = scales().rough.weigh(signs)
    return weighed


def likely(signs: Set[str], far: float) -> Likely:
    """How likely each wish is, all signs taken together; `far` is what `rough` says of them.

    A no is asked for three times, because together the answers err less than each: as any of the
    two ways out, as one of them, and as any wish at all in the words alone.
    """
    out, opt_out, erasure, *rest = scales().wishes.weigh(signs)
    both = (out + max(opt_out, erasure)) / 2 + OF_ROUGH * max(-CLEAR, min(far, CLEAR))
    return Likely(*map(likelihood, (both, opt_out, erasure, *rest)))


def heaviest(signs: Set[str], target: str) -> tuple[str, ...]:
    """The ideas and kinds that speak most for a wish, in our words and never the person's."""
    return _heaviest(scales().wishes, TARGETS.index(target), signs)


def heaviest_of_scope(signs: Set[str], place: int) -> tuple[str, ...]:
    """Those that speak most for a scope, by its place among what is weighed."""
    return _heaviest(scales().scopes, place, scope_signs(signs))


def _heaviest(known: "Table", column: int, signs: Set[str]) -> tuple[str, ...]:
    ours = {one for one in signs if not one.startswith(_OF_WORDS)}
    weighed = [(of[column], one) for one in ours if (of := known.of(one)) and of[column] > 0]
    if not weighed:
        return ()
    _, best = max(weighed)
    parts = [part for part in _KIND.sub("", best).split() if part not in ("^", "$")]
    return tuple(part.replace("!", "no ").rstrip("?") for part in parts)


@lru_cache(maxsize=4096)
def parts_of(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a word is weighed by: itself and its beginning; and the parts it is made of."""
    padded = f"<{fold(text[:_PARTS_OF])}>"
    whole = (_WORD + text, f"s:{text[:_SHORT_STEM]}")
    parts = [
        "g:" + padded[start : start + size]
        for size in _PARTS
        if size < len(padded)
        for start in range(len(padded) - size + 1)
    ]
    return whole, tuple(parts)


def _placed(clause: Clause) -> Iterator[tuple[int, str]]:
    for idea, places in clause.at.items():
        if idea in _SILENT:
            continue
        for bit in each(places):
            yield bit.bit_length(), f"!{idea}" if bit & clause.negated else idea


def likelihood(weighed: float) -> float:
    """What is weighed as a share from 0 to 1 (logistic function)."""
    return 1 / (1 + exp(-max(-_STEEP, min(_STEEP, weighed))))


class Table:
    """The weights of one question to all signs; what a word weighs is summed up once and kept.

    A message is weighed as a whole: a sign counts the less, the more stand beside it.
    """

    __slots__ = ("_known", "_none", "_seen", "beginning")

    def __init__(self, known: Weights) -> None:
        self._known = known
        self._seen: dict[str, tuple[tuple[float, ...], float]] = {}
        self.beginning: tuple[float, ...] = known[BEGINNING]
        self._none = (0,) * len(self.beginning)

    def weigh(self, signs: Set[str]) -> list[float]:
        """What all signs weigh together for each wish, with what every message starts with."""
        rows, size = self.gathered(signs)
        heavy = map(sum, zip(self._none, *rows, strict=True))
        length = sqrt(size) or 1.0
        return [(a + b / length) / UNIT for a, b in zip(self.beginning, heavy, strict=True)]

    def gathered(self, signs: Set[str]) -> tuple[list[tuple[float, ...]], float]:
        """What each of the signs weighs that is known at all, and the size of all: a word counts as
        itself, its beginning and its parts, known or not.
        """
        rows = _rows(self._known, signs)
        size = float(len(signs))
        seen = self._seen
        for word in [sign for sign in signs if sign[:2] == _WORD]:
            row, more = seen.get(word) or self._keep(word)
            rows.append(row)
            size += more
        return rows, size

    def of(self, sign: str) -> tuple[float, ...]:
        """What a sign weighs for each wish, a word without its parts; nothing if it is unknown."""
        return self._known.get(sign, ())

    def _keep(self, word: str) -> tuple[tuple[float, ...], float]:
        """What the beginning and the parts of a word weigh, and their size."""
        (_, *beginning), parts = parts_of(word.removeprefix(_WORD))
        known = self._known
        of_beginning = map(sum, zip(self._none, *_rows(known, beginning), strict=True))
        of_parts = map(sum, zip(self._none, *_rows(known, parts), strict=True))
        row = tuple(a + PART_COUNTS * b for a, b in zip(of_beginning, of_parts, strict=True))
        if len(self._seen) >= _MOST_KEPT:
            self._seen.clear()
        kept = self._seen[word] = (row, len(beginning) + PART_COUNTS**2 * len(parts))
        return kept


def _rows(known: Weights, signs: Iterable[str]) -> list[tuple[float, ...]]:
    return list(filter(None, map(known.get, signs)))


class Scales:
    """All weights, as they are used."""

    __slots__ = ("rough", "scopes", "wishes")

    def __init__(self, kept: dict[str, Weights]) -> None:
        self.wishes = Table(kept[WISHES])
        self.rough = Table(kept[ROUGH])
        self.scopes = Table(kept[SCOPES])


@cache
def scales() -> Scales:
    """The weights in force, read from the file when first needed."""
    return Scales(unpacked(FILE.read_bytes()))
