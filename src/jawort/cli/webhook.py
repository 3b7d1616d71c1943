"""`jawort webhook read`: what a webhook body contains."""

import os
import sys
from typing import Final

import msgspec

from jawort.cli.frame import say
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Sentence
from jawort.intake.translate import lines

_MOST: Final = 64 * 1024 * 1024  # bytes
_ASK: Final = Sentence("Ein Webhook-Inhalt, Ende mit Strg-D:", "A webhook body, end: Ctrl-D:")
_TOO_LARGE: Final = (
    Sentence("Auf stdin kam mehr als 64 MiB.", "More than 64 MiB came on stdin."),
    Sentence("Meta liefert höchstens 3 MB auf einmal.", "Meta delivers at most 3 MB at once."),
)


def read() -> None:
    """Say what a webhook body on stdin contains: JSON Lines with kind, field, id, person, at.

    What is not understood is `unknown`; data of the Business app is `refused_unread`: counted, and
    not looked at. The output shows persons in clear, so mind where it goes.
    """
    if sys.stdin.isatty():
        say(_ASK)
    body = sys.stdin.buffer.read(_MOST + 1)
    if len(body) > _MOST:
        raise Refusal("TOO_LONG", *_TOO_LARGE)
    encode = msgspec.json.Encoder().encode
    out = sys.stdout.buffer
    try:
        for line in lines(body):
            out.write(encode(line) + b"\n")
        out.flush()
    except BrokenPipeError:
        # The reader has seen enough. Without this, closing stdout at the end would fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
