"""Which language somebody writes, as far as the words we know tell: for the language of answers.

Nothing is guessed from a single word, or where two languages know as many: then it is not known.
"""

from typing import Final

from jawort.reading.text import sentences
from jawort.reading.vocabulary import ANY
from jawort.reading.words import look_up

_FEWEST: Final = 2  # words: one is easily a name, or the same in several languages


def tongue_of(text: str) -> str:
    """The language that knows most words of a text, as a code such as `de`; empty: not known."""
    known: dict[str, int] = {}
    for sentence in look_up(sentences(text)):
        for word in sentence:
            for code in word.known:
                known[code] = known.get(code, 0) + 1
    known.pop(ANY, 0)
    first, second = ([*sorted(known.values(), reverse=True), 0, 0])[:2]
    if first < _FEWEST or first == second:
        return ""
    return next(code for code, count in known.items() if count == first)
