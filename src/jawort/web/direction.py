"""What others wrote cannot turn the line around it: set apart wherever a template shows it.

A name may be Arabic or Hebrew, or hold signs nobody sees that turn the writing round (then
"gnp.exe" reads as "exe.png"). So every value a template puts out is looked at once, just as every
value is escaped: `SetApart` sees in the template itself whether it stands in the text of a page or
in an attribute, so that no template can forget it. Sources: Unicode UAX #9 (isolates) and UTR #36
(bidirectional spoofing); HTML Living Standard, `bdi` and `dir`; read 2026-11.

The words of a message keep every sign (`|words`), in a block of their own with `dir="auto"`.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from jinja2 import Environment
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from markupsafe import Markup, escape

_TURNS: Final = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters that run to the left, and the signs that turn a line. Around anything else it stays."""
_HIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb"
    "\U000e0000-\U000e001f\U000e0080-\U000e0fff]"
    # Marks of a flag such as Scotland's stay with their flag; elsewhere they are hidden text.
    "|(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0020-\U000e007f]+"
    # Joiners hold emoji together and are part of spelling in Persian and in Indian languages.
    "|[\u200c\u200d](?![\u0600-\u0dff\u2190-\u2bff\U0001f000-\U0001faff])"
    "|(?<![\u0600-\u0dff\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]"
)
_APART: Final = "\u2068{}\u2069"  # FIRST STRONG ISOLATE … POP DIRECTIONAL ISOLATE


def neutral(text: str) -> str:
    """A text without the signs nobody sees; what is left is what somebody reads."""
    return text if text.isascii() and text.isprintable() else _HIDDEN.sub("", text)


def theirs(value: object) -> object:
    """A value in the text of a page: in an isolate of its own where it could turn the line."""
    if not isinstance(value, str) or hasattr(value, "__html__"):
        return value
    plain = neutral(value)
    return Markup("<bdi>{}</bdi>").format(plain) if _TURNS.search(plain) else plain


def aside(value: object) -> object:
    """The same where no element can stand: in an attribute people read, a title, an option."""
    if not isinstance(value, str) or hasattr(value, "__html__"):
        return value
    plain = neutral(value)
    return _APART.format(plain) if _TURNS.search(plain) else plain


def words(value: str) -> Markup:
    """The words of a message, with every sign of theirs: only within `dir="auto"` or `<bdi>`."""
    return escape(value)


FILTERS: Final = {"theirs": theirs, "aside": aside, "words": words}

_READ: Final = frozenset({"aria-label", "title", "alt", "placeholder"})
_BARE: Final = frozenset({"title", "option"})
_UNREAD: Final = frozenset({"textarea", "script", "style"})


class _Place:
    """Where in a page one stands, told by the HTML of a template from its beginning."""

    def __init__(self) -> None:
        self._element = ""  # one in which no other can stand
        self._word: str | None = None  # within a tag: what is being read of it
        self._tag = self._quote = self._attribute = ""

    def read(self, html: str) -> None:
        """Go on by this much."""
        for sign in html:
            if self._word is not None:
                self._in_tag(sign)
            elif sign == "<":
                self._word, self._tag, self._attribute = "", "", ""

    def _in_tag(self, sign: str) -> None:
        word = self._word or ""
        if self._quote:
            self._quote = "" if sign == self._quote else self._quote
        elif sign in "\"'":
            self._quote, self._attribute = sign, word.rstrip("=").lower()
            self._word = ""
        elif sign == ">" or sign.isspace():
            self._tag = self._tag or word.lower()
            self._word = None if sign == ">" else ""
            if sign == ">":
                self._element = self._tag if self._tag in _BARE | _UNREAD else ""
        else:
            self._word = word + sign

    @property
    def filter(self) -> str:
        """What a value that stands here goes through; empty where a script or a form reads it."""
        if self._word is not None:
            return "aside" if self._quote and self._attribute in _READ else ""
        if self._element in _UNREAD:
            return ""
        return "aside" if self._element in _BARE else "theirs"


class SetApart(Extension):
    """Puts every `{{ value }}` of every template through the filter of its place."""

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """The tokens of a template, each value in brackets before its filter."""
        return _set_apart(iter(stream))


def _set_apart(tokens: Iterator[Token]) -> Iterator[Token]:
    place, wanted = _Place(), ""
    for token in tokens:
        if token.type == "data":
            place.read(token.value)
        if token.type == "variable_end" and wanted:
            yield Token(token.lineno, "rparen", ")")
            yield Token(token.lineno, "pipe", "|")
            yield Token(token.lineno, "name", wanted)
        yield token
        if token.type == "variable_begin":
            wanted = place.filter
            if wanted:
                yield Token(token.lineno, "lparen", "(")


def environment(made: Environment) -> Environment:
    """Let these templates set everything apart."""
    made.filters.update(FILTERS)
    made.add_extension(SetApart)
    return made
