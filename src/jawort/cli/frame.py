"""What every command stands in: its settings, its clock, its ways to speak, and its exit codes.

0 done · 1 refused · 2 wrong use · 3 fault (house.md §6).
"""

import json
import os
import sys
import traceback
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Protocol
from uuid import UUID

from jawort.domain.installation import Installation, installation
from jawort.domain.refusal import Refusal
from jawort.domain.sentence import Language, Sentence

if TYPE_CHECKING:
    import asyncio
    import socket
    from contextlib import AbstractAsyncContextManager

    from jawort.ledger.controller import Controller
    from jawort.ledger.opening import Opened
    from jawort.ledger.work import Ledger, Work

DONE, REFUSED, WRONG_USE, FAULT = 0, 1, 2, 3


class Doors(Protocol):
    """What commands need of `web`, which is a stranger on this floor: jawort.web.server."""

    def bound(self, host: str, port: int, *, or_any: bool = False) -> "socket.socket":
        """A socket on this address. Raises Refusal when it cannot be had."""
        ...

    def address(self, listener: "socket.socket") -> str:
        """Where this socket is reached."""
        ...

    def is_this_machine(self, name: str) -> bool:
        """Is this an address that never leaves this machine?"""
        ...

    async def open_doors(
        self,
        ledger: "Ledger",
        listener: "socket.socket",
        *,
        clock: Callable[[], datetime],
        stop: "asyncio.Event",
        sample: bool = False,
        simulator: str = "",
        trial_key: str = "",
    ) -> None:
        """Serve the door for deliveries and all pages until `stop`."""
        ...


class Turns(Protocol):
    """The clocks of `jawort work`, each called by hand: for a story in which time stands still."""

    async def read(self) -> int:
        """Read what the door has kept."""
        ...

    async def ask(self) -> int:
        """Ask the gate about the next recipients of each campaign that runs."""
        ...

    async def send(self) -> int:
        """Judge once more what is due, and send it."""
        ...

    async def number(self) -> int:
        """Give facts their numbers in the log."""
        ...


class Clocks(Protocol):
    """What commands need of `runners`, a stranger likewise: jawort.runners.work."""

    async def keep_working(
        self,
        ledger: "Ledger",
        place: Installation,
        *,
        clock: Callable[[], datetime],
        stop: "asyncio.Event",
    ) -> None:
        """Read, send and do what is due, until `stop`."""
        ...

    def by_hand(
        self, ledger: "Ledger", *, clock: Callable[[], datetime]
    ) -> "AbstractAsyncContextManager[Turns]":
        """The same, turn by turn, under a pretended clock: it reaches this machine only."""
        ...


@dataclass(frozen=True, slots=True)
class Frame:
    """What the roof hands to the commands."""

    environment: Mapping[str, str]
    is_root: bool
    clock: Callable[[], datetime]
    doors: Callable[[], Doors]
    clocks: Callable[[], Clocks]

    def installation(self) -> Installation:
        """The settings of this machine. Raises Refusal when they cannot be used."""
        return installation(self.environment, is_root=self.is_root)


_NO_CONTROLLER = (
    Sentence("Noch ist keine Firma angelegt.", "No company has been added yet."),
    Sentence(
        "Legen Sie eine an: jawort controller add --name „Firma mit Rechtsform, Ort“.",
        'Add one: jawort controller add --name "legal name with legal form, town".',
    ),
)
_WHICH = (
    Sentence("Welche Firma ist gemeint?", "Which company is meant?"),
    Sentence(
        "Nennen Sie mit --controller eine von: {listed}", "Name one with --controller: {listed}"
    ),
)

_frame: ContextVar[Frame] = ContextVar("frame")


def frame() -> Frame:
    """The frame of the running command."""
    return _frame.get()


def now() -> datetime:
    """The time now, from the one clock on the roof."""
    return frame().clock()


@asynccontextmanager
async def house(*, connections: int = 4) -> AsyncIterator["Opened"]:
    """The memory, opened for one command."""
    from jawort.ledger.opening import open_ledger

    async with open_ledger(frame().installation(), now=now(), connections=connections) as opened:
        yield opened


def say(sentence: Sentence | str) -> None:
    """Say something to the person at the terminal, on stderr: stdout belongs to results."""
    text = sentence if isinstance(sentence, str) else sentence.in_(_language())
    sys.stderr.write(f"{text}\n")


def show(value: Any, *, as_json: bool, text: str) -> None:
    """Print a result: one JSON line for machines, or the text for people."""
    line = json.dumps(value, ensure_ascii=False, default=str) if as_json else text
    sys.stdout.write(f"{line}\n")


@asynccontextmanager
async def at_work(name: str) -> AsyncIterator[tuple["Controller", "Work"]]:
    """The company meant and one transaction in its memory, for a command of a single act."""
    async with house() as opened:
        chosen = await controller_of(opened.ledger, name)
        async with opened.ledger.work(chosen.controller_id) as work:
            yield chosen, work


async def controller_of(ledger: "Ledger", name: str) -> "Controller":
    """The controller meant: the only one there is, or the one whose id was given."""
    from jawort.ledger.controller import controllers

    async with ledger.house_work() as work:
        all_of_them = await controllers(work)
    if not all_of_them:
        raise Refusal("NO_CONTROLLER", *_NO_CONTROLLER)
    if not name and len(all_of_them) == 1:
        return all_of_them[0]
    for one in all_of_them:
        if str(one.controller_id) == name:
            return one
    listed = "; ".join(f"{one.controller_id} ({one.name})" for one in all_of_them)
    raise Refusal("WHICH_CONTROLLER", _WHICH[0], _WHICH[1].about(listed=listed))


def parse_id(text: str, *, what: Sentence) -> UUID:
    """A record id as typed. Raises Refusal: persons are named by record id, never by a number."""
    try:
        return UUID(text)
    except ValueError:
        raise Refusal(
            "BAD_ID",
            Sentence(f"Das ist keine {what.de}.", f"This is no {what.en}."),
            Sentence(
                "Gemeint ist eine Kennung wie 0198c0de-…; `jawort contact find` nennt sie.",
                "An id such as 0198c0de-… is meant; `jawort contact find` tells it.",
            ),
        ) from None


_AWAY: Final = Sentence(
    "Die Datenbank hat die Verbindung beendet oder nimmt gerade keine an ({kind} in {place}). Es "
    "wurde nichts halb getan. Starten Sie noch einmal, sobald sie antwortet; `jawort doctor` prüft "
    "es.",
    "The database ended the connection or takes none at the moment ({kind} in {place}). Nothing "
    "was done by halves. Start again once it answers; `jawort doctor` checks it.",
)


def run(arguments: Sequence[str], given: Frame) -> int:
    """Run one command; every end has its exit code and, where something went wrong, a sentence."""
    from cyclopts import CycloptsError

    from jawort.cli.commands import app

    _frame.set(given)
    try:
        done = app(list(arguments), exit_on_error=False, result_action="return_value")
        sys.stdout.flush()  # here, where a reader that has gone away can still be answered
    except CycloptsError:
        return WRONG_USE  # said already, with the option that is wrong
    except Refusal as refused:
        for sentence in (refused.problem, refused.why, refused.cure):
            if sentence:
                say(sentence)
        return REFUSED
    except KeyboardInterrupt:
        return FAULT
    except BrokenPipeError:
        # The reader of our output has seen enough. What is left in the buffer goes nowhere,
        # or the interpreter would complain about it at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as fault:
        _say_fault(fault)
        return FAULT
    return done if isinstance(done, int) else DONE


def _language() -> Language:
    return "en" if frame().environment.get("JAWORT_LANGUAGE") == "en" else "de"


def _say_fault(fault: Exception) -> None:
    """Name a fault of ours by kind and place. Never its own text, which may hold personal data."""
    place = "?"
    for step in traceback.extract_tb(fault.__traceback__):
        if "jawort" in step.filename:
            place = f"{Path(step.filename).name}:{step.lineno}"
    kind = type(fault).__name__
    if _is_database_away(fault):
        say(_AWAY.about(kind=kind, place=place))
        return
    say(
        Sentence(
            f"Ein Fehler im Programm: {kind} in {place}. Es wurde nichts halb getan. "
            "Bitte melden Sie diese Zeile; SECURITY.md sagt, wo.",
            f"A fault in the program: {kind} in {place}. Nothing was done by halves. "
            "Please report this line; SECURITY.md says where.",
        )
    )


def _is_database_away(fault: Exception) -> bool:
    """Only where the memory was opened at all can it be lost; `--help` must not load the driver."""
    if "jawort.ledger.work" not in sys.modules:
        return False
    from jawort.ledger.work import is_database_away

    return is_database_away(fault)
