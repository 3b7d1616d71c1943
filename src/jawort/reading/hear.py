"""A message in whatever languages it is written: which patterns it holds.

Nobody asks for the language: of all that know some of the words, the one that knows most is read,
and what it does not know is taken from the next (people mix).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from jawort.reading.clause import Clause, read
from jawort.reading.lexicon import BIT, TRIGGERS, bits
from jawort.reading.pattern.evidence import (
    comes_back,
    names_another_way,
    rather_writes,
    stays,
    welcomes,
)
from jawort.reading.pattern.found import Found
from jawort.reading.pattern.leave import leaving
from jawort.reading.pattern.right import asking, erased_then, joining
from jawort.reading.text import Sentence
from jawort.reading.topic import Named
from jawort.reading.vocabulary import ANY, Word
from jawort.reading.words import OF_THE_HOUSE

_LANGUAGES_MOST: Final = 3
_UNCLEAR_MOST: Final = 4
_SHORT: Final = 6
_ENDING: Final = bits(
    "unclear", "cease", "unsubscribe", "remove", "delete", "terminate", "withdraw", "reject"
)
_MAILED: Final = bits("ads", "offer", "message", "list")
_DENIED: Final = bits("no", "nothing")
_ANOTHER: Final = bits(
    "thing", "service", "other", "praise", "condition", "harmless", "time", "miss", "old", "meta"
)
_ENDED: Final = bits("cease", "reject", "unsubscribe", "nay", "leave_alone")
_PLAIN: Final = _ENDED | bits(
    "no", "nothing", "more", "want", "receive", "send", "this", "i", "me", "you", "polite",
    "common", "able", "annoyed", "remove", "again", "all", "and_", "that",
)  # fmt: skip
_BARE_MOST: Final = 6
_SAYS_NO_MORE: Final = bits("polite", "common", "this", "praise")
_ALL_OF_IT: Final = bits("all", "delete", "remove", "data", "account", "number", "my", "me")


@dataclass(frozen=True, slots=True)
class Heard:
    """What a message holds: patterns, and whether it is only a vague word.

    yea_to_all: a yes, and all of it. stays: the person denies the end itself. size: how many words
    a short message has, else 0. clauses: the sentences that were read, as ideas.
    """

    found: tuple[Found, ...] = ()
    unclear: bool = False
    nay: bool = False
    yea: bool = False
    yea_to_all: bool = False
    stays: bool = False
    size: int = 0
    clauses: tuple[Clause, ...] = ()


_NOTHING: Final = Heard()


def hear(
    said: Sequence[Sentence],
    words: Sequence[Sequence[Word]],
    languages: Sequence[str] = (),
    names: Named = MappingProxyType({}),
) -> Heard:
    """All that the sentences say, in the language that knows them best."""
    told = []
    if any(word.triggers for one in words for word in one):
        told = [
            _hear_in(said, words, several, names)
            for several in _spoken(words, languages)
            if _may_wish(words, several)
        ]
    heard = max(told, key=_weight) if told else _NOTHING
    size = sum(map(len, words))
    if size > _SHORT:
        return heard
    return replace(
        heard,
        size=size,
        unclear=_is_unclear(words, languages) or _is_no_more(words),
        nay=_is_nay(words),
        yea=_is_yea(words),
        yea_to_all=_is_yea_to_all(words),
    )


def _spoken(words: Sequence[Sequence[Word]], languages: Sequence[str]) -> list[tuple[str, ...]]:
    """The languages that know most words, each with the one that knows most of the rest."""
    every = {word.text: word for one in words for word in one}
    often = Counter(word.text for one in words for word in one)
    count: dict[str, int] = {}
    for text, word in every.items():
        for code in word.known:
            count[code] = count.get(code, 0) + often[text]
    count.pop(ANY, 0)
    best = max(count.values(), default=0)
    firsts = [code for code, known in count.items() if known == best]
    firsts = firsts[: 2 * _LANGUAGES_MOST]
    if len(firsts) > 1 and (ours := [code for code in firsts if code in languages]):
        firsts = ours
    return [_with_next(code, words) for code in firsts] or [()]


def _may_wish(words: Sequence[Sequence[Word]], languages: Sequence[str]) -> bool:
    """Whether any word may be part of a wish in these languages."""
    here = {ANY, *languages}
    return any(_triggers(one, here) for one in words)


def _triggers(words: Sequence[Word], languages: set[str]) -> bool:
    return any(not languages.isdisjoint(word.triggers) for word in words if word.triggers)


def _weight(heard: Heard) -> tuple[bool, int]:
    return any(one.force == "C" for one in heard.found), len(heard.found)


def _with_next(first: str, words: Sequence[Sequence[Word]]) -> tuple[str, ...]:
    """A language, and the one that knows most of what it does not know, if that is not chance."""
    strange: dict[str, int] = {}
    for one in words:
        for word in one:
            if first not in word.known:
                for code in word.known:
                    strange[code] = strange.get(code, 0) + 1
    strange.pop(ANY, 0)
    if not strange:
        return (first,)
    second = max(strange, key=lambda code: (strange[code], code))
    return (first, second) if strange[second] >= 2 else (first,)


def _hear_in(
    said: Sequence[Sentence],
    words: Sequence[Sequence[Word]],
    languages: Sequence[str],
    names: Named,
) -> Heard:
    heard = _worth_reading(said, words, {ANY, *languages})
    clauses = [read(said[place], words[place], languages, names) for place in heard]
    _join_questions(clauses)
    found = [one for clause in clauses for one in _wishes(clause)]
    if {"access", "erasure"} & {one.intent for one in found} == {"access"}:
        found += filter(None, map(erased_then, _units(clauses)))
    if not any(one.intent == "opt_out" for one in found) and (got := _refers(clauses)):
        found.append(got)
    if not any(one.intent == "opt_out" for one in found):
        found += [got for clause in clauses if (got := joining(clause)) is not None]
        found += _helps(clauses, sum(map(len, words)))
    is_in = any(map(_remains, clauses)) or (not found and any(map(welcomes, clauses)))
    return Heard(tuple(found), stays=is_in, clauses=tuple(clauses))


def _remains(clause: Clause) -> bool:
    """Whether it denies the end itself, or calls in favour of messages; "not deleted yet", "has not
    been erased" wait for the end.
    """
    kept = clause.not_("delete") and not clause.has("still", "past")
    return bool(stays(clause) or comes_back(clause) or rather_writes(clause) or kept)


def _wishes(clause: Clause) -> list[Found]:
    """What a sentence asks as a whole and, where that says nothing, in its parts."""
    left, asked = leaving(clause), asking(clause)
    whole = stays(clause) or comes_back(clause) or names_another_way(clause)
    if whole or any(one.force == "C" for one in left):
        return left + asked
    for part in clause.parts():
        if part.mask & TRIGGERS:
            left += [one for one in leaving(part) if one.force == "C" and len(one.saw) > 1]
            if not asked:
                asked += asking(part)
    return left + asked


def _refers(clauses: Sequence[Clause]) -> Found | None:
    """Your messages wake the baby. No more please: what is refused was named before."""
    units = _units(clauses)
    if any(one.asks or one.mask & _ANOTHER for one in units):
        return None
    named = [n for n, one in enumerate(units) if one.mask & _MAILED and not one.mask & _DENIED]
    for n, one in enumerate(units):
        bare = not one.unknown and one.size <= _BARE_MOST and not one.mask & ~_PLAIN
        if bare and named and named[0] < n and (one.mask & _ENDED or one.not_("want", "receive")):
            return Found("opt_out", "B", ("no", "cease", "message"))
    return None


def _units(clauses: Sequence[Clause]) -> list[Clause]:
    """What stands between commas, each as if it stood alone."""
    return [part for one in clauses for part in one.parts() or [one]]


def _worth_reading(
    said: Sequence[Sentence], words: Sequence[Sequence[Word]], languages: set[str]
) -> list[int]:
    """The sentences with a word that may be a wish, and short ones right behind them."""
    may = [_triggers(one, languages) for one in words]
    return [
        n
        for n, one in enumerate(said)
        if may[n] or (n and may[n - 1] and (said[n - 1].asks or len(one.words) <= _SHORT))
    ]


def _join_questions(clauses: list[Clause]) -> None:
    """Werbung? Nein danke: a short question and its answer are one thought."""
    for place in range(len(clauses) - 1):
        one, after = clauses[place], clauses[place + 1]
        if one.asks and one.size <= 2 and one.has("ads", "message", "offer") and after.has("nay"):
            one.asks = False
            one.at["nay"] |= one.has("ads", "message", "offer")


def _helps(clauses: Sequence[Clause], count: int) -> list[Found]:
    """Help, and nothing else in it."""
    if len(clauses) <= 2 and any(one.has("help") for one in clauses):
        bare = all(
            not one.unknown and not one.has("thing", "service", "past", "other", "no", "time")
            for one in clauses
        )
        if bare and count <= _SHORT:
            return [Found("help", "C", ("help",))]
    return []


def _is_unclear(words: Sequence[Sequence[Word]], languages: Sequence[str]) -> bool:
    """Only vague words: those of column B, and polite ones; not where another language says so."""
    flat = [word for one in words for word in one]
    if not 0 < len(flat) <= _UNCLEAR_MOST:
        return False
    vague, polite = BIT["unclear"], BIT["polite"] | BIT["common"]
    is_vague = False
    for word in flat:
        here = {code for code, mask in word.means.items() if mask & vague}
        elsewhere = {code for code in word.known if not word.means.get(code, 0) & _ENDING}
        if here and (not elsewhere or here & set(languages or OF_THE_HOUSE)):
            is_vague = True
        elif not word.any_idea & polite:
            return False
    return is_vague


def _is_nay(words: Sequence[Sequence[Word]]) -> bool:
    """A plain no with nothing else that says anything."""
    weary = bits("polite", "common", "no", "more", "again", "still", "you", "this", "nay")
    return any(_is_only(words, idea, weary & ~BIT[idea]) for idea in ("nay", "again", "still"))


def _is_no_more(words: Sequence[Sequence[Word]]) -> bool:
    """Not any more, no more, nothing more: and not a word about what."""
    if len(words) != 1 or len(words[0]) > _UNCLEAR_MOST:
        return False
    denies, more = bits("no", "nothing"), BIT["more"]
    ideas = [word.any_idea for word in words[0]]
    return (
        all(one & (denies | more | BIT["polite"]) for one in ideas)
        and any(one & denies for one in ideas)
        and any(one & more and not one & denies for one in ideas)
    )


def _is_yea(words: Sequence[Sequence[Word]]) -> bool:
    return _is_only(words, "yes", _SAYS_NO_MORE)


def _is_yea_to_all(words: Sequence[Sequence[Word]]) -> bool:
    """Yes please, all of it; yes, delete my data: more than that may be a condition."""
    return _is_only(words, "yes", _SAYS_NO_MORE | _ALL_OF_IT)


def _is_only(words: Sequence[Sequence[Word]], idea: str, beside: int) -> bool:
    """Whether a short text carries an idea and nothing else that says anything."""
    flat = [word for one in words for word in one]
    if len(flat) > _UNCLEAR_MOST + 2:
        return False
    wanted, carried, last = BIT[idea], False, False
    for word in flat:
        if (word.any_idea | word.opened) & wanted:
            carried = last = True
        elif word.any_idea & beside or last:
            last = False
        else:
            return False
    return carried
