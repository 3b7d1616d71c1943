"""How quick the gate decides: against a bare chain as long, which stops at the same rule."""

from collections.abc import Callable
from typing import Final

from jawort import gate
from jawort.cli.bench.frame import Line, Report, by_turns, own_cpu
from jawort.cli.bench.situation import random_situations

COUNT: Final = 20_000
RATE_LEAST: Final = 100_000  # decisions a second on one core
RATIO_LEAST: Final = 0.3
_SEED: Final = 7

_PLACE: Final = {rule.id: place for place, rule in enumerate(gate.CHAIN)}


async def measure(*, count: int = COUNT, rounds: int = 5) -> Report:
    """Decide so many random situations in each round, and walk a bare chain as far for each."""
    situations = random_situations(count, seed=_SEED)
    stops = [_PLACE[gate.decide(one).rule] for one in situations]
    bare = bare_chain(len(gate.CHAIN))

    async def floor() -> int:
        for stop in stops:
            walk(bare, stop)
        return count

    async def subject() -> int:
        for one in situations:
            gate.decide(one)
        return count

    measured, notes = await by_turns(floor, subject, cpu=own_cpu, rounds=rounds)
    cpu_us = measured.cpu_us()
    return Report(
        (
            Line("gate: decisions a second on one core", 1e6 / cpu_us, "1/s", least=RATE_LEAST),
            Line("gate: part of a bare chain", measured.ratio(), "", least=RATIO_LEAST),
            Line("gate: CPU of a decision", cpu_us, "µs"),
        ),
        notes,
    )


Step = tuple[Callable[[int, None], bool], int]


def bare_chain(length: int) -> tuple[Step, ...]:
    """So many claims that only compare two numbers: what asking in order costs by itself."""

    def claim(place: int) -> Callable[[int, None], bool]:
        return lambda stop, _: stop == place

    return tuple((claim(place), place) for place in range(length))


def walk(chain: tuple[Step, ...], stop: int) -> int:
    """Ask a bare chain until a claim is true."""
    for claim, place in chain:
        if claim(stop, None):
            return place
    raise AssertionError("the stop lies within the chain")
