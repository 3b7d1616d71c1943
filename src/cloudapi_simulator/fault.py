"""Things that go wrong on demand: each fault waits for its moment, strikes, and is used up."""

from typing import Any, Literal

import msgspec

from cloudapi_simulator.identifier import Identifiers

Deed = Literal[
    "error",
    "token_expired",
    "template_pause",
    "slow",
    "server_error",
    "rubbish",
    "cut_before",
    "cut_after",
    "cut_half",
    "fail",
    "fail_after_sent",
    "silence",
    "status_first",
    "held",
    "swap",
    "duplicate",
    "delay",
    "reorder",
    "batch",
    "concurrent",
    "drop",
    "lose",
    "wrong_signature",
    "no_signature",
]
_ON_REQUEST = ("to", "recipient", "type", "template", "node", "edge", "method")
_ON_SEND = ("to", "type", "template", "category")
_ON_WEBHOOK = ("kind", "field", "type", "status", "from", "to", "value")


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of fault: when it strikes, what can be said about it, and its words."""

    do: str
    strikes: Literal["request", "send", "webhook"]
    takes: tuple[str, ...] = ()  # fields of Fault that mean something here
    usual: dict[str, Any] = {}  # their values when nothing is said
    matches: tuple[str, ...] = ()
    en: str
    de: str


def _request(do: str, en: str, de: str, **usual: Any) -> Kind:
    return Kind(
        do=do,
        strikes="request",
        takes=tuple(usual),
        usual=usual,
        matches=_ON_REQUEST,
        en=en,
        de=de,
    )


def _send(do: str, en: str, de: str, **usual: Any) -> Kind:
    return Kind(
        do=do, strikes="send", takes=tuple(usual), usual=usual, matches=_ON_SEND, en=en, de=de
    )


def _webhook(do: str, en: str, de: str, **usual: Any) -> Kind:
    return Kind(
        do=do, strikes="webhook", takes=tuple(usual), usual=usual, matches=_ON_WEBHOOK, en=en, de=de
    )


KINDS: tuple[Kind, ...] = (
    _request(
        "error", "refused with this code", "mit diesem Code abgelehnt", code=131000, subcode=0
    ),
    _request("token_expired", "the token has expired", "das Token ist abgelaufen"),
    _request(
        "template_pause",
        "the template is paused and the send refused",
        "die Vorlage wird pausiert, das Senden abgelehnt",
    ),
    _request("slow", "the answer comes late", "die Antwort kommt spät", seconds=1.0),
    _request(
        "server_error",
        "a page of another server instead of an answer, nothing done",
        "eine fremde Fehlerseite statt einer Antwort, nichts getan",
        http=500,
    ),
    _request("rubbish", "done, but 200 with rubbish", "getan, aber 200 mit Unsinn"),
    _request("cut_before", "cut off, nothing done", "abgebrochen, nichts getan"),
    _request("cut_after", "done, but no answer", "getan, aber keine Antwort"),
    _request("cut_half", "done, but half an answer", "getan, aber nur die halbe Antwort"),
    _send("fail", "accepted, then failed", "angenommen, dann gescheitert", code=131000),
    _send("fail_after_sent", "sent, then failed", "gesendet, dann gescheitert", code=131000),
    _send("silence", "accepted, then silence", "angenommen, dann Stille"),
    _send("status_first", "status before the answer", "Status vor der Antwort"),
    _send(
        "held",
        "held for quality; with 132015 dropped, else released",
        "zur Prüfung angehalten; mit 132015 verworfen, sonst freigegeben",
        seconds=1.0,
        code=0,
    ),
    _send("swap", "delivered before sent", "zugestellt vor gesendet"),
    _webhook("duplicate", "posted again", "noch einmal zugestellt", count=1),
    _webhook("delay", "posted late", "spät zugestellt", seconds=1.0),
    _webhook("reorder", "after the next one", "nach dem nächsten"),
    _webhook(
        "batch",
        "gathered into one delivery",
        "gesammelt in einer Zustellung",
        count=1000,
        seconds=10.0,
    ),
    _webhook(
        "concurrent",
        "gathered, then all posted at once",
        "gesammelt, dann alle zugleich zugestellt",
        count=10,
        seconds=10.0,
    ),
    _webhook(
        "drop",
        "attempts lost, then repeated",
        "Versuche gehen verloren, dann wiederholt",
        count=1,
    ),
    _webhook("lose", "never comes", "kommt nie"),
    _webhook("wrong_signature", "wrongly signed", "falsch signiert"),
    _webhook("no_signature", "not signed", "nicht signiert"),
)
BY_DEED = {kind.do: kind for kind in KINDS}
REQUEST_DEEDS = frozenset(kind.do for kind in KINDS if kind.strikes == "request")
SEND_DEEDS = frozenset(kind.do for kind in KINDS if kind.strikes == "send")
WEBHOOK_DEEDS = frozenset(kind.do for kind in KINDS if kind.strikes == "webhook")
_MOST_COUNT = 1000  # updates in one delivery; platform.md §2.1
_MOST_WAITING = 10_000  # faults; a program that orders more has forgotten to take them away


class Fault(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """One fault. `match` narrows it down, e.g. {"to": "+4917…"}, {"status": "delivered"}."""

    do: Deed
    match: dict[str, str] = {}
    times: int = 1  # how often it strikes; 0 means until it is removed
    chance: float = 1.0
    code: int = -1  # -1 and so on: the usual value of the kind
    details: str = ""
    subcode: int = -1  # of a refusal, as in those of new templates; 0: none
    seconds: float = -1.0
    count: int = -1
    http: int = -1
    id: str = ""
    struck: int = 0

    def filled(self) -> "Fault":
        """The fault with its kind's usual values where nothing was said.

        Raises ValueError, with a sentence, for what cannot be.
        """
        usual = {
            "code": 131000,
            "seconds": 1.0,
            "count": 1,
            "http": 500,
            "subcode": 0,
            **BY_DEED[self.do].usual,
        }
        for name, value in usual.items():
            if getattr(self, name) < 0:
                setattr(self, name, value)
        if self.times < 0 or not 0 <= self.chance <= 1:
            raise ValueError("times is 0 or more, chance between 0 and 1")
        if not 1 <= self.count <= _MOST_COUNT:
            raise ValueError(f"count is 1 to {_MOST_COUNT}")
        if not self.seconds <= 10**9:  # also what is no number at all
            raise ValueError("seconds is a number up to 1000000000")
        if not 400 <= self.http <= 599:
            raise ValueError("http is a status of failure, 400 to 599")
        strange = self.match.keys() - set(BY_DEED[self.do].matches)
        if strange:
            known = ", ".join(BY_DEED[self.do].matches)
            raise ValueError(f"{self.do} can be matched by {known}")
        return self


class Faults:
    """All faults that are still waiting, oldest first."""

    def __init__(self, ids: Identifiers) -> None:
        self._ids = ids
        self._waiting: list[Fault] = []

    def add(self, fault: Fault) -> Fault:
        """Let a fault wait for its moment. Raises ValueError for one that cannot be."""
        if len(self._waiting) >= _MOST_WAITING:
            raise ValueError("too many faults wait already")
        fault = fault.filled()
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
        """The faults of these kinds whose moment this is, at most one of each kind.

        Chance runs by person, so that a fault strikes the same messages in every run with one
        seed, also when several clients speak at once.
        """
        if not self._waiting:
            return []
        struck: dict[str, Fault] = {}
        for fault in self._waiting:
            if fault.do not in deeds or fault.do in struck:
                continue
            if not fault.match.items() <= tags.items():
                continue
            if fault.chance < 1.0 and self._chance(fault, tags) >= fault.chance:
                continue
            fault.struck += 1
            struck[fault.do] = fault
        self._waiting = [f for f in self._waiting if f.times == 0 or f.struck < f.times]
        return list(struck.values())

    def _chance(self, fault: Fault, tags: dict[str, str]) -> float:
        whom = tags.get("to") or tags.get("from") or tags.get("recipient") or ""
        return self._ids.chance("fault", of=f"{fault.id}/{whom}")
