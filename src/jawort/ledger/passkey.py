"""Passkeys: public keys of devices, and what a session has asked a device to sign."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Final, NamedTuple
from uuid import UUID

from jawort.domain.ids import timed_id
from jawort.ledger.query import query
from jawort.ledger.work import HouseWork, Work

ANYBODY_LASTS: Final = timedelta(minutes=5)
"""How long somebody who is not known yet has for a device to sign."""

_ADD = query("passkey", "add")
_OF_ACCOUNT = query("passkey", "of_account")
_USED = query("passkey", "used")
_REMOVE = query("passkey", "remove")
_CHALLENGE = query("passkey", "challenge")
_TAKE = query("passkey", "take_challenge")
_BY_CREDENTIAL = query("passkey", "by_credential")
_ASK_ANYBODY = query("passkey", "ask_anybody")
_TAKE_FROM_ANYBODY = query("passkey", "take_from_anybody")
_PURGE_ASKED = query("passkey", "purge_asked")


@dataclass(frozen=True, slots=True)
class Passkey:
    """A device that can sign for an account. sign_count: how often it has, as it says itself."""

    passkey_id: UUID
    account_id: UUID
    credential: bytes
    public_key: bytes
    sign_count: int
    label: str
    created_at: datetime
    used_at: datetime | None = None


class Held(NamedTuple):
    """A passkey and the company of whoever holds it."""

    controller_id: UUID
    passkey: Passkey


async def add(
    work: Work, account_id: UUID, key: tuple[bytes, bytes, int], *, label: str, now: datetime
) -> UUID:
    """Remember a device by its credential id, public key and count."""
    passkey_id = timed_id(now, secrets.token_bytes(10))
    await work.run(_ADD, passkey_id, account_id, *key, label, now)
    return passkey_id


async def passkeys(work: Work, account_id: UUID) -> list[Passkey]:
    """The devices of an account, the oldest first."""
    return [Passkey(**dict(row)) for row in await work.rows(_OF_ACCOUNT, account_id)]


async def used(work: Work, passkey_id: UUID, sign_count: int, *, now: datetime) -> bool:
    """Note that a device has signed. False when its count did not grow: the key was copied."""
    return await work.run(_USED, passkey_id, sign_count, now) == 1


async def remove(work: Work, account_id: UUID, passkey_id: UUID) -> bool:
    """Forget a device. False when it is not there."""
    return await work.run(_REMOVE, account_id, passkey_id) == 1


async def ask(work: Work, session_id: UUID, challenge: bytes) -> None:
    """Remember what a device is asked to sign in this session."""
    await work.run(_CHALLENGE, session_id, challenge)


async def take_challenge(work: Work, session_id: UUID) -> bytes:
    """What was asked, once; empty when nothing was, or it was answered already."""
    return bytes(await work.value(_TAKE, session_id) or b"")


async def by_credential(work: HouseWork, credential: bytes) -> Held | None:
    """Whose device this is, by the id it gave itself; None when it is nobody's who works here."""
    row = await work.row(_BY_CREDENTIAL, credential)
    if row is None:
        return None
    values = dict(row)
    return Held(values.pop("controller_id"), Passkey(**values))


async def ask_anybody(work: HouseWork, challenge: bytes, *, now: datetime) -> None:
    """Remember what a device is asked to sign before anybody is known; old ones are swept away."""
    await work.run(_PURGE_ASKED, now - ANYBODY_LASTS)
    await work.run(_ASK_ANYBODY, sha256(challenge).digest(), now)


async def take_from_anybody(work: HouseWork, challenge: bytes, *, now: datetime) -> bool:
    """Was this asked, lately, and never answered before?"""
    made_at = await work.value(_TAKE_FROM_ANYBODY, sha256(challenge).digest())
    return made_at is not None and now < made_at + ANYBODY_LASTS
