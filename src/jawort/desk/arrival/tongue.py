"""In which language somebody is answered where the law asks for an answer (Art. 12(1) GDPR).

What they write themselves tells most: this message, else their last ones; then the record, and at
last the company's country. A record made from a number's country is only a guess.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from uuid import UUID

from jawort.desk.arrival.heard import Heard
from jawort.domain.consent.invitation import code_in
from jawort.domain.sentence import Language
from jawort.ledger import wish
from jawort.ledger.work import Work
from jawort.reading.tongue import tongue_of

_LOOKED_AT: Final = 5  # their last messages
_LABELS: Final = "jawort:"  # the words of our own buttons tell nothing about the person


async def in_their_tongue(work: Work, heard: Sequence[Heard]) -> list[Heard]:
    """The same messages, those that wish or answer something in the language of their writer; one
    more query at most, and only where a wish is too short to tell.
    """
    told: dict[UUID, str] = {}
    silent: set[UUID] = set()
    for one in heard:
        if not _is_answered(one):
            continue
        found = "" if one.tapped.startswith(_LABELS) else _tongue_of(one.words)
        if found:
            told[one.message_id] = found
        else:
            silent.add(one.contact_id)
    before = await _before(work, sorted(silent)) if silent else {}
    return [
        replace(one, language=_ours(found))
        if _is_answered(one)
        and (found := told.get(one.message_id) or before.get(one.contact_id, ""))
        else one
        for one in heard
    ]


def _is_answered(one: Heard) -> bool:
    """Whether we answer this of our own accord: a wish, an answer to a question of ours."""
    wishes = one.intents != ("none",) or one.is_unclear
    return wishes or one.answer is not None or one.tapped.startswith(_LABELS)


async def _before(work: Work, people: Sequence[UUID]) -> dict[UUID, str]:
    """The language of the newest of their last messages that tells one."""
    found: dict[UUID, str] = {}
    for contact_id, text in await wish.last_said(work, people, count=_LOOKED_AT):
        if contact_id not in found and (language := _tongue_of(text)):
            found[contact_id] = language
    return found


def _tongue_of(text: str) -> str:
    """A code has letters by chance: no language is read from them."""
    return "" if code_in(text) else tongue_of(text)


def _ours(language: str) -> Language:
    """Our answers are in German and English: whoever writes another language gets English."""
    return "de" if language == "de" else "en"
