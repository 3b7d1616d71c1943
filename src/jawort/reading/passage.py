"""A wish in one place of a long message, read without the story around it.

Thirty words of thanks and then "please take us off the list": weighed together the story outvotes
the wish. So the places whose words speak most for any wish are weighed once more, alone.
"""

from collections.abc import Sequence
from typing import Final

from jawort.reading import weigh
from jawort.reading.hear import hear
from jawort.reading.text import Sentence
from jawort.reading.vocabulary import Word

STORY: Final = 25
"""Words from which on a message is long enough to hide a wish."""

_SENTENCES: Final = (1, 2)  # what is named in one may be refused in the next
_LEAST: Final = 3  # words of a place; fewer say nothing alone
_LOOKED_AT: Final = 3  # places; more would cost time and find no more


def told_apart(
    said: Sequence[Sentence],
    words: Sequence[Sequence[Word]],
    topics: tuple[str, ...],
    languages: Sequence[str],
    *,
    after_ads: bool,
) -> list[weigh.Likely]:
    """How likely each wish is in the places of a long message that speak most for one."""
    if len(said) < max(_SENTENCES) or sum(map(len, words)) < STORY:
        return []
    alone = {
        (start, start + count): weigh.word_signs(
            said[start : start + count], words[start : start + count]
        )
        for count in _SENTENCES
        for start in range(len(said) - count + 1)
        if sum(map(len, words[start : start + count])) >= _LEAST
    }
    speaks = sorted(alone, key=lambda place: weigh.rough(alone[place]))
    likely = []
    for start, end in speaks[-_LOOKED_AT:]:
        looked = words[start:end]
        heard = hear(said[start:end], looked, topics, languages)
        signs = weigh.all_signs(
            alone[start, end], looked, heard.clauses, heard.found, after_ads=after_ads
        )
        likely.append(weigh.likely(signs))
    return likely
