"""Finding messages by their words without keeping the words: keyed tokens of words and beginnings.

Who reads the database sees how often a token occurs, not which word it is (house.md §4, search).
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple
from uuid import UUID

from jawort.ledger.keys.keyed_hash import search_tokens
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_INDEX = query("message", "index_words")
_FIND = query("message", "find_words")
_MESSAGES = query("search", "messages")
_NEWEST_THREADS = query("search", "newest_threads")
_WAITING = query("search", "waiting")
_UNINDEXED = query("search", "unindexed")
_DONE = query("search", "done")
_DROP = query("search", "drop")
_COMPANIES = query("search", "companies")
_COUNT_ANEW = query("search", "count_anew")
_PLAN_ANEW = query("search", "plan_anew")

_WORD: Final = re.compile(r"\w{2,}")
_LETTERS: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters whose mark is a part of them, so that Unicode does not take them apart."""
BEGINNINGS: Final = range(3, 7)
"""A word is found by its first three to six letters, and whole. Our own choice."""
LONGEST: Final = 64
MOST: Final = 200
"""How many tokens one message has at most: a very long text is found by its beginning."""


MOST_WORDS: Final = 20

WALK: Final = 8_000
"""So many of the newest are looked at one by one before the index of words is asked. Our own
choice, for a million messages: a row walked past costs about a sixth of one that is looked up, and
what is met less often than once in 160 is quicker looked up than walked to.
"""


class Indexed(NamedTuple):
    """Something to be found: a message or a contact, whose it is, and its text."""

    subject_id: UUID
    contact_id: UUID
    text: str


def pieces(text: str) -> list[str]:
    """The words of a text and their beginnings, each once, in small letters, with and without marks
    on them.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    found: dict[str, None] = {}
    for word in _WORD.findall(folded):
        for form in forms(word):
            for end in BEGINNINGS:
                found[form[:end]] = None
            found[form[:LONGEST]] = None
        if len(found) >= MOST:
            break
    return list(found)[:MOST]


def forms(word: str) -> tuple[str, ...]:
    """How a word in small letters can be looked for: as it stands and, where its letters bear
    marks, without them.
    """
    plain = bare(word)
    return (word,) if plain == word else (word, plain)


def bare(word: str) -> str:
    """A word in small letters without marks on its letters: müller is muller, josé is jose."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFD", word.translate(_LETTERS))
    kept = "".join(one for one in apart if unicodedata.category(one) != "Mn")
    return unicodedata.normalize("NFC", kept)


class Found(NamedTuple):
    """A message or a contact in which all words occur, and whose it is."""

    subject_id: UUID
    contact_id: UUID


async def index(work: Work, subjects: Sequence[Indexed]) -> None:
    """Let these be found by their words. Their text itself is not kept here."""
    rows = []
    for subject_id, contact_id, text in subjects:
        if found := pieces(text):
            tokens = ",".join(f'"\\\\x{token.hex()}"' for token in _tokens(work, found))
            rows.append((subject_id, contact_id, f"{{{tokens}}}"))
    if rows:
        await work.run(_INDEX, *map(list, zip(*rows, strict=True)))


def words(text: str) -> list[str]:
    """The words somebody looks for, as they are looked for, each once and at most twenty."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return list(dict.fromkeys(word[:LONGEST] for word in _WORD.findall(folded)))[:MOST_WORDS]


async def find(work: Work, text: str, *, count: int = 50, walk: int = WALK) -> list[Found]:
    """Messages and contacts with all words of a text, the newest first; of a word its first
    letters are enough, from the third to the sixth. walk: so many are looked at one by one first.
    """
    asked = words(text)
    if not asked:
        return []
    await work.value(_PLAN_ANEW)
    rows = await work.rows(_FIND, list(_tokens(work, asked)), count, walk)
    return [Found(row["subject_id"], row["contact_id"]) for row in rows]


async def messages(work: Work, found: Sequence[UUID]) -> dict[UUID, Any]:
    """The messages that were found, sealed as they lie."""
    rows = await work.rows(_MESSAGES, list(found)) if found else []
    return {row["message_id"]: row for row in rows}


async def newest_threads(work: Work, people: Sequence[UUID]) -> dict[UUID, UUID]:
    """The newest conversation with each of these people."""
    rows = await work.rows(_NEWEST_THREADS, list(people)) if people else []
    return {row["contact_id"]: row["conversation_id"] for row in rows}


# -- what is not indexed yet ---------------------------------------------------------------------


class Waiting(NamedTuple):
    """A name or a message of ours whose words cannot be found yet."""

    subject_id: UUID
    contact_id: UUID


async def companies_waiting(work: HouseWork) -> list[UUID]:
    """Where something waits to be indexed."""
    return [row["controller_id"] for row in await work.rows(_COMPANIES)]


async def waiting(work: Work, *, limit: int) -> list[Waiting]:
    """What waits, held until the transaction ends."""
    rows = await work.rows(_WAITING, limit)
    return [Waiting(row["subject_id"], row["contact_id"]) for row in rows]


async def unindexed(work: Work, subjects: Sequence[UUID]) -> list[Any]:
    """The messages and names of these subjects, sealed as they lie."""
    return await work.rows(_UNINDEXED, list(subjects))


async def drop(work: Work, subjects: Sequence[UUID]) -> None:
    """Let these be found no more: they have no words any longer."""
    if subjects:
        await work.run(_DROP, list(subjects))


async def done(work: Work, subjects: Sequence[UUID]) -> None:
    """These are indexed, or there is nothing to index."""
    await work.run(_DONE, list(subjects))


async def count_anew(work: HouseWork) -> None:
    """Let the database count its rows and words now, after much was filled in at once."""
    await work.run(_COUNT_ANEW)


def token_rows(work: Work, texts: Sequence[str]) -> list[list[bytes]]:
    """The tokens of some texts, for whoever fills in very many at once."""
    return [list(_tokens(work, pieces(text))) for text in texts]


def _tokens(work: Work, words: Sequence[str]) -> Iterator[bytes]:
    return search_tokens(work.keyring, work.controller_id, words)
