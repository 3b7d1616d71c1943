"""The measurement of the door works; what it finds depends on the machine and is no test."""

import math

from jawort.cli.bench.intake import CPU_US_MOST, measure
from jawort.main import clock
from tests.intake.carrier import kept
from tests.shop import Shop


async def test_the_measurement_brings_what_it_says_and_judges_it(shop: Shop, dsn: str) -> None:
    report = await measure(
        shop.ledger, dsn=dsn, clock=clock, is_private=False, count=40, steady_s=0.05, rounds=1
    )

    cpu, p99, *_ = report.lines
    assert (cpu.name, cpu.most) == ("intake: CPU of a delivery", CPU_US_MOST)
    assert math.isfinite(cpu.value)  # a difference of two spans: tiny ones may cross
    assert p99.value > 0
    assert len(await kept(shop.ledger)) > 240
