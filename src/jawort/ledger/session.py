"""Sessions of people who are signed in. Of a cookie only its SHA-256 is kept."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from jawort.domain.ids import timed_id
from jawort.domain.staff.account import Account
from jawort.domain.staff.session import IDLE, LASTS, Session, Stage
from jawort.ledger.account import account_of
from jawort.ledger.keys import seal
from jawort.ledger.keys.vault import OpenKeys
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

_ADD = query("session", "add")
_BY_TOKEN = query("session", "by_token")
_SEEN = query("session", "seen")
_LOCK = query("session", "lock")
_RENEW = query("session", "renew")
_END = query("session", "end")
_END_OF_ACCOUNT = query("session", "end_of_account")
_OF_ACCOUNT = query("session", "of_account")


@dataclass(frozen=True, slots=True)
class Seat:
    """Where somebody sits: family of browser and system, and the neighbourhood of the address."""

    agent: str = ""
    address_network: str = ""


def hashed(token: str) -> bytes:
    """What is kept of a cookie. It holds 32 random bytes, so a plain hash tells nobody anything."""
    return sha256(token.encode(errors="surrogatepass")).digest()


async def add(
    work: Work, account_id: UUID, token: str, stage: Stage, seat: Seat, *, now: datetime
) -> UUID:
    """Begin a session."""
    session_id = timed_id(now, secrets.token_bytes(10))
    await work.run(
        _ADD,
        session_id,
        account_id,
        hashed(token),
        stage.value,
        now,
        now + LASTS,
        seat.agent,
        seat.address_network,
    )
    return session_id


async def by_token(work: HouseWork, token: str) -> Session | None:
    """The session of this cookie with its account; None when it or the account was ended."""
    row = await work.row(_BY_TOKEN, hashed(token))
    if row is None:
        return None
    key = seal.unwrap(work.keyring.kek(row["kek_id"]), row["wrapped"])
    account = account_of(row, OpenKeys([key]), row["controller_id"])
    return _session(row, account, began="session_created_at")


async def seen(work: Work, session_id: UUID, *, now: datetime) -> None:
    """Note that the person did something."""
    await work.run(_SEEN, session_id, now)


async def lock(work: Work, session_id: UUID, *, now: datetime) -> None:
    """Lock the screen of a session."""
    await work.run(_LOCK, session_id, now)


async def renew(work: Work, session_id: UUID, token: str, stage: Stage, *, now: datetime) -> bool:
    """Let a session go on under a new cookie, unlocked. False when it was ended."""
    return await work.run(_RENEW, session_id, hashed(token), stage.value, now) == 1


async def end(work: Work, session_id: UUID, *, now: datetime) -> bool:
    """End a session. False when it had ended or is not there."""
    return await work.run(_END, session_id, now) == 1


async def end_of_account(
    work: Work, account_id: UUID, *, but: UUID | None = None, now: datetime
) -> int:
    """End all sessions of an account, but one if wanted. Gives their number."""
    return await work.run(_END_OF_ACCOUNT, account_id, now, [but] if but else [])


async def sessions(work: Work, account: Account, *, now: datetime) -> list[Session]:
    """The sessions of an account that go on, the busiest first."""
    rows = await work.rows(_OF_ACCOUNT, account.account_id, now, now - IDLE)
    return [_session(row, account) for row in rows]


def _session(row: Any, account: Account, *, began: str = "created_at") -> Session:
    return Session(
        row["session_id"],
        account,
        Stage(row["stage"]),
        row[began],
        row["seen_at"],
        row["ends_at"],
        row["locked_at"],
        row["agent"],
        row["address_network"],
    )
