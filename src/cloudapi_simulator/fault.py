"""Things that go wrong on demand: each fault waits for its moment, strikes, and is used up."""

from typing import Any, Literal

import msgspec

from cloudapi_simulator.identifier import Identifiers

Deed = Literal[
    "error",  # a send (or any request) is refused with `code`
    "fail",  # a send is accepted, then fails with `code`
    "fail_after_sent",  # as before, but `sent` comes first
    "silence",  # accepted, and never heard of again
    "status_first",  # the first status is posted before the answer to the send
    "slow",  # the answer comes `seconds` late (of real time)
    "server_error",  # 500 with a page instead of Meta's envelope, nothing done
    "cut_before",  # the connection breaks, nothing done
    "cut_after",  # the message is accepted, the answer is lost
    "held",  # a template is held for quality assessment
    "swap",  # `delivered` before `sent`
    "duplicate",  # an update is posted twice
    "delay",  # an update is posted `seconds` late
    "reorder",  # an update waits until the next one has gone
    "drop",  # the first attempt of a webhook is lost; it is repeated
    "lose",  # an update never comes
    "wrong_signature",  # posted with a signature that does not fit
    "no_signature",  # posted without one
]
REQUEST_DEEDS = frozenset({"error", "slow", "server_error", "cut_before", "cut_after"})
SEND_DEEDS = frozenset({"fail", "fail_after_sent", "silence", "status_first", "held", "swap"})
WEBHOOK_DEEDS = frozenset(
    {"duplicate", "delay", "reorder", "drop", "lose", "wrong_signature", "no_signature"}
)


class Fault(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """One fault. `match` narrows it down, e.g. {"to": "+4917…"}, {"status": "delivered"}."""

    do: Deed
    match: dict[str, str] = {}
    times: int = 1  # how often it strikes; 0 means until it is removed
    chance: float = 1.0
    code: int = 131000
    details: str = ""
    seconds: float = 1.0
    id: str = ""
    struck: int = 0


class Faults:
    """All faults that are still waiting, oldest first."""

    def __init__(self, ids: Identifiers) -> None:
        self._ids = ids
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> Fault:
        """Let a fault wait for its moment."""
        fault.id = "flt_" + self._ids.word("fault", length=12)
        self._waiting.append(fault)
        return fault

    def is_empty(self) -> bool:
        """Is nothing waiting to go wrong?"""
        return not self._waiting

    def shown(self) -> list[dict[str, Any]]:
        """The faults still waiting."""
        return [msgspec.to_builtins(fault) for fault in self._waiting]

    def remove(self, fault_id: str | None = None) -> int:
        """Take one fault away, or all. Returns how many went."""
        before = len(self._waiting)
        self._waiting = [f for f in self._waiting if fault_id is not None and f.id != fault_id]
        return before - len(self._waiting)

    def strike(self, deeds: frozenset[str], tags: dict[str, str]) -> list[Fault]:
        """The faults of these kinds whose moment this is, at most one of each kind."""
        if not self._waiting:
            return []
        struck: dict[str, Fault] = {}
        for fault in self._waiting:
            if fault.do not in deeds or fault.do in struck:
                continue
            if not fault.match.items() <= tags.items():
                continue
            if fault.chance < 1.0 and self._ids.chance("fault") >= fault.chance:
                continue
            fault.struck += 1
            struck[fault.do] = fault
        self._waiting = [f for f in self._waiting if f.times == 0 or f.struck < f.times]
        return list(struck.values())
