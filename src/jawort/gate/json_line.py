"""A situation as one line of JSON in, the decision as plain values out, for programs and checks."""

from typing import Final

import msgspec

from jawort.domain.decision import Decision
from jawort.domain.situation import VALUES, Situation
from jawort.gate.chain import CHAIN
from jawort.gate.decide import decide

LINE_LENGTH_MAX: Final = 65_536
"""Bytes; a situation needs about 900. Our choice, so that hostile input stays cheap."""

_DECODER: Final = msgspec.json.Decoder(Situation)
_UNREADABLE: Final = CHAIN[0]


def decide_line(line: bytes) -> dict[str, object]:
    """Decide about one situation given as a JSON object with exactly the inputs of law.md §8.1.

    Anything else - no JSON, a missing, unknown, repeated or wrong input - is answered with
    E_INPUT. Never raises, and never repeats what it was given.
    """
    try:
        return _plain(decide(_situation(line)))
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return {
            "decision": _UNREADABLE.then,
            "code": _UNREADABLE.code,
            "rule": _UNREADABLE.id,
            "obligations": [],
        }


def _situation(line: bytes) -> Situation:
    if len(line) > LINE_LENGTH_MAX:
        raise ValueError("too long to be a situation")
    situation = _DECODER.decode(line)
    # No name and no value of a situation holds a colon, so more colons than inputs mean that
    # one was given twice, and nobody could say which of the two was meant.
    if line.count(b":") != len(VALUES):
        raise ValueError("an input is given twice")
    return situation


def _plain(decision: Decision) -> dict[str, object]:
    return {
        "decision": decision.answer,
        "code": decision.code,
        "rule": decision.rule,
        "obligations": [str(obligation) for obligation in decision.obligations],
    }
