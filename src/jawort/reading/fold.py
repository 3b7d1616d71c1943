"""One way to write a word, whatever alphabet, accent, disguise or keyboard it was typed with.

Source: law.md W-01. The lexicon and the text are folded alike, so that they meet.
"""

import re
import unicodedata
from itertools import pairwise
from typing import Final

_HARAKAT_STAY: Final = frozenset("\u0306\u0308")  # й and ї are letters of their own
_LETTERS: Final = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
        "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n", "ё": "е", "ґ": "г", "ς": "σ",
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي",
        "ی": "ي", "ک": "ك",
    }
)  # fmt: skip
_TYPED_OUT: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "õ": "oe"}
)
_LEET: Final = str.maketrans("0134578@$", "oieastbas")
_MOST_KEPT: Final = 65_536
_RUN: Final = re.compile(r"(.)\1+")

# Letters of other alphabets that look like Latin ones, and the way back. Source: Unicode UTS #39.
_FROM_CYRILLIC: Final = dict(zip("асеорхуівкмнтѕјԁпгьб", "aceopxyibkmhtsjdnrbb", strict=True))
_FROM_GREEK: Final = dict(zip("αβεηικνορτυχμσω", "abenikvoptuxusw", strict=True))
_TO_CYRILLIC: Final = str.maketrans("aceopxyikmhtbn3u", "асеорхуікмнтвпзи")
_TO_GREEK: Final = str.maketrans("abeikvoptuxn", "αβεικνορτυχη")
_LOOKS_LATIN: Final = str.maketrans(_FROM_CYRILLIC | _FROM_GREEK)

_RU_LETTERS: Final = "a b v g d e z i y k l m n o p r s t u f ts e i yi ye _ _"
_RU: Final = dict(zip("абвгдезийклмнопрстуфцэіїєъь", _RU_LETTERS.split(), strict=True))
_SCHEMES: Final = tuple(
    str.maketrans({key: value.replace("_", "") for key, value in (_RU | more).items()})
    for more in (
        {"ж": "zh", "х": "kh", "ч": "ch", "ш": "sh", "щ": "shch", "ы": "y", "ю": "yu", "я": "ya"},
        {"ж": "j", "х": "h", "ч": "ch", "ш": "sh", "щ": "sht", "ы": "i", "ю": "iu", "я": "ia",
         "ъ": "a", "ц": "c", "й": "i"},
        {"ж": "zh", "х": "h", "ч": "ch", "ш": "sh", "щ": "sh", "ы": "y", "ю": "u", "я": "a",
         "ц": "c", "й": "j", "и": "y", "г": "h"},
    )
)  # fmt: skip
_GREEK: Final = tuple(
    str.maketrans(dict(zip("αβγδεζηθικλμνξοπρστυφχψω", letters.split(), strict=True)))
    for letters in (
        "a v g d e z i th i k l m n x o p r s t y f ch ps o",
        "a b g d e z h 8 i k l m n 3 o p r s t u f x ps w",
        "a v g d e z i th i k l m n ks o p r s t i f h ps o",
    )
)


class _Folded(dict[int, str]):
    """What each sign is folded to, found when it first comes, and remembered up to a bound."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFD", chr(code))
        kept = [
            sign
            for before, sign in pairwise(" " + parts)
            if unicodedata.category(sign) != "Mn" or (sign in _HARAKAT_STAY and before in "иі")
        ]
        if len(self) >= _MOST_KEPT:
            self.clear()
        self[code] = folded = unicodedata.normalize("NFC", "".join(kept)).translate(_LETTERS)
        return folded


_FOLDED: Final = _Folded()


def fold(word: str) -> str:
    """A casefolded word without accents; й and ї stay, because they are letters of their own."""
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", word).translate(_FOLDED)


def spellings(word: str) -> frozenset[str]:
    """All the ways a word of the lexicon is folded: bare, typed out (ae), in Latin letters."""
    low = word.casefold()
    if low.isascii():
        return frozenset((low,)) if low else frozenset()
    low = unicodedata.normalize("NFC", low)
    found = {fold(low), fold(low.translate(_TYPED_OUT))}
    bare = fold(low)
    if any("а" <= sign <= "ї" for sign in bare):
        found |= {bare.translate(scheme) for scheme in _SCHEMES}
    elif any("α" <= sign <= "ω" for sign in bare):
        spelled = bare.replace("ου", "ou").replace("μπ", "b").replace("ντ", "d")
        found |= {one.translate(s).replace("σ", "s") for one in (bare, spelled) for s in _GREEK}
    return frozenset(one for one in found if one)


def disguises(word: str) -> tuple[str, ...]:
    """What a word nobody knows may have been meant as, the likeliest first, itself not among it."""
    found = []
    if not word.isalpha() and not word.isdigit():
        found.append(word.translate(_LEET))
    one_alphabet = _of_one_alphabet(word)
    found += one_alphabet
    for one in (word, *found):
        if (twice := _RUN.sub(r"\1\1", one)) != one:
            found.append(twice)
        if (once := squeezed(one)) != one:
            found.append(once)
    return tuple(dict.fromkeys(one for one in found if one != word))


def squeezed(word: str) -> str:
    """Each run of a letter as one letter."""
    return _RUN.sub(r"\1", word)


def _of_one_alphabet(word: str) -> list[str]:
    """A word that mixes alphabets, or only borrows another, spelled in one of them."""
    if word.isascii():
        return []
    return [word.translate(_LOOKS_LATIN), word.translate(_TO_CYRILLIC), word.translate(_TO_GREEK)]
