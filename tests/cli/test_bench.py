"""Measuring: the sums are right, a miss is a miss, and noise is said. Times are not tested."""

import json

import pytest

from jawort.cli.bench import gate
from jawort.cli.bench import ledger as ledger_bench
from jawort.cli.bench.frame import (
    Line,
    Measured,
    Report,
    Rounds,
    by_turns,
    own_cpu,
    parent_of,
    with_family,
)
from jawort.cli.bench.situation import random_situations
from jawort.domain.sentence import Sentence
from jawort.gate import CHAIN, decide
from jawort.ledger.work import Ledger
from tests.shop import NOON


def rounds(floor_s: list[float], subject_s: list[float]) -> Rounds:
    """Ten items in every round, CPU half of the wall."""
    return Rounds(
        tuple(Measured(10, wall, wall / 2) for wall in floor_s),
        tuple(Measured(10, wall, wall / 2) for wall in subject_s),
    )


def test_the_ratio_is_the_median_of_the_rounds_and_not_their_mean() -> None:
    measured = rounds([1, 1, 1], [2, 4, 100])

    assert measured.ratio() == 0.25
    assert measured.rate() == 2.5
    assert measured.cpu_us() == 200_000


@pytest.mark.parametrize(("slowest", "noisy"), [(1.0, False), (1.3, False), (1.31, True)])
def test_floors_that_differ_by_more_than_thirty_percent_are_too_noisy(
    slowest: float, noisy: bool
) -> None:
    assert rounds([1.0, slowest], [1, 1]).too_noisy is noisy


@pytest.mark.parametrize(
    ("line", "met"),
    [
        (Line("a", 1.0, ""), True),
        (Line("a", 1.0, "", least=1.0), True),
        (Line("a", 0.99, "", least=1.0), False),
        (Line("a", 1.0, "", most=1.0), True),
        (Line("a", 1.01, "", most=1.0), False),
    ],
)
def test_a_limit_is_kept_at_its_very_value(line: Line, met: bool) -> None:
    report = Report((line, Line("b", 5.0, "s")))

    assert line.met is met
    assert report.met is met
    assert json.loads(report.as_json())["met"] is met
    assert ("MISSED" in report.as_table()) is not met


async def test_a_noisy_measurement_is_repeated_once_and_then_said() -> None:
    calls = []

    async def floor() -> int:
        calls.append("floor")
        return 1 if len(calls) % 4 == 1 else 1_000_000  # every second floor seems much quicker

    async def subject() -> int:
        calls.append("subject")
        return 1

    _, notes = await by_turns(floor, subject, cpu=own_cpu, rounds=2)

    assert calls == ["floor", "subject"] * 4
    assert len(notes) == 1
    assert isinstance(notes[0], Sentence)


def test_a_bare_chain_is_as_long_and_stops_at_the_same_place() -> None:
    bare = gate.bare_chain(len(CHAIN))

    assert [gate.walk(bare, stop) for stop in range(len(CHAIN))] == list(range(len(CHAIN)))


def test_random_situations_are_the_same_for_the_same_seed_and_reach_many_rules() -> None:
    once = random_situations(5000, seed=7)

    assert once == random_situations(5000, seed=7)
    assert once != random_situations(5000, seed=8)
    assert len({decide(one).rule for one in once}) >= 45
    assert sum(decide(one).rule == "R01" for one in once) < 1000


async def test_the_gate_is_measured_in_all_its_lines() -> None:
    report = await gate.measure(count=50, rounds=1)

    assert [line.unit for line in report.lines] == ["1/s", "", "µs"]
    assert all(line.value > 0 for line in report.lines)


async def test_the_ledger_is_measured_on_a_log_that_verifies(ledger: Ledger) -> None:
    report = await ledger_bench.measure(
        ledger, is_private=False, now=NOON, batch=20, batches=3, rounds=1
    )

    assert len(report.lines) == 7
    assert all(line.value > 0 for line in report.lines)
    assert any("Python" in note.de for note in report.notes)


async def test_a_log_that_does_not_verify_gives_no_number(ledger: Ledger) -> None:
    bench = ledger_bench._Bench(ledger, NOON, 5, 1)
    await bench.prepare()
    await bench.append()
    await bench.load()
    bench.root = b"another"

    with pytest.raises(AssertionError):
        await bench.verify()


async def test_the_time_of_a_family_is_that_of_its_living_and_its_dead(ledger: Ledger) -> None:
    async with ledger.house_work() as work:
        postmaster = parent_of(work.connection.get_server_pid())
    cpu = with_family(postmaster)

    assert 0 < cpu() - own_cpu() < 3600
