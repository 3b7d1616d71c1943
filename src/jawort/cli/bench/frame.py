"""What every measurement stands in: a floor and the subject by turns, medians, and a verdict.

Rates of different machines cannot be compared, so the subject is judged against a floor that runs
beside it in the same minute, and by the CPU time of an item (house.md §8).
"""

import json
import os
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from jawort.domain.sentence import Sentence

ROUNDS: Final = 5
NOISE_MAX: Final = 0.30  # how far the floors of one measurement may lie apart

_TICK_S: Final = 1 / os.sysconf("SC_CLK_TCK")
_TOO_NOISY: Final = Sentence(
    "Zu unruhig: Der Boden schwankt um mehr als 30 %. Andere Arbeit auf diesem Rechner stört.",
    "Too noisy: the floor varies by more than 30 %. Other work on this machine is in the way.",
)


@dataclass(frozen=True, slots=True)
class Measured:
    """What so many items took: time on the wall, and CPU time of all processes that worked."""

    count: int
    wall_s: float
    cpu_s: float


@dataclass(frozen=True, slots=True)
class Line:
    """One result: its value, and what it must at least or at most be."""

    name: str
    value: float
    unit: str
    least: float | None = None
    most: float | None = None

    @property
    def met(self) -> bool:
        """True when the value keeps within its limits; a line without limits only informs."""
        return (self.least is None or self.value >= self.least) and (
            self.most is None or self.value <= self.most
        )


@dataclass(frozen=True, slots=True)
class Rounds:
    """A floor and the subject, measured by turns."""

    floors: tuple[Measured, ...]
    subjects: tuple[Measured, ...]

    @property
    def too_noisy(self) -> bool:
        """Did the floors differ so much that a ratio to them says little?"""
        costs = [one.wall_s / one.count for one in self.floors]
        return max(costs) > min(costs) * (1 + NOISE_MAX)

    def ratio(self) -> float:
        """The subject's rate as a part of the floor's: the median of the rounds."""
        return median(
            (subject.count / subject.wall_s) / (floor.count / floor.wall_s)
            for floor, subject in zip(self.floors, self.subjects, strict=True)
        )

    def rate(self) -> float:
        """Items of the subject in a second: the median of the rounds."""
        return median(one.count / one.wall_s for one in self.subjects)

    def cpu_us(self) -> float:
        """CPU time of one item of the subject in µs: the median of the rounds."""
        return median(one.cpu_s / one.count * 1e6 for one in self.subjects)


@dataclass(frozen=True, slots=True)
class Report:
    """All results of one measurement, and what must be known to read them."""

    lines: tuple[Line, ...]
    notes: tuple[Sentence, ...] = ()

    @property
    def met(self) -> bool:
        """True when nothing missed its limit."""
        return all(line.met for line in self.lines)

    def as_json(self) -> str:
        """One line for machines."""
        lines = [
            {
                "name": line.name,
                "value": round(line.value, 4),
                "unit": line.unit,
                "least": line.least,
                "most": line.most,
                "met": line.met,
            }
            for line in self.lines
        ]
        return json.dumps({"met": self.met, "lines": lines, "notes": [n.en for n in self.notes]})

    def as_table(self) -> str:
        """A table for people."""
        width = max(len(line.name) for line in self.lines)
        rows = []
        for line in self.lines:
            limit = ""
            if line.least is not None:
                limit = f"≥ {_plain(line.least)}"
            if line.most is not None:
                limit = f"≤ {_plain(line.most)}"
            judged = ("ok" if line.met else "MISSED") if limit else ""
            row = f"{line.name:<{width}}  {_plain(line.value):>10} {line.unit:<6} {limit:>10}"
            rows.append(f"{row}  {judged}".rstrip())
        return "\n".join(rows)


Work = Callable[[], Awaitable[int]]


async def by_turns(
    floor: Work,
    subject: Work,
    *,
    cpu: Callable[[], float],
    rounds: int = ROUNDS,
    prepare: Callable[[], Awaitable[None]] | None = None,
) -> tuple[Rounds, tuple[Sentence, ...]]:
    """Measure floor and subject by turns; once more from the start when it was too noisy.

    Each gives the number of items it worked on. `prepare` goes before each turn of the subject and
    is not measured.
    """
    for _ in range(2):
        floors, subjects = [], []
        for _ in range(rounds):
            floors.append(await _measure(floor, cpu))
            if prepare is not None:
                await prepare()
            subjects.append(await _measure(subject, cpu))
        measured = Rounds(tuple(floors), tuple(subjects))
        if not measured.too_noisy:
            return measured, ()
    return measured, (_TOO_NOISY,)


async def _measure(work: Work, cpu: Callable[[], float]) -> Measured:
    before, began = cpu(), time.perf_counter()
    count = await work()
    return Measured(count, time.perf_counter() - began, cpu() - before)


def own_cpu() -> float:
    """CPU seconds of this process so far."""
    return time.process_time()


def with_family(parent: int) -> Callable[[], float]:
    """CPU seconds of this process and of another with all its children, so far.

    Linux counts in ticks of 10 ms, so a round should take a second. Source: proc(5), stat.
    """

    family = cpu_of(parent)
    return lambda: time.process_time() + family()


def cpu_of(parent: int) -> Callable[[], float]:
    """CPU seconds of a process with all its children, so far."""
    return lambda: _TICK_S * _family_ticks(parent)


def parent_of(pid: int) -> int:
    """The parent of a process."""
    return int(_stat(pid)[1])


def _family_ticks(parent: int) -> int:
    mine = _stat(parent)
    # The parent's own time and that of children which have ended, then the living children.
    ticks = sum(int(field) for field in mine[11:15])
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                fields = _stat(int(entry.name))
            except OSError:
                continue  # it ended while we looked
            if int(fields[1]) == parent:
                ticks += int(fields[11]) + int(fields[12])
    return ticks


def _stat(pid: int) -> Sequence[str]:
    """The fields of /proc/PID/stat from the third on; the second may hold spaces."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def _plain(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.2f}"
