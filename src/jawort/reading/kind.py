"""Kinds of words: what a word is about in any language, so that one teaches the weights of others.

The lexicons say what is a wish; this says what people talk of when they wish for something or for
nothing of the kind: writing, quiet, files, telephones, lawyers, but also cars, food and pain. Only
the weights use it. The words stand in `kinds/<language>.txt`, a line for each kind: a word stands
for itself, `stem*` for all that begins so, `*tail` for all that ends so.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, Generic, NamedTuple, TypeVar

from jawort.reading.fold import fold

KINDS: Final = (
    "write", "call", "receive", "read", "stop", "quiet", "remove", "delete", "block",
    "unsubscribe", "subscribe", "allow", "object", "want", "annoy", "spare", "need", "interest",
    "tell", "ask", "know", "give", "keep", "change", "confirm", "wait", "go_on", "go_away", "must",
    "message", "advert", "reminder", "list", "number", "device", "data", "record", "picture",
    "law", "contract", "machine", "human", "shop", "elsewhere", "family", "death", "former", "now",
    "from_now", "often", "no_more", "not", "nothing", "all", "only", "me", "us", "you", "third",
    "this", "polite", "anger", "praise", "bad", "money", "order", "booking", "cancel", "car",
    "food", "home", "clothes", "beauty", "body", "animal", "travel", "weather", "leisure",
    "school", "amount", "colour", "where", "when", "what", "source", "help", "laugh", "link",
    "noise", "night", "thing",
)  # fmt: skip
"""What the kinds are called; what each means is told by its words."""

Kinds = tuple[str, ...]

_FOLDER: Final = Path(__file__).with_name("kinds")
_SHORTEST: Final = 3  # letters of a stem or a tail
_LONGEST_WORD: Final = 40
_NEARLY: Final = 2  # a stem counts beside a longer one of its language if so many letters shorter
_MOST_KEPT: Final = 65_536


T = TypeVar("T")

Known = tuple[tuple[str, Kinds], ...]
"""Languages, and the kinds that something is of in each."""


class _Index(NamedTuple, Generic[T]):
    """Something for each folded word, stem and tail."""

    words: dict[str, T]
    stems: dict[str, T]
    tails: dict[str, T]


def kinds_of(words: Sequence[str]) -> list[Kinds]:
    """The kinds of each casefolded word of a message, most of them none.

    The language that knows most words is read; what it does not know is taken from the next.
    Several that know as many count together.
    """
    found = [_look_up(word) for word in words]
    count: dict[str, int] = {}
    for one in found:
        for language in one:
            count[language] = count.get(language, 0) + 1
    most = max(count.values(), default=0)
    first = [language for language, known in count.items() if known == most]
    if len(first) == 1:  # nearly always, and the quickest by far
        (only,) = first
        return [one.get(only) or _next(one, count) for one in found]
    return [_together(one, first) or _next(one, count) for one in found]


def is_word(folded: str) -> bool:
    """Whether a folded word stands in one of the lists just so."""
    return folded in _index().words


def words_of(language: str) -> list[str]:
    """The folded words of a language that have kinds, without stems and tails."""
    return [word for _, words in _lines(language) for word in words if "*" not in word]


def languages() -> tuple[str, ...]:
    """The languages whose words have kinds."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.txt")))


def _together(found: dict[str, Kinds], several: Sequence[str]) -> Kinds:
    kinds: dict[str, None] = {}
    for language in several:
        kinds |= dict.fromkeys(found.get(language, ()))
    return tuple(kinds)


def _next(found: dict[str, Kinds], count: Mapping[str, int]) -> Kinds:
    return found[max(found, key=lambda language: (count[language], language))] if found else ()


@lru_cache(maxsize=_MOST_KEPT)
def _look_up(word: str) -> dict[str, Kinds]:
    """The kinds of a casefolded word in each language that knows it."""
    index, plain = _index(), fold(word[:_LONGEST_WORD])
    found = dict(index.words.get(plain, ()))
    nearest: dict[str, int] = {}
    for size in range(len(plain), _SHORTEST - 1, -1):
        for language, kinds in index.stems.get(plain[:size], ()):
            if size >= nearest.setdefault(language, size) - _NEARLY:
                found[language] = _both(found.get(language, ()), kinds)
    for size in range(len(plain) - 1, _SHORTEST - 1, -1):
        for language, kinds in index.tails.get(plain[-size:], ()):
            found[language] = _both(found.get(language, ()), kinds)
    return found


def _both(some: Kinds, more: Kinds) -> Kinds:
    return tuple(dict.fromkeys((*some, *more)))


@cache
def _index() -> _Index[Known]:
    """All words of all languages, read when first needed. What is equal is kept once."""
    index, kept = _Index[Known]({}, {}, {}), dict[Known, Known]()
    for language in languages():
        for table, own in zip(index, _index_of(language), strict=True):
            for plain, kinds in own.items():
                known = (*table.get(plain, ()), (language, kinds))
                table[plain] = kept.setdefault(known, known)
    return index


def _index_of(language: str) -> _Index[Kinds]:
    """The kinds of what one language knows, in the order of its list."""
    own = _Index[Kinds]({}, {}, {})
    for kind, words in _lines(language):
        alone = (kind,)
        for word in words:
            table, plain = own.words, word
            if "*" in word:
                table, plain = own.tails if word[0] == "*" else own.stems, word.strip("*")
                if len(plain) < _SHORTEST:
                    continue
            known = table.setdefault(plain, alone)
            if kind not in known:
                table[plain] = (*known, kind)
    return own


def _lines(language: str) -> Iterator[tuple[str, list[str]]]:
    """Each kind with its folded words, as the list of a language has them."""
    text = (_FOLDER / f"{language}.txt").read_text("utf-8")
    for line in fold(text.casefold()).splitlines():  # at once: much quicker than word by word
        kind, _, words = line.partition(":")
        yield kind, words.split()
