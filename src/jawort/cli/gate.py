"""`jawort gate decide|explain`: ask the judge about situations, without any database."""

import sys
from typing import Annotated, Final

import msgspec
from cyclopts import Parameter

from jawort.cli.frame import say, show
from jawort.cli.stdin import batches, read_line
from jawort.cli.telling import as_plain, as_text
from jawort.desk.decision.judge import decide_line, explain_line
from jawort.domain.sentence import Sentence

_LONGEST: Final = 65_536  # bytes: longer lines are no situations, and answered with E_INPUT
_ASK: Final = Sentence(
    "Eine Lage je Zeile als JSON, Ende mit Strg-D:", "One situation a line as JSON, end: Ctrl-D:"
)
_ASK_ONE: Final = Sentence("Eine Lage als JSON in einer Zeile:", "One situation as a line of JSON:")


def decide_lines() -> None:
    """Decide situations: JSON Lines on stdin, for each line one line of JSON.

    Line n of the answers belongs to line n of the questions: an empty line is answered too, with
    E_INPUT, like everything that is not a situation. Answers come as soon as questions do.
    """
    if sys.stdin.isatty():
        say(_ASK)
    encode = msgspec.json.Encoder().encode
    out = sys.stdout.buffer
    for lines in batches(_LONGEST):
        out.write(b"".join(encode(decide_line(line)) + b"\n" for line in lines))
        out.flush()


def explain_one(
    *, every: Annotated[bool, Parameter(name="--all")] = False, json: bool = False
) -> None:
    """Say what every rule thinks of one situation, given as one line of JSON on stdin.

    Parameters
    ----------
    every
        Name the rules that have nothing to say as well.
    json
        One JSON line for machines.
    """
    told = explain_line(read_line(_ASK_ONE).encode())
    show(as_plain(told), as_json=json, text=as_text(told, every=every))
