"""How quickly the inbox answers when it is very full and twenty people work in it.

A million messages in fifty thousand conversations; each of twenty agents does something about once
a second, as people who read do: they look at a list, open a conversation, search, look at what is
new. What is measured is the act at the server, from being asked to the finished view: waiting for
a connection, the database, opening every sealed value. Other work on the machine makes that longer,
so the CPU time of each act is told beside it. Always in a database of its own.
"""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final

from jawort.cli.bench.frame import Line, Report, own_cpu, with_family
from jawort.cli.bench.inbox_fill import Filled, fill
from jawort.cli.bench.ledger import PYTHON_ONLY, postmaster
from jawort.desk.conversation import inbox, progress, search, thread
from jawort.domain.conversation.inbox import View
from jawort.domain.sentence import Sentence
from jawort.domain.staff.account import Actor
from jawort.ledger.work import Ledger, Work

MESSAGES: Final = 1_000_000
CONVERSATIONS: Final = 50_000
HELD_S: Final = 20.0
FILL_S_MOST: Final = 180
P95_MS_MOST: Final = 100
PAUSE_S: Final = 1.0  # between two acts of one agent, on average

_MIXED: Final = (View.OPEN, View.MINE, View.UNASSIGNED, View.CLOSING, View.CLOSED, View.SNOOZED)
_SMALLER: Final = Sentence(
    "Gefüllt mit {messages} Nachrichten statt mit einer Million.",
    "Filled with {messages} messages instead of a million.",
)

Act = Callable[[Work, Actor, datetime], Awaitable[object]]


async def measure(
    ledger: Ledger,
    *,
    is_private: bool,
    now: datetime,
    messages: int = MESSAGES,
    conversations: int = CONVERSATIONS,
    held_s: float = HELD_S,
    one_by_one: int = 100,
) -> Report:
    """Fill the inbox, then let twenty agents work in it for a while, then each act by itself."""
    began = time.perf_counter()
    filled = await fill(ledger, conversations=conversations, messages=messages, now=now)
    took = time.perf_counter() - began
    office = _Office(ledger, filled, now)
    for act in office.acts.values():  # once each: connections and plans are there
        await office.time_one(act, filled.agents[0])
    await asyncio.gather(
        *(office.work(place, agent, held_s) for place, agent in enumerate(filled.agents))
    )
    lines = [
        Line("inbox: messages filled in", filled.message_count, ""),
        Line("inbox: filling in", took, "s", most=FILL_S_MOST),
    ]
    lines += [
        Line(f"inbox: {name}, p95", _p95(office.took_s[name]) * 1e3, "ms", most=P95_MS_MOST)
        for name in office.acts
    ]
    lines.append(Line("inbox: acts a second", office.count / held_s, "1/s"))
    cpu: Callable[[], float] = with_family(await postmaster(ledger)) if is_private else own_cpu
    for name, act in office.acts.items():
        before = cpu()
        for place in range(one_by_one):
            await office.time_one(act, filled.agents[place % len(filled.agents)])
        lines.append(Line(f"inbox: {name}, CPU", (cpu() - before) / one_by_one * 1e3, "ms"))
    notes = () if messages >= MESSAGES else (_SMALLER.about(messages=messages),)
    return Report(tuple(lines), (*notes, *([] if is_private else [PYTHON_ONLY])))


class _Office:
    """Twenty agents at work, and how long each act took."""

    def __init__(self, ledger: Ledger, filled: Filled, now: datetime) -> None:
        self.ledger, self.filled, self.now = ledger, filled, now
        self.chance = random.Random(1919)  # noqa: S311 — the same acts everywhere
        self.acts: dict[str, Act] = {
            "a list": self._list,
            "the counts": self._counts,
            "a conversation": self._thread,
            "search for a common word": self._common,
            "search for a rare word": self._rare,
            "search for two words": self._two,
            "what changed": self._changes,
        }
        self.took_s: dict[str, list[float]] = {name: [] for name in self.acts}

    @property
    def count(self) -> int:
        """How many acts were done."""
        return sum(map(len, self.took_s.values()))

    async def work(self, place: int, actor: Actor, held_s: float) -> None:
        """One agent: an act, a pause, an act."""
        chance = random.Random(place)  # noqa: S311 — the same acts everywhere
        ends = time.perf_counter() + held_s
        names = list(self.acts)
        while time.perf_counter() < ends:
            await asyncio.sleep(chance.uniform(0, 2 * PAUSE_S))
            name = names[chance.randrange(len(names))]
            self.took_s[name].append(await self.time_one(self.acts[name], actor))

    async def time_one(self, act: Act, actor: Actor) -> float:
        """Seconds that one act takes, with all that goes with it."""
        began = time.perf_counter()
        async with self.ledger.work(self.filled.controller_id) as work:
            await act(work, actor, self.now)
        return time.perf_counter() - began

    async def _list(self, work: Work, actor: Actor, now: datetime) -> object:
        return await inbox.page(work, actor, self.chance.choice(_MIXED), now=now)

    async def _counts(self, work: Work, actor: Actor, now: datetime) -> object:
        return await inbox.counts(work, actor, now=now)

    async def _thread(self, work: Work, actor: Actor, now: datetime) -> object:
        wanted = self.chance.choice(self.filled.conversations)
        seen = await thread.thread(work, actor, wanted, now=now)
        await progress.read(work, actor, wanted, heard_count=seen.row.heard_count, now=now)
        return seen

    async def _common(self, work: Work, actor: Actor, now: datetime) -> object:
        return await search.find(work, actor, self.filled.words[self.chance.randrange(5)], now=now)

    async def _rare(self, work: Work, actor: Actor, now: datetime) -> object:
        rare = self.filled.words[-1 - self.chance.randrange(500)]
        return await search.find(work, actor, rare, now=now)

    async def _two(self, work: Work, actor: Actor, now: datetime) -> object:
        one, other = self.chance.sample(self.filled.words[:200], 2)
        return await search.find(work, actor, f"{one} {other[:4]}", now=now)

    async def _changes(self, work: Work, actor: Actor, now: datetime) -> object:
        del now
        return await inbox.changes(work, actor, await inbox.cursor(work, actor))


def _p95(took: list[float]) -> float:
    """The value that nineteen of twenty keep within; of nothing measured nothing is claimed."""
    ordered = sorted(took)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))] if ordered else float("inf")
