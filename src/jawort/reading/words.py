"""The words of a message, each as the lexicons know it, and mended where a slip hides it."""

from collections.abc import Sequence
from typing import Final

from jawort.reading.kind import is_word
from jawort.reading.spelling import is_common, tongue_of
from jawort.reading.text import Sentence
from jawort.reading.vocabulary import Word, vocabulary

NEW_WORDS_MOST: Final = 40
"""So many words that stand in no lexicon are looked at closely in one message; of further ones
those that nobody writes count as one and the same. Of 117,000 messages four have more.
"""

OF_THE_HOUSE: Final = ("de", "en")
"""The languages that are tried where nobody says which are spoken."""


_NOBODYS: Final = Word("?", {}, {}, 0, frozenset(), (), 0)
"""In place of a word nobody knows, in a message with more of them than anybody writes."""


def look_up(said: Sequence[Sentence]) -> list[list[Word]]:
    """Each word; from the end, so that the last ones are looked at most closely."""
    known, left = vocabulary(), NEW_WORDS_MOST
    looked: list[list[Word]] = []
    for sentence in reversed(said):
        one = []
        for text in reversed(sentence.words):
            word = known.look_up(text, forgiving=left > 0)
            if not word.known:
                left -= 1
                if left < 0 and not (is_common(word.text) or is_word(word.text)):
                    word = _NOBODYS
            one.append(word)
        looked.append(one[::-1])
    return looked[::-1]


def without_slips(words: list[list[Word]]) -> list[list[Word]]:
    """The same, but words that nobody knows as what they were probably meant as; the very same if
    there are none.
    """
    known = vocabulary()
    every = {word.text: word for one in words for word in one}
    strange = {
        text: word
        for text, word in every.items()
        if not (is_common(text) or is_word(text) or known.lists(text))
    }
    if not strange or len(strange) > NEW_WORDS_MOST:
        return words
    language = tongue_of(every)
    spoken = (language,) if language else OF_THE_HOUSE
    meant = {text: known.meant(word, spoken) for text, word in strange.items()}
    if all(meant[text] is word for text, word in strange.items()):
        return words
    return [[meant.get(word.text, word) for word in one] for one in words]
