"""Invitations: the short code that leads from a page or a poster into the chat.

The code says nothing about anybody and allows nothing: a yes takes the message that carries it,
sent from the identifier that will be messaged (law.md W-08, D-14, §6.2).
"""

import re
import unicodedata
from datetime import timedelta
from typing import Final
from urllib.parse import quote
from uuid import UUID

import msgspec

ALPHABET: Final = "34679CDFGHJKMNPQRTWX"
"""Letters and digits nobody mixes up, read aloud or by hand. No vowels: no code is ever a word."""

ONE_TIME_LENGTH: Final = 8
POSTER_LENGTH: Final = 5
LIVES_FOR: Final = timedelta(hours=24)
"""How long a one-time code leads into the chat; as long as an opt-in text can be answered there."""

SHOWN_FOR: Final = timedelta(hours=24)
"""How long a page may stay open before its boxes count no more. Our choice."""

_WORD: Final = "START"
_JOINTS: Final = re.compile(r"[\s\-‐‑–—_.·]+")
_CODE: Final = re.compile(rf"{_WORD}:?([{ALPHABET}]{{{ONE_TIME_LENGTH}}}|[{ALPHABET}]{{5}})[.!]?")
_LONGEST: Final = 60


class Seen(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """What a page has shown to one visitor. It travels with the page, signed, so that no cookie
    and no row is needed before somebody has said anything.

    visit: a random id. shown_at: whole seconds since 1970. reference: of a shop, such as an order.
    """

    visit: UUID
    form_id: UUID
    version: int
    shown_at: int
    language: str
    wordings: tuple[UUID, ...]
    framed: bool = False
    reference: str = ""


def code_of(chance: bytes, length: int = ONE_TIME_LENGTH) -> str:
    """A code from random bytes; sixteen are far more than enough to make every letter equally
    likely.
    """
    number = int.from_bytes(chance)
    letters = []
    for _ in range(length):
        number, place = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[place])
    return "".join(letters)


def spelled(code: str) -> str:
    """A code as people see it: a long one in two groups."""
    return f"{code[:4]}-{code[4:]}" if len(code) == ONE_TIME_LENGTH else code


def message_with(code: str) -> str:
    """What the person sends."""
    return f"{_WORD} {spelled(code)}"


def code_in(text: str) -> str | None:
    """The code in a message that consists of START and a code, however it was typed; else None.

    No message that could be a no is one: the letters of a code make no words.
    """
    if len(text) > _LONGEST:
        return None
    plain = "".join(
        sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf"
    )
    found = _CODE.fullmatch(_JOINTS.sub("", plain.strip(" \t\n\"'„“”‚‘’»«")).upper())
    return found[1] if found else None


def is_one_time(code: str) -> bool:
    """Whether a code is for one use, not that of a poster."""
    return len(code) == ONE_TIME_LENGTH


def chat_link(number: str, text: str) -> str:
    """A link that opens the chat with this number and a message that waits to be sent.

    Source: WhatsApp, "How to use click to chat", read 2026-11: digits of the number only.
    """
    return f"https://wa.me/{number.removeprefix('+')}?text={quote(text, safe='')}"


_BROWSERS: Final = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)


def browser_of(user_agent: str) -> str:
    """The family of a browser, without its version: more is not needed (law.md §4.2, E-03)."""
    return next((name for mark, name in _BROWSERS if mark in user_agent), "other")
