"""A door in a process of its own, to be killed: `python standing_alone.py DSN KEYRING PORT`."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path

import uvicorn

from jawort.intake.door import Door
from jawort.ledger.keys.keyring import Keyring
from jawort.ledger.work import Ledger, open_pool


async def main(dsn: str, keyring: str, descriptor: int) -> None:
    ledger = Ledger(await open_pool(dsn, size=4), Keyring.open(Path(keyring)))
    door = Door(ledger, clock=lambda: datetime.now(UTC))
    config = uvicorn.Config(door, fd=descriptor, log_config=None, access_log=False)
    await uvicorn.Server(config).serve()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3])))
