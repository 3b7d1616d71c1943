"""One text, the ways it may have been typed: what is left of it when only the words count.

Source: law.md W-01.
"""

import unicodedata
from functools import lru_cache
from typing import Final

_UMLAUTS: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa"})
_JOINERS: Final = frozenset({"Cf", "Mn", "Me"})  # zero-width signs, marks that stand on an emoji
_WORD: Final = frozenset("LN")


def normal(text: str) -> str:
    """The words alone, in small letters: no emoji, quotes, punctuation or invisible signs."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    signs = []
    for sign in folded:
        category = unicodedata.category(sign)
        if category[0] in _WORD:
            signs.append(sign)
        elif category not in _JOINERS:
            signs.append(" ")
    return " ".join("".join(signs).split())


@lru_cache(maxsize=4096)
def forms(word: str) -> frozenset[str]:
    """A normal text as it is, with ä as ae, and with ä as a: people type all three.

    Greek accents go too; Cyrillic letters stay, because и and й are different letters.
    """
    if word.isascii():
        return frozenset((word,))
    return frozenset({word, word.translate(_UMLAUTS), _bare(word)})


def _bare(word: str) -> str:
    """Without accents, except where the accented sign is a letter of its own."""
    signs = []
    for sign in word:
        if "CYRILLIC" in unicodedata.name(sign, ""):
            signs.append(sign)
        else:
            signs += [
                part
                for part in unicodedata.normalize("NFD", sign)
                if unicodedata.category(part) != "Mn"
            ]
    return "".join(signs)
