"""`jawort intent read`: what a message is understood as, and from what, without any database."""

import sys
from typing import Any, Final

import msgspec

from jawort.cli.frame import say, show
from jawort.cli.stdin import batches
from jawort.cli.telling import in_words
from jawort.domain.sentence import Sentence
from jawort.domain.wording.scope import scope_name
from jawort.reading.read import read_wish
from jawort.reading.wish import NOTHING, Context, Wish

_LONGEST: Final = 1024 * 1024  # bytes of a line
_ASK: Final = Sentence(
    "Eine Nachricht je Zeile, als Text oder JSON, Ende mit Strg-D:",
    "One message a line, as text or JSON, end: Ctrl-D:",
)
_INTENT: Final = {
    "opt_out": Sentence("Will keine Nachrichten mehr", "Wants no more messages"),
    "opt_in": Sentence("Will Nachrichten bekommen", "Wants to get messages"),
    "access": Sentence("Will Auskunft über die eigenen Daten", "Asks for access to personal data"),
    "erasure": Sentence("Will gelöscht werden", "Wants to be erased"),
    "human": Sentence("Will mit einem Menschen sprechen", "Wants a human"),
    "help": Sentence("Braucht Hilfe", "Needs help"),
    "none": Sentence("Kein Wunsch an uns erkannt", "No wish of this kind"),
}
_TIER: Final = {
    "A": Sentence("zweifelsfrei, ein Wort genügt", "no doubt, a word is enough"),
    "B": Sentence(
        "unklar: Werbung ruht, und wir fragen nach", "unclear: advertising pauses, and we ask"
    ),
    "C": Sentence("im Satz gesagt", "said in a sentence"),
}
_SCOPE: Final = Sentence("Gilt für", "Covers")
_ALSO: Final = Sentence("Außerdem", "Also")
_SAW: Final = Sentence("Gesehen", "Saw")


class _Asked(msgspec.Struct, frozen=True):
    """One line of JSON: a text, and what it may be an answer to."""

    text: str
    context: dict[str, Any] | None = None


def read(text: str = "", *, json: bool = False) -> None:
    """Say what a message is understood as: a wish, how sure, how far, and the ideas it was read in.

    A line of JSON is answered with a line of JSON, whatever --json says; what is no message with
    `E_INPUT`. Use invented texts as an argument; messages of people come on stdin.

    Parameters
    ----------
    text
        One message; without it, lines on stdin: text, or {"text", "context"} as JSON.
    json
        One JSON line for machines.
    """
    if text:
        wish = read_wish(text)
        show(plain(wish), as_json=json, text=in_sentences(wish))
        return
    if sys.stdin.isatty():
        say(_ASK)
    for lines in batches(_LONGEST):
        for line in lines:
            _answer(line, as_json=json)
        sys.stdout.flush()


def _answer(line: bytes, *, as_json: bool) -> None:
    if not line.lstrip().startswith(b"{"):
        wish = read_wish(line.decode("utf-8", "replace"))
        show(plain(wish), as_json=as_json, text=in_sentences(wish))
        return
    try:
        asked = msgspec.json.decode(line, type=_Asked)
        told = {name: value for name, value in (asked.context or {}).items() if value is not None}
        wish = read_wish(asked.text, msgspec.convert(told, Context))
        show(plain(wish), as_json=True, text="")
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        show({**plain(NOTHING), "error": "E_INPUT"}, as_json=True, text="")


def plain(wish: Wish) -> dict[str, Any]:
    """A wish for machines."""
    return {
        "intent": wish.intent,
        "also": list(wish.also),
        "scope": wish.scope,
        "tier": wish.tier,
        "saw": wish.saw,
    }


def in_sentences(wish: Wish) -> str:
    """A wish for people."""
    parts = [in_words(_INTENT[wish.intent])]
    if wish.tier in _TIER:
        parts[0] += f" ({wish.tier}: {in_words(_TIER[wish.tier])})"
    if wish.scope:
        parts.append(f"{in_words(_SCOPE)}: {in_words(scope_name(wish.scope))} ({wish.scope})")
    if wish.also:
        also = ", ".join(in_words(_INTENT[one]) for one in wish.also)
        parts.append(f"{in_words(_ALSO)}: {also}")
    if wish.saw:
        parts.append(f"{in_words(_SAW)}: {wish.saw}")
    return " · ".join(parts)
