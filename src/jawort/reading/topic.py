"""Which words of a message name a topic of the company.

People decline the name of a topic and put it together with other words: "Nägeln", "Yogasachen".
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import takewhile
from typing import Final

from jawort.reading.fold import fold
from jawort.reading.normal import normal

_LEAST: Final = 4  # letters that a word shares with one of a topic
_ENDING_MOST: Final = 3  # letters behind those
_SHARED: Final = 0.7  # of a word of a topic
_VOWELS: Final = frozenset("aeiouyаеиоуыэюяіїαεηιουω")

Named = Mapping[str, str]
"""Words of a message, each with the topic it names."""


def named(words: Iterable[str], topics: tuple[str, ...]) -> Named:
    """Which of these folded words name a topic; one of several words is named by all of them."""
    said = sorted(set(words)) if topics else []
    found: dict[str, tuple[int, str]] = {}
    for topic, parts in _parts(topics) if said else ():
        likest = [max((_likeness(word, one), word) for word in said) for one in parts]
        if all(likeness for likeness, _ in likest):
            for likeness, word in likest:
                found[word] = max(found.get(word, (0, "")), (likeness, topic))
    return {word: topic for word, (_, topic) in found.items()}


@lru_cache(maxsize=256)
def _parts(topics: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    parts = [(topic, tuple(fold(normal(topic)).split())) for topic in topics]
    return tuple((topic, words) for topic, words in parts if words)


def _likeness(word: str, meant: str) -> int:
    """How surely a word is one of a topic: 3 itself, 2 put together or of a plural, 1 with another
    ending, 0 not.
    """
    if word == meant:
        return 3
    is_longer = len(meant) >= _LEAST and word.startswith(meant)
    if is_longer or word.removesuffix("s") == meant.removesuffix("s"):
        return 2
    shared = sum(1 for _ in takewhile(lambda two: two[0] == two[1], zip(word, meant, strict=False)))
    left = max(len(word), len(meant)) - shared
    if shared >= max(_LEAST, _SHARED * len(meant)) and left <= _ENDING_MOST:
        return 1
    is_declined = len(word) == len(meant) == _LEAST == shared + 1  # vino, vina
    return int(is_declined and {word[-1], meant[-1]} <= _VOWELS)
