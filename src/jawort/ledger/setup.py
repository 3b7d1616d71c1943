"""Setting a new house up: the code on its console, and what was decided step by step."""

import hmac
import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final

from jawort.domain.ids import timed_id
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

LASTS: Final = timedelta(days=7)

_ADD_CODE = query("setup", "add_code")
_USE_CODE = query("setup", "use_code")
_CLOSE_CODES = query("setup", "close_codes")
_LOCK = query("setup", "lock")
_CHOOSE = query("setup", "choose")
_CHOICES = query("setup", "choices")


async def add_code(work: HouseWork, code: str, *, now: datetime) -> None:
    """Remember a code by its keyed hash. Each process that serves pages has one of its own."""
    code_id = timed_id(now, secrets.token_bytes(10))
    await work.run(_ADD_CODE, code_id, _hashes(work, code)[-1], now)


async def use_code(work: HouseWork, code: str, *, now: datetime) -> bool:
    """Use a code up, and all others with it: one first account is enough. False: it is none."""
    await work.run(_LOCK)
    if not await work.run(_USE_CODE, _hashes(work, code), now, now - LASTS):
        return False
    await work.run(_CLOSE_CODES, now)
    return True


async def choose(work: Work, step: str, choice: str, *, by: str, now: datetime) -> None:
    """Remember what was decided; a later decision takes its place."""
    await work.run(_CHOOSE, step, choice, now, by)


async def choices(work: Work) -> dict[str, str]:
    """What was decided so far, by step."""
    return {row["step"]: row["choice"] for row in await work.rows(_CHOICES)}


def _hashes(work: HouseWork, code: str) -> list[bytes]:
    keys = work.keyring.generations("suppression")
    text = b"setup_code:" + code.encode(errors="surrogatepass")
    return [hmac.digest(keys[number], text, sha256) for number in sorted(keys)]
