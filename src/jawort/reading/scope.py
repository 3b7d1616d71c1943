"""How far a no goes: everything we begin, advertising, one topic, one type of notification.

What is not said to be less is everything (law.md W-06). The code of a type ("N07") and the name of
a topic count where they stand; what else is meant is weighed, by weights learnt with the others.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise
from math import inf
from typing import Final

from jawort.reading import weigh
from jawort.reading.lexicon import BIT
from jawort.reading.text import Sentence
from jawort.reading.threshold import BESIDE, BY_FAR, CLEARLY
from jawort.reading.topic import Named
from jawort.reading.vocabulary import Word

TYPES: Final = tuple(f"N{number:02}" for number in range(1, 10))
"""The types of notification a no may be about (law.md S0.31 to S0.39); N10, which nobody has asked
for, is advertising (S0.40).
"""

SOME_TYPE: Final = "type"
ASKED: Final = ("all", "ads", SOME_TYPE, *TYPES)
"""What is weighed, in this order; `type` is any of them."""

_CODE: Final = re.compile(r"n(?:0[1-9]|10)")

Said = Sequence[Sentence]
Words = Sequence[Sequence[Word]]


def asked_of(scope: str) -> frozenset[str]:
    """Which of ASKED a labelled scope stands for; none where it is a topic, whose name tells."""
    word, _, code = scope.partition(":")
    if word == "topic":
        return frozenset()
    if code in TYPES:
        return frozenset((SOME_TYPE, code))
    return frozenset(("all" if word == "all" else "ads",))


def how_far(
    said: Said,
    words: Words,
    signs: Set[str],
    *,
    names: Named,
    types: Sequence[str] | None,
) -> str:
    """The scope of a no in this message, from its sentences and all its signs.

    names: the words that name a topic. types: the notifications the company sends, by their codes;
    None where nobody knows.
    """
    if code := _code(said, types):
        return f"type:{code}"
    of = _weighed(signs)
    is_wide = _outweighs(of, "all", ("ads",), CLEARLY)
    if names and (topic := _topic(said, words, names, by_parts=is_wide)):
        return f"topic:{topic}"
    scope = _scope(of, types)
    return "all" if scope != "all" and _refuses_more(said, words, scope, of, types) else scope


def _code(said: Said, types: Sequence[str] | None) -> str:
    """The code of a type that stands in the message; N05 may be a room where no such type is."""
    codes = (word.upper() for one in said for word in one.words if _CODE.fullmatch(word))
    return next((one for one in codes if types is None or one in types), "")


def seen(scope: str, signs: Set[str]) -> tuple[str, ...]:
    """What made a no one to a type of notification, in our words; nothing for any other."""
    code = scope.removeprefix("type:")
    return weigh.heaviest_of_scope(signs, ASKED.index(code)) if code in TYPES else ()


def _weighed(signs: Set[str]) -> Mapping[str, float]:
    weighed = weigh.scales().scopes.weigh(weigh.scope_signs(signs))
    return dict(zip(ASKED, weighed, strict=True))


def _scope(of: Mapping[str, float], types: Sequence[str] | None, by: float = CLEARLY) -> str:
    """The scope that outweighs the others by so much, and everything where none does."""
    if _outweighs(of, SOME_TYPE, ("all", "ads"), by):
        meant = _type(of, TYPES if types is None else types, by)
        return f"type:{meant}" if meant else "all"
    return "ads" if _outweighs(of, "ads", ("all", SOME_TYPE), by) else "all"


def _type(of: Mapping[str, float], sent: Sequence[str], by: float) -> str:
    """Which of the types that are sent is meant; empty where it may be another, too, or is likelier
    one that is not sent: then we send it under another name, and nobody knows which.
    """
    ours = sorted((one for one in TYPES if one in sent), key=of.__getitem__)
    if not ours or any(of[one] - of[ours[-1]] > by for one in TYPES):
        return ""
    return ours[-1] if _outweighs(of, ours[-1], ours[:-1], by) else ""


def _outweighs(of: Mapping[str, float], one: str, others: Sequence[str], by: float) -> bool:
    return all(of[one] - of[other] > by for other in others)


def _refuses_more(
    said: Said, words: Words, scope: str, of: Mapping[str, float], types: Sequence[str] | None
) -> bool:
    """Whether a part of the message refuses something else: "no advertising and no reminders", or
    beside a type everything: "no reminders, and never write again".
    """
    parts = [one for pair in zip(said, words, strict=True) for one in _parts(*pair)]
    told = [one for one in parts if len(one[1]) > 1]
    refusing = [one for one in told if any(word.triggers for word in one[1])]
    for part, of_part in refusing if len(told) > 1 else ():
        weighed = _weighed(weigh.word_signs([part], [of_part]) | weigh.kind_signs([of_part]))
        other = _scope(weighed, types, 2 * CLEARLY)
        is_other = other not in ("all", scope) and of[other.removeprefix("type:")] > BESIDE
        if is_other and _against(part, of_part) > CLEARLY:
            return True
        is_wide = scope != "ads" and _outweighs(weighed, "all", ("ads", SOME_TYPE), BY_FAR)
        if is_wide and _against(part, of_part) > 2 * CLEARLY:
            return True
    return False


def _topic(said: Said, words: Words, names: Named, *, by_parts: bool) -> str:
    """The topic that is refused, not one that is named beside it: "Haare gern, aber das mit den
    Nägeln nicht mehr"; empty where it is none, or more than one.

    by_parts: the no must stand between the same commas: "Yoga was fine, never write to me again".
    """
    if any(_speaks_of_ads(word, names) for looked in words for word in looked):
        return ""
    against: dict[str, float] = {}
    for sentence, looked in zip(said, words, strict=True):
        whole = not by_parts and len(_named(looked, names)) < 2
        for part, of_part in [(sentence, looked)] if whole else _parts(sentence, looked):
            share = _against(part, of_part)
            for topic in _named(of_part, names) or {""}:
                against[topic] = max(share, against.get(topic, share))
    elsewhere = against.pop("", -inf)
    *others, (most, topic) = sorted((share, topic) for topic, share in against.items())
    if others and most - others[-1][0] <= CLEARLY:
        return ""
    if by_parts and elsewhere > CLEARLY:
        return ""
    return topic if most > elsewhere - CLEARLY else ""


def _speaks_of_ads(word: Word, names: Named) -> bool:
    """Whether a word is about advertising of any topic."""
    return bool(word.any_idea & BIT["ads"]) and word.text not in names


def _against(sentence: Sentence, looked: Sequence[Word]) -> float:
    """How much a part of a message speaks for a no and against a yes, as a raw weight."""
    signs = weigh.word_signs([sentence], [looked]) | weigh.kind_signs([looked])
    weighed = dict(zip(weigh.TARGETS, weigh.scales().wishes.weigh(signs), strict=True))
    return weighed["out"] - max(0.0, weighed["opt_in"])


def _named(looked: Sequence[Word], names: Named) -> set[str]:
    return {names[word.text] for word in looked if word.text in names}


def _parts(sentence: Sentence, looked: Sequence[Word]) -> Iterator[tuple[Sentence, Sequence[Word]]]:
    """What stands between commas, and between "and" and "and"."""
    joins = {n for n, word in enumerate(looked) if word.any_idea & BIT["and_"]}
    places = [0, *sorted((sentence.breaks | joins) - {0}), len(looked)]
    for start, end in pairwise(places):
        if start < end:
            yield Sentence(sentence.words[start:end], asks=sentence.asks), looked[start:end]
