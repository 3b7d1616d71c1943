"""The answer of the gate: a message may go out, must not, or has to wait.

An answer is a value that can be stored and shown years later: the rule that decided, its stable
code, what the message must carry, and the version of the policy that was asked.
"""

from enum import StrEnum
from typing import ClassVar, Final, Literal, TypeAlias

import msgspec


class Obligation(StrEnum):
    """What a message that may go out has to carry or observe. Source: law.md §8.3."""

    NOTICE = "O_NOTICE"
    AI = "O_AI"
    STOP_HINT = "O_STOP_HINT"
    SENDER = "O_SENDER"
    NO_HISTORY = "O_NO_HISTORY"
    NO_RECORDING = "O_NO_RECORDING"


NOT_NOW: Final = frozenset(
    {
        "E_INPUT",
        "E_FREEZE",
        "E_TENANT_NOT_READY",
        "E_IDENTITY",
        "E_TEMPLATE",
        "E_WINDOW",
        "E_FREQ_CAP",
    }
)
"""Refusals that mean "not now": the message stays visible with its reason and may be asked again.

Every other refusal ends the message. Source: law.md §8.3.
"""


class Allowed(msgspec.Struct, frozen=True):
    """This message may go out if it meets its obligations. Only the gate's `decide` makes one."""

    answer: ClassVar[Literal["ALLOW"]] = "ALLOW"

    rule: str
    code: str
    policy_version: str
    obligations: tuple[Obligation, ...] = ()


class Refused(msgspec.Struct, frozen=True):
    """This message must not go out, and `code` says why."""

    answer: ClassVar[Literal["DENY"]] = "DENY"
    obligations: ClassVar[tuple[Obligation, ...]] = ()

    rule: str
    code: str
    policy_version: str

    @property
    def may_be_asked_again(self) -> bool:
        """Whether the reason can pass by itself; otherwise this message has ended."""
        return self.code in NOT_NOW


class Deferred(msgspec.Struct, frozen=True):
    """This message waits until the quiet hours end, and is then decided anew."""

    answer: ClassVar[Literal["DEFER"]] = "DEFER"
    obligations: ClassVar[tuple[Obligation, ...]] = ()

    rule: str
    code: str
    policy_version: str


Decision: TypeAlias = Allowed | Refused | Deferred
