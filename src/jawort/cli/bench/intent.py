"""How quick messages are understood: typical ones on one core, and the slowest hostile one."""

import random
import time
from typing import Final

from jawort.cli.bench.frame import Line, Report, by_turns, own_cpu
from jawort.reading.read import read_wish

COUNT: Final = 8_000
RATE_LEAST: Final = 10_000  # messages a second on one core (issue: a no is understood)
SLOWEST_MS_MOST: Final = 5.0
_SEED: Final = 11

_SAID: Final = (
    "Hallo, ist mein Auto schon fertig? Ich könnte heute um {n} Uhr kommen.",
    "Bitte schicken Sie mir keine Werbung mehr.",
    "Danke, passt. Bis Dienstag!",
    "Wo finde ich die Rechnung zu Auftrag {n}?",
    "Könnten Sie den Termin am {n}. verschieben? Ich muss leider arbeiten.",
    "Habt ihr die Winterreifen in 205/55 R{n} noch auf Lager?",
    "ok",
    "Does the bus stop near your shop? I would be there at {n}.",
    "please stop texting me",
    "I would like to book a table for {n} on Friday evening, outside if possible.",
    "Can I pick up order {n} tomorrow, and do you take cards?",
    "Thanks a lot, see you then",
)
_HOSTILE: Final = (
    "a" * 100_000,
    "abmelden " * 12_000,
    "n" + "o" * 99_999,
    "\u202e" + "stop \u200f" * 15_000,
    "a\u0300\u0301\u0302" * 25_000,
    "((((" * 25_000,
    "'" * 100_000,
    "\ufdfa" * 100_000,
    "s t o p " * 12_500,
)


async def measure(*, count: int = COUNT, rounds: int = 5) -> Report:
    """Understand so many typical messages in each round, and split them in words as the floor."""
    said = typical(count, seed=_SEED)
    read_wish(said[0])  # the lexicons are indexed once

    async def floor() -> int:
        for text in said:
            text.casefold().split()
        return count

    async def subject() -> int:
        for text in said:
            read_wish(text)
        return count

    measured, notes = await by_turns(floor, subject, cpu=own_cpu, rounds=rounds)
    cpu_us = measured.cpu_us()
    return Report(
        (
            Line("intent: messages a second on one core", 1e6 / cpu_us, "1/s", least=RATE_LEAST),
            Line("intent: slowest message", slowest_ms(), "ms", most=SLOWEST_MS_MOST),
            Line("intent: CPU of a message", cpu_us, "µs"),
        ),
        notes,
    )


def typical(count: int, *, seed: int) -> list[str]:
    """So many chat messages as customers write them, a new word here and there."""
    chance = random.Random(seed)  # noqa: S311 - to measure, nothing secret
    letters = "abcdefghiklmnoprstuwz"
    return [
        chance.choice(_SAID).format(n=chance.randint(7, 30))
        + " "
        + "".join(chance.choices(letters, k=chance.randint(3, 9)))
        for _ in range(count)
    ]


def slowest_ms() -> float:
    """CPU time of the slowest of hostile messages: the best of nine each, so noise is not it."""
    chance = random.Random(_SEED)  # noqa: S311
    novel = " ".join("".join(chance.choices("abdeilmnorst", k=7)) for _ in range(12_000))
    return max(_best_ms(text) for text in (*_HOSTILE, novel))


def _best_ms(text: str) -> float:
    took = []
    for _ in range(9):
        began = time.process_time()
        read_wish(text)
        took.append((time.process_time() - began) * 1000)
    return min(took)
