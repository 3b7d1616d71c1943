"""All lexicons as one index: a word, and in a moment what it may mean in which language.

Source: law.md W-10: every language holds for everybody; nobody asks for a person's language.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import islice, product
from typing import Final, NamedTuple

from jawort.reading.fold import disguises, fold, spellings, squeezed
from jawort.reading.language import LEXICONS
from jawort.reading.lexicon import BIT, TRIGGERS, Lexicon, entries
from jawort.reading.spelling import commonly_meant, is_common

ANY: Final = "all"
"""The language of words that are the same everywhere."""

_GAP: Final = "..."
_LONGEST_WORD: Final = 40
_MOST_KEPT: Final = 60_000
_MIXTURES_MOST: Final = 64  # of a long phrase not every mixture of spellings is kept

Meanings = dict[str, int]


class Part(NamedTuple):
    """One word of a phrase: how it is written, whether as a stem, and whether a gap goes before."""

    text: str
    is_stem: bool
    after_gap: bool

    def fits(self, word: str) -> bool:
        """Whether a folded word of a text is this one."""
        return word.startswith(self.text) if self.is_stem else word == self.text


@dataclass(frozen=True, slots=True)
class Phrase:
    """Several words that mean something together."""

    language: str
    parts: tuple[Part, ...]
    mask: int
    needs: frozenset[str] = frozenset()  # the words that must all stand there just so


@dataclass(slots=True)
class Word:
    """What a word may mean: ideas by language, and the phrases it may open."""

    text: str
    means: Meanings = field(default_factory=dict)
    opens: dict[str, list[Phrase]] = field(default_factory=dict)
    any_idea: int = 0
    triggers: frozenset[str] = frozenset()  # the languages in which it may be part of a wish
    known: tuple[str, ...] = ()
    opened: int = 0  # the ideas of the phrases it may open


class Vocabulary:
    """The index. Words once looked up are remembered, up to a bound."""

    def __init__(self, lexicons: tuple[Lexicon, ...]) -> None:
        self.languages = tuple(one.code for one in lexicons if one.code != ANY)
        self._exact: dict[str, Meanings] = {}
        self._stems: dict[str, Meanings] = {}
        self._tails: dict[str, Meanings] = {}
        self._heads: dict[str, list[Phrase]] = {}
        self._head_stems: dict[str, list[Phrase]] = {}
        self._vague: dict[str, Meanings] = {}
        self._parts: dict[str, set[str]] = {}
        self._phrases: dict[tuple[str, tuple[Part, ...]], int] = {}
        self._seen: dict[str, Word] = {}
        self._long: list[tuple[dict[str, Meanings], str, str, int]] = []
        for lexicon in lexicons:
            for entry, mask in entries(lexicon):
                self._add(lexicon.code, entry, mask)
        self._add_phrases()
        self._add_shortened()
        self._stem_lengths = sorted({len(one) for one in self._stems}, reverse=True)
        self._head_lengths = sorted({len(one) for one in self._head_stems}, reverse=True)
        self._tail_lengths = sorted({len(one) for one in self._tails}, reverse=True)

    # -- making ------------------------------------------------------------------------------

    def _add(self, language: str, entry: str, mask: int) -> None:
        words = entry.split()
        if len(words) == 1:
            self._add_word(language, words[0], mask)
            return
        choices: list[list[Part]] = []
        gap = False
        for word in words:
            if word == _GAP:
                gap = True
                continue
            is_stem, bare = word.endswith("*"), word.rstrip("*")
            choices.append([Part(way, is_stem, gap) for way in _ways(bare)])
            gap = False
        for parts in islice(product(*choices), _MIXTURES_MOST):
            self._phrases[language, parts] = self._phrases.get((language, parts), 0) | mask
            for part in parts:
                if not part.is_stem:
                    self._parts.setdefault(part.text, set()).add(language)

    def _add_phrases(self) -> None:
        """File each phrase under its first word, once, with all it means."""
        for (language, parts), mask in self._phrases.items():
            whole = frozenset(part.text for part in parts[1:] if not part.is_stem)
            table = self._head_stems if parts[0].is_stem else self._heads
            table.setdefault(parts[0].text, []).append(Phrase(language, parts, mask, whole))

    def _add_word(self, language: str, word: str, mask: int) -> None:
        is_tail, is_stem = word.startswith("*"), word.endswith("*")
        table = self._tails if is_tail else self._stems if is_stem else self._exact
        if mask == BIT["unclear"]:
            table = self._vague
        for way in spellings(word.strip("*")):
            means = table.setdefault(way, {})
            means[language] = means.get(language, 0) | mask
            if len(way) > 3:
                self._long.append((table, way, language, mask))

    def _add_shortened(self) -> None:
        """Doubled letters typed once, where that is no word of its own: denn, but not den."""
        shortened = squeezed("\n".join(one[1] for one in self._long)).split("\n")
        free = [
            (table, short, language, mask)
            for (table, way, language, mask), short in zip(self._long, shortened, strict=True)
            if short != way and language not in table.get(short, {})
        ]
        for table, short, language, mask in free:
            means = table.setdefault(short, {})
            means[language] = means.get(language, 0) | mask
        self._long.clear()

    # -- asking ------------------------------------------------------------------------------

    def look_up(self, text: str, *, forgiving: bool = True) -> Word:
        """What a casefolded word may mean, in disguise if nobody knows it plainly.

        Not `forgiving`: only as it stands; quick, and not remembered.
        """
        if (word := self._seen.get(text)) is not None:
            return word
        plain = fold(text[:_LONGEST_WORD])
        word = self._plain(plain)
        if forgiving:
            if not word.known and len(plain) > 1 and not is_common(plain):
                word = self._disguised(plain) or word
            if len(self._seen) >= _MOST_KEPT:
                self._seen.clear()
            self._seen[text] = word
        return word

    def _plain(self, text: str) -> Word:
        means: Meanings = {}
        size = len(text)
        for length in self._stem_lengths:
            if length <= size and (found := self._stems.get(text[:length])):
                for language, mask in found.items():
                    means.setdefault(language, mask)
        for length in self._tail_lengths:
            if length < size and (found := self._tails.get(text[-length:])):
                for language, mask in found.items():
                    means[language] = means.get(language, 0) | mask
        means.update(self._exact.get(text, {}))
        for language, mask in self._vague.get(text, {}).items():
            means[language] = means.get(language, 0) | mask
        opens = list(self._heads.get(text, ()))
        for length in self._head_lengths:
            if length <= size:
                opens += self._head_stems.get(text[:length], ())
        if not means and not opens:
            known = self._parts.get(text, set()) - {ANY}
            return Word(text, means, {}, 0, frozenset(), tuple(sorted(known)), 0)
        opens.sort(key=lambda phrase: -len(phrase.parts))
        any_idea = 0
        for mask in means.values():
            any_idea |= mask
        opened = 0
        for phrase in opens:
            opened |= phrase.mask
        by_language: dict[str, list[Phrase]] = {}
        for phrase in opens:
            by_language.setdefault(phrase.language, []).append(phrase)
        known = {*means, *self._parts.get(text, ())} - {ANY}
        if ANY in means:
            known.add(ANY)
        triggers = frozenset(
            language
            for language in {*means, *by_language}
            if means.get(language, 0) & TRIGGERS
            or any(phrase.mask & TRIGGERS for phrase in by_language.get(language, ()))
        )
        return Word(text, means, by_language, any_idea, triggers, tuple(sorted(known)), opened)

    def _disguised(self, text: str) -> Word | None:
        for meant in disguises(text):
            word = self._plain(meant)
            same_letters = text.isascii() or set(meant) <= set(text)
            if word.known and (same_letters or meant in self._exact):
                return word
        return None

    def lists(self, word: str) -> bool:
        """Whether a folded word stands in a lexicon just so, not only by how it begins or ends."""
        return word in self._exact or word in self._parts or word in self._heads

    def meant(self, strange: Word, languages: Sequence[str]) -> Word:
        """What a word that nobody knows was probably meant as in these languages: the common word
        or the word of ours that is one slip away, else the word itself.
        """
        text = strange.text
        for language in languages:
            if near := commonly_meant(text, language, surely=language in strange.known):
                return self._plain(near)
        return strange


@lru_cache(maxsize=4096)
def _ways(bare: str) -> tuple[str, ...]:
    """How a word of a phrase is folded, as it is written first."""
    own = fold(bare)
    return (own, *sorted(spellings(bare) - {own})) if own else ()


@cache
def vocabulary() -> Vocabulary:
    """The index of all languages; made when it is first asked for."""
    return Vocabulary(LEXICONS)
