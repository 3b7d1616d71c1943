"""How often somebody has sent something in lately on a page for customers, counted for all web
processes together; a restart forgets nothing.

Of an address or a link only a keyed hash is kept, for the minutes it counts.
"""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from jawort.ledger.query import query
from jawort.ledger.work import HouseWork

_TAKE = query("public_try", "take")
_FREE_AT = query("public_try", "free_at")
_PURGE = query("public_try", "purge")

_SWEPT = 500  # rows in one sweep


@dataclass(frozen=True, slots=True)
class Rate:
    """So many at once, and then one more each time this has passed."""

    at_once: int
    one_each: timedelta


async def take(
    work: HouseWork, asked: Sequence[tuple[str, Rate]], *, now: datetime
) -> tuple[str, datetime] | None:
    """Count one more for each of these, in this order. None: all of them let it in; else the first
    that did not, and from when on it would. What stands behind that one is not counted.
    """
    for who, rate in asked:
        key = _key(work, who)
        ahead = rate.one_each * (rate.at_once - 1)
        if await work.value(_TAKE, key, now, rate.one_each, ahead) is None:
            free_at = await work.value(_FREE_AT, key)
            return who, (free_at or now) - ahead
    return None


async def sweep(work: HouseWork, *, now: datetime) -> int:
    """Remove what counts no more; gives how many."""
    return await work.run(_PURGE, now, _SWEPT)


def _key(work: HouseWork, who: str) -> bytes:
    _, key = work.keyring.newest("suppression")
    return hmac.digest(key, f"public_try:{who}".encode(errors="surrogatepass"), sha256)
