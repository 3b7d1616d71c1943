"""Letters that our papers can show. People write in every script and in pictures; the letter sets
we bring along do not hold them all, and an archive file may not hold a letter it cannot show.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby
from typing import Any

# What Libertinus Serif and DejaVu Sans Mono hold together, as brought along by typst 0.15 and
# tried letter by letter; a test sets all of it. Scripts that join or run leftwards are left out.
_SHOWN: tuple[tuple[int, int], ...] = (
    (0x0020, 0x007E),
    (0x00A0, 0x00AC),
    (0x00AE, 0x024F),
    (0x0370, 0x045F),
    (0x048A, 0x04FF),
    (0x1E00, 0x1EFF),
    (0x2010, 0x2027),
    (0x2030, 0x2040),
    (0x2044, 0x2052),
    (0x20A0, 0x20BF),
    (0x2190, 0x22FF),
    (0x25A0, 0x25FF),
)
_STARTS = [start for start, _ in _SHOWN]
# Marks that belong to the sign before them, joiners, and what turns the direction of writing.
_SILENT = frozenset({"Mn", "Me", "Mc", "Cf", "Cc", "Zl", "Zp", "Sk"})


def is_shown(letter: str) -> bool:
    """Whether our letter sets hold it."""
    if letter == "\n":
        return True
    code = ord(letter)
    place = bisect_right(_STARTS, code) - 1
    known = unicodedata.category(letter) not in {"Cn", "Co", "Cs", "Cf", "Mn"}
    return place >= 0 and code <= _SHOWN[place][1] and known


def shown(text: str) -> str:
    """A text as our papers can show it: unknown signs by their names, unknown scripts counted.

    "👍 ist gut" becomes "[thumbs up sign] ist gut". The JSON half of an export has every letter.
    """
    whole = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\t", " ")
    return "".join(_pieces(whole))


def all_shown(value: Any) -> Any:
    """The same for every text inside a value, names of entries included."""
    if isinstance(value, str):
        return shown(value)
    if isinstance(value, dict):
        return {shown(name): all_shown(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [all_shown(inner) for inner in value]
    return value


def _pieces(text: str) -> Iterator[str]:
    for kind, run in groupby(text, _kind):
        letters = list(run)
        if kind == "shown":
            yield "".join(letters)
        elif kind == "sign":
            yield "".join(f"[{_name(letter)}]" for letter in letters)
        elif kind:
            yield f"[{kind}: {len(letters)}]"


def _kind(letter: str) -> str:
    """shown, sign, empty for what is silent, or the name of a script."""
    if is_shown(letter):
        return "shown"
    category = unicodedata.category(letter)
    if category in _SILENT:
        return ""
    if category.startswith("L"):
        return _name(letter).split(" ")[0]
    return "sign"


def _name(letter: str) -> str:
    return unicodedata.name(letter, f"U+{ord(letter):04X}").lower()
