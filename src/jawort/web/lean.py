"""Taking away what only those read who write pages and files: indentation, comments of whole lines.

Not a minifier: nothing is renamed or moved, so what a browser shows in its tools is what we wrote.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

_ROOM: Final = re.compile(r"\s*\n\s*")
_COMMENT: Final = {
    "text/css": re.compile(r"/\*.*?\*/", re.S),
    "text/javascript": re.compile(r"^[ \t]*//.*$", re.M),
}


class Lean(Extension):
    """Templates without the room between their lines: to a browser one line break is as good.

    Values keep theirs; only what stands in the template itself is looked at.
    """

    def filter_stream(self, stream: TokenStream) -> Iterable[Token]:
        """The tokens of a template, its own text drawn together."""
        return _drawn_together(iter(stream))


def _drawn_together(tokens: Iterator[Token]) -> Iterator[Token]:
    for token in tokens:
        is_text = token.type == "data"
        yield Token(token.lineno, "data", _ROOM.sub("\n", token.value)) if is_text else token


def lean(text: str, kind: str) -> str:
    """A stylesheet or script of ours without indentation and comments; other kinds as they are.

    No string of ours goes on over a line break, and no comment stands within one (a test looks).
    """
    if kind not in _COMMENT:
        return text
    return _ROOM.sub("\n", _COMMENT[kind].sub("", text)).strip() + "\n"
