"""Finding messages by their words without keeping the words: keyed tokens of words and beginnings.

Who reads the database sees how often a token occurs, not which word it is (house.md §4, search).
"""

import hmac
import re
import unicodedata
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Final, NamedTuple
from uuid import UUID

from jawort.ledger.query import query
from jawort.ledger.work import Work

_INDEX = query("message", "index_words")
_FIND = query("message", "find_words")

_WORD: Final = re.compile(r"\w{2,}")
BEGINNINGS: Final = range(3, 7)
"""A word is found by its first three to six letters, and whole. Our own choice."""
LONGEST: Final = 64
MOST: Final = 200
"""How many tokens one message has at most: a very long text is found by its beginning."""


class Indexed(NamedTuple):
    """Something to be found: a message or a contact, whose it is, and its text."""

    subject_id: UUID
    contact_id: UUID
    text: str


def pieces(text: str) -> list[str]:
    """The words of a text and their beginnings, each once, in small letters."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    found: dict[str, None] = {}
    for word in _WORD.findall(folded):
        for end in BEGINNINGS:
            found[word[:end]] = None
        found[word[:LONGEST]] = None
        if len(found) >= MOST:
            break
    return list(found)[:MOST]


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


async def find(work: Work, text: str, *, count: int = 50) -> list[Found]:
    """Messages and contacts with all words of a text, the newest first; of a word its first
    letters are enough, from the third to the sixth.
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    words = [word[:LONGEST] for word in _WORD.findall(folded)]
    if not words:
        return []
    rows = await work.rows(_FIND, list(_tokens(work, words)), count)
    return [Found(row["subject_id"], row["contact_id"]) for row in rows]


def _tokens(work: Work, words: Sequence[str]) -> Iterator[bytes]:
    """Eight keyed bytes for each word. The key is asked for once: there are many words."""
    _, key = work.keyring.newest("search")
    head = work.controller_id.bytes
    for word in words:
        yield hmac.digest(key, head + word.encode(errors="surrogatepass"), sha256)[:8]
