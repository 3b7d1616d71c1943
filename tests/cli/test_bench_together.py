"""All streams at once really pass through; how fast they do depends on the machine: no test."""

import os
from datetime import UTC, datetime
from pathlib import Path

from jawort.cli.bench.together import PEOPLE, measure
from jawort.ledger.work import Ledger


async def test_everything_that_is_brought_is_answered_read_and_sent(
    ledger: Ledger, dsn: str, tmp_path: Path
) -> None:
    place = {
        "JAWORT_DATABASE_URL": dsn,
        "JAWORT_HOME": str(tmp_path),
        "JAWORT_KEYRING": str(ledger.keyring.directory),
    }
    report = await measure(
        ledger,
        {**os.environ, **place},
        clock=lambda: datetime.now(UTC),
        held_s=0.5,
        warm_s=0.5,
        people=200,
    )

    values = {line.name.removeprefix("together: "): line.value for line in report.lines}
    assert PEOPLE > 200
    assert values["p99 of the door"] > 0
    assert values["deliveries answered"] > 0
    assert values["answers asked for"] > 0
    assert values["deliveries unread at the end"] >= 0
