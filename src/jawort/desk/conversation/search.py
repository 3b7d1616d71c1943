"""Looking for people and messages as somebody types: by words, by their beginnings, by a number.

What is kept of words are keyed tokens (`ledger.search`); whatever they cannot tell, such as a word
of which only seven letters are typed so far, is looked at in the opened text.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from jawort.desk.contact import number as numbers
from jawort.desk.conversation.shown import line, shown
from jawort.desk.staff.permit import require
from jawort.domain.contact import Identifier, IdentifierKind
from jawort.domain.conversation.inbox import Hit, Label
from jawort.domain.refusal import Refusal
from jawort.domain.staff.account import Actor, Permission
from jawort.ledger import contact, controller, label, thread
from jawort.ledger import search as words_index
from jawort.ledger.keys.vault import open_keys
from jawort.ledger.work import Work

_AROUND: Final = 60  # letters shown before the first word found
_SNIPPET: Final = 160
_LOOKED_INTO: Final = 200  # texts that are opened because their words only begin like what is typed
_LONGEST_BEGINNING: Final = words_index.BEGINNINGS[-1]
_FEWEST_DIGITS: Final = 7
_NUMBER: Final = re.compile(r"[+\uff0b(\d][\d\s()/.\-\u2010-\u2015+]{5,}\d")
_WORD: Final = re.compile(r"\w{2,}")
_UMLAUTS: Final = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"))

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """Where something was found: a message, or a person (`message_id` None)."""

    contact_id: UUID
    message_id: UUID | None


async def find(work: Work, actor: Actor, text: str, *, count: int = 50, now: datetime) -> list[Hit]:
    """People and messages in which all words of a text occur, people first, then the newest.

    Of a word its first three letters are enough. Umlauts are found written out as well and the
    other way round, and all marks on letters may be left out; a whole phone number finds its
    person however it is typed.
    Raises Refusal FORBIDDEN.
    """
    require(actor, Permission.READ_INBOX)
    ways = spellings(text)
    people = [_Found(one, None) for one in await _by_number(work, text)]
    found = await _looked_up(work, ways, count=count)
    if found or not any(len(word) > _LONGEST_BEGINNING for word in ways[0]):
        return await _hits(work, _in_order([*people, *found])[:count], ways)
    begun = [tuple(word[:_LONGEST_BEGINNING] for word in way) for way in ways]
    likely = await _looked_up(work, begun, count=_LOOKED_INTO)
    return (await _hits(work, _in_order([*people, *likely]), ways, sure=people))[:count]


async def labels_named(work: Work, actor: Actor, text: str) -> list[Label]:
    """Labels of the company whose name has all words of a text, or words that begin so."""
    require(actor, Permission.READ_INBOX)
    ways = spellings(text)
    return [one for one in await label.labels(work) if _has_all(one.name, ways)]


def spellings(text: str) -> list[Words]:
    """The words somebody looks for, as typed; with umlauts where they were written out; and the
    other way round, without other marks. What bears marks is found without them as it stands.
    """
    typed = tuple(words_index.words(text))
    joined = spread = typed
    for umlaut, letters in _UMLAUTS:
        joined = tuple(word.replace(letters, umlaut) for word in joined)
        spread = tuple(word.replace(umlaut, letters) for word in spread)
    spread = tuple(words_index.bare(word) for word in spread)
    return list(dict.fromkeys((typed, joined, spread)))


# -- where ----------------------------------------------------------------------------------------


async def _looked_up(work: Work, ways: Sequence[Words], *, count: int) -> list[_Found]:
    found: dict[_Found, None] = {}
    for way in ways:
        for one in await words_index.find(work, " ".join(way), count=count):
            is_person = one.subject_id == one.contact_id
            found[_Found(one.contact_id, None if is_person else one.subject_id)] = None
    return list(found)


def _in_order(found: Sequence[_Found]) -> list[_Found]:
    """People first, each once; messages, whose ids rise with time, the newest first."""
    once = dict.fromkeys(found)
    people = [one for one in once if one.message_id is None]
    messages = [(one.message_id, one) for one in once if one.message_id is not None]
    return people + [one for _, one in sorted(messages, key=lambda pair: pair[0], reverse=True)]


async def _by_number(work: Work, text: str) -> list[UUID]:
    """Whose number this is, read in every way it can be meant: looking alone does no harm."""
    if sum(letter.isdecimal() for letter in text) < _FEWEST_DIGITS:
        return []
    company = await controller.controller(work)
    for meant in dict.fromkeys(_readings(text, company.country if company else "DE")):
        if whose := await contact.find(work, meant):
            return [whose]
    return []


def _readings(text: str, country: str) -> Iterator[Identifier]:
    """As typed; the number within other words; with its country code or its zero left out."""
    part = _NUMBER.search(text)
    digits = "".join(str(unicodedata.decimal(one)) for one in text if one.isdecimal())
    for typed in (text, part[0] if part else "", f"+{digits}", f"0{digits.lstrip('0')}"):
        try:
            yield Identifier(IdentifierKind.PHONE, numbers.e164(typed, country=country))
        except (Refusal, ValueError):
            continue


# -- what is shown of it --------------------------------------------------------------------------


async def _hits(
    work: Work,
    found: Sequence[_Found],
    ways: Sequence[Words],
    *,
    sure: Sequence[_Found] | None = None,
) -> list[Hit]:
    """What was found, opened. sure: of all others only what has the words in what is shown."""
    people = sorted({one.contact_id for one in found})
    keys = await open_keys(work, people)
    names = {one.contact_id: one for one in await contact.contacts(work, people, keys)}
    messages = await words_index.messages(work, [one.message_id for one in found if one.message_id])
    newest = await words_index.newest_threads(work, people)
    hits = []
    for one in found:
        person = names.get(one.contact_id)
        if person is None:
            continue
        name = person.name or (f"@{person.username}" if person.username else "")
        row: Any = messages.get(one.message_id) if one.message_id else None
        if one.message_id and (row is None or row["private_since"] is not None):
            continue
        said = ""
        if row is not None:
            said = line(shown(thread.opened(row, keys).body, row["kind"]))
        if sure is not None and one not in sure and not _has_all(said or name, ways):
            continue
        snippet, marks = _snippet(said or name, ways)
        hits.append(
            Hit(
                conversation_id=row["conversation_id"] if row else newest.get(one.contact_id),
                contact_id=one.contact_id,
                name=name,
                message_id=one.message_id,
                direction=row["direction"] if row else "",
                at=row["at"] if row else None,
                snippet=snippet,
                marks=marks,
            )
        )
    return hits


def _snippet(text: str, ways: Sequence[Words]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The part of a text around the first word found, and where the words stand in it."""
    plain = unicodedata.normalize("NFKC", text)
    first = next(_where(plain, ways), None)
    begin = max(0, first[0] - _AROUND) if first else 0
    part = ("… " if begin else "") + plain[begin : begin + _SNIPPET]
    return part, tuple(_where(part, ways))


def _where(text: str, ways: Sequence[Words]) -> Iterator[tuple[int, int]]:
    """Where words stand that begin like one that is looked for."""
    wanted = tuple({word for way in ways for word in way})
    for one in _WORD.finditer(text):
        if any(form.startswith(wanted) for form in words_index.forms(one[0].casefold())):
            yield one.span()


def _has_all(text: str, ways: Sequence[Words]) -> bool:
    written = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    there = [form for one in written for form in words_index.forms(one)]
    return any(
        way and all(any(one.startswith(word) for one in there) for word in way) for way in ways
    )
