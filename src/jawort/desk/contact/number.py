"""Phone numbers as people type them, read into the one form that is kept: E.164."""

import re
import unicodedata
from typing import Final

import phonenumbers

from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence

_TRUNK_ZERO: Final = "0"
_PLUS: Final = "+＋"
_DIGITS: Final = range(7, 16)  # with the country code
_LENGTH_MAX: Final = 60  # characters; the longest number people write has about thirty
_LINK: Final = re.compile(
    r"(?:(?:https?://)?wa\.me/|(?:https?://)?api\.whatsapp\.com/send/?\?phone="
    r"|whatsapp://send/?\?phone=)(?:\+|%2B)?([0-9]{7,15})/?(?:[?&#].*)?",
    re.IGNORECASE | re.DOTALL,
)
"""A link that opens a chat: its number always begins with the country code. Source: WhatsApp Help
Centre, "How to use click to chat" (2026-11).
"""

_NO_NUMBER: Final = Sentence(
    "Das ist keine Telefonnummer, die sich eindeutig lesen lässt.",
    "This is no phone number that can be read in only one way.",
)
_CURE: Final = Sentence(
    "Schreiben Sie sie mit Ländervorwahl, etwa +49 30 23125 000, ohne Durchwahl und Buchstaben.",
    "Write it with its country code, such as +49 30 23125 000, without extension and letters.",
)


def e164(typed: str, *, country: str) -> str:
    """The number somebody typed, in E.164, so that the same line is always the same person.

    `country` (ISO 3166-1 alpha-2) is where a number without country code is dialled from. A number
    that could be read in two ways is refused, for the wrong one belongs to a stranger: letters,
    an extension, and digits with neither `+` nor the zero that this country dials first.
    A link that opens a chat is read as its number.
    Raises Refusal, which never repeats the number. Source: ITU-T E.164 (2010), §6.
    """
    text = _plain(typed)
    try:
        if len(text) > _LENGTH_MAX or any(letter.isalpha() for letter in text):
            raise refused()
        number = phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        raise refused() from None
    if number.extension or not phonenumbers.is_possible_number(number):
        raise refused()
    if not _says_where(text, country):
        raise refused()
    read = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if len(read) - 1 not in _DIGITS:
        raise refused()  # an emergency or service number
    return read


def refused() -> Refusal:
    """The answer to a number that cannot be used."""
    return Refusal("NO_NUMBER", _NO_NUMBER, _CURE)


def _plain(typed: str) -> str:
    """Without what stands around a number: a link's address, blanks of every width, marks of
    direction, which come along with a number that is copied.
    """
    spaced = "".join(" " if unicodedata.category(one) == "Zs" else one for one in typed)
    text = "".join(one for one in spaced if unicodedata.category(one) != "Cf").strip()
    link = _LINK.fullmatch(text)
    return f"+{link[1]}" if link else text.removeprefix("tel:")


def _says_where(text: str, country: str) -> bool:
    """Whether the number shows if its country code is there. "49 171 …" dialled within Germany
    would be another line than +49 171 …, so plain digits are not enough where a zero comes first.
    """
    rules = phonenumbers.PhoneMetadata.metadata_for_region(country, None)
    if rules is None or rules.national_prefix != _TRUNK_ZERO:
        return True
    first = next(letter for letter in text if letter.isdigit() or letter in _PLUS)
    return first in _PLUS or unicodedata.digit(first, -1) == 0
