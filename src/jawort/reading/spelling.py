"""Slips of typing in words that people use: `keien` is `keine`, `schiken` is `schicken`.

Only a word that nobody knows is looked at, only in the language of the message, and only one slip
away; of several the likeliest slip, then the commonest word. `words.txt` holds a line for each
language: the words of our own labelled messages, the commonest first, folded. It is written by
`tools/weigh_reading.py`.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from jawort.reading.fold import fold
from jawort.reading.kind import words_of
from jawort.reading.language import LEXICONS
from jawort.reading.lexicon import entries

_WORDS: Final = Path(__file__).with_name("words.txt")
_SHORTEST: Final = 4  # letters; in a shorter word every slip makes another word
_REPLACED_LEAST: Final = 6  # letters a word must have for one of them to be a wrong one
_HEAD: Final = 7  # letters that are compared before the rest
LIKELIEST: Final = 1
"""Two letters changed over, one of two alike lost or added, k for ck."""
_RARELY: Final = 4  # any other letter
_MOST_KEPT: Final = 65_536
_VOWELS: Final = frozenset("aeiouyаеиоуыіїєяюαεηιουω")


def is_common(word: str) -> bool:
    """Whether people write this folded word just so, in any language."""
    return word in _languages()


def tongue_of(words: Iterable[str]) -> str:
    """The language in which most of these folded words are common; empty if none is."""
    languages = _languages()
    count: dict[str, int] = {}
    for word in words:
        for code in languages.get(word, ()):
            count[code] = count.get(code, 0) + 1
    return max(count, key=lambda code: (count[code], code)) if count else ""


@lru_cache(maxsize=_MOST_KEPT)
def commonly_meant(word: str, language: str, *, surely: bool = False) -> str:
    """The common word a folded word was probably meant as; empty if none is one slip away.

    surely: only the likeliest slips, which hardly ever make another word.
    """
    if len(word) < _SHORTEST or not language:
        return ""
    near, rank = _near(language)
    found = {one for short in without_one(word[:_HEAD]) for one in near.get(short, ())}
    most = LIKELIEST if surely else _RARELY
    ways = [
        (slip, rank[one], one) for one in found if 0 < (slip := slip_between(word, one)) <= most
    ]
    return min(ways)[2] if ways else ""


def without_one(word: str) -> list[str]:
    """The word, and all words with one of its letters left out."""
    return [word, *(word[:place] + word[place + 1 :] for place in range(len(word)))]


def slip_between(typed: str, wanted: str) -> int:
    """Which slip lies between two folded words, 1 for the likeliest; 0 if none, or more than one.

    Letters changed over, left out, too many or wrong; the first one stands in the first two places.
    """
    if typed[0] != wanted[0] and sorted(typed[:2]) != sorted(wanted[:2]):
        return 0
    start = 0
    while start < min(len(typed), len(wanted)) and typed[start] == wanted[start]:
        start += 1
    left, right = typed[start:], wanted[start:]
    if left[:2] == right[:2][::-1] and left[2:] == right[2:]:
        return LIKELIEST
    before = wanted[start - 1 : start]
    if left == right[1:]:  # a letter is missing: soonest the second of two
        return LIKELIEST if right[:1] == before or right[:2] == "ck" else 2
    if left[1:] == right:  # one too many: soonest the same twice
        return LIKELIEST if left[:1] == before else 3
    if left[1:] == right[1:] and len(wanted) >= _REPLACED_LEAST:
        return 3 if left[0] in _VOWELS and right[0] in _VOWELS else _RARELY
    return 0


@cache
def _common() -> dict[str, tuple[str, ...]]:
    """The common words of each language, the commonest first."""
    told = [line.partition(": ") for line in _WORDS.read_text("utf-8").splitlines()]
    return {code: tuple(words.split()) for code, _, words in told}


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """The languages in which each word is common."""
    found: dict[str, tuple[str, ...]] = {}
    for code, words in _common().items():
        for word in words:
            found[word] = (*found.get(word, ()), code)
    return found


def _ours(language: str) -> list[str]:
    """The folded single words of a lexicon."""
    told = [entry for one in LEXICONS if one.code == language for entry, _ in entries(one)]
    words = [entry.rstrip("*") for entry in told if " " not in entry and entry[0] != "*"]
    return [fold(word) for word in words if len(word) >= _REPLACED_LEAST]


@cache
def _near(language: str) -> tuple[dict[str, tuple[str, ...]], dict[str, int]]:
    """The words of a language by their beginnings without one letter, and how common each is: the
    common ones, then those of its lexicon, then those that have kinds.
    """
    words = tuple(dict.fromkeys((*_common()[language], *_ours(language), *words_of(language))))
    near: dict[str, tuple[str, ...]] = {}
    for word in words:
        if len(word) >= _SHORTEST:
            for short in without_one(word[:_HEAD]):
                near[short] = (*near.get(short, ()), word)
    return near, {word: place for place, word in enumerate(words)}
