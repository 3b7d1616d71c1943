"""What Meta's error codes mean for us: whether to try again, and what to tell a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Literal

from jawort.domain.failure.code import CODES, RANGES
from jawort.domain.failure.meaning import MEANINGS


class RetryClass(StrEnum):
    """What to do about a fault. Only `retry_later` and `retry_once` are for machines alone."""

    RETRY_LATER = "retry_later"
    """Try again with growing pauses, never before `wait`."""
    RETRY_ONCE = "retry_once"
    """Try once more, then stop."""
    WAIT = "wait"
    """Not before `wait`, or not before something changed at Meta; then at most once."""
    STOP = "stop"
    """Never again as it is."""
    ASK_A_HUMAN = "ask_a_human"
    """Nothing more goes out by this number until a person has put something right."""
    WINDOW = "window"
    """The service window is closed: only a template can go."""
    IDENTITY = "identity"
    """The person behind the identifier is not who we think, or needs another identifier."""
    TEMPLATE = "template"
    """The template or its gaps are wrong, paused or switched off."""
    OPT_OUT = "opt_out"
    """The person refuses advertising: record it, never send again."""
    OTHER_CHANNEL = "other_channel"
    """This person cannot be reached here."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """One error code, understood. `wait` is the shortest pause; `http` only a hint.

    Source: Meta, "Error codes", Nov 2025, with the additions of platform.md §5. HTTP states differ
    in live traffic; the code decides, nothing else.
    """

    code: int | None
    reason: str
    retry: RetryClass
    wait: timedelta | None
    http: int | None
    de: str
    en: str

    @property
    def alarms(self) -> bool:
        """Whether the operator must hear of it at once, because nothing else will go out."""
        return self.retry is RetryClass.ASK_A_HUMAN


def meaning_of(code: int | None) -> Meaning:
    """What an error code means; an unknown one stops the message and asks a person to look."""
    if code is None:
        return _meaning(None, "unknown", None)
    if code in CODES:
        reason, http = CODES[code]
        return _meaning(code, reason, http)
    for first, last, reason, http in RANGES:
        if first <= code <= last:
            return _meaning(code, reason, http)
    return _meaning(code, "unknown", None)


def meaning_without_code(reason: Literal["unreachable", "unclear", "key", "permission"]) -> Meaning:
    """What it means when no Graph error came, only silence, noise or an HTTP state."""
    return _meaning(None, reason, None)


def _meaning(code: int | None, reason: str, http: int | None) -> Meaning:
    retry, wait_s, de, en = MEANINGS[reason]
    wait = None if wait_s is None else timedelta(seconds=wait_s)
    return Meaning(code, reason, RetryClass(retry), wait, http, de, en)
