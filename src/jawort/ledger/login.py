"""How often a log-in failed lately, counted in the database so that all processes count together.

Log-in names and networks are kept as keyed hashes; a series is forgotten after its window, and each
try sweeps up to a hundred old ones away, so the table stays as small as what happened lately.
"""

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from jawort.ledger.query import query
from jawort.ledger.work import HouseWork

WINDOW = timedelta(minutes=15)

_COUNT = query("login", "count")
_FORGIVE = query("login", "forgive")
_FORGET = query("login", "forget")
_PURGE = query("login", "purge")


@dataclass(frozen=True, slots=True)
class Tries:
    """How many tries there were in this window, this one included, and when the next begins."""

    count: int
    again_at: datetime


async def count(work: HouseWork, who: str, *, now: datetime) -> Tries:
    """Count one more try of `who`, which says what is counted, such as `network:192.0.2.0/24`."""
    await work.run(_PURGE, now - WINDOW)
    row = await work.row(_COUNT, _key(work, who), now, now - WINDOW)
    return Tries(row["count"], row["since"] + WINDOW)


async def forgive(work: HouseWork, who: str) -> None:
    """Take one try back: it succeeded."""
    await work.run(_FORGIVE, _key(work, who))


async def forget(work: HouseWork, who: str) -> None:
    """Forget all tries."""
    await work.run(_FORGET, _key(work, who))


def _key(work: HouseWork, who: str) -> bytes:
    _, key = work.keyring.newest("suppression")
    return hmac.digest(key, f"login_failure:{who}".encode(errors="surrogatepass"), sha256)
