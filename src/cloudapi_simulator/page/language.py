"""Which of the two languages a reader gets, and the words of the frame."""

from functools import cache

import msgspec

from cloudapi_simulator.page.asset import asset

LANGUAGES = ("de", "en")


def language_of(asked: str | None, accepts: str) -> str:
    """The one asked for by name, else the one the browser likes best; English for all others."""
    if asked in LANGUAGES:
        return asked
    liked: list[tuple[float, int, str]] = []
    for place, part in enumerate(accepts.split(",")[:20]):
        name, _, weight = part.partition(";")
        language = name.strip().lower().partition("-")[0]
        if language in LANGUAGES:
            liked.append((-_weight(weight), place, language))
    return min(liked)[2] if liked else "en"


def _weight(written: str) -> float:
    name, _, number = written.strip().partition("=")
    try:
        return float(number) if name.strip() == "q" else 1.0
    except ValueError:
        return 0.0


@cache
def words(language: str) -> dict[str, str]:
    """Every sentence of the page in a language."""
    found = asset("words", f"{language}.json")
    if found is None:
        raise LookupError(f"no words in {language}")
    return msgspec.json.decode(found.data, type=dict[str, str])
