"""What comes in on stdin: one line, one JSON object, or a stream of lines; bounded, in UTF-8."""

import io
import json
import sys
from collections.abc import Iterator
from typing import Any, Final

from jawort.cli.frame import say
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence

_MOST: Final = 1024 * 1024  # bytes of one line or object
_CHUNK: Final = 64 * 1024

_NOTHING = (
    Sentence("Auf stdin kam nichts.", "Nothing came on stdin."),
    Sentence(
        "Leiten Sie die Angabe hinein; Personendaten gehören nicht in die Befehlszeile.",
        "Pipe it in; a person's data do not belong on the command line.",
    ),
)
_TOO_LONG = (
    Sentence("Auf stdin kam mehr als 1 MiB.", "More than 1 MiB came on stdin."),
    Sentence("Gebraucht wird eine einzige Angabe.", "A single item is needed."),
)
_NOT_UTF8 = (
    Sentence("Die Eingabe ist kein UTF-8.", "The input is not UTF-8."),
    Sentence(
        "Wandeln Sie sie vorher um, etwa mit iconv.", "Convert it first, for example by iconv."
    ),
)
_NOT_JSON = (
    Sentence("Die Eingabe ist kein JSON-Objekt.", "The input is not a JSON object."),
    Sentence("Ein Beispiel: {example}", "For an example: {example}"),
)


def read_line(prompt: Sentence) -> str:
    """One line, asked for on a terminal. Raises Refusal when there is none to be used."""
    if sys.stdin.isatty():
        say(prompt)
    line = sys.stdin.buffer.readline(_MOST + 1)
    return _text(line).strip() or _refuse_nothing()


def read_words(prompt: Sentence) -> str:
    """A text of any number of lines. Raises Refusal when there is none to be used."""
    if sys.stdin.isatty():
        say(prompt)
    return _text(sys.stdin.buffer.read(_MOST + 1)).strip() or _refuse_nothing()


def read_object(prompt: Sentence, *, example_in: str) -> dict[str, Any]:
    """One JSON object. Raises Refusal that never repeats what was given."""
    if sys.stdin.isatty():
        say(prompt)
    text = _text(sys.stdin.buffer.read(_MOST + 1)).strip() or _refuse_nothing()
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        raise Refusal("NOT_JSON", _NOT_JSON[0], _NOT_JSON[1].about(example=example_in))
    return value


def batches(longest: int) -> Iterator[list[bytes]]:
    """All lines of stdin without their ends, as many at once as have arrived; nothing waits.

    A line longer than `longest` bytes comes as its first `longest` + 1 bytes and the rest of it is
    read over, so that memory stays flat.
    """
    stream = sys.stdin.buffer
    assert isinstance(stream, io.BufferedReader | io.BytesIO)
    left, skipping = b"", False
    while chunk := stream.read1(_CHUNK):
        *lines, last = (left + chunk).split(b"\n")
        if skipping and lines:
            del lines[0]
            skipping = False
        elif skipping:
            last = b""
        if len(last) > longest:
            lines.append(last[: longest + 1])
            last, skipping = b"", True
        left = last
        if lines:
            yield [line[: longest + 1] for line in lines]
    if left:
        yield [left]


def _text(data: bytes) -> str:
    if len(data) > _MOST:
        raise Refusal("TOO_LONG", *_TOO_LONG)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal("NOT_UTF8", *_NOT_UTF8) from None


def _refuse_nothing() -> str:
    raise Refusal("NO_INPUT", *_NOTHING)
