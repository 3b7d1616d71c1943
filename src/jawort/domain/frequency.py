"""How often at most something is sent: told in words, and read out of words. Pure.

What is announced is what the gate counts (law.md S1.30), so the words must give the numbers.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from jawort.domain.sentence import Language, Sentence


@dataclass(frozen=True, slots=True)
class Frequency:
    """At most `count` messages within `days` days."""

    count: int
    days: int


_UNITS: Final[Mapping[int, Sentence]] = {
    1: Sentence("am Tag", "a day"),
    7: Sentence("pro Woche", "a week"),
    30: Sentence("im Monat", "a month"),
    90: Sentence("im Quartal", "a quarter"),
    365: Sentence("im Jahr", "a year"),
}
_TIMES: Final[Mapping[int, Sentence]] = {
    1: Sentence("einmal", "once"),
    2: Sentence("zweimal", "twice"),
    3: Sentence("dreimal", "three times"),
    4: Sentence("viermal", "four times"),
}
_MANY: Final = Sentence("{count}-mal", "{count} times")
_ODD: Final = Sentence("{times} in {days} Tagen", "{times} in {days} days")

_SPOKEN: Final[Mapping[Language, Mapping[str, int]]] = {
    "de": {
        "ein": 1,
        "eine": 1,
        "zwei": 2,
        "drei": 3,
        "vier": 4,
        "fünf": 5,
        "sechs": 6,
        "acht": 8,
        "zehn": 10,
        "zwölf": 12,
    },
    "en": {
        "one": 1,
        "once": 1,
        "two": 2,
        "twice": 2,
        "three": 3,
        "four": 4,
        "five": 5,
        "six": 6,
        "eight": 8,
        "ten": 10,
        "twelve": 12,
    },
}
_SPAN: Final[Mapping[Language, Mapping[str, int]]] = {
    "de": {"tag": 1, "woche": 7, "monat": 30, "quartal": 90, "jahr": 365},
    "en": {"day": 1, "week": 7, "month": 30, "quarter": 90, "year": 365},
}

_FILLER: Final = (
    r"(?!\w*mal\b|bis\b|oder\b|und\b|to\b|or\b|and\b|twice\b|\d)\w+"  # "ein- bis zweimal" is two
)


def _pattern(language: Language) -> re.Pattern[str]:
    count = "|".join(sorted(_SPOKEN[language], key=len, reverse=True))
    span = "|".join(_SPAN[language])
    if language == "de":
        return re.compile(
            rf"\b(?P<count>\d+|{count})\s?-?(?:mal|×|x)?(?:\s+(?:{_FILLER}\s+){{0,2}}?)?\s*"
            rf"(?:pro|im|am|je|in|alle|innerhalb von)\s+(?:der\s+|dem\s+|einem\s+|einer\s+)?"
            rf"(?P<number>\d+\s+)?(?P<span>{span})(?:en|e|n|s)?\b"
            rf"|\b(?P<count2>\d+|{count})?(?:-?mal\s+)?(?P<span2>täglich|wöchentlich|monatlich|jährlich)\b",
            re.I,
        )
    return re.compile(
        rf"\b(?P<count>\d+|{count})(?:\s+times|×|x)?(?:\s+(?:{_FILLER}\s+){{0,2}}?)?\s*"
        rf"(?:a|an|per|each|every|in|within)\s+(?P<number>\d+\s+)?(?P<span>{span})s?\b"
        rf"|\b(?P<count2>\d+|{count})?(?:\s+times\s+)?\s?(?P<span2>daily|weekly|monthly|yearly)\b",
        re.I,
    )


_ADVERB: Final = {
    "täglich": 1,
    "wöchentlich": 7,
    "monatlich": 30,
    "jährlich": 365,
    "daily": 1,
    "weekly": 7,
    "monthly": 30,
    "yearly": 365,
}
_READ: Final = {language: _pattern(language) for language in _SPOKEN}


def in_words(often: Frequency) -> Sentence:
    """A frequency as it is announced: "höchstens einmal pro Woche", "at most once a week"."""
    times = _TIMES.get(often.count) or _MANY.about(count=often.count)
    unit = _UNITS.get(often.days)
    if unit is None:
        said = Sentence(
            _ODD.de.format(times=times.de, days=often.days),
            _ODD.en.format(times=times.en, days=often.days),
        )
    else:
        said = Sentence(f"{times.de} {unit.de}", f"{times.en} {unit.en}")
    return Sentence(f"höchstens {said.de}", f"at most {said.en}")


def read(text: str, language: Language) -> list[Frequency]:
    """Every frequency a text announces, in its order; vague words announce none."""
    found = []
    for one in _READ[language].finditer(text):
        span = one["span2"]
        if span:
            days = _ADVERB[span.lower()]
            count = _count(one["count2"] or "1", language)
        else:
            days = _SPAN[language][one["span"].lower()] * int(one["number"] or 1)
            count = _count(one["count"], language)
        found.append(Frequency(count, days))
    return found


def _count(word: str, language: Language) -> int:
    return int(word) if word.isdecimal() else _SPOKEN[language][word.lower()]
