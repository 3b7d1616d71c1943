"""The words of a message, each as the lexicons know it, and mended where a slip hides it."""

from collections.abc import Sequence
from typing import Final

from jawort.reading.kind import is_word
from jawort.reading.spelling import is_common, tongue_of
from jawort.reading.text import Sentence
from jawort.reading.vocabulary import Word, vocabulary

NEW_WORDS_MOST: Final = 60
"""Of so many words never seen before, slips of typing are looked for in one message."""

OF_THE_HOUSE: Final = ("de", "en")
"""The languages that are tried where nobody says which are spoken."""


def look_up(said: Sequence[Sentence]) -> list[list[Word]]:
    """Each word; from the end, so that the last ones are looked at most closely."""
    known, left = vocabulary(), NEW_WORDS_MOST
    looked: list[list[Word]] = []
    for sentence in reversed(said):
        one = []
        for text in reversed(sentence.words):
            one.append(known.look_up(text, forgiving=left > 0))
            left -= not one[-1].known
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
