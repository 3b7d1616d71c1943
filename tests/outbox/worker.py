"""A worker process for the tests: makes rounds until it is killed. Its time begins at NOON."""

import asyncio
import sys
import time
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.work import Ledger, open_pool
from jawort.outbox.opening import open_outbox
from jawort.outbox.round import Outbox, run_once
from tests.shop import NOON


async def work(dsn: str, keyring: str, began: float) -> None:
    """Two lanes of rounds, as `jawort work` makes them."""
    ledger = Ledger(await open_pool(dsn, size=4), Keyring.open(Path(keyring)))
    async with open_outbox(
        ledger, worker_id=uuid4(), clock=time.monotonic, only_loopback=True
    ) as outbox:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        await asyncio.gather(*(_lane(outbox, began) for _ in range(2)))


async def _lane(outbox: Outbox, began: float) -> None:
    while True:
        now = NOON + timedelta(seconds=time.time() - began)
        await run_once(outbox, now=now)
        await asyncio.sleep(0.01)


if __name__ == "__main__":
    asyncio.run(work(sys.argv[1], sys.argv[2], float(sys.argv[3])))
