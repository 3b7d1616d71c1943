"""A message weighed: as a whole, and again in the places that speak most for a wish.

Thirty words of thanks and then "please take us off the list": weighed together the story outvotes
the wish. So the places whose words speak most for any wish are weighed once more, alone.
"""

from collections.abc import Callable, Sequence, Set
from typing import Final, NamedTuple

from jawort.reading import weigh
from jawort.reading.hear import Heard
from jawort.reading.text import Sentence
from jawort.reading.vocabulary import Word

_SENTENCES: Final = (1, 2)  # what is named in one may be refused in the next
_LEAST: Final = 3  # words of a place; fewer say nothing alone
_LOOKED_AT: Final = 3  # places; more would cost time and find no more

Said = Sequence[Sentence]
Words = Sequence[Sequence[Word]]
Ear = Callable[[Said, Words], Heard]
"""What sentences say, for whoever knows the context of their message."""


class Weighed(NamedTuple):
    """What a message or a place of it says when all its signs are taken together.

    far: how much its words alone speak for any wish.
    """

    heard: Heard
    signs: Set[str]
    far: float
    likely: weigh.Likely


def weighed(
    said: Said, words: Words, alone: Set[str], far: float, ear: Ear, *, after_ads: bool
) -> Weighed:
    """Weigh sentences as one; alone: the signs of their words; far: what the quick look found."""
    heard = ear(said, words)
    signs = weigh.all_signs(alone, words, heard.clauses, heard.found, after_ads=after_ads)
    return Weighed(heard, signs, far, weigh.likely(signs, far))


def told_apart(said: Said, words: Words, ear: Ear) -> list[weigh.Likely]:
    """How likely each wish is in the places of a message that speak most for one, by themselves:
    what was sent before is answered by a message, not by every place of it.
    """
    alone = {
        (start, end): weigh.word_signs(said[start:end], words[start:end])
        for count in _SENTENCES
        if count < len(said)
        for start in range(len(said) - count + 1)
        if sum(map(len, words[start : (end := start + count)])) >= _LEAST
    }
    far = {place: weigh.rough(signs) for place, signs in alone.items()}
    return [
        weighed(said[a:b], words[a:b], alone[a, b], far[a, b], ear, after_ads=False).likely
        for a, b in sorted(far, key=far.__getitem__)[-_LOOKED_AT:]
    ]
