"""Messages as hurried people type them, made from messages that were typed well.

For learning only: whoever writes by ear, in dialect or with slips means the same. The same message
always gives the same slips.
"""

import random
import re
from typing import Final

WORDS: Final = 0.25  # how many words of a message get a slip
GLUED: Final = 0.03  # how many gaps are lost
SMALL: Final = 0.4  # how many messages lose their capitals

_BY_EAR: Final = (
    ("d", "t"), ("t", "d"), ("b", "p"), ("p", "b"), ("g", "k"), ("k", "g"), ("g", "ch"),
    ("ch", "k"), ("ei", "oa"), ("ei", "ai"), ("ei", "ee"), ("au", "oo"), ("au", "a"), ("o", "u"),
    ("a", "o"), ("e", "ä"), ("ü", "i"), ("ö", "e"), ("ä", "e"), ("st", "schd"), ("s", "sch"),
    ("ck", "k"), ("tt", "t"), ("ss", "s"), ("ll", "l"), ("mm", "m"), ("nn", "n"), ("ie", "i"),
    ("th", "d"), ("ing", "in"), ("ph", "f"), ("c", "k"), ("y", "i"), ("ou", "u"), ("ea", "ee"),
    ("v", "w"), ("z", "s"), ("h", ""), ("r", ""),
)  # fmt: skip
_ENDINGS: Final = (
    ("en", "n"), ("en", "a"), ("en", "e"), ("e", ""), ("n", ""), ("t", ""), ("er", "a"),
    ("ing", "in"), ("ed", "d"), ("es", "s"),
)  # fmt: skip
_SHORTEST: Final = 3
_GAP: Final = re.compile(r"(\s+)")


def mistyped(text: str) -> str:
    """The message with slips: words by ear, endings swallowed, letters lost, doubled or swapped."""
    chance = random.Random(text)
    pieces = []
    for piece in _GAP.split(text):
        if not piece.strip():
            pieces.append("" if chance.random() < GLUED else piece)
        else:
            pieces.append(_slip(piece, chance) if chance.random() < WORDS else piece)
    typed = "".join(pieces)
    return typed.lower() if chance.random() < SMALL else typed


def _slip(word: str, chance: random.Random) -> str:
    if len(word) < _SHORTEST:
        return word
    kind = chance.random()
    if kind < 0.3:
        for heard, written in chance.sample(_BY_EAR, len(_BY_EAR)):
            if (place := word.lower().find(heard)) >= 0:
                return word[:place] + written + word[place + len(heard) :]
    if kind < 0.5:
        for full, short in chance.sample(_ENDINGS, len(_ENDINGS)):
            if word.lower().endswith(full) and len(word) > len(full) + 1:
                return word[: -len(full)] + short
    place = chance.randrange(1, len(word))
    if kind < 0.65:
        return word[:place] + word[place + 1 :]
    if kind < 0.8:
        return word[:place] + word[place : place + 2][::-1] + word[place + 2 :]
    if kind < 0.9:
        return word[:place] + word[place] + word[place:]
    return word[:place] + chance.choice("aeiounrst") + word[place + 1 :]
