"""Texts that ask for consent, as an invented car dealer would write them, and how to spoil them."""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

import msgspec

from jawort.domain.sentence import Language
from jawort.domain.wording.model import model
from jawort.domain.wording.text import Block, Part, Subject, Surface, Surroundings, Wording

COMPANY: Final = "Autohaus Sonnenschein GmbH, Köln"
NOTICE: Final = "https://autohaus-sonnenschein.example/whatsapp"
PURPOSE: Final = UUID(int=7)
ABOUT: Final[dict[Language, str]] = {"de": "Angebote rund ums Auto", "en": "offers around the car"}


def subject(language: Language, **changed: Any) -> Subject:
    """Advertising on WhatsApp, at most once a week, unless told otherwise."""
    told: dict[str, Any] = {
        "purpose_id": PURPOSE,
        "code": "ADS",
        "channel": "wa",
        "words": ABOUT[language],
        "cap_count": 1,
        "cap_days": 7,
    }
    return Subject(**{**told, **changed})


def around(language: Language, **changed: Any) -> Surroundings:
    """The dealer, whose service is not meant for children."""
    told: dict[str, Any] = {
        "company": COMPANY,
        "notice_url": NOTICE,
        "subject": subject(language),
        "age": None,
        "has_chat_text": True,
    }
    return Surroundings(**{**told, **changed})


def good(
    language: Language, surface: Surface = "thread", place: Surroundings | None = None
) -> Wording:
    """The model text: nothing is wrong with it."""
    place = place or around(language)
    assert place.subject is not None
    return model(place.subject, place, surface=surface, language=language, name="angebote")


def without(text: Wording, block: Block) -> Wording:
    """The same text, in which nothing claims to say this; what else a part says stays."""
    parts = tuple(
        Part(tuple(one for one in part.blocks if one is not block), part.text)
        for part in text.parts
        if part.blocks != (block,)
    )
    return msgspec.structs.replace(text, parts=parts)


def replaced(text: Wording, old: str, new: str) -> Wording:
    """The same text with some words changed."""
    assert old in text.body, old
    parts = tuple(Part(part.blocks, part.text.replace(old, new)) for part in text.parts)
    return msgspec.structs.replace(text, parts=parts)


def adding(text: Wording, sentence: str, *blocks: Block) -> Wording:
    """The same text with another sentence, which claims to belong to what is withdrawn or told."""
    parts = (*text.parts, Part(blocks or (Block.NOTICE,), sentence))
    return msgspec.structs.replace(text, parts=parts)


def also(text: Wording, **changed: Any) -> Wording:
    """The same text, shown differently."""
    return msgspec.structs.replace(text, **changed)


Spoil = Callable[[Wording], Wording]
Spoiled = tuple[str, Language, Surface, Spoil, Spoil]
"""Code, language, where it is shown; what is refused, and its nearest neighbour that is not."""


def says(sentence: str) -> Spoil:
    """Another sentence is added."""
    return lambda text: adding(text, sentence)


def swaps(old: str, new: str) -> Spoil:
    """Words are changed."""
    return lambda text: replaced(text, old, new)


def shows(**changed: Any) -> Spoil:
    """It is shown differently."""
    return lambda text: also(text, **changed)


def ends(sentence: str) -> Spoil:
    """The sentence about withdrawal is another."""
    return lambda text: adding(without(text, Block.WITHDRAWAL), sentence, Block.WITHDRAWAL)
